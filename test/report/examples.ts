import type { Table } from '../../builder/table.js';
import type { SearchData } from '../../report/search-data.js';

const UNIT = 'instructions';
const ARCHITECTURE = [{ operation: 'sep_3', width: 16 } as const];
const OTHER = [{ operation: 'ir_2', width: 24 } as const];

export function costs(count: number) {
  return { unit: UNIT, count, sramBytes: 2048, flashBytes: 4096 } as const;
}

const JUDGED = { images: 20, errors: { loss: 0.02, accuracy: 0.05 } };
const WINNER = { architecture: ARCHITECTURE, costs: costs(900), loss: 0.25, accuracy: 0.9, ...JUDGED };
const LOSER = { architecture: OTHER, costs: costs(950), loss: 0.5, accuracy: 0.8, ...JUDGED };

/** A search that two networks were judged in. */
export const SEARCH: SearchData = {
  settings: {
    board: 'stm32f4',
    space: {
      name: 'tiny',
      input: [24, 24, 3],
      stem: { kernel: 3, stride: 2, width: 8 },
      blocks: { strides: [1], widths: [16, 24], operations: ['sep_3', 'ir_2'] },
      head: { classes: 2 },
    },
    strategy: 'differentiable',
    ablation: null,
    baseline: null,
    limits: { count: 1000, sramBytes: 4096 },
    assumeIpc: null,
    plan: { seed: 7 },
  },
  chosen: {
    table: { unit: UNIT, configuration: { machine: 'qemu x' } as Table['configuration'] },
  },
  dataset: { name: 'scenes <1>', synthetic: true, training: 100, heldOut: 20, test: 30 },
  found: { accuracyFloat: 0.875, accuracyInt8: 0.8666 },
  candidates: [WINNER, LOSER],
  front: [WINNER],
  evolved: [],
  final: {
    winner: WINNER,
    finalists: [WINNER, LOSER],
    rounds: [],
    budget: { nearest: { cost: 'count', share: 0.9 }, used: false, cheaper: 0, asGood: 0 },
  },
  smaller: [],
  predicted: costs(900),
  measured: null,
  ...{ latency: null, countsPerSecond: null },
  board: null,
  seconds: { supernet: 30, retraining: 10 },
  files: { model: 'runs/1/network.tflite', report: 'runs/1/report.html' },
};
