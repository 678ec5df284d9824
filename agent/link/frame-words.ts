/** Frames of the link as people read them. */
import { LutError } from '../../common/errors.js';
import { parseErrorReply } from './device-error.js';
import type { Frame } from './frame.js';
import { parseHello } from './hello.js';
import {
  parseClock,
  parseModelInfo,
  parseStatus,
  parseTime,
  parseWindowCrc,
  parseWindowErase,
} from './messages.js';
import { ERROR_REPLY, ERRORS, REPLY, REQUESTS } from './protocol.js';

/** A frame's name and fields; `name value` pairs, nested ones with a dot. */
export interface FrameWords {
  /** e.g. `HELLO reply` */
  readonly name: string;
  readonly fields: readonly string[];
}

type Field = string | number | bigint | boolean | object | null;
type Fields = Readonly<Record<string, Field>>;

/** What the replies carry that are more than bytes. */
const REPLIES: Readonly<Record<number, (payload: Uint8Array) => Fields>> = {
  [REQUESTS.HELLO]: (payload) => ({ ...parseHello(payload) }),
  [REQUESTS.MODEL_OPEN]: (payload) => ({ ...parseModelInfo(payload) }),
  [REQUESTS.TIME]: (payload) => parseTime(payload),
  [REQUESTS.CLOCK]: (payload) => ({ ticks: parseClock(payload) }),
  [REQUESTS.WINDOW_CRC]: (payload) => ({ crc: parseWindowCrc(payload) }),
  [REQUESTS.WINDOW_ERASE]: (payload) => ({ sectors: parseWindowErase(payload) }),
  [REQUESTS.STATUS]: (payload) => ({ ...parseStatus(payload) }),
};

/** A frame in words; one that does not carry what its type says, in bytes. */
export function frameWords({ type, sequence, payload }: Frame): FrameWords {
  const number = `sequence ${sequence}`;
  if (type === ERROR_REPLY) return { name: 'error', fields: [number, ...pairs(readError(payload))] };
  const isReply = (type & REPLY) !== 0;
  const request = type & ~REPLY;
  const name = `${nameOf(REQUESTS, request)} ${isReply ? 'reply' : 'request'}`;
  const read = isReply ? REPLIES[request] : undefined;
  return { name, fields: [number, ...pairs(read === undefined ? raw(payload) : readable(read, payload))] };
}

function readError(payload: Uint8Array): Fields {
  return readable((bytes) => {
    const { request, code, detail } = parseErrorReply(bytes);
    return { to: nameOf(REQUESTS, request), code: nameOf(ERRORS, code), detail };
  }, payload);
}

/** What a payload says, or its bytes where it cannot be read. */
function readable(read: (payload: Uint8Array) => Fields, payload: Uint8Array): Fields {
  try {
    return read(payload);
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    return { unreadable: error.message, ...raw(payload) };
  }
}

function raw(payload: Uint8Array): Fields {
  return payload.length === 0 ? {} : { payload: Buffer.from(payload).toString('hex') };
}

function nameOf(numbers: Readonly<Record<string, number>>, number: number): string {
  const found = Object.entries(numbers).find(([, value]) => value === number);
  return found?.[0] ?? `0x${number.toString(16).padStart(2, '0')}`;
}

function pairs(fields: Fields, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value !== null && typeof value === 'object'
      ? pairs(value as Fields, `${prefix}${name}.`)
      : [`${prefix}${name} ${value ?? 'unknown'}`],
  );
}
