/** Models of other people on one emulated board: what each is predicted to take, and what it takes. */
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import type { Board } from '../../boards/board.js';
import { buildTable } from '../../lab/build-table.js';
import { boardFor, type RuntimeChoice } from '../../lab/firmware.js';
import type { Listening } from '../../lab/listen.js';
import { loadModelFile, type ModelFile } from '../../lab/model-file.js';
import { prepareModel } from '../../lab/model-on-board.js';
import { EMULATOR, localBench, USUAL_EMULATORS } from '../../lab/open-bench.js';
import { runModel, type RanModel } from '../../lab/run-model.js';

/** Of the generated inputs. */
const SEED = 1;

/** What came of a model: what was measured, or the sentence that says why not. */
export type Tried =
  { readonly name: string; readonly ran: RanModel } | { readonly name: string; readonly reason: string };

/** What came of all of them with one board's firmware. */
export interface TriedOn {
  readonly board: string;
  readonly runtime: RuntimeChoice['runtime'];
  /** whose kernels; null where nothing ran */
  readonly flavour: string | null;
  readonly tried: readonly Tried[];
}

/** @param db an empty database @param folder where the table of the models' operators goes */
export async function tryModels(
  paths: readonly string[],
  id: string,
  choice: RuntimeChoice,
  folder: string,
  db: string,
  listening: Listening,
): Promise<TriedOn> {
  const board = boardFor(id, choice);
  const bench = localBench(board, { ...choice, address: EMULATOR, emulators: USUAL_EMULATORS });
  const judged = paths.map((path) => judge(path, board, choice.runtime));
  const fitting = judged.flatMap((one) => ('path' in one ? [one.path] : []));
  const common = { board, db, bench };
  const out = join(folder, `${id}-${choice.runtime}.json`);
  const flavours = new Set<string>();
  if (fitting.length > 0) await buildTable({ ...common, ...listening, models: fitting, out });
  const tried: Tried[] = [];
  for (const one of judged) {
    if (!('path' in one)) {
      tried.push(one);
      continue;
    }
    const request = { ...common, runtime: choice.runtime, model: one.path, seed: SEED, table: out };
    const result = await orReason(one.name, async () => {
      return { name: one.name, ran: await runModel({ ...request, ...listening }) };
    });
    if ('ran' in result) flavours.add(result.ran.run.configuration.flavour);
    tried.push(result);
  }
  const [flavour = null] = flavours;
  return { board: id, runtime: choice.runtime, flavour, tried };
}

/** Reads a model and holds it against the board, before any of them is measured. */
function judge(
  path: string,
  board: Board,
  runtime: RuntimeChoice['runtime'],
): { readonly name: string; readonly path: string } | { readonly name: string; readonly reason: string } {
  const name = path.replace(/^.*\//, '').replace(/\.tflite$/, '');
  try {
    const model: ModelFile = loadModelFile(path);
    prepareModel(name, model, SEED, board, runtime);
    return { name, path };
  } catch (error) {
    return { name, reason: reasonOf(error, path) };
  }
}

async function orReason(name: string, run: () => Promise<Tried>): Promise<Tried> {
  try {
    return await run();
  } catch (error) {
    return { name, reason: reasonOf(error, '') };
  }
}

/** Only what is about the model: anything else ends the program. */
function reasonOf(error: unknown, path: string): string {
  if (!(error instanceof LutError) || !/^(MODEL|FIRMWARE)_/.test(error.code)) throw error;
  return error.message.replace(`${path}: `, '');
}
