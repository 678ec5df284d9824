/** `lut run --for`: a model run again and again, to see what its board keeps up. */
import { basename } from 'node:path';
import type { Board } from '../../boards/board.js';
import { requireSameConfiguration } from '../../builder/same-configuration.js';
import { saveTable } from '../../builder/table-file.js';
import { LutError } from '../../common/errors.js';
import type { DeviceConfiguration } from '../../model/configuration.js';
import type { SustainedWindow } from '../../store/loads.js';
import { loadModelFile, type ModelFile } from '../model-file.js';
import { prepareModel } from '../model-on-board.js';
import { withBench } from '../open-bench.js';
import { modelInputs, type RunRequest } from '../run-model.js';
import { namedTable } from '../tables.js';
import { withStore } from '../with-store.js';
import { sustainedFigures, type SustainedFigures } from './figures.js';

export interface SustainRequest extends Omit<RunRequest, 'runs' | 'meter' | 'task'> {
  readonly milliseconds: number;
  /** the host's clock, in ms; this machine's unless given */
  readonly now?: () => number;
}

export interface Sustained {
  readonly model: ModelFile;
  readonly board: Board;
  /** name of the bench */
  readonly bench: string;
  readonly configuration: DeviceConfiguration;
  /** all of them, which are in the database */
  readonly windows: readonly SustainedWindow[];
  /** null of an emulated board, whose instructions have no rate, and of too few windows */
  readonly figures: SustainedFigures | null;
  /** whether it was stopped before the time was over */
  readonly interrupted: boolean;
  /** path of the table that has the slowdown now; null where there is none */
  readonly table: string | null;
}

/** A window is short beside what heats a chip, and long beside a round trip on the link. */
const WINDOW_MS = 1000;
/** Of a short time, so that there are a begin and an end. */
const LEAST_WINDOWS = 40;

/**
 * Keeps a board busy. What was measured when it is stopped is kept.
 * @throws as `runModel`; USAGE_ARGUMENTS of a bench that is not at this machine
 */
export async function runSustained(request: SustainRequest): Promise<Sustained> {
  const { board, bench: open, db, runtime, milliseconds, now = () => performance.now() } = request;
  const model = loadModelFile(request.model);
  const from =
    request.table === undefined ? undefined : namedTable(request.table, board.id, request.catalogue);
  const { whole, inputs } = prepareModel(
    basename(request.model),
    model,
    modelInputs(request, model),
    board,
    runtime,
  );
  return withStore(db, (store) =>
    withBench(open, board, store, request, async ({ bench }) => {
      if (bench.sustain === undefined) throw notHere();
      const { configuration, name } = bench;
      if (from !== undefined) requireSameConfiguration(from.table, configuration);
      const load = store.loads.begin(configuration, whole.identity.hash);
      const windows: SustainedWindow[] = [];
      const onWindow = (window: SustainedWindow): void => {
        store.loads.record(load, window);
        windows.push(window);
        request.onProgress?.(progressOf(board, window, milliseconds));
      };
      const work = { kind: 'model', model: whole, inputs, sampling: NOT_SAMPLED } as const;
      const windowMs = Math.min(WINDOW_MS, milliseconds / LEAST_WINDOWS);
      const interrupted = await stopped(request.signal, windows, () =>
        bench.sustain!(work, { milliseconds, windowMs, now, onWindow }),
      );
      const figures = configuration.unit === 'cycles' ? sustainedFigures(windows) : null;
      const table = from === undefined || figures === null || interrupted ? null : from.path;
      if (table !== null) {
        const { value: slowdown, low, high } = figures!.slowdown;
        const { hash: modelHash } = whole.identity;
        const seconds = milliseconds / 1000;
        saveTable(
          { ...from!.table, sustained: { model: model.name, modelHash, seconds, slowdown, low, high } },
          table,
        );
      }
      return { model, board, bench: name, configuration, windows, figures, interrupted, table };
    }),
  );
}

/** The load samples nothing: it takes windows for as long as it lasts. */
const NOT_SAMPLED = { warmups: 0, runs: 0, eachOperator: false };

/** Whether work was stopped; then what came before is all there is. @throws what it fails with otherwise */
async function stopped(
  signal: AbortSignal | undefined,
  windows: readonly SustainedWindow[],
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (signal?.aborted !== true || windows.length === 0) throw error;
    return true;
  }
}

function progressOf({ id }: Board, { atMs }: SustainedWindow, milliseconds: number) {
  const share = Math.min(1, atMs / milliseconds);
  return {
    ...{ title: `Keeping ${id} busy`, things: 'seconds', share },
    ...{ done: Math.round((share * milliseconds) / 1000), of: Math.round(milliseconds / 1000) },
  };
}

function notHere(): LutError {
  return new LutError(
    'USAGE_ARGUMENTS',
    'Only a board at this machine is kept busy: --fleet excludes --for.',
    'Name its port with --port.',
  );
}
