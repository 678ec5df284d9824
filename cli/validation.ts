/** Measures random networks of a space on a board, and judges a table by them. */
import type { Bench } from '../agent/bench/bench.js';
import { caseInstructions } from '../agent/bench/job.js';
import { modelRun, modelTask, planModelSampling, type ModelJob } from '../agent/bench/measure-model.js';
import { inputsName } from '../agent/bench/model-inputs.js';
import { generatedModel } from '../agent/bench/whole-model.js';
import type { Board } from '../boards/board.js';
import { drawNetworks, type Network } from '../builder/draw.js';
import { graphCount } from '../builder/model-counts.js';
import { Predictor } from '../builder/predict.js';
import { requireSameConfiguration } from '../builder/same-configuration.js';
import { compareNetworks, judge, type Comparisons, type Measure } from '../builder/validate.js';
import type { Validation } from '../builder/validation.js';
import { configurationHash } from '../model/configuration.js';
import { caseKey } from '../model/cases/key.js';
import { distinctCases } from '../model/space/architecture.js';
import { loadSpace } from '../model/space/load.js';
import { spaceHash, type Space } from '../model/space/space.js';
import type { Store } from '../store/store.js';
import type { BoardOptions } from './board-options.js';
import { DEFAULT_SPACE } from './profiling.js';
import { Progress } from './progress.js';
import { boardOf } from './runtime.js';
import { namedTable, tableOfBoard, type ChosenTable } from './tables.js';
import { withBench, type OpenBench } from './with-bench.js';

/** What is validated, and with which networks. */
export interface ValidationOptions extends BoardOptions {
  /** networks to test, and the seed of their choice */
  readonly n: number;
  readonly seed: number;
  /** networks to fit an overhead from */
  readonly calibration: number;
  readonly table?: string;
  readonly space?: string;
  /** timed invocations of each network, instead of the unit's default */
  readonly runs?: number;
}

export interface Validated {
  readonly board: Board;
  readonly port: string;
  readonly chosen: ChosenTable;
  readonly comparisons: Comparisons<number>;
  readonly validation: Validation;
}

/** Timed invocations of each network. An instruction counter gives the same count every time. */
const RUNS = { instructions: 1, cycles: 10 } as const;
/** Of all weights and inputs: the choice of networks is what varies. */
const DATA_SEED = 1;

/**
 * Measures the networks that the store does not have yet, stores each as it is done, beside its prediction, and
 * last the validation.
 * @throws TABLE_*, MODEL_SPACE, LINK_*, FIRMWARE_*, TOOLCHAIN_*; INTERRUPTED: what was measured is stored
 */
export async function validateTable(options: ValidationOptions, store: Store): Promise<Validated> {
  const board = boardOf(options);
  const { chosen, space } = chooseTable(board, options);
  const predictor = new Predictor(chosen.table);
  const fits: Parameters<typeof drawNetworks>[1] = (graph, bytes) =>
    predictor.model(graph, bytes, board).fits;
  const test = drawNetworks(space, fits, options.n, options.seed);
  const tested = new Set(test.networks.map(({ name }) => name));
  const calibration = drawNetworks(space, fits, options.calibration, options.seed + 1, tested);
  const networks = { test: test.networks, calibration: calibration.networks };

  return withBench(board, options, store, async (open) => {
    requireSameConfiguration(chosen.table, open.bench.configuration);
    const progress = new Progress(`Validating ${board.id}`);
    try {
      const measure = withProgress(progress, networks, measureOn(open, store, options.runs));
      const comparisons = await compareNetworks(networks, (cases) => predictor.cases(cases), measure);
      const { drawn, fitting, operations } = test;
      const validation = {
        ...{ space: { name: space.name, hash: spaceHash(space) }, seed: options.seed },
        ...judge(chosen.table.overhead.perGraph, comparisons),
        ...{ drawn, fitting, operations },
      };
      record(store, open.bench, chosen, comparisons, validation);
      return { board, port: open.port, chosen, comparisons, validation };
    } finally {
      progress.end();
    }
  });
}

/** The table, and the space whose networks it is to predict. */
function chooseTable(board: Board, options: ValidationOptions): { chosen: ChosenTable; space: Space } {
  if (options.table === undefined) {
    const space = loadSpace(options.space ?? DEFAULT_SPACE);
    return { chosen: tableOfBoard(board.id, distinctCases(space).map(caseKey)), space };
  }
  const chosen = namedTable(options.table, board.id);
  return { chosen, space: loadSpace(options.space ?? chosen.table.space?.name ?? DEFAULT_SPACE) };
}

/** Measures a network on the bench, unless the store has it already; gives the id of its run. */
function measureOn({ bench, build }: OpenBench, store: Store, runs: number | undefined): Measure<number> {
  const { unit } = bench.configuration;
  const sampling = { ...planModelSampling(unit, runs ?? RUNS[unit]), eachOperator: false };
  const hash = configurationHash(bench.configuration);
  return async ({ name, segmented }) => {
    const model = generatedModel(name, segmented, DATA_SEED);
    const known = store.models.latest(hash, model.identity.hash, inputsName(DATA_SEED));
    if (known !== undefined) return { total: graphCount(known), run: known.id };
    const job: ModelJob = { model, inputs: DATA_SEED, sampling };
    const run = modelRun(bench, build, job, await bench.run(modelTask(job)), null);
    return { total: graphCount(run), run: store.models.record(run) };
  };
}

function withProgress<Run>(
  progress: Progress,
  { test, calibration }: { test: readonly Network[]; calibration: readonly Network[] },
  measure: Measure<Run>,
): Measure<Run> {
  const all = [...calibration, ...test];
  const workOf = ({ cases }: Network): number => cases.reduce((sum, one) => sum + caseInstructions(one), 0);
  const work = all.reduce((sum, network) => sum + workOf(network), 0);
  let [done, workDone] = [0, 0];
  return async (network) => {
    const measurement = await measure(network);
    workDone += workOf(network);
    progress.update(workDone / work, `${++done}/${all.length} networks`);
    return measurement;
  };
}

function record(
  store: Store,
  bench: Bench,
  { table }: ChosenTable,
  { test, calibration }: Comparisons<number>,
  validation: Validation,
): void {
  for (const { run, predicted, low, high } of [...calibration, ...test]) {
    store.models.recordPrediction(run, { table: table.hash, total: predicted, low, high });
  }
  store.models.recordValidation({
    configuration: bench.configuration,
    table: table.hash,
    result: validation,
    test: test.map(({ run }) => run),
    calibration: calibration.map(({ run }) => run),
  });
}
