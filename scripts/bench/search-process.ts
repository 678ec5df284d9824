/** A process of its own, so that its memory is the search's alone: argument images per second, answer JSON. */
import { printJson } from '../../cli/output.js';
import { benchSearchSteps } from './search-steps.js';

printJson(await benchSearchSteps(Number(process.argv[2])));
