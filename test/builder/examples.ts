import { configurationHash } from '../../model/configuration.js';
import { caseKey } from '../../model/cases/key.js';
import { macs } from '../../model/cases/macs.js';
import type { OperatorCase } from '../../model/operator.js';
import type { NeededRun } from '../../builder/plan.js';
import type { Validation } from '../../builder/validation.js';
import type { Run, StoredRun } from '../../store/run.js';
import { exampleRun } from '../store/examples.js';

/** A run as the database would give it back. */
export function storedRun(changes: Partial<Run> = {}): StoredRun {
  const run = exampleRun(changes);
  return {
    ...run,
    id: 1,
    time: '2026-01-01T00:00:00.000Z',
    key: caseKey(run.case),
    configurationHash: configurationHash(run.configuration),
  };
}

/** What a board with 20 counts per operator and 500 per graph would take for a run, three fills alike. */
export function runOf({ case: operatorCase, scope, operators }: NeededRun, changes: Partial<Run> = {}): Run {
  const kernel = kernelCounts(operatorCase);
  const whole = scope === 'operator' ? kernel : 500 + operators * (kernel + 20);
  const fills = [1, 2, 3].map((seed) => ({
    seed,
    emptyTicks: 19,
    samples: new Uint32Array(3).fill(whole + 19),
  }));
  return exampleRun({ case: operatorCase, scope, operators, stop: 'three-equal', fills, ...changes });
}

export function kernelCounts(operatorCase: OperatorCase): number {
  return 100 + 13 * macs(operatorCase);
}

const AGREEMENT = { mae: 12.5, mapePercent: 0.01, worstPercent: 0.02, spearman: 1, r2: 0.999 };

/** The validation section of a table. */
export const VALIDATION: Validation = {
  ...AGREEMENT,
  space: { name: 'edgenas-vww', hash: 'd'.repeat(64) },
  seed: 1,
  n: 2,
  calibrated: { ...AGREEMENT, n: 1, perGraph: 501.5 },
  drawn: 5,
  fitting: 3,
  operations: [{ operation: 'sep_3', drawn: 35, fitting: 21 }],
};
