/** Every winner and every published network on all emulated boards, beside what the boards' tables predict. */
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { boardFor } from '../../lab/firmware.js';
import { EMULATOR, localBench } from '../../lab/open-bench.js';
import { runModel } from '../../lab/run-model.js';

/** One network on one board. */
export interface OnBoard {
  /** of the search that found it */
  readonly id: string;
  readonly board: string;
  /** null where the board refuses it */
  readonly counts: { readonly predicted: number; readonly measured: number } | null;
  readonly arenaBytes: number | null;
  readonly outputsEqual: boolean | null;
  /** the code of the refusal */
  readonly refusal: string | null;
}

/** Emulated counts do not vary from run to run. */
const RUNS = 3;
/** Of the inputs. */
const SEED = 1;
const RUNTIME = 'builtin';

/** Runs a model on an emulated board. @param id of the search that found it */
export async function runOnBoard(id: string, model: string, boardId: string, db: string): Promise<OnBoard> {
  const board = boardFor(boardId, RUNTIME);
  const table = join(PACKAGE_ROOT, 'luts', `${boardId}-edgenas-vww-48-instructions.json`);
  try {
    const { run, total, predicted } = await runModel({
      ...{ board, runtime: RUNTIME, db, model, table, runs: RUNS, seed: SEED },
      bench: localBench(board, { runtime: RUNTIME, address: EMULATOR }),
    });
    const expected = predicted?.prediction.total ?? null;
    const { persistent, scratch, tensors } = run.arena;
    return {
      ...{ id, board: boardId, outputsEqual: run.outputsEqual, refusal: null },
      counts: expected === null ? null : { predicted: expected, measured: total },
      arenaBytes: persistent + scratch + tensors,
    };
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    const nothing = { counts: null, arenaBytes: null, outputsEqual: null };
    return { id, board: boardId, ...nothing, refusal: error.code };
  }
}
