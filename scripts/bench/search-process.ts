/** A process of its own, so that its memory is the search's alone. */
import { answerApart } from '../apart.js';
import { benchSearchSteps } from './search-steps.js';

await answerApart(({ trainingRate }: { readonly trainingRate: number }) => benchSearchSteps(trainingRate));
