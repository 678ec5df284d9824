import { configurationHash } from '../../model/configuration.js';
import { Store } from '../../store/store.js';

/** All that a database holds of runs, as text to be compared: each run with every sample of it. */
export interface Contents {
  readonly runs: readonly string[];
  /** that the database has, those included that stand there twice */
  readonly stored: number;
}

/** Of a database that there was no room even for the tables of: nothing. @throws STORE_* */
export function contentsOf(path: string): Contents {
  const store = Store.open(path);
  try {
    const runs = store
      .configurations()
      .flatMap(({ configuration }) =>
        (['operator', 'graph'] as const).flatMap((scope) =>
          Array.from(
            store.latestRuns(configurationHash(configuration), { scope }),
            ({ key, operators, fills }) =>
              `${scope} ${operators} ${key}: ${fills
                .map(({ seed, emptyTicks, samples }) => `${seed} ${emptyTicks} ${[...samples].join()}`)
                .join('; ')}`,
          ),
        ),
      );
    return { runs: runs.sort(), stored: store.totals().runs };
  } finally {
    store.close();
  }
}

/** What is wrong with a database beside one that was made undisturbed; undefined where nothing is. */
export function differenceOf(found: Contents, wanted: Contents, complete: boolean): string | undefined {
  if (found.stored !== found.runs.length) return `${found.stored - found.runs.length} runs are there twice`;
  const known = new Set(wanted.runs);
  const strange = found.runs.filter((run) => !known.has(run));
  if (strange.length > 0) return `${strange.length} runs have other samples`;
  if (complete && found.runs.length < wanted.runs.length) {
    return `${wanted.runs.length - found.runs.length} runs are missing`;
  }
  return undefined;
}
