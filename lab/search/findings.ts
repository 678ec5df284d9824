/** What a search found, put together. */
import { graphCount } from '../../builder/model-counts.js';
import { predictModel } from '../../builder/predict.js';
import { arenaTotal } from '../../model/graph/arena.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { frontOf } from '../../search/front.js';
import { meets, type Costs } from '../../search/costs/limits.js';
import type { Dataset } from '../../search/data/dataset.js';
import type { Finalist } from '../../search/finalists.js';
import type { OnBoard } from '../model-on-board.js';
import { speedOf } from '../speed.js';
import { isInTime } from './limits.js';
import type { SearchFiles, SearchOutcome } from './outcome.js';
import type { PreparedSearch } from './prepare.js';
import type { RunFolder } from './run-folder.js';
import type { Trained } from './train.js';
import type { MeasuredWinner } from './winner-on-bench.js';

/** What an outcome is put together from. */
export interface Findings {
  readonly prepared: PreparedSearch;
  readonly trained: Trained;
  readonly winner: MeasuredWinner;
  readonly folder: RunFolder;
  readonly files: SearchFiles;
}

export function outcomeOf({ prepared, trained, winner, folder, files }: Findings): SearchOutcome {
  const { settings, chosen, costs, goal } = prepared;
  const { found, architecture } = trained;
  const { board, boardFailure } = winner;
  const candidates = atTableCosts(trained.candidates, prepared);
  const predicted = costs.ofModel(found.model);
  const measured = board === null ? null : measuredCosts(board, found.model);
  const lastEpoch = folder.lastEpoch();
  const { table, board: chosenBoard } = chosen;
  const { limits, timeLimit, assumeIpc } = settings;
  const prediction = predictModel(table, loadGraph(found.model), found.model.length, chosenBoard);
  const latency = speedOf(prediction, table, chosenBoard, assumeIpc ?? undefined)?.latency ?? null;
  return {
    ...{ settings, chosen, goal, found, architecture, candidates, predicted, measured, board, boardFailure },
    dataset: datasetSummary(prepared.dataset),
    front: frontOf(candidates),
    evolved: atTableCosts(trained.evolved, prepared),
    final: trained.final && { ...trained.final, finalists: atTableCosts(trained.final.finalists, prepared) },
    smaller: trained.smaller.map((one, place) => ({ ...one, path: folder.saveSmaller(one.model, place) })),
    likeliest: lastEpoch?.likeliest == null ? null : costs.exact(lastEpoch.likeliest),
    expected: lastEpoch?.expected ?? null,
    ...{ prediction, latency },
    withinLimits: [predicted, measured].every((each) => {
      if (each === null) return true;
      const milliseconds = latency && latency.value * (each.count / predicted.count);
      return meets(each, limits) && isInTime(milliseconds, timeLimit);
    }),
    countsPerSecond: latency === null ? null : (1000 * predicted.count) / latency.value,
    log: folder.lines(),
    seconds: {
      ...{ data: prepared.dataSeconds, ...trained.seconds },
      ...(board !== null && { board: winner.seconds }),
    },
    files,
  };
}

/** How many images there are, for what. */
export function datasetSummary({
  name,
  synthetic,
  classes,
  training,
  heldOut,
  test,
}: Dataset): SearchOutcome['dataset'] {
  return {
    ...{ name, synthetic, classes },
    ...{ training: training.length, heldOut: heldOut.length, test: test.length },
  };
}

/** A search by MACs, or by a time, gives its candidates' costs in these. */
function atTableCosts<T extends Finalist>(
  networks: readonly T[],
  { goal, costs }: PreparedSearch,
): readonly T[] {
  if (goal.feasible.costs === costs) return networks;
  return networks.map((network) => ({ ...network, costs: costs.exact(network.architecture) }));
}

function measuredCosts({ run, firmwareBytes }: OnBoard, model: Uint8Array): Costs {
  return {
    unit: run.configuration.unit,
    count: graphCount(run),
    sramBytes: arenaTotal(run.arena),
    flashBytes: model.length + firmwareBytes,
  };
}
