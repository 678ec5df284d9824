/** Makes the command line in few files (`dist/bin`): to load a hundred takes Node longer than most verbs take to answer. */
import { bundle, LUT_PROGRAMS } from './bundle.js';

await bundle(LUT_PROGRAMS, 'dist/bin', true);
