/** A search's outcome for people. */
import { dirname } from 'node:path';
import { shellWords } from '../../common/shell-words.js';
import type { SearchOutcome } from '../../lab/search/outcome.js';
import type { Architecture, Space } from '../../model/space/space.js';
import { stagesOf } from '../../model/space/stages.js';
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
  if (architecture !== null) printArchitecture(settings.space, architecture);
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

function printArchitecture(space: Space, architecture: Architecture): void {
  const stages = stagesOf(space);
  printTable(
    ['>Block', 'Operation', '>Width'],
    architecture.map(({ operation, width }, at) => {
      return [stages[at]!.name.replace('block', ''), operation, String(width)];
    }),
  );
}

/** The architecture is the longest, so it comes last. */
function printFront(outcome: SearchOutcome): void {
  const rows = frontRows(outcome).map(([architecture = '', ...figures]) => [...figures, architecture]);
  printTable([...frontHeaders(outcome), 'Architecture'], rows);
}
