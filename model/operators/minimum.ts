import { choice } from '../operator-parts/choice.js';

/** The smaller of each two elements. */
export const minimum = choice(57, Math.min);
