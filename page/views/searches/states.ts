/** How searches and trainings stand, as colours. */
import type { SearchState } from '../../../lab/explore/searches.js';
import type { Tone } from '../../parts/state.js';

export const STATE_TONES: Readonly<Record<SearchState, Tone>> = {
  'at work': 'good',
  silent: 'warn',
  finished: 'plain',
};
