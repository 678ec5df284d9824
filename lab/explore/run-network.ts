/** What the network of a search takes, by the table that the search went by. */
import { existsSync } from 'node:fs';
import { boardOfConfiguration } from '../../boards/board.js';
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { architectureCounts } from '../../builder/architecture-costs.js';
import { predictModel } from '../../builder/predict.js';
import type { Table } from '../../builder/table.js';
import { LutError } from '../../common/errors.js';
import { sum } from '../../common/statistics.js';
import { architectureParts, type ArchitecturePart } from '../../model/space/parts.js';
import type { Architecture } from '../../model/space/space.js';
import { listTable } from '../list-tables.js';
import { loadModelFile } from '../model-file.js';
import type { Settings } from '../search/settings.js';
import { speedOf } from '../speed.js';
import type { ChosenTable } from '../tables.js';
import { boardAnswer, operatorsOf, type BoardFigures, type OperatorView } from './model.js';

/** Where the table of a search is looked for. */
export interface TablesAtHand {
  readonly catalogue: BoardCatalogue;
  /** null for one that cannot be read */
  readonly list: () => readonly { readonly path: string; readonly table: Table | null }[];
}

/** A part of a network, and what it adds to the count. */
export interface NetworkPart extends ArchitecturePart {
  /** in the table's unit; null for what costs nothing by itself, and where no table tells */
  readonly count: number | null;
}

/** A network as a file: what it takes, operator by operator. */
export interface NetworkFile {
  readonly operators: readonly OperatorView[];
  readonly answer: BoardFigures;
}

/** The table that a search went by, wherever it lies now; null where it is not at hand. */
export function tableOfRun(
  { table: { path: own, hash } }: Settings,
  { catalogue, list }: TablesAtHand,
): ChosenTable | null {
  const among = (tables: ReturnType<TablesAtHand['list']>) =>
    tables.flatMap(({ path, table }) => (table?.hash === hash ? [{ path, table }] : []))[0];
  const found = among(list()) ?? (existsSync(own) ? among([listTable(own, catalogue)]) : undefined);
  if (found === undefined) return null;
  try {
    const { path, table } = found;
    return { path, table, board: boardOfConfiguration(catalogue.load(table.board), table.configuration) };
  } catch (error) {
    // of a board that is not known any more
    if (!(error instanceof LutError)) throw error;
    return null;
  }
}

/** The parts of a network of the space, each with its share of the count. @param chosen null where no table tells */
export function networkParts(
  { space }: Settings,
  architecture: Architecture,
  chosen: ChosenTable | null,
): NetworkPart[] {
  const counts = chosen && architectureCounts(chosen.table, space, architecture);
  return architectureParts(space, architecture).map((part) => ({
    ...part,
    count: counts && countOf(part, counts),
  }));
}

/** @param counts of what all networks have, each stage, and the head */
function countOf({ kind, stages }: ArchitecturePart, counts: readonly number[]): number | null {
  if (kind === 'image') return null;
  if (kind === 'head') return counts.at(-1)!;
  // a stem that is chosen is counted beside what all networks have
  const places = kind === 'stem' ? [-1, ...stages] : stages;
  return sum(places.map((place) => counts[place + 1]!));
}

/**
 * The network that a search found, by its file.
 * @param assumeIpc instructions per cycle, where times rest on such an assumption
 * @throws FILE_*, MODEL_* where the file was changed
 */
export function networkFile(
  path: string,
  { path: at, table, board }: ChosenTable,
  assumeIpc?: number,
): NetworkFile {
  const model = loadModelFile(path);
  const { graph, bytes } = model;
  const prediction = predictModel(table, graph, bytes.length, board);
  const speed = speedOf(prediction, table, board, assumeIpc);
  return {
    operators: operatorsOf(graph),
    answer: boardAnswer(model, { ...{ path: at, table, board }, prediction, speed }, assumeIpc),
  };
}
