import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadBoard } from '../../boards/catalogue.js';
import { ArchitectureCosts } from '../../builder/architecture-costs.js';
import { compileRuns } from '../../builder/compile.js';
import { neededRuns } from '../../builder/plan.js';
import { Predictor } from '../../builder/predict.js';
import type { Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { randomNumbers } from '../../common/random.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import { macs } from '../../model/cases/macs.js';
import { distinctCases } from '../../model/space/architecture.js';
import { randomArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import type { Space } from '../../model/space/space.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import type { StoredRun } from '../../store/run.js';
import type { Figure } from './figure.js';

const BOARD = 'rpi3';
const MODEL = join(PACKAGE_ROOT, 'test', 'models', 'vww_96_int8.tflite');
const ARCHITECTURES = 10_000;
const ROUNDS = 1_000;
const MODEL_ROUNDS = 2_000;

/** Predictions of random architectures and of a parsed model, one core, from a table with made-up counts. */
export function benchPredictions(): Figure[] {
  const space = loadSpace('edgenas-vww');
  const bytes = readFileSync(MODEL);
  const graph = loadGraph(bytes);
  const table = simulatedTable(space, [...distinctCases(space), ...graph.operators.map(caseOfOperator)]);
  const costs = new ArchitectureCosts(table, space);
  const random = randomNumbers(1);
  const picks = Array.from({ length: ARCHITECTURES }, () => costs.picksOf(randomArchitecture(space, random)));
  const predictor = new Predictor(table);
  const board = loadBoard(BOARD);

  const predictAll = (): number => picks.reduce((sum, one) => sum + costs.count(one), 0);
  const predictModel = (): unknown => predictor.model(graph, bytes.length, board);
  predictAll();
  predictModel();
  const before = heapBytes();
  const architectures = secondsOf(ROUNDS, predictAll);
  const models = secondsOf(MODEL_ROUNDS, predictModel);
  const grown = heapBytes() - before;
  return [
    {
      name: 'predictions of random architectures',
      value: (ARCHITECTURES * ROUNDS) / architectures,
      unit: 'predictions/s',
      aim: { least: 1_000_000 },
    },
    {
      name: `prediction of a parsed model of ${graph.operators.length} operators`,
      value: (1000 * models) / MODEL_ROUNDS,
      unit: 'ms',
      aim: { most: 1 },
    },
    { name: 'heap that these predictions leave behind', value: grown / 1e6, unit: 'MB', aim: { most: 1 } },
  ];
}

function simulatedTable(space: Space, cases: readonly ReturnType<typeof caseOfOperator>[]): Table {
  const configuration: DeviceConfiguration = {
    board: BOARD,
    machine: 'simulated',
    clockHz: null,
    runtime: 'builtin',
    flavour: 'reference',
    kernels: '',
    timing: '',
    compiler: '',
    flags: [],
    placement: { weights: 'sdram', tensors: 'sdram' },
    settings: {},
    unit: 'instructions',
    counter: 'simulated',
  };
  const configurationId = configurationHash(configuration);
  const runs = neededRuns(cases).map(({ case: operatorCase, key, scope, operators }, id): StoredRun => {
    const samples = Uint32Array.of(100 + operators * (1000 + 10 * macs(operatorCase)));
    return {
      id,
      time: '',
      key,
      configurationHash: configurationId,
      configuration,
      case: operatorCase,
      scope,
      operators,
      warmups: 0,
      stop: 'count',
      ticksPerCount: 1,
      arena: { persistent: 0, scratch: 0, tensors: 0 },
      fills: [{ seed: 1, emptyTicks: 0, samples }],
    };
  });
  return compileRuns(
    runs.filter(({ scope }) => scope === 'operator'),
    runs.filter(({ scope }) => scope === 'graph'),
    { board: BOARD, space: { name: space.name, hash: '' }, firmwareBytes: 1, cases, infeasible: [] },
  );
}

/** After a collection, so that only what is kept counts. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function secondsOf(rounds: number, action: () => unknown): number {
  const start = performance.now();
  for (let i = 0; i < rounds; i++) action();
  return (performance.now() - start) / 1000;
}
