import { LutError } from '../../common/errors.js';
import { otherProtocol } from './hello.js';
import { PayloadReader } from './payload.js';
import { ERRORS, REQUESTS } from './protocol.js';
import type { DeviceErrorName, RequestName } from './protocol.js';

/** An error reply as it travels. */
export interface ErrorReply {
  /** type of the request */
  readonly request: number;
  readonly code: number;
  readonly detail: number;
}

/** Another version of the protocol is no refusal of a request. */
type RefusalName = Exclude<DeviceErrorName, 'PROTOCOL'>;

/** A request that the firmware refused; its code is `FIRMWARE_<name>`. */
export class DeviceError extends LutError {
  constructor(
    readonly device: RefusalName,
    /** as docs/link-protocol.md says for each error, e.g. the bytes needed for ARENA_TOO_SMALL */
    readonly detail: number,
    message: string,
    remedy: string,
  ) {
    super(`FIRMWARE_${device}`, message, remedy);
  }
}

/** @throws FIRMWARE_MALFORMED */
export function parseErrorReply(payload: Uint8Array): ErrorReply {
  const reader = new PayloadReader(payload, 'a request (an error)');
  const reply = { request: reader.u8(), code: reader.u16(), detail: reader.u32() };
  reader.end();
  return reply;
}

function requestName(type: number): RequestName | undefined {
  return (Object.keys(REQUESTS) as RequestName[]).find((name) => REQUESTS[name] === type);
}

function deviceErrorName(code: number): DeviceErrorName | undefined {
  return (Object.keys(ERRORS) as DeviceErrorName[]).find((name) => ERRORS[name] === code);
}

const REBUILD = 'Build and flash the firmware again; agent and firmware must be of one version.';
const REPORT = 'This is a fault of lut, not of the model: please report it with the command that was run.';

/** What is wrong with a model, by the detail of MODEL_INVALID (firmware-harness/runtimes/runtime.h). */
const INVALID_REASONS: Readonly<Record<number, string>> = {
  1: 'it is not a .tflite file of version 3',
  2: 'an offset leaves the file',
  3: 'its operators do not form one graph within the limits',
  4: 'it refers to a tensor, buffer or operator code that does not exist',
  5: 'a tensor has a shape that is not supported',
  6: 'a constant has the wrong size',
  7: 'a scale or zero point is missing or out of range',
  8: 'the operands or options of an operator do not fit each other',
};

type Sentence = (request: string, detail: number) => readonly [message: string, remedy: string];

const SENTENCES: Record<RefusalName, Sentence> = {
  DAMAGED: (request) => [`The firmware got a damaged ${request}.`, 'Check cable, baud rate and ground.'],
  NO_SESSION: (request) => [`The firmware has no session for ${request}.`, 'Say HELLO first.'],
  BAD_SEQUENCE: (request, last) => [
    `The firmware did not expect this ${request}; its last request had number ${last}.`,
    'See that only one program uses the port.',
  ],
  UNKNOWN_TYPE: (request) => [`The firmware does not know the request ${request}.`, REBUILD],
  BAD_LENGTH: (request, length) => [`The firmware refused the ${length} bytes of ${request}.`, REBUILD],
  BAD_ARGUMENT: (request, index) => [`The firmware refused argument ${index} of ${request}.`, REPORT],
  READ_ONLY: () => [
    'The firmware cannot write its model window.',
    'Let the flasher place the model before the board starts.',
  ],
  OUT_OF_WINDOW: (request, bytes) => [
    `${request} reaches beyond the model window of ${bytes} bytes.`,
    'Choose a smaller model, or a board with more room for models.',
  ],
  MODEL_CRC: (_, found) => [
    `The model on the board is damaged: its CRC-32 is ${found.toString(16).padStart(8, '0')}.`,
    'Transfer the model again.',
  ],
  MODEL_INVALID: (_, reason) => [
    `The firmware refused the model: ${INVALID_REASONS[reason] ?? `reason ${reason}`}.`,
    'Check that the file is a complete .tflite model.',
  ],
  UNSUPPORTED: (_, detail) => [
    `The firmware's runtime has no kernel for operator ${detail >>> 16} of the model ` +
      `(builtin operator code ${detail & 0xffff}).`,
    'Replace this operator by one that the runtime supports.',
  ],
  ARENA_TOO_SMALL: (_, bytes) => [
    `The model needs an arena of ${bytes} bytes, more than the board has.`,
    'Choose a smaller model, or a board with more memory.',
  ],
  NO_MODEL: (request) => [`The firmware has no open model for ${request}.`, REPORT],
  NO_TIMER: () => [
    'No timing counter of the board moves, so nothing can be timed.',
    'Enable the counter in the firmware port (docs/adding-a-board.md).',
  ],
  DEBUGGER: () => [
    'A debugger is attached to the board and would disturb every timing.',
    'Detach the debugger and power the board off and on.',
  ],
  OVERFLOW: (_, sample) => [
    `The timed window of sample ${sample} lasted longer than the board's counter can count.`,
    'Use a smaller model, or a firmware port with a wider counter.',
  ],
  FLASH: (request, flags) => [
    flags === 0
      ? `${request} failed: the flash of the board does not hold what was written.`
      : `${request} failed: the flash controller of the board says 0x${flags.toString(16)}.`,
    'Check the supply of the board and its write protection; a worn sector stays faulty.',
  ],
  NOT_ERASED: (request, offset) => [
    `${request} meets flash at offset ${offset} of the model window that is not erased.`,
    REPORT,
  ],
};

/** The error for an error reply: one clear sentence, and what to do. */
export function deviceError({ request, code, detail }: ErrorReply): LutError {
  const name = deviceErrorName(code);
  const type = requestName(request) ?? `0x${request.toString(16).padStart(2, '0')}`;
  if (name === undefined) {
    return new LutError(
      'FIRMWARE_UNKNOWN_ERROR',
      `The firmware answered ${type} with unknown error ${code}.`,
      REBUILD,
    );
  }
  if (name === 'PROTOCOL') return otherProtocol(detail);
  const [message, remedy] = SENTENCES[name](type, detail);
  return new DeviceError(name, detail, message, remedy);
}
