/** A search's outcome for people. */
import { dirname } from 'node:path';
import { shellWords } from '../../common/shell-words.js';
import type { SearchOutcome } from '../../lab/search/outcome.js';
import type { Architecture } from '../../model/space/space.js';
import {
  costHeaders,
  costRows,
  frontHeaders,
  frontRows,
  searchFigures,
  searchRemarks,
  searchTitle,
} from '../../report/search-words.js';
import { printLine, printTable } from '../terminal/output.js';

export function printOutcome(outcome: SearchOutcome): void {
  const { settings, architecture, candidates } = outcome;
  printLine(`${searchTitle(outcome)}.`);
  if (architecture !== null) printArchitecture(architecture);
  printTable(['', ...costHeaders(outcome)], costRows(outcome));
  for (const line of searchRemarks(outcome)) printLine(line);
  if (settings.pareto && candidates.length > 0) printFront(outcome);
  for (const line of searchFigures(outcome)) printLine(line);
  const { files, chosen } = outcome;
  const words = [
    'lut',
    'export',
    files.model,
    '--board',
    chosen.board.id,
    '--out',
    `${dirname(files.model)}/c`,
  ];
  printLine(`As C that goes into any firmware: ${shellWords(words)}`);
}

function printArchitecture(architecture: Architecture): void {
  printTable(
    ['>Block', 'Operation', '>Width'],
    architecture.map(({ operation, width }, block) => [String(block + 1), operation, String(width)]),
  );
}

/** The architecture is the longest, so it comes last. */
function printFront(outcome: SearchOutcome): void {
  const rows = frontRows(outcome).map(([architecture = '', ...figures]) => [...figures, architecture]);
  printTable([...frontHeaders(outcome), 'Architecture'], rows);
}
