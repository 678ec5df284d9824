import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileTable } from '../../builder/compile.js';
import { neededRuns } from '../../builder/plan.js';
import { saveTable } from '../../builder/table-file.js';
import { configurationHash } from '../../model/configuration.js';
import { fillInt32 } from '../../model/fill.js';
import type { FillSamples, Run } from '../../store/run.js';
import { Store } from '../../store/store.js';
import { JITTER_CYCLES, pointwise, SIMULATED, TYPICAL_CYCLES } from '../simulated.js';
import type { Figure } from './figure.js';

/** With the twelve runs for the overhead, a thousand runs. */
const CASES = 988;
const SAMPLES = 1000;
const SEEDS = [1, 2, 3];

/**
 * Records a million samples, with the jitter of silicon, in runs of a thousand into a database on disk, and
 * compiles them.
 */
export function benchStorage(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-bench-'));
  const cases = Array.from({ length: CASES }, (_, i) => pointwise(24, i + 1));
  const runs = neededRuns(cases).map(({ case: operatorCase, scope, operators }, i): Run => ({
    configuration: SIMULATED,
    case: operatorCase,
    scope,
    operators,
    warmups: 10,
    stop: 'count',
    ticksPerCount: 1,
    arena: { persistent: 0, scratch: 0, tensors: 0 },
    fills: jittering(i),
  }));
  const store = Store.open(join(folder, 'bench.db'));
  try {
    const recording = secondsOf(() => {
      for (const run of runs) store.recordRun(run);
    });
    const { samples } = store.totals();
    const compiling = secondsOf(() => {
      const options = { board: SIMULATED.board, space: null, firmwareBytes: 1, cases, infeasible: [] };
      const table = compileTable(store, configurationHash(SIMULATED), options);
      saveTable(table, join(folder, 'table.json'));
    });
    return [
      {
        name: 'samples into SQLite',
        value: samples / recording,
        unit: 'samples/s',
        aim: { least: 200_000 },
      },
      {
        name: `compile time of ${samples.toLocaleString('en-US')} samples`,
        value: compiling,
        unit: 's',
        aim: { most: 2 },
      },
    ];
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

function jittering(run: number): FillSamples[] {
  return SEEDS.map((seed, fill) => {
    const count = Math.floor((SAMPLES + fill) / SEEDS.length);
    const noise = fillInt32(count, 0, JITTER_CYCLES, SEEDS.length * run + fill);
    return { seed, emptyTicks: 2, samples: Uint32Array.from(noise, (cycles) => TYPICAL_CYCLES + cycles) };
  });
}

function secondsOf(action: () => void): number {
  const start = performance.now();
  action();
  return (performance.now() - start) / 1000;
}
