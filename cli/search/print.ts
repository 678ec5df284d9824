/** A search's outcome for people. */
import { formatCount, formatDuration } from '../../common/format.js';
import type { SearchOutcome } from '../../lab/search/outcome.js';
import type { Architecture } from '../../model/space/space.js';
import {
  accuracies,
  costHeaders,
  costRows,
  frontHeaders,
  frontRows,
  searchRemarks,
  searchTitle,
} from '../../report/search-words.js';
import { printLine, printTable } from '../terminal/output.js';

export function printOutcome(outcome: SearchOutcome): void {
  const { settings, architecture, candidates, board, seconds, files } = outcome;
  printLine(`${searchTitle(outcome)}.`);
  if (architecture !== null) printArchitecture(architecture);
  printTable(['', ...costHeaders(outcome).map(toTheRight)], costRows(outcome));
  for (const line of searchRemarks(outcome)) printLine(line);
  if (board !== null) {
    printLine(
      board.run.outputsEqual
        ? "The board's outputs equal the host's in every bit."
        : "The board's outputs DIFFER from the host's.",
    );
  }
  printLine(accuracies(outcome));
  if (settings.pareto && candidates.length > 0) printFront(outcome);
  const spent = Object.entries(seconds).map(([phase, time]) => `${phase} ${formatDuration(time)}`);
  printLine(`${formatCount(candidates.length)} networks judged. Time: ${spent.join(', ')}.`);
  printLine(`The network is ${files.model}; what was found out about it, ${files.report}`);
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
  printTable([...frontHeaders(outcome).map(toTheRight), 'Architecture'], rows);
}

function toTheRight(header: string): string {
  return `>${header}`;
}
