import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { ErrorCode } from '../../common/error-codes.js';
import type { Boards, Rig } from './rig.js';

/** Something that happens to a board, or to the machine beside it, while a table is built. */
export interface Trouble {
  readonly name: string;
  /** reasons for which the build may stop; it may always recover */
  readonly reasons: readonly ErrorCode[];
  /** @param random in [0, 1) */
  inflict(rig: Rig, boards: Boards, random: () => number): void;
}

/** How long a cable is out, or another program is in, ms. */
const MOMENT_MS = 300;
const OTHER_BAUD = 57600;

const GONE: readonly ErrorCode[] = [
  'LINK_LOST',
  'LINK_NO_PORT',
  'LINK_DEAD',
  'LINK_SILENT',
  'LINK_RESTARTED',
];
const SILENT: readonly ErrorCode[] = ['LINK_DEAD', 'LINK_SILENT', 'FLASH_BY_HAND'];

export const TROUBLES: readonly Trouble[] = [
  { name: 'unplugged', reasons: GONE, inflict: (rig) => void rig.double.unplug() },
  {
    name: 'unplugged, and back',
    reasons: GONE,
    inflict: (rig) =>
      void rig.double
        .unplug()
        .then(() => wait(MOMENT_MS))
        .then(() => rig.double.plug()),
  },
  { name: 'reset', reasons: ['LINK_RESTARTED'], inflict: (rig) => rig.double.reset() },
  {
    name: 'hung inside a kernel',
    reasons: SILENT,
    // a little after a request has arrived: the core is at work on it
    inflict: (rig, _, random) => void wait(20 * random()).then(() => rig.double.hang()),
  },
  { name: 'wrong baud rate', reasons: SILENT, inflict: (rig) => rig.double.detune(OTHER_BAUD) },
  {
    name: 'another process on the port',
    reasons: ['LINK_RESTARTED', 'LINK_DEAD', 'LINK_BUSY'],
    inflict: (rig) => intrude(rig.port),
  },
  {
    name: 'another board answers',
    reasons: ['FIRMWARE_WRONG_BOARD', 'FIRMWARE_WRONG_BUILD', 'FLASH_BY_HAND'],
    inflict: (rig, { otherImage }) => rig.exchange(otherImage),
  },
];

/** A program that knows of no lock: it writes into the line, and takes for a moment what the board answers. */
function intrude(port: string): void {
  const script = 'exec 3<>"$1"; printf "\\0AT\\r\\n" >&3; timeout 0.3 cat <&3 >/dev/null';
  spawn('bash', ['-c', script, 'bash', port], { stdio: 'ignore' }).on('error', () => undefined);
}
