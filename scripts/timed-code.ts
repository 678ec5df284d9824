/** Builds every board's firmware in every flavour, and writes down what its timed code compiles to. */
import { writeFileSync } from 'node:fs';
import { buildFirmware } from '../agent/firmware/build.js';
import { flavoursOf } from '../agent/firmware/flavours.js';
import { MANIFEST, timedCodeName, type KnownTimedCode } from '../agent/firmware/known-timed-code.js';
import { boardIds, loadBoard } from '../boards/catalogue.js';
import { targetsOf } from '../boards/targets.js';

const RUNTIME = 'builtin';

const boards: Record<string, Record<string, KnownTimedCode>> = {};
for (const id of boardIds()) {
  const board = loadBoard(id);
  const flavours: Record<string, KnownTimedCode> = {};
  for (const flavour of flavoursOf(RUNTIME)) {
    for (const target of targetsOf(board)) {
      const firmware = await buildFirmware(board, target, { runtime: RUNTIME, flavour });
      const { compiler, port, kernelsHash: kernels, timingHash: timing } = firmware;
      flavours[timedCodeName(port, RUNTIME, flavour)] = { compiler, kernels, timing };
    }
  }
  boards[id] = flavours;
}
writeFileSync(MANIFEST, `${JSON.stringify(boards, undefined, 2)}\n`);
