/** The tables of a comparison. */
import type { Group } from './experiments.js';

/** One search. */
export interface Outcome {
  readonly id: string;
  readonly group: Group;
  readonly name: string;
  readonly seed: number;
  readonly wallSeconds: number;
  /** what `lut search --json` printed */
  readonly result: {
    readonly board: string;
    readonly architecture: readonly { readonly operation: string; readonly width: number }[];
    readonly limits: { readonly count: number | null; readonly sram_bytes: number };
    readonly predicted: Figures;
    readonly accuracy_float: number;
    readonly accuracy_int8: number;
    readonly candidates: number;
    readonly seconds: Readonly<Record<string, number>>;
  };
}

interface Figures {
  readonly unit: string;
  readonly total: number;
  readonly sram_bytes: number;
  readonly flash_bytes: number;
}

/** Student's t at 97.5 %, by degrees of freedom from 1. */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

const TITLES: Readonly<Record<Group, string>> = {
  strategies: 'Strategies at equal time',
  ablations: "The paper's ablations",
  networks: 'Published networks, at the largest width within the limits, trained alike',
  boards: 'Winners of the four boards',
};

const NOTES: Readonly<Record<Group, string>> = {
  strategies:
    'Every search has the same seconds from its first step to the last network that it judges; the winner is retrained alike.',
  ablations: 'Each changes one thing of the differentiable search above.',
  networks: 'The width multiplier is the largest at which the network is within the limits.',
  boards: 'Found by the differentiable search under the same limits, each by the table of its board.',
};

/** Markdown. Accuracies are of the test images, with 95 % confidence intervals over the seeds (Student's t). */
export function comparisonPage(outcomes: readonly Outcome[]): string {
  const groups = (Object.keys(TITLES) as Group[]).map((group) => {
    const own = outcomes.filter((outcome) => outcome.group === group);
    return own.length === 0 ? '' : `## ${TITLES[group]}\n\n${NOTES[group]}\n\n${table(own)}\n`;
  });
  return `# Comparisons of searches

Written by \`npm run search:compare\`. The images are generated scenes, not photographs, and the counts are emulated instructions, not latencies. Intervals are 95 % confidence intervals of the mean over seeds (Student's t).

${groups.filter((group) => group !== '').join('\n')}`;
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

function table(outcomes: readonly Outcome[]): string {
  const names = [...new Set(outcomes.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = outcomes.filter((outcome) => outcome.name === name).map(({ result }) => result);
    const of = (value: (result: Outcome['result']) => number, digits = 1): string =>
      interval(own.map(value), digits);
    const within = own.filter(
      ({ predicted, limits }) =>
        predicted.total <= (limits.count ?? Infinity) && predicted.sram_bytes <= limits.sram_bytes,
    );
    return [
      name,
      String(own.length),
      of(({ accuracy_int8 }) => accuracy_int8 * 100),
      of(({ accuracy_float }) => accuracy_float * 100),
      of(({ predicted }) => predicted.total / 1e6, 2),
      of(({ predicted }) => predicted.sram_bytes / 1024),
      of(({ predicted }) => predicted.flash_bytes / 1024),
      `${within.length} of ${own.length}`,
      of(({ candidates }) => candidates, 0),
      of(({ seconds }) => (seconds.supernet ?? 0) + (seconds.candidates ?? 0), 0),
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(HEADERS), line(HEADERS.map(() => '---')), ...rows.map(line)].join('\n');
}

function interval(values: readonly number[], digits: number): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return mean.toFixed(digits);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = (T[values.length - 2] ?? 1.96) * Math.sqrt(variance / values.length);
  return `${mean.toFixed(digits)} ± ${half.toFixed(digits)}`;
}
