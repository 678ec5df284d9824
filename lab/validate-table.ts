/** Measures random networks of a space on a bench, and judges a table by them. */
import type { Bench } from '../agent/bench/bench.js';
import type { Board } from '../boards/board.js';
import type { BoardCatalogue } from '../boards/catalogue.js';
import { drawNetworks, type Draw, type Fits } from '../builder/draw.js';
import { isWithin, boundsOf } from '../builder/bounds.js';
import { Predictor } from '../builder/predict.js';
import { requireSameConfiguration } from '../builder/same-configuration.js';
import { saveTable } from '../builder/table-file.js';
import { compareNetworks, judge, type Comparisons } from '../builder/validate.js';
import type { Validation } from '../builder/validation.js';
import { defined } from '../common/defined.js';
import { distinctCases } from '../model/space/architecture.js';
import { loadSpace } from '../model/space/load.js';
import { spaceHash, type Space } from '../model/space/space.js';
import type { Store } from '../store/store.js';
import { compareBenches } from './comparing.js';
import type { Listening } from './listen.js';
import { measuringNetworks } from './measure-networks.js';
import { withBench, type OpenBench } from './open-bench.js';
import { DEFAULT_SPACE } from './profile.js';
import { isPublished } from './table-files.js';
import { namedTable, tableOfBoard, type ChosenTable, type KernelsChoice } from './tables.js';
import { withStore } from './with-store.js';

export type { Agreement } from '../builder/agreement.js';
export type { Validation } from '../builder/validation.js';

/** What is validated, and with which networks. */
export interface ValidationRequest extends Listening {
  readonly board: Board;
  /** where the table's board is found; among this package's unless given */
  readonly catalogue?: BoardCatalogue;
  readonly bench: OpenBench;
  /** path of the database */
  readonly db: string;
  /** networks to test, and the seed of their choice */
  readonly n: number;
  readonly seed: number;
  /** networks to fit an overhead from */
  readonly calibration: number;
  /** path; the best of the board unless given */
  readonly table?: string;
  /** whose kernels the board's table must be of; any unless given */
  readonly kernels?: KernelsChoice;
  /** name or path; that of the table unless given */
  readonly space?: string;
  /** timed invocations of each network, instead of the unit's default */
  readonly runs?: number;
}

export interface Validated {
  readonly board: Board;
  /** name of the bench */
  readonly bench: string;
  /** as it was before */
  readonly chosen: ChosenTable;
  readonly comparisons: Comparisons<number>;
  readonly validation: Validation;
  /** whether the table is within its limits; null where nothing is promised */
  readonly passed: boolean | null;
  /** why the table's file was left as it is; null where the validation was written into it */
  readonly unwritten: Unwritten | null;
}

/** It has a validation by more networks; or it came with the package, and was not named. */
export type Unwritten = 'better' | 'published';

/**
 * Measures the networks that the database does not have yet, stores each as it is done, beside its prediction, and
 * last the validation, there and in the table's file.
 * @throws TABLE_*, MODEL_SPACE, LINK_*, FIRMWARE_*, TOOLCHAIN_*; INTERRUPTED: what was measured is stored
 */
export async function validateTable(request: ValidationRequest): Promise<Validated> {
  const { board, db, bench, seed } = request;
  const { chosen, space } = chooseTable(request);
  const { table } = chosen;
  const predictor = new Predictor(table);
  const { test, calibration } = draw(
    request,
    space,
    (graph, bytes) => predictor.model(graph, bytes, board).fits,
  );
  const networks = { test: test.networks, calibration: calibration.networks };
  return withStore(db, (store) =>
    withBench(bench, board, store, request, async (opened) => {
      requireSameConfiguration(table, opened.bench.configuration);
      await compareBenches(opened.bench, request);
      const { runs, catalogue, onProgress } = request;
      const ofBoth = [...networks.calibration, ...networks.test];
      const comparisons = await measuringNetworks(
        opened,
        { store, space, networks: ofBoth, ...defined({ runs, catalogue, onProgress }) },
        (measure) => compareNetworks(networks, (cases) => predictor.cases(cases), measure),
      );
      const { drawn, fitting, operations } = test;
      const validation = {
        ...{ space: { name: space.name, hash: spaceHash(space) }, seed },
        ...judge(table.overhead.perGraph, comparisons),
        ...{ drawn, fitting, operations },
      };
      record(store, opened.bench, chosen, comparisons, validation);
      const unwritten = whyUnwritten(chosen, validation, request.table !== undefined);
      if (unwritten === null) saveTable({ ...table, validation }, chosen.path);
      const bounds = boundsOf(table);
      const passed = bounds === null ? null : isWithin(validation, bounds);
      return { board, bench: opened.bench.name, chosen, comparisons, validation, passed, unwritten };
    }),
  );
}

/** @param named whether the user named the table, and did not leave the choice to `lut` */
export function whyUnwritten(
  { path, table }: Pick<ChosenTable, 'path' | 'table'>,
  { n }: Pick<Validation, 'n'>,
  named: boolean,
): Unwritten | null {
  if (!named && isPublished(path)) return 'published';
  return table.validation !== undefined && table.validation.n > n ? 'better' : null;
}

/** The networks to test, and others to fit an overhead from. @throws MODEL_SPACE */
function draw(
  { n, seed, calibration: others }: ValidationRequest,
  space: Space,
  fits: Fits,
): { test: Draw; calibration: Draw } {
  const test = drawNetworks(space, fits, n, seed);
  const tested = new Set(test.networks.map(({ name }) => name));
  return { test, calibration: drawNetworks(space, fits, others, seed + 1, tested) };
}

/** The table, and the space whose networks it is to predict. */
function chooseTable({ board, catalogue, kernels, table, space: name }: ValidationRequest): {
  chosen: ChosenTable;
  space: Space;
} {
  if (table === undefined) {
    const space = loadSpace(name ?? DEFAULT_SPACE);
    return { chosen: tableOfBoard(board.id, distinctCases(space), kernels, catalogue), space };
  }
  const chosen = namedTable(table, board.id, catalogue);
  return { chosen, space: loadSpace(name ?? chosen.table.space?.name ?? DEFAULT_SPACE) };
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
