/** What is said of tables side by side, on a terminal and in a picture alike. */
import type { CaseCell, CaseNumbers, ComparedCase, KindRatios, Loss } from '../builder/compared-cases.js';
import type { ComparedNetworks } from '../builder/compared-networks.js';
import type { ModelPrediction } from '../builder/predict.js';
import type { Table } from '../builder/table.js';
import { formatCount } from '../common/format.js';
import { letterOf } from './letters.js';
import { interval } from './prediction-words.js';

/** What is compared: what `lab/compare-tables` gives. */
export interface ComparisonData {
  readonly tables: readonly {
    readonly path: string;
    readonly table: Table;
    readonly board: { readonly id: string };
    readonly numbers: CaseNumbers;
    readonly stale: string | null;
    readonly kinds: readonly KindRatios[];
    readonly losses: readonly Loss[];
  }[];
  readonly cases: readonly ComparedCase[];
  readonly models: readonly {
    readonly model: { readonly name: string };
    readonly predictions: readonly (ModelPrediction & { readonly ratio: number | null })[];
  }[];
  readonly networks: (ComparedNetworks & { readonly space: string }) | null;
  readonly noNetworks: string | null;
}

/** The name of a table in the comparison, by its place: A, B, … */
export function tableLetter(place: number): string {
  return letterOf(place).toUpperCase();
}

/** A ratio to a thousandth, or with three digits where it is far from 1. */
export function ratioText(ratio: number | null | undefined): string {
  if (ratio == null) return '';
  if (ratio >= 1000) return formatCount(Math.round(ratio));
  return ratio >= 0.1 && ratio < 10 ? ratio.toFixed(3) : ratio.toPrecision(3);
}

/** Whose kernels, on which board. */
export function sideText({ table }: Pick<ComparisonData['tables'][number], 'table'>): string {
  const { runtime, flavour } = table.configuration;
  return `${table.board}, ${runtime}/${flavour}`;
}

/** Tables whose ratio to the first can be taken. */
export function comparablePlaces({ tables }: Pick<ComparisonData, 'tables'>): number[] {
  return tables.flatMap(({ table }, place) =>
    place > 0 && table.unit === tables[0]?.table.unit ? [place] : [],
  );
}

/** What can and what cannot be compared, in sentences. @param atLeast as the comparison was asked for */
export function comparisonRemarks(data: ComparisonData, atLeast: number): string[] {
  const { tables, cases, noNetworks } = data;
  const several = (of: (table: Table) => unknown): boolean =>
    new Set(tables.map(({ table }) => of(table))).size > 1;
  const units = several(({ unit }) => unit);
  const common = cases.filter(({ cells }) => cells.every(({ count }) => count !== null)).length;
  const estimated = cases.filter(({ cells }) => cells.some(isCompared)).filter(hasEstimate).length;
  return [
    ...(units
      ? [
          'Cycles and instructions do not compare: ratios and losses are among tables of one unit, and of the others ' +
            'there are counts alone.',
        ]
      : []),
    ...(several(({ board }) => board) ? [boardsRemark(tables.map(({ table }) => table))] : []),
    ...(several(({ space }) => space?.hash)
      ? [
          `The tables are of different spaces: of ${formatCount(cases.length)} cases ${formatCount(common)} are in all ` +
            'of them, and only what two tables have is compared.',
        ]
      : []),
    ...tables.flatMap((_, place) => infeasibleRemark(data, place)),
    ...(atLeast > 0
      ? [`Cases that take less than ${formatCount(atLeast)} by all of the tables are left out.`]
      : []),
    ...(common === 0 && cases.length > 0 ? ['No case is in all of the tables.'] : []),
    ...(cases.length === 0 ? ['No case is left to compare.'] : []),
    ...(estimated > 0
      ? [`${formatCount(estimated)} ratios of cases rest on a count that is interpolated, not measured.`]
      : []),
    ...tables.flatMap(({ stale }, place) =>
      stale === null
        ? []
        : [
            `${tableLetter(place)} is stale (${stale} of its firmware changed since): it tells what was, not what is.`,
          ],
    ),
    ...(noNetworks === null ? [] : [noNetworks]),
  ];
}

function infeasibleRemark({ tables, cases }: ComparisonData, place: number): string[] {
  const number = cases.filter(
    ({ cells }) => cells[place]?.source === 'infeasible' && cells.some(({ count }) => count !== null),
  ).length;
  if (number === 0) return [];
  const which = number === 1 ? '1 case' : `${formatCount(number)} cases`;
  return [
    `${tables[place]!.board.id} cannot run ${which} that another table has a count of: no ratio there (${tableLetter(place)}).`,
  ];
}

function isCompared({ ratio }: CaseCell, place: number): boolean {
  return place > 0 && ratio !== null;
}

function hasEstimate({ cells }: ComparedCase): boolean {
  return cells.some(({ source }) => source === 'interpolated');
}

function boardsRemark(tables: readonly Table[]): string {
  return tables.some(({ unit }) => unit === 'instructions')
    ? 'The boards are different ones: a ratio of their instructions tells of code, and nothing of time.'
    : `The boards are different ones, at ${tables.map(clockText).join(' and ')}: a ratio of their cycles is none of time.`;
}

function clockText({ configuration: { clockHz } }: Table): string {
  return clockHz === null ? 'a clock that is not known' : `${formatCount(clockHz / 1e6)} MHz`;
}

export const TABLE_HEADERS = [
  '',
  'Board',
  'Kernels',
  '>Measured',
  '>Interpolated',
  '>Too big',
  '>Lacks',
  '>Alone in',
  'Unit',
  'Table',
] as const;

export function tableRows({ tables }: ComparisonData): string[][] {
  return tables.map(({ path, table, numbers }, place) => [
    tableLetter(place),
    table.board,
    `${table.configuration.runtime}/${table.configuration.flavour}`,
    ...[numbers.measured, numbers.interpolated, numbers.infeasible, numbers.missing, numbers.only].map(
      formatCount,
    ),
    table.unit,
    path,
  ]);
}

export const KIND_HEADERS = ['Ratio', 'Operator', '>Cases', '>Geometric mean', '>Least', '>Most'] as const;

export function kindRows({ tables }: ComparisonData): string[][] {
  return tables.flatMap(({ kinds }, place) =>
    kinds.map(({ kind, n, geometricMean, least, most }) => [
      `${tableLetter(place)} / A`,
      kind ?? 'all of them',
      formatCount(n),
      ...[geometricMean, least, most].map(ratioText),
    ]),
  );
}

export const MODEL_HEADERS = [
  'Model',
  'Table',
  '>Total',
  '>Interval (90 %)',
  '>To A',
  '>Interpolated',
  '>Missing',
  'Fits',
] as const;

export function modelRows({ models }: ComparisonData): string[][] {
  return models.flatMap(({ model, predictions }) =>
    predictions.map((prediction, place) => {
      const { total, ratio, operators, fits } = prediction;
      const number = (wanted: string): string =>
        String(operators.filter(({ source }) => source === wanted).length);
      return [
        model.name,
        tableLetter(place),
        total === null ? 'none' : formatCount(Math.round(total)),
        interval(prediction),
        place === 0 ? '' : ratioText(ratio),
        number('interpolated'),
        number('missing'),
        fits ? 'yes' : 'no',
      ];
    }),
  );
}

/** Which networks, and what their figures mean. */
export function networksText({ networks }: ComparisonData): string[] {
  if (networks === null) return [];
  const { n, seed, drawn, space, tables } = networks;
  return [
    `${formatCount(n)} random networks of ${space} (seed ${seed}) that every board holds, of ${formatCount(drawn)} drawn:`,
    ...tables.flatMap(({ unpredicted }, place) =>
      unpredicted === 0
        ? []
        : [
            `${formatCount(unpredicted)} of them cannot be predicted from ${tableLetter(place)}, which lacks cases, and are left out.`,
          ],
    ),
  ];
}

export const NETWORK_HEADERS = [
  'Ratio',
  '>Networks',
  '>Geometric mean',
  '>Its interval (90 %)',
  '>9 in 10 networks',
  '>Least',
  '>Most',
  '>With interpolated',
] as const;

export function networkRows({ networks }: ComparisonData): string[][] {
  return (networks?.tables ?? []).flatMap(({ ratios, interpolated }, place) =>
    ratios === null || place === 0
      ? []
      : [
          [
            `${tableLetter(place)} / A`,
            formatCount(ratios.n),
            ratioText(ratios.geometricMean),
            rangeText(ratios.low, ratios.high),
            rangeText(ratios.p05, ratios.p95),
            ratioText(ratios.least),
            ratioText(ratios.most),
            formatCount(interpolated),
          ],
        ],
  );
}

function rangeText(low: number, high: number): string {
  return `${ratioText(low)} – ${ratioText(high)}`;
}

/** What a table loses, in a sentence; null where nothing can be held against it. */
export function lossesText({ tables, cases }: ComparisonData, place: number): string | null {
  const { losses } = tables[place]!;
  const rivals = tables.flatMap(({ table }, other) =>
    other !== place && table.unit === tables[place]!.table.unit ? [other] : [],
  );
  const compared = cases.filter(
    ({ cells }) => cells[place]?.count != null && rivals.some((rival) => cells[rival]?.count != null),
  ).length;
  if (compared === 0) return null;
  const whom = rivals.length === 1 ? tableLetter(rivals[0]!) : 'the best of the others';
  const where = `${formatCount(losses.length)} of the ${formatCount(compared)} cases that can be compared`;
  return losses.length === 0
    ? `${tableLetter(place)} loses none of the ${formatCount(compared)} cases that can be compared.`
    : `${tableLetter(place)} takes more than ${whom} in ${where}, worst first:`;
}

export function lossHeaders(place: number): string[] {
  return ['Case', 'Kernel', `>${tableLetter(place)}`, '>Least', 'By', '>Times'];
}

export function lossRows(losses: readonly Loss[]): string[][] {
  return losses.map(({ key, kernel, count, best, least, factor }) => [
    key,
    kernel ?? '',
    formatCount(Math.round(count)),
    formatCount(Math.round(least)),
    tableLetter(best),
    ratioText(factor),
  ]);
}
