/** A network of a comparison on an emulated board, beside what the board's table predicts. */
import { LutError } from '../../common/errors.js';
import { arenaTotal } from '../../model/graph/arena.js';
import { boardFor } from '../firmware.js';
import { EMULATOR, localBench } from '../open-bench.js';
import { runModel } from '../run-model.js';

/** One network on one board. */
export interface OnBoard {
  readonly board: string;
  /** null where the board refuses it; nothing is predicted where the board's table lacks an operator */
  readonly counts: { readonly predicted: number | null; readonly measured: number } | null;
  readonly arenaBytes: number | null;
  readonly outputsEqual: boolean | null;
  /** the code of the refusal */
  readonly refusal: string | null;
}

export interface OnBoardRequest {
  /** id of the board */
  readonly board: string;
  /** paths of the board's table, of the model and of the database */
  readonly table: string;
  readonly model: string;
  readonly db: string;
}

/** Emulated counts do not vary from run to run. */
const RUNS = 3;
/** Of the inputs. */
const SEED = 1;
const RUNTIME = 'builtin';

/** Runs a model on an emulated board. That the board refuses it is a result as well. */
export async function runOnBoard({ table, model, db, ...request }: OnBoardRequest): Promise<OnBoard> {
  const board = boardFor(request.board, { runtime: RUNTIME });
  try {
    const { run, total, predicted } = await runModel({
      ...{ board, runtime: RUNTIME, db, model, table, runs: RUNS, seed: SEED },
      bench: localBench(board, { runtime: RUNTIME, address: EMULATOR }),
    });
    return {
      ...{ board: board.id, outputsEqual: run.outputsEqual, refusal: null },
      counts: { predicted: predicted?.prediction.total ?? null, measured: total },
      arenaBytes: arenaTotal(run.arena),
    };
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    const nothing = { counts: null, arenaBytes: null, outputsEqual: null };
    return { board: board.id, ...nothing, refusal: error.code };
  }
}
