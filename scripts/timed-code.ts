/** Builds every board's firmware in every flavour, and writes down what its timed code compiles to. */
import { writeFileSync } from 'node:fs';
import { buildFirmware, type Firmware } from '../agent/firmware/build.js';
import { flavoursOf } from '../agent/firmware/flavours.js';
import { MANIFEST, timedCodeName, type KnownTimedCode } from '../agent/firmware/known-timed-code.js';
import { boardWith, placementsOf, type Board, type TargetName } from '../boards/board.js';
import { boardIds, loadBoard } from '../boards/catalogue.js';
import { targetOf, targetsOf } from '../boards/targets.js';

const RUNTIME = 'builtin';

const boards: Record<string, Record<string, KnownTimedCode>> = {};
for (const id of boardIds()) {
  const board = loadBoard(id);
  const flavours: Record<string, KnownTimedCode> = {};
  for (const flavour of flavoursOf(RUNTIME)) {
    for (const target of targetsOf(board)) {
      const name = timedCodeName(targetOf(board, target).port, RUNTIME, flavour);
      flavours[name] = await timedCode(board, target, flavour);
    }
  }
  boards[id] = flavours;
}
writeFileSync(MANIFEST, `${JSON.stringify(boards, undefined, 2)}\n`);

/** What is timed on a target, in every placement of the board; what is the same in several stands there for each. */
async function timedCode(board: Board, target: TargetName, flavour: string): Promise<KnownTimedCode> {
  const timing: Record<string, string> = {};
  let of: Firmware | undefined;
  for (const placement of placementsOf(board)) {
    of = await buildFirmware(boardWith(board, RUNTIME, placement), target, { runtime: RUNTIME, flavour });
    timing[placement] = of.timingHash;
  }
  if (of === undefined) throw new Error('a board has no placement');
  return { compiler: of.compiler, kernels: of.kernelsHash, timing };
}
