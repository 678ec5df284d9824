/** The tables of a comparison. */
import { boardIds } from '../../boards/catalogue.js';
import { mean, squaredDeviations } from '../../common/statistics.js';
import type { Compared } from '../../lab/search-comparison/compared.js';
import type { OnBoard } from '../../lab/search-comparison/on-boards.js';
import { markdownTable } from '../markdown.js';
import type { Group } from './experiments.js';

/** Student's t at 97.5 %, by degrees of freedom from 1. */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

const TITLES: Readonly<Record<Group, string>> = {
  strategies: 'Strategies at equal time',
  ablations: 'Ablations',
  networks: 'Published networks, trained alike',
  boards: 'Winners of the four boards',
};

const NOTES: Readonly<Record<Group, string>> = {
  strategies:
    'Limits: 2 M instructions of the emulated stm32h7, 26 KiB of SRAM. Every search has the same seconds on one thread, from its first step to the last network that it judges; the winner is retrained alike.',
  ablations:
    'Each changes one thing of the differentiable search above, under the same limits and in the same time. "Expected" is what the distribution draws on average when its training ends, "likeliest" the network that it favours then: before any network is judged or refused.',
  networks:
    'Limits: 4 M instructions, 64 KiB: under those above none of them fits. The width multiplier is the largest within the limits; they are trained for as many passes as the supernet and its winner together.',
  boards: 'Found by the differentiable search under the same limits, each by the table of its board.',
};

/**
 * Markdown. Accuracies are of the test images, with 95 % confidence intervals over the seeds (Student's t).
 * @param measured networks that ran on all boards
 */
export function comparisonPage(outcomes: readonly Compared[], measured: readonly OnBoard[]): string {
  const groups = (Object.keys(TITLES) as Group[]).map((group) => {
    const own = outcomes.filter((outcome) => outcome.group === group);
    if (own.length === 0) return '';
    if (group === 'ablations') own.unshift(...outcomes.filter(isWhole));
    const architectures = group === 'boards' ? `\n${own.map(architectureLine).join('\n')}\n` : '';
    return `## ${TITLES[group]}\n\n${NOTES[group]}\n\n${table(own, group === 'ablations')}\n${architectures}`;
  });
  return `# Comparisons of searches

Written by \`npm run search:compare\`. The images are generated scenes, not photographs, and the counts are emulated instructions, not latencies. Intervals are 95 % confidence intervals of the mean over seeds (Student's t).

${[...groups, measuredSection(outcomes, measured)].filter((section) => section !== '').join('\n')}`;
}

/** The search that the ablations change. */
function isWhole({ group, name }: Compared): boolean {
  return group === 'strategies' && name === 'differentiable';
}

function architectureLine({ name, architecture }: Compared): string {
  return `- ${name}: ${(architecture ?? []).map(({ operation, width }) => `${operation} ${width}`).join(', ')}`;
}

function measuredSection(outcomes: readonly Compared[], measured: readonly OnBoard[]): string {
  if (measured.length === 0) return '';
  const rows = outcomes.flatMap(({ id, group, name, accuracyInt8, predicted }) => {
    const own = measured.filter((one) => one.id === id);
    if (own.length === 0) return [];
    const cells = boardIds().map((board) => {
      const one = own.find((candidate) => candidate.board === board);
      if (one === undefined) return '';
      if (one.counts === null) return one.refusal ?? 'failed';
      const millions = (count: number): string => (count / 1e6).toFixed(3);
      return `${millions(one.counts.predicted)} / ${millions(one.counts.measured)}${one.outputsEqual === true ? '' : ', other outputs'}`;
    });
    const arena = own.find(({ arenaBytes }) => arenaBytes !== null)?.arenaBytes;
    return [
      [
        group === 'boards' ? `winner for ${name}` : name,
        (100 * accuracyInt8).toFixed(1),
        ...cells,
        arena == null ? '' : (arena / 1024).toFixed(1),
        (predicted.flashBytes / 1024).toFixed(1),
      ],
    ];
  });
  const headers = ['network', 'int8 accuracy %', ...boardIds(), 'arena KiB', 'flash KiB'];
  return `## Winners and published networks on all boards

Millions of instructions, predicted by the board's table / measured on the emulated board. Outputs equal the host's to the bit where nothing else is said.

${markdownTable(headers, rows)}
`;
}

const HEADERS = [
  'search',
  'seeds',
  'int8 accuracy %',
  'float accuracy %',
  'M instructions',
  'SRAM KiB',
  'flash KiB',
  'within limits',
  'networks judged',
  'search s',
];

function table(outcomes: readonly Compared[], withDistribution: boolean): string {
  const names = [...new Set(outcomes.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = outcomes.filter((outcome) => outcome.name === name);
    const of = (value: (outcome: Compared) => number, digits = 1): string => interval(own.map(value), digits);
    const within = own.filter(({ withinLimits }) => withinLimits);
    return [
      name,
      String(own.length),
      of(({ accuracyInt8 }) => accuracyInt8 * 100),
      of(({ accuracyFloat }) => accuracyFloat * 100),
      of(({ predicted }) => predicted.count / 1e6, 2),
      of(({ predicted }) => predicted.sramBytes / 1024),
      of(({ predicted }) => predicted.flashBytes / 1024),
      `${within.length} of ${own.length}`,
      of(({ judged }) => judged, 0),
      of(({ seconds }) => (seconds.supernet ?? 0) + (seconds.candidates ?? 0), 0),
      ...(withDistribution
        ? [
            expectedCell(own),
            of(({ likeliest }) => (likeliest?.count ?? NaN) / 1e6, 2),
            of(({ likeliest }) => (likeliest?.sramBytes ?? NaN) / 1024),
          ]
        : []),
    ];
  });
  const more = ['expected, M instructions', 'likeliest, M instructions', 'likeliest, SRAM KiB'];
  return markdownTable([...HEADERS, ...(withDistribution ? more : [])], rows);
}

/** Empty for the search by MACs: it expects these, not instructions. */
function expectedCell(outcomes: readonly Compared[]): string {
  if (outcomes.some(({ name }) => name === 'flop-proxy')) return '';
  return interval(
    outcomes.map(({ expectedCount }) => (expectedCount ?? NaN) / 1e6),
    2,
  );
}

function interval(values: readonly number[], digits: number): string {
  const center = mean(values).toFixed(digits);
  if (values.length < 2) return center;
  const variance = squaredDeviations(values) / (values.length - 1);
  const half = (T[values.length - 2] ?? 1.96) * Math.sqrt(variance / values.length);
  return `${center} ± ${half.toFixed(digits)}`;
}
