import type { Unit } from '../../model/configuration.js';
import { LutError } from '../../common/errors.js';
import { PayloadReader } from './payload.js';
import { PROTOCOL_VERSION } from './protocol.js';

/** What a chip says of itself. */
export interface Chip {
  /** its own number, in hex; null where it has none */
  readonly uid: string | null;
  readonly revision: number | null;
  /** what made it start */
  readonly reset: ResetCause;
}

const RESET_CAUSES = ['unknown', 'power', 'pin', 'software', 'watchdog', 'other'] as const;
export type ResetCause = (typeof RESET_CAUSES)[number];

/** What a firmware says of itself and its board (docs/link-protocol.md, HELLO reply). */
export interface Hello {
  /** the number that the host sent, 0 in the hello that a starting firmware sends unasked */
  readonly nonce: number;
  /** 64 hex digits */
  readonly fingerprint: string;
  /** what the timing counter counts, by the firmware's own probe */
  readonly unit: Unit | 'none';
  readonly counter: string;
  readonly counterBits: number;
  /** null where the firmware does not know it */
  readonly counterHz: number | null;
  readonly coreHz: number | null;
  /** a loop of so many instructions took so many ticks */
  readonly probe: { readonly instructions: number; readonly ticks: number };
  readonly arenaBase: number;
  readonly arenaBytes: number;
  readonly window: {
    readonly base: number;
    readonly bytes: number;
    readonly writable: boolean;
    /** of its flash, which is erased in such sectors; null where memory is written at will */
    readonly sectorBytes: number | null;
  };
  readonly chip: Chip;
  /** the model that is open, by length and CRC-32 */
  readonly model: { readonly bytes: number; readonly crc: number } | null;
  readonly debugger: boolean;
  readonly board: string;
  readonly port: string;
  readonly runtime: string;
  readonly flavour: string;
  /** memories that hold weights and tensors */
  readonly placement: { readonly weights: string; readonly tensors: string };
  /** cache and flash-wait registers by name, in hex */
  readonly settings: Readonly<Record<string, string>>;
}

const UNITS = ['none', 'cycles', 'instructions'] as const;
const WINDOW_WRITABLE = 1;
const DEBUGGER_ATTACHED = 2;

/** Reads a HELLO reply. @throws FIRMWARE_OTHER_PROTOCOL, FIRMWARE_MALFORMED */
export function parseHello(payload: Uint8Array): Hello {
  const reader = new PayloadReader(payload, 'HELLO');
  const protocol = reader.u16();
  if (protocol !== PROTOCOL_VERSION) throw otherProtocol(protocol);
  const nonce = reader.u32();
  const fingerprint = Buffer.from(reader.bytes(32)).toString('hex');
  const flags = reader.u16();
  const unit = UNITS[reader.u8()];
  if (unit === undefined) throw reader.malformed('names a unit that does not exist');
  const counterBits = reader.u8();
  const counterHz = reader.u32() || null;
  const coreHz = reader.u32() || null;
  const probe = { instructions: reader.u32(), ticks: reader.u32() };
  const arenaBase = reader.u32();
  const arenaBytes = reader.u32();
  const window = {
    base: reader.u32(),
    bytes: reader.u32(),
    sectorBytes: reader.u32() || null,
    writable: (flags & WINDOW_WRITABLE) !== 0,
  };
  const model = { bytes: reader.u32(), crc: reader.u32() };
  const chip = parseChip(reader);
  const board = reader.text();
  const port = reader.text();
  const runtime = reader.text();
  const flavour = reader.text();
  const counter = reader.text();
  const placement = { weights: reader.text(), tensors: reader.text() };
  const settings = parseSettings(reader.text(), reader);
  reader.end();
  return {
    nonce,
    fingerprint,
    unit,
    counter,
    counterBits,
    counterHz,
    coreHz,
    probe,
    arenaBase,
    arenaBytes,
    window,
    chip,
    model: model.bytes > 0 ? model : null,
    debugger: (flags & DEBUGGER_ATTACHED) !== 0,
    board,
    port,
    runtime,
    flavour,
    placement,
    settings,
  };
}

function parseChip(reader: PayloadReader): Chip {
  const reset = RESET_CAUSES[reader.u8()];
  if (reset === undefined) throw reader.malformed('names a cause of its start that does not exist');
  const revision = reader.u32() || null;
  const uid = Buffer.from(reader.bytes(reader.u8())).toString('hex');
  return { uid: uid === '' ? null : uid, revision, reset };
}

function parseSettings(text: string, reader: PayloadReader): Record<string, string> {
  const pairs = text === '' ? [] : text.split(' ');
  return Object.fromEntries(
    pairs.map((pair) => {
      const match = /^([^=]+)=([0-9a-fA-F]+)$/.exec(pair);
      if (!match) throw reader.malformed(`holds the setting "${pair}", which is not name=hex`);
      return [match[1]!, match[2]!.toLowerCase()];
    }),
  );
}

/** The error of a firmware that speaks another version of the protocol. */
export function otherProtocol(version: number): LutError {
  return new LutError(
    'FIRMWARE_OTHER_PROTOCOL',
    `The firmware speaks protocol version ${version}, this agent version ${PROTOCOL_VERSION}.`,
    'Build and flash the firmware again with this version of lut.',
  );
}

/** What a firmware must say of itself. */
export interface Expected {
  /** id of its board */
  readonly board: string;
  /** firmware port it was built for */
  readonly port: string;
  readonly fingerprint: string;
}

/**
 * Refuses a firmware other than the one that was built for this board.
 * @throws FIRMWARE_WRONG_BOARD, FIRMWARE_WRONG_BUILD
 */
export function checkHello(hello: Hello, expected: Expected): void {
  const { board, port, fingerprint } = expected;
  if (hello.board !== board) {
    throw new LutError(
      'FIRMWARE_WRONG_BOARD',
      `The firmware that answers is for the board "${hello.board}", not "${board}".`,
      `Choose the port of a ${board}, or give --board ${hello.board}.`,
    );
  }
  if (hello.port !== port) {
    throw new LutError(
      'FIRMWARE_WRONG_BUILD',
      `The firmware on the ${board} is of the firmware port ${hello.port}, expected ${port}.`,
      'Flash the firmware of this version of lut, or correct targets in the board file.',
    );
  }
  if (hello.fingerprint !== fingerprint) throw otherBuild(hello, fingerprint);
}

/** The error of a firmware that is another build than the one with the expected fingerprint. */
export function otherBuild({ board, fingerprint }: Hello, expected: string): LutError {
  return new LutError(
    'FIRMWARE_WRONG_BUILD',
    `The firmware on the ${board} is another build (${fingerprint.slice(0, 12)}, ` +
      `expected ${expected.slice(0, 12)}): other kernels, compiler or memory limits.`,
    'Flash the firmware of this version of lut, so that timings of different builds never mix.',
  );
}
