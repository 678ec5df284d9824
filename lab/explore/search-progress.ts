/** How far a search is, by the files of its folder alone. */
import { mean } from '../../common/statistics.js';
import type { Phase } from '../../search/phases.js';
import { passesAhead } from '../../search/final.js';
import type { LogLine, RunFolder } from '../search/run-folder.js';
import type { Settings } from '../search/settings.js';

/** A part of a search that is counted. */
export interface PhaseProgress {
  readonly phase: Exclude<Phase, 'quantization'> | 'networks';
  readonly done: number;
  /** null where time ends it, and not a number */
  readonly of: number | null;
  /** what is counted */
  readonly things: 'epochs' | 'networks';
  /** seconds that one of them took lately; null before the first */
  readonly secondsEach: number | null;
  /** null where it is not known; 0 where it is over */
  readonly secondsLeft: number | null;
}

interface Timed {
  readonly seconds: number;
}

/** `silent`: nothing was written for so long that its process may have been killed. */
export type SearchState = 'at work' | 'silent' | 'finished';

export interface SearchProgress {
  readonly state: SearchState;
  /** ISO 8601 */
  readonly began: string;
  /** when anything was written last, ISO 8601 */
  readonly heard: string;
  /** what it is at; null where all that is counted is over */
  readonly phase: PhaseProgress['phase'] | null;
  readonly phases: readonly PhaseProgress[];
  /**
   * Of all phases; null where one of them has not begun, so that nobody knows how long it takes, where further networks
   * follow that nothing counts (--pareto), and where nobody works.
   */
  readonly secondsLeft: number | null;
}

/** So many of the last tell how long the next takes: epochs of a warm-up are shorter than those of the search. */
const LATELY = 3;
/** Before anything was logged images are read and threads are started. */
const FIRST_SILENCE_MS = 600_000;
/** Longest usual time without a word, as a multiple of what the longest thing took. */
const SILENT_TIMES = 3;

/** @param at milliseconds since 1970, and whether it is finished then. @throws FILE_*, SEARCH_CHECKPOINT */
export function searchProgress(
  folder: RunFolder,
  settings: Settings,
  { now, finished }: { readonly now: number; readonly finished: boolean },
): SearchProgress {
  const { began, last } = folder.written();
  const log = folder.lines();
  const judged = folder.judged.lines();
  const evolved = folder.shortTrainings.lines();
  const counted = phasesOf(settings, log, judged, evolved, folder.truths.lines().length);
  const silence = silenceOf([...log, ...judged, ...evolved]);
  const state = finished ? 'finished' : now - last > silence ? 'silent' : 'at work';
  const phases = counted.map((phase, place) => {
    // what comes later has begun: this is over, whatever its number
    const over = finished || counted.slice(place + 1).some(({ done }) => done > 0);
    // a winner that had all its epochs as a finalist was not trained again
    const done = finished && phase.phase === 'retraining' ? phase.of! : phase.done;
    return over ? { ...phase, done, secondsLeft: 0 } : phase;
  });
  const current = phases.find(({ secondsLeft, done, of }) => secondsLeft !== 0 && done !== of);
  const since = (now - last) / 1000;
  const left = phases.reduce<number | null>(
    (sum, { secondsLeft }) => (sum === null || secondsLeft === null ? null : sum + secondsLeft),
    0,
  );
  return {
    state,
    began: new Date(began).toISOString(),
    heard: new Date(last).toISOString(),
    phase: finished ? null : (current?.phase ?? null),
    phases,
    secondsLeft: finished
      ? 0
      : state === 'silent' || left === null || settings.pareto
        ? null
        : Math.max(0, left - since),
  };
}

/** Milliseconds without a word after which a process may have been killed. @param took what it took for each thing */
export function silenceOf(took: readonly Timed[]): number {
  const longest = Math.max(0, ...took.map(({ seconds }) => 1000 * seconds));
  return longest === 0 ? FIRST_SILENCE_MS : Math.max(60_000, SILENT_TIMES * longest);
}

function phasesOf(
  { strategy, baseline, rankTest, plan, searchSeconds }: Settings,
  log: readonly LogLine[],
  judged: readonly Timed[],
  evolved: readonly Timed[],
  tested: number,
): PhaseProgress[] {
  const epochsOf = (wanted: Exclude<LogLine['phase'], 'finalists'>, of: number): PhaseProgress => {
    const lines = log.filter(({ phase }) => phase === wanted);
    // a winner that was a finalist goes on where it is
    return counted({ phase: wanted, of, things: 'epochs', done: lines.at(-1)?.epoch ?? 0 }, lines);
  };
  const retraining = epochsOf('retraining', plan.retraining.epochs);
  if (baseline !== null) return [retraining];
  const supernet = epochsOf('supernet', plan.warmupEpochs + plan.searchEpochs);
  if (rankTest !== null) {
    const networks = { phase: 'networks', of: rankTest, things: 'networks', done: tested } as const;
    return [supernet, counted(networks, [])];
  }
  const most = searchSeconds === null ? plan.candidates : null;
  const finals = log.filter(({ phase }) => phase === 'finalists');
  const { finalists: places, descendants = 0 } = plan;
  const founders = Math.min(places, plan.candidates);
  const evolve = descendants === 0 ? 0 : founders + descendants;
  const begun = Math.min(places, founders + descendants);
  const passes = passesAhead({ ...plan, finalists: begun }, plan.retraining.epochs);
  const [candidates, evolution, finalists] = [
    counted({ phase: 'candidates', of: most, things: 'networks', done: judged.length }, judged),
    counted({ phase: 'evolution', of: evolve, things: 'networks', done: evolved.length }, evolved),
    counted({ phase: 'finalists', of: passes, things: 'epochs', done: finals.length }, finals),
  ];
  // without a supernet, networks are trained one by one
  return [...(strategy === 'scratch' ? [] : [supernet]), candidates, evolution, finalists, retraining].filter(
    ({ of }) => of !== 0,
  );
}

/** @param took what was done of it, in its order, with the seconds that it took */
export function counted(
  phase: Pick<PhaseProgress, 'phase' | 'done' | 'of' | 'things'>,
  took: readonly Timed[],
): PhaseProgress {
  const { done, of } = phase;
  const secondsEach = took.length === 0 ? null : mean(took.slice(-LATELY).map(({ seconds }) => seconds));
  const rest = of === null ? null : Math.max(0, of - done);
  const secondsLeft = rest === 0 ? 0 : rest === null || secondsEach === null ? null : rest * secondsEach;
  return { ...phase, secondsEach, secondsLeft };
}
