/** docs/published-results.md, and its pictures. */
import { mean } from '../../common/statistics.js';
import { scatterSvg, type Series } from '../../report/scatter.js';
import { markdownTable } from '../markdown.js';
import { TASK_IDS, TASKS, type Estimated } from './estimates.js';

/** Submissions beside the tables of one kind of kernels. */
export interface Comparison {
  /** of the section and of the picture */
  readonly title: string;
  /** what the tables are, in a sentence */
  readonly tables: string;
  /** name of the picture's file */
  readonly picture: string;
  readonly estimates: readonly Estimated[];
}

export function publishedPage(comparisons: readonly Comparison[]): string {
  return `# Published results beside estimates

Written by \`LUT_MODELS=<folder> npm run published-results\`. What MLPerf Tiny published of boards whose core has a table (closed division, four models each: the figures of the [recipes](recipes.md) that come with \`lut\`, by the list \`scripts/published-results/mlperf-tiny.yaml\`), beside what instructions and one scale make of it: **each model is estimated from the other three of its submission**, as \`lut calibrate\` leaves rows out. The boards are not those of the tables: their cores are the same, their clocks, memories, compilers and kernels are not. So this shows how far a scale carries, on the worst terms; \`lut calibrate\` itself refuses rows of another clock or of other kernels, and fewer than five.

*Scale* is cycles an instruction, fitted from all four; *off* is the absolute error of the models left out, on average and at worst. An estimate that is off by more than 25 % on average says little.

${comparisons.map(section).join('\n')}`;
}

function section({ title, tables, picture, estimates }: Comparison): string {
  const errors = estimates.map(({ fit }) => fit.errors);
  return `## ${title}

${tables} Over the ${estimates.length} submissions: ${mean(errors.map(({ meanPercent }) => meanPercent)).toFixed(0)} % off on average, ${Math.max(...errors.map(({ worstPercent }) => worstPercent)).toFixed(0)} % at worst; ${errors.filter(({ meanPercent }) => meanPercent <= 25).length} of them within 25 % on average.

![estimated against published milliseconds](${picture})

${markdownTable(
  [
    'round',
    'by',
    'board',
    'software',
    'scale',
    ...TASK_IDS.map((task) => `${task}: published`),
    'estimated',
    'off',
  ],
  estimates.map(row),
)}
`;
}

function row({ submission, fit, published, estimated }: Estimated): string[] {
  const { round, submitter, board, core, clockHz, software } = submission;
  return [
    ...[round, submitter, `${board} (${core}, ${clockHz / 1e6} MHz)`, software],
    fit.withMacs.toFixed(2),
    ...published.map(milliseconds),
    `${estimated.map(milliseconds).join(', ')} ms`,
    `${fit.errors.meanPercent.toFixed(0)} %, ${fit.errors.worstPercent.toFixed(0)} %`,
  ];
}

function milliseconds(value: number): string {
  return Number(value.toPrecision(4)).toString();
}

/** Each model of each submission, by core. */
export function publishedSvg({ title, estimates }: Comparison): string {
  const cores = [...new Set(estimates.map(({ submission }) => submission.core))];
  return scatterSvg({
    title,
    xLabel: 'published, ms',
    yLabel: 'estimated from the other three, ms',
    reference: 'equal',
    series: cores.map((core): Series => ({
      name: core,
      points: estimates
        .filter(({ submission }) => submission.core === core)
        .flatMap(({ submission, published, estimated }) =>
          TASK_IDS.map((task, i) => ({
            ...{ x: published[i]!, y: estimated[i]! },
            title:
              `${TASKS[task].name}, ${submission.board}, ${submission.software} (${submission.round}): ` +
              `${milliseconds(published[i]!)} ms published, ${milliseconds(estimated[i]!)} ms estimated`,
          })),
        ),
    })),
  });
}
