/** Measures how fast training is, and prints the figures beside their aims. */
import { printLine, printTable } from '../cli/terminal/output.js';
import { FIGURE_HEADERS, figureRow } from './bench/figure.js';
import { benchTraining } from './bench/training.js';

const { figures, note } = await benchTraining();
printTable(FIGURE_HEADERS, figures.map(figureRow));
if (note !== undefined) printLine(note);
