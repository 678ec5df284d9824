/** The strategies by their names. */
import { evolutionSearch } from '../../search/strategies/evolution.js';
import { randomSearch } from '../../search/strategies/random.js';
import { scratchSearch } from '../../search/strategies/scratch.js';
import type { Strategy } from '../../search/strategies/strategy.js';
import type { Settings } from './settings.js';

/** Only the strategy that computes in this thread has TensorFlow.js loaded here. */
export async function strategyOf({
  strategy,
  ablation,
}: Pick<Settings, 'strategy' | 'ablation'>): Promise<Strategy> {
  switch (strategy) {
    case 'evolution':
      return evolutionSearch;
    case 'random':
      return randomSearch;
    case 'scratch':
      return scratchSearch;
    case 'differentiable': {
      const { differentiableSearch } = await import('../../search/strategies/differentiable.js');
      return differentiableSearch({
        penalty: penaltyOf(ablation),
        gradient: ablation === 'straight-through' ? 'straight-through' : 'score-function',
      });
    }
  }
}

function penaltyOf(ablation: Settings['ablation']): 'growing' | 'fixed' | 'none' {
  if (ablation === 'no-penalty') return 'none';
  return ablation === 'fixed-penalty' ? 'fixed' : 'growing';
}
