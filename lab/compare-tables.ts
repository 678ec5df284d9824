/** Tables side by side: case by case, by operator kind, for models, and for random networks of their space. */
import { boardOfConfiguration, type Board } from '../boards/board.js';
import type { BoardCatalogue } from '../boards/catalogue.js';
import {
  caseNumbers,
  compareCases,
  kindRatios,
  lossesOf,
  ratioOf,
  type CaseNumbers,
  type ComparedCase,
  type KindRatios,
  type Loss,
} from '../builder/compared-cases.js';
import { compareNetworkPredictions, type ComparedNetworks } from '../builder/compared-networks.js';
import { predictModel, type ModelPrediction } from '../builder/predict.js';
import { loadTable } from '../builder/table-file.js';
import type { Table } from '../builder/table.js';
import { LutError } from '../common/errors.js';
import { loadSpace, spaceNames } from '../model/space/load.js';
import { spaceHash, type Space } from '../model/space/space.js';
import type { ModelFile } from './model-file.js';
import { staleness } from './tables.js';

export type { NetworkRatios } from '../builder/compared-networks.js';

export interface TableComparisonRequest {
  /** paths; all others are held against the first */
  readonly tables: readonly string[];
  readonly catalogue: BoardCatalogue;
  readonly models: readonly ModelFile[];
  /** only cases that take at least so many by one of the tables */
  readonly atLeast: number;
  /** random networks, 0 for none; and the seed of their choice */
  readonly n: number;
  readonly seed: number;
  /** name or path of the space of the networks; that of all tables unless given */
  readonly space?: string;
}

/** One of the tables. */
export interface ComparedTable {
  readonly path: string;
  readonly table: Table;
  /** with the room that the table's runtime leaves */
  readonly board: Board;
  readonly numbers: CaseNumbers;
  /** what has changed since it was measured; null where nothing is known to have */
  readonly stale: string | null;
  /** to the first table, none of which for the first itself */
  readonly kinds: readonly KindRatios[];
  /** worst first */
  readonly losses: readonly Loss[];
}

export interface ComparedModel {
  readonly model: ModelFile;
  /** of each table; `ratio` to the first, null where one of them has no total or another unit */
  readonly predictions: readonly (ModelPrediction & { readonly ratio: number | null })[];
}

export interface TableComparison {
  readonly tables: readonly ComparedTable[];
  readonly cases: readonly ComparedCase[];
  readonly models: readonly ComparedModel[];
  /** null where there are none: none were wanted, or no space is known whose networks all tables could tell of */
  readonly networks: (ComparedNetworks & { readonly space: string }) | null;
  /** why there are no networks though some were wanted; null where there are, or none were wanted */
  readonly noNetworks: string | null;
}

/**
 * Compares tables. A stale one tells what kernels took as they were, which is no less a comparison.
 * @throws FILE_*, TABLE_*, BOARD_UNKNOWN; MODEL_SPACE where the space that was named is none
 */
export function compareTables(request: TableComparisonRequest): TableComparison {
  const { catalogue, models, atLeast } = request;
  const loaded = request.tables.map((path) => {
    const table = loadTable(path);
    return { path, table, board: boardOfConfiguration(catalogue.load(table.board), table.configuration) };
  });
  const tables = loaded.map(({ table }) => table);
  const cases = compareCases(tables, atLeast);
  const numbers = caseNumbers(cases, tables.length);
  return {
    tables: loaded.map((one, place) => ({
      ...one,
      numbers: numbers[place]!,
      stale: staleness(one.table, one.board) ?? null,
      kinds: place === 0 ? [] : kindRatios(cases, place),
      losses: lossesOf(cases, tables, place),
    })),
    cases,
    models: models.map((model) => ({ model, predictions: predictions(model, loaded) })),
    ...networksOf(request, loaded),
  };
}

type Loaded = Pick<ComparedTable, 'table' | 'board'>;

function predictions({ graph, bytes }: ModelFile, tables: readonly Loaded[]): ComparedModel['predictions'] {
  const found = tables.map(({ table, board }) => predictModel(table, graph, bytes.length, board));
  return found.map((prediction) => ({
    ...prediction,
    ratio: prediction.unit === found[0]?.unit ? ratioOf(prediction.total, found[0].total) : null,
  }));
}

function networksOf(
  { n, seed, space: name }: TableComparisonRequest,
  tables: readonly Loaded[],
): Pick<TableComparison, 'networks' | 'noNetworks'> {
  if (n === 0) return { networks: null, noNetworks: null };
  const space = name === undefined ? commonSpace(tables.map(({ table }) => table)) : loadSpace(name);
  if (typeof space === 'string') return { networks: null, noNetworks: space };
  try {
    const networks = compareNetworkPredictions(tables, space, n, seed);
    return { networks: { ...networks, space: space.name }, noNetworks: null };
  } catch (error) {
    if (!(error instanceof LutError) || error.code !== 'MODEL_SPACE') throw error;
    return { networks: null, noNetworks: error.message };
  }
}

/** The space that all tables are of; why there is none, in a sentence. */
function commonSpace(tables: readonly Table[]): Space | string {
  const [first, ...others] = [...new Map(tables.map(({ space }) => [space?.hash, space])).values()];
  const none = 'random networks are compared where a space is named with --space';
  if (others.length > 0) return `No space is that of all tables: ${none}.`;
  if (first == null) return `The tables are of no space: ${none}.`;
  const space = spaceNames().includes(first.name) ? loadSpace(first.name) : undefined;
  return space !== undefined && spaceHash(space) === first.hash
    ? space
    : `The space ${first.name} did not come with lut: ${none}.`;
}
