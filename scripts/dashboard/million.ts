/** A database of a million samples, and the table compiled from it, for the web page to be measured and tested by. */
import { join } from 'node:path';
import { compileTable } from '../../builder/compile.js';
import { neededRuns } from '../../builder/plan.js';
import { saveTable } from '../../builder/table-file.js';
import { randomNumbers } from '../../common/random.js';
import { configurationHash } from '../../model/configuration.js';
import { caseKey } from '../../model/cases/key.js';
import { macs } from '../../model/cases/macs.js';
import { elements } from '../../model/shapes.js';
import type { OperatorCase } from '../../model/operator.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { spaceHash } from '../../model/space/space.js';
import type { Run, Scope } from '../../store/run.js';
import { Store } from '../../store/store.js';
import { SIMULATED } from '../simulated.js';

/** Of the one case that has most of the samples: how much slower each of its runs is, in ten thousandths. */
const DRIFTS = [3, 1, 2, 0];
const FILLS = 5;
const SAMPLES_PER_FILL = 50_000;
/** Of every other case. */
const FEW = 20;

export interface Million {
  readonly db: string;
  /** path of the table; its name on the page is `simulated` */
  readonly table: string;
  /** of the case that has a million samples */
  readonly key: string;
}

/** Writes both into a folder. Timings are simulated, from a seed, with the jitter and the outliers of silicon. */
export function writeMillion(folder: string): Million {
  const space = loadSpace('edgenas-vww');
  const cases = distinctCases(space).filter((one) => elements(one.output) < 40_000);
  const [dense] = cases.filter((one) => macs(one) > 1e6);
  if (dense === undefined) throw new Error('the space has no case of a million MACs');
  const db = join(folder, 'million.db');
  const table = join(folder, 'simulated.json');
  const store = Store.open(db);
  try {
    const random = randomNumbers(16);
    store.atomically(() => {
      for (const { case: one, scope, operators } of neededRuns(cases)) {
        store.recordRun(
          runOf(one, { scope, operators, fills: 1, samples: FEW, random, jitter: 2, drift: 0 }),
        );
      }
      const many = {
        scope: 'operator',
        operators: 1,
        fills: FILLS,
        samples: SAMPLES_PER_FILL,
        random,
        jitter: 300,
      } as const;
      for (const drift of DRIFTS) store.recordRun(runOf(dense, { ...many, drift }));
    });
    const { name } = space;
    const options = {
      board: SIMULATED.board,
      space: { name, hash: spaceHash(space) },
      firmwareBytes: 28_000,
    };
    saveTable(
      compileTable(store, configurationHash(SIMULATED), { ...options, cases, infeasible: [] }),
      table,
    );
  } finally {
    store.close();
  }
  return { db, table, key: caseKey(dense) };
}

interface Simulated {
  readonly scope: Scope;
  readonly operators: number;
  readonly fills: number;
  /** of each fill */
  readonly samples: number;
  readonly random: () => number;
  /** counts that samples lie about the true one */
  readonly jitter: number;
  /** ten thousandths that the board is slower */
  readonly drift: number;
}

function runOf(operatorCase: OperatorCase, simulated: Simulated): Run {
  const { scope, operators, fills, samples, random, jitter, drift } = simulated;
  const kernel = cost(operatorCase) * (1 + drift * 1e-4);
  const whole = scope === 'operator' ? kernel : 500 + operators * (kernel + 20);
  const noise = (): number => jitter * (random() + random() + random() - 1.5);
  // one in a thousand met an interrupt
  const interrupt = (): number => (random() < 1e-3 ? 900 + 400 * random() : 0);
  const sample = (): number => Math.round(19 + whole + (scope === 'graph' ? 0 : noise() + interrupt()));
  return {
    ...{ configuration: SIMULATED, case: operatorCase, scope, operators, warmups: 10, stop: 'count' },
    ...{ ticksPerCount: 1, arena: { persistent: 0, scratch: 0, tensors: 0 }, kernel: 'reference' },
    fills: Array.from({ length: fills }, (_, fill) => ({
      ...{ seed: fill + 1, emptyTicks: 19 },
      samples: Uint32Array.from({ length: samples }, sample),
    })),
  };
}

/** Outputs are made four at a time, so that channels that are left over cost as much as four. */
function cost({ output, ...operatorCase }: OperatorCase): number {
  const depth = output.at(-1) ?? 1;
  const work = macs({ output, ...operatorCase }) || elements(output);
  return Math.round(300 + 1.3 * work * ((4 * Math.ceil(depth / 4)) / depth));
}
