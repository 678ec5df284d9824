import { choice } from '../operator-parts/choice.js';

/** The larger of each two elements. */
export const maximum = choice(55, Math.max);
