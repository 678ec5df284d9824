/** A search's outcome for people. */
import type { Architecture } from '../../model/space/space.js';
import { COSTS, type Cost, type Costs } from '../../search/costs/limits.js';
import { formatBytes, formatCount, formatDuration } from '../../common/format.js';
import { formatTable, printLine } from '../output.js';
import { measuredCosts, millisecondsOf, paretoFront, type Outcome } from '../../lab/search/outcome.js';

/** What was searched, with what, in one sentence. */
export function titleOf({ settings, chosen, dataset }: Outcome): string {
  const { space, board, strategy, ablation, baseline, plan } = settings;
  const images = formatCount(dataset.training + dataset.heldOut + dataset.test);
  const how =
    baseline === null
      ? `${strategy} search${ablation === null ? '' : `, ${ablation}`}`
      : `${baseline.name} with its widths × ${baseline.width}`;
  return (
    `${space.name} on ${board} (${chosen.table.configuration.machine}): ${how}, seed ${plan.seed}, ` +
    `on ${dataset.name} (${images} ${dataset.synthetic ? 'generated ' : ''}images)`
  );
}

export function printOutcome(outcome: Outcome): void {
  const { settings, dataset, found, architecture, candidates, board, seconds, files } = outcome;
  printLine(`${titleOf(outcome)}.`);
  if (architecture !== null) printLine(architectureTable(architecture));
  printLine(costTable(outcome));
  for (const line of remarks(outcome)) printLine(line);
  if (board !== null) {
    printLine(
      board.run.outputsEqual
        ? "The board's outputs equal the host's in every bit."
        : "The board's outputs DIFFER from the host's.",
    );
  }
  printLine(
    `Accuracy on the ${formatCount(dataset.test)} test images: ${percent(found.accuracyFloat)} in float, ` +
      `${percent(found.accuracyInt8)} in int8.`,
  );
  if (settings.pareto && candidates.length > 0) printLine(paretoTable(outcome));
  const spent = Object.entries(seconds).map(([phase, time]) => `${phase} ${formatDuration(time)}`);
  printLine(`${formatCount(candidates.length)} networks judged. Time: ${spent.join(', ')}.`);
  printLine(`The network is ${files.model}; what was found out about it, ${files.report}`);
}

function architectureTable(architecture: Architecture): string {
  return formatTable(
    ['>Block', 'Operation', '>Width'],
    architecture.map(({ operation, width }, block) => [String(block + 1), operation, String(width)]),
  );
}

/** What else a reader of the figures has to know. */
export function remarks({ settings, chosen, dataset }: Outcome): string[] {
  const { unit, configuration } = chosen.table;
  const assumed = settings.assumeIpc;
  return [
    ...(unit === 'instructions'
      ? [`Counted on ${configuration.machine}: emulated instructions are not the latency of the board.`]
      : []),
    ...(assumed === null
      ? []
      : [`Milliseconds rest on the assumption that the board retires ${assumed} instructions a cycle.`]),
    ...(dataset.synthetic ? ['The images are synthetic: accuracies say nothing of photographs.'] : []),
  ];
}

/** The limits, and both figures of each. */
export function costTable(outcome: Outcome): string {
  return formatTable(costHeaders(outcome), costRows(outcome));
}

export function costHeaders(outcome: Outcome): string[] {
  return ['', '>Limit', '>Predicted', ...(outcome.board === null ? [] : ['>Measured'])];
}

export function costRows(outcome: Outcome): string[][] {
  const { settings, predicted } = outcome;
  const measured = measuredCosts(outcome);
  const figures = [settings.limits, predicted, ...(measured === null ? [] : [measured])];
  const row = (name: string, cell: (costs: Partial<Costs>) => string): string[] => [
    name,
    ...figures.map(cell),
  ];
  const milliseconds = ({ count }: Partial<Costs>): string => {
    const time = count === undefined ? null : millisecondsOf(outcome, count);
    return time === null ? '' : time.toPrecision(4);
  };
  return [
    ...COSTS.map((cost) => row(costName(outcome, cost), (costs) => costCell(cost, costs[cost]))),
    ...(millisecondsOf(outcome, predicted.count) === null ? [] : [row('ms', milliseconds)]),
  ];
}

function costName({ chosen }: Outcome, cost: Cost): string {
  return { count: chosen.table.unit, sramBytes: 'SRAM', flashBytes: 'flash' }[cost];
}

function costCell(cost: Cost, value: number | undefined): string {
  if (value === undefined) return '';
  return cost === 'count' ? formatCount(Math.round(value)) : formatBytes(value);
}

function paretoTable({ candidates, chosen }: Outcome): string {
  return formatTable(
    [`>${chosen.table.unit}`, '>SRAM', '>flash', '>Held-out loss', '>accuracy', 'Architecture'],
    paretoFront(candidates).map(({ costs, loss, accuracy, architecture }) => [
      costCell('count', costs.count),
      costCell('sramBytes', costs.sramBytes),
      costCell('flashBytes', costs.flashBytes),
      loss.toFixed(3),
      percent(accuracy),
      architecture.map(({ operation, width }) => `${operation}:${width}`).join(' '),
    ]),
  );
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
