/** What is said of a search on a terminal. */
import { formatBytes, formatCount, formatDuration, formatPercent } from '../common/format.js';
import type { Architecture } from '../model/space/space.js';
import type { Cost, Costs } from '../search/costs/limits.js';
import type { Budget } from '../search/final.js';
import { COST_NAMES, COSTS, type SearchData } from './search-data.js';
import { emulatedText } from './table-words.js';

/** What was searched, with what, in one sentence without its full stop. */
export function searchTitle({ settings, chosen, dataset }: SearchData): string {
  const { space, board, strategy, ablation, baseline, plan } = settings;
  const images = formatCount(dataset.training + dataset.heldOut + dataset.test);
  const how =
    baseline === null
      ? `${strategy} search${ablation === null ? '' : `, ${ablation}`}`
      : baselineText(baseline);
  return (
    `${space.name} on ${board} (${chosen.table.configuration.machine}): ${how}, seed ${plan.seed}, ` +
    `on ${dataset.name} (${images} ${dataset.synthetic ? 'generated ' : ''}images)`
  );
}

/** A published network, as it was trained. */
export function baselineText({
  name,
  width,
  droppedStrides: dropped,
}: NonNullable<SearchData['settings']['baseline']>): string {
  const scaled = `${name} with its widths × ${width}`;
  if (dropped.length === 0) return scaled;
  return `${scaled}, without its stride${dropped.length === 1 ? '' : 's'} ${dropped.join(', ')}`;
}

/** What else a reader of the figures has to know, in sentences. */
export function searchRemarks({ settings, chosen, dataset, latency }: SearchData): string[] {
  const emulated = emulatedText(chosen.table);
  const assumed = settings.assumeIpc;
  return [
    ...(emulated === null ? [] : [emulated]),
    ...(latency?.kind === 'estimated' ? [`Milliseconds are estimated: ${latency.source}.`] : []),
    ...(assumed === null
      ? []
      : [`Milliseconds rest on the assumption that the board retires ${assumed} instructions a cycle.`]),
    ...(dataset.synthetic ? ['The images are synthetic: accuracies say nothing of photographs.'] : []),
  ];
}

/** What was found out about the network, and what that took, in sentences. */
export function searchFigures(data: SearchData): string[] {
  const { board, dataset, found, candidates, seconds, files } = data;
  const equal = board?.run.outputsEqual ?? null;
  const spent = Object.entries(seconds).map(([phase, time]) => `${phase} ${formatDuration(time)}`);
  return [
    ...(equal === null
      ? []
      : [
          equal
            ? "The board's outputs equal the host's in every bit."
            : "The board's outputs DIFFER from the host's.",
        ]),
    `Accuracy on the ${formatCount(dataset.test)} test images: ${formatPercent(found.accuracyFloat, 1)} in float, ` +
      `${formatPercent(found.accuracyInt8, 1)} in int8.`,
    ...finalSentences(data),
    `${formatCount(candidates.length)} networks judged. Time: ${spent.join(', ')}.`,
    `The network is ${files.model}; what was found out about it, ${files.report}`,
  ];
}

/** How the winner was chosen, and whether it uses what it may. */
function finalSentences({ final, evolved, settings }: SearchData): string[] {
  if (final === null) return [];
  const { finalists, rounds, budget } = final;
  const passes = rounds.map(({ epochs }) => epochs).join(', ');
  const epochs = passes === '1' ? 'epoch' : 'epochs';
  const chosen =
    `${finalists.length} finalists were trained for ${passes} ${epochs}, each time those that had learned best: ` +
    'the winner is the best on the held-out images.';
  const before =
    `${formatCount(evolved.length)} networks were trained shortly: the best by the supernet, even draws, and ` +
    'what evolved from them; the finalists are the best of these.';
  return [
    ...(evolved.length === 0 ? [] : [before]),
    ...(rounds.length === 0 ? [] : [chosen]),
    budgetSentence(budget, settings),
  ];
}

function budgetSentence(
  { nearest, used, cheaper, asGood }: Budget,
  { limits, timeLimit }: SearchData['settings'],
): string {
  if (nearest === null) return 'Nothing limits the network.';
  const { cost, share } = nearest;
  const name = cost === 'count' ? 'latency' : COST_NAMES[cost];
  const limit =
    cost === 'count' && timeLimit !== undefined
      ? `${timeLimit.milliseconds} ms`
      : costCell(cost, limits[cost]);
  const spent = `The winner takes ${formatPercent(share, 1)} of the limit on ${name} (${limit})`;
  if (used) return `${spent}: it uses its budget.`;
  if (cheaper === 0) return `${spent}; no finalist cost less.`;
  const others = `of the ${cheaper} finalists that cost less, ${asGood === 0 ? 'none' : asGood}`;
  return `${spent}; ${others} ${asGood > 1 ? 'were' : 'was'} as accurate within a 95 % interval.`;
}

/** The columns of {@link costRows}, after the cost itself; those of figures begin with `>`. */
export function costHeaders({ measured }: SearchData): string[] {
  return ['>Limit', '>Predicted', ...(measured === null ? [] : ['>Measured'])];
}

/** Each cost: its name, its limit, and the figures. */
export function costRows(data: SearchData): string[][] {
  const { settings, chosen, predicted, measured, countsPerSecond } = data;
  const { timeLimit } = settings;
  const figures: Partial<Costs>[] = [settings.limits, predicted, ...(measured === null ? [] : [measured])];
  const names = { ...COST_NAMES, count: chosen.table.unit };
  const rows = COSTS.map((cost) => [names[cost], ...figures.map((costs) => costCell(cost, costs[cost]))]);
  if (countsPerSecond === null) return rows;
  const [limit, ...others] = figures.map(({ count }) =>
    count === undefined ? '' : ((1000 * count) / countsPerSecond).toPrecision(4),
  );
  return [...rows, ['ms', timeLimit === undefined ? limit! : String(timeLimit.milliseconds), ...others]];
}

/** The columns of {@link frontRows}, after the architecture. */
export function frontHeaders({ chosen }: SearchData): string[] {
  return [chosen.table.unit, 'SRAM', 'flash', 'Loss', 'Accuracy', 'Int8'].map((header) => `>${header}`);
}

/**
 * Each network that no other beats in both count and held-out accuracy: its architecture, and its figures. Loss and
 * accuracy are of held-out images with the supernet's weights; int8, of test images, where it was retrained.
 */
export function frontRows({ front, found, final, smaller }: SearchData): string[][] {
  const retrained = new Map(
    smaller.map(({ candidate, accuracyInt8 }) => [candidate.architecture, formatPercent(accuracyInt8, 1)]),
  );
  if (final !== null) retrained.set(final.winner.architecture, formatPercent(found.accuracyInt8, 1));
  return front.map(({ architecture, costs, loss, accuracy }) => [
    architectureText(architecture),
    ...COSTS.map((cost) => costCell(cost, costs[cost])),
    loss.toFixed(3),
    formatPercent(accuracy, 1),
    retrained.get(architecture) ?? '',
  ]);
}

function architectureText(architecture: Architecture): string {
  return architecture.map(({ operation, width }) => `${operation}:${width}`).join(' ');
}

function costCell(cost: Cost, value: number | undefined): string {
  if (value === undefined) return '';
  return cost === 'count' ? formatCount(Math.round(value)) : formatBytes(value);
}
