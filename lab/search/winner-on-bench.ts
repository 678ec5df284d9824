/** The winner of a search on the board that it was searched for. */
import { basename } from 'node:path';
import type { Board } from '../../boards/board.js';
import { predictModel } from '../../builder/predict.js';
import { requireSameConfiguration } from '../../builder/same-configuration.js';
import { LutError } from '../../common/errors.js';
import type { Shape } from '../../model/operator.js';
import { loadGraph } from '../../model/tflite/graph.js';
import type { Dataset } from '../../search/data/dataset.js';
import { ImageReader } from '../../search/data/image-reader.js';
import { imageSize } from '../../search/data/image-size.js';
import { int8Image } from '../../search/finish/accuracy.js';
import { boardFor } from '../firmware.js';
import { prepareModel, recordRun, runOnBoard, type OnBoard } from '../model-on-board.js';
import { withBench, type OpenBench } from '../open-bench.js';
import { withStore } from '../with-store.js';
import type { PreparedSearch, Priced } from './prepare.js';
import type { SearchMeans, WinnerBench } from './request.js';

/** What came of measuring the winner: neither board nor failure where it was not asked for. */
export interface MeasuredWinner {
  readonly board: OnBoard | null;
  /** why there is no measurement, although it was asked for */
  readonly boardFailure: LutError | null;
  /** that it took */
  readonly seconds: number;
}

/**
 * Refuses before any training a board that is not there, or that the table is not of.
 * @throws LINK_*, FIRMWARE_*, TOOLCHAIN_*, TABLE_STALE, INTERRUPTED
 */
export async function requireBench({ settings, chosen }: Priced, means: SearchMeans): Promise<void> {
  if (means.bench === undefined) return;
  const { board, open } = benchFor(settings.board, means, means.bench);
  await withStore(means.db, (store) =>
    withBench(open, board, store, means, async ({ bench }) =>
      requireSameConfiguration(chosen.table, bench.configuration),
    ),
  );
}

/** A board that fails in the end takes nothing away from what was found. @param path of the model's file */
export async function measureWinner(
  prepared: PreparedSearch,
  model: Uint8Array,
  path: string,
  means: SearchMeans,
): Promise<MeasuredWinner> {
  if (means.bench === undefined) return { board: null, boardFailure: null, seconds: 0 };
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  try {
    const board = await measure(prepared, model, path, means, means.bench);
    return { board, boardFailure: null, seconds: seconds() };
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    return { board: null, boardFailure: error, seconds: seconds() };
  }
}

/** Runs the winner on a test image. */
async function measure(
  { settings, chosen, dataset }: PreparedSearch,
  bytes: Uint8Array,
  path: string,
  means: SearchMeans,
  winnerBench: WinnerBench,
): Promise<OnBoard> {
  const { table } = chosen;
  const { db } = means;
  const { board, open } = benchFor(settings.board, means, winnerBench);
  const graph = loadGraph(bytes);
  const inputs = [firstTestImage(dataset, graph.inputs[0]!.shape)];
  const prepared = prepareModel(basename(path), { bytes, graph }, inputs, board, winnerBench.runtime);
  return withStore(db, async (store) => {
    const request = { board, bench: open, store, listening: means, runs: undefined, table };
    const onBoard = await runOnBoard(prepared, request);
    recordRun(store, onBoard.run, { table, prediction: predictModel(table, graph, bytes.length, board) });
    return onBoard;
  });
}

function benchFor(
  id: string,
  { catalogue }: SearchMeans,
  { runtime, open }: WinnerBench,
): { board: Board; open: OpenBench } {
  const board = boardFor(id, { runtime }, catalogue);
  return { board, open: open(board) };
}

/** As the input of an int8 network. @throws FILE_CACHE */
function firstTestImage(dataset: Dataset, input: Shape): Int8Array {
  const images = new ImageReader(dataset, 'none', imageSize(input));
  try {
    return int8Image(images.bytes(dataset.test[0]!));
  } finally {
    images.close();
  }
}
