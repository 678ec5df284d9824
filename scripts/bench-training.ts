/** Measures how fast training is, and prints the figures beside their aims. */
import { formatTable, printLine } from '../cli/terminal/output.js';
import { FIGURE_HEADERS, figureRow } from './bench/figure.js';
import { benchTraining } from './bench/training.js';

const { figures, note } = await benchTraining();
printLine(formatTable(FIGURE_HEADERS, figures.map(figureRow)));
if (note !== undefined) printLine(note);
