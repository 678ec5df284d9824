/** Builds every board's firmware in every flavour, and writes down what its timed code compiles to. */
import { writeFileSync } from 'node:fs';
import { buildFirmware } from '../agent/firmware/build.js';
import { flavoursOf } from '../agent/firmware/flavours.js';
import { MANIFEST, type KnownTimedCode } from '../agent/firmware/known-timed-code.js';
import { boardIds, loadBoard } from '../boards/board.js';

const RUNTIME = 'builtin';

const boards: Record<string, Record<string, KnownTimedCode>> = {};
for (const id of boardIds()) {
  const flavours: Record<string, KnownTimedCode> = {};
  for (const flavour of flavoursOf(RUNTIME)) {
    const firmware = await buildFirmware(loadBoard(id), { runtime: RUNTIME, flavour });
    const { compiler, kernelsHash: kernels, timingHash: timing } = firmware;
    flavours[`${RUNTIME}/${flavour}`] = { compiler, kernels, timing };
  }
  boards[id] = flavours;
}
writeFileSync(MANIFEST, `${JSON.stringify(boards, undefined, 2)}\n`);
