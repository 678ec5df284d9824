import { describe, expect, it } from 'vitest';
import { lutError } from '../../support/lut-error.js';
import { priced } from '../../../lab/search/prepare.js';
import { USUAL_SEARCH, type SearchChoice } from '../../../lab/search/request.js';

const CHOICE: SearchChoice = { ...USUAL_SEARCH, board: 'stm32h7', data: { scenes: 320 }, limits: {} };

function refused(changes: Partial<SearchChoice>): () => unknown {
  return () => priced({ ...CHOICE, ...changes }, undefined);
}

describe('priced', () => {
  it('refuses choices of which a part would change nothing', () => {
    const baseline = { name: 'mcunet' } as const;
    expect(refused({ baseline, pareto: true })).toThrow(lutError('USAGE_BASELINE'));
    const ablation = 'no-penalty';
    expect(refused({ baseline, ablation })).toThrow(lutError('USAGE_BASELINE'));
    expect(refused({ strategy: 'random', ablation })).toThrow(lutError('USAGE_ABLATION'));
    for (const other of [{ baseline }, { ablation }, { pareto: true }] as const)
      expect(refused({ rankTest: 24, ...other })).toThrow(lutError('USAGE_RANK_TEST'));
    const descendants = 4;
    expect(refused({ baseline, descendants })).toThrow(lutError('USAGE_BASELINE'));
    expect(refused({ rankTest: 24, descendants })).toThrow(lutError('USAGE_RANK_TEST'));
    for (const other of [{ pareto: true }, { finalists: 1 }, { retrainEpochs: 0 }] as const)
      expect(refused({ descendants, ...other })).toThrow(lutError('USAGE_DESCENDANTS'));
    const beyond = { name: 'mcunet', droppedStrides: [1, 6] } as const;
    expect(refused({ baseline: beyond })).toThrow('5 strides of 2; there is no stride 6');
    expect(refused({ ablation: 'blocks=99' })).toThrow('7 blocks, not 99');
  });
});
