/** A process of its own for each board, so that its memory is the agent's alone. */
import { answerApart } from '../apart.js';
import { benchProfiling } from './profiling.js';

await answerApart(({ board, baud }: { readonly board: string; readonly baud?: number }) =>
  benchProfiling(board, baud),
);
