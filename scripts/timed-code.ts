/** Builds every board's firmware in every flavour, and writes down what its timed code compiles to. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flavoursOf } from '../agent/firmware/flavours.js';
import { MANIFEST, timedCodeName, type KnownTimedCode } from '../agent/firmware/known-timed-code.js';
import { placementsOf, type Board, type TargetName } from '../boards/board.js';
import { boardIds, loadBoard } from '../boards/catalogue.js';
import { targetOf, targetsOf } from '../boards/targets.js';
import { PortBuilds } from './port-builds.js';

const RUNTIME = 'builtin';

const folder = mkdtempSync(join(tmpdir(), 'edgelut-timed-code-'));
try {
  const boards: Record<string, Record<string, KnownTimedCode>> = {};
  for (const id of boardIds()) {
    const board = loadBoard(id);
    const flavours: Record<string, KnownTimedCode> = {};
    for (const flavour of flavoursOf(RUNTIME)) {
      const builds = new PortBuilds(board, flavour, join(folder, `${id}-${flavour}`));
      for (const target of targetsOf(board)) {
        const name = timedCodeName(targetOf(board, target).port, RUNTIME, flavour);
        flavours[name] = await timedCode(builds, board, target);
      }
    }
    boards[id] = flavours;
  }
  writeFileSync(MANIFEST, `${JSON.stringify(boards, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** What is timed on a target, in every placement of the board; what is the same in several stands there for each. */
async function timedCode(builds: PortBuilds, board: Board, target: TargetName): Promise<KnownTimedCode> {
  const timing: Record<string, string> = {};
  let of: Omit<KnownTimedCode, 'timing'> | undefined;
  for (const placement of placementsOf(board)) {
    const { compiler, kernels, timing: ofPlacement } = await builds.timedCode(target, placement);
    timing[placement] = ofPlacement;
    of = { compiler, kernels };
  }
  if (of === undefined) throw new Error('a board has no placement');
  return { ...of, timing };
}
