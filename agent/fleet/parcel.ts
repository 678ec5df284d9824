/**
 * Bytes that are too many for one message travel as a parcel in pieces. A piece says by user properties which parcel it
 * is of (`parcel`, its SHA-256), which piece of how many (`piece`, from 0, and `pieces`); a message without them is whole.
 */
import { sha256 } from '../../common/hash.js';
import type { Message } from './client.js';
import { Malformed } from './message.js';
import { MESSAGE_LIMIT } from './message-limit.js';

/** The most bytes of a parcel: many times the largest model of a board, and the samples of a million windows. */
export const PARCEL_BYTES = 16 * 1024 ** 2;
/** The most bytes of parcels of which pieces are missing; those that began first are given up. */
const OPEN_BYTES = 4 * PARCEL_BYTES;

/** One message of a parcel, as it is published. */
export interface Piece {
  readonly payload: Buffer;
  /** user properties; left out of what is whole */
  readonly properties?: Readonly<Record<string, string>>;
}

/** The messages that bytes travel as. */
export function piecesOf(bytes: Buffer): Piece[] {
  if (bytes.length <= MESSAGE_LIMIT) return [{ payload: bytes }];
  const parcel = sha256(bytes);
  const pieces = Math.ceil(bytes.length / MESSAGE_LIMIT);
  return Array.from({ length: pieces }, (_, piece) => ({
    payload: bytes.subarray(piece * MESSAGE_LIMIT, (piece + 1) * MESSAGE_LIMIT),
    properties: { parcel, piece: String(piece), pieces: String(pieces) },
  }));
}

interface OpenParcel {
  readonly pieces: (Buffer | undefined)[];
  bytes: number;
  missing: number;
}

/** Puts pieces together, in whatever order and however often they come. */
export class Unpacker {
  private readonly open = new Map<string, OpenParcel>();
  private bytes = 0;

  /**
   * The whole, once its last piece is there.
   * @param from who sends: pieces of several senders never mix
   * @throws Malformed
   */
  add(
    from: string,
    { payload: bytes, properties }: Pick<Message, 'payload' | 'properties'>,
  ): Buffer | undefined {
    if (bytes.length > MESSAGE_LIMIT) throw new Malformed(`A message has ${bytes.length} bytes.`);
    const parcel = properties.get('parcel');
    if (parcel === undefined) return bytes;
    const piece = wholeNumber(properties.get('piece'));
    const pieces = wholeNumber(properties.get('pieces'));
    const isPossible = pieces >= 2 && pieces <= PARCEL_BYTES / MESSAGE_LIMIT && piece < pieces;
    if (!/^[0-9a-f]{64}$/.test(parcel) || !isPossible) throw new Malformed('A piece belongs to no parcel.');
    if (piece < pieces - 1 && bytes.length !== MESSAGE_LIMIT) throw new Malformed('A piece is too short.');
    const name = `${from} ${parcel} ${pieces}`;
    const known = this.open.get(name) ?? { pieces: Array<undefined>(pieces), bytes: 0, missing: pieces };
    this.open.set(name, known);
    if (known.pieces[piece] === undefined) {
      known.pieces[piece] = bytes;
      known.missing--;
      known.bytes += bytes.length;
      this.bytes += bytes.length;
    }
    if (known.missing === 0) return this.whole(name, known, parcel);
    this.makeRoom();
    return undefined;
  }

  private whole(name: string, { pieces }: OpenParcel, parcel: string): Buffer {
    this.giveUp(name);
    const bytes = Buffer.concat(pieces as Buffer[]);
    if (sha256(bytes) !== parcel) throw new Malformed('A parcel is damaged.');
    return bytes;
  }

  private makeRoom(): void {
    for (const name of this.open.keys()) {
      if (this.bytes <= OPEN_BYTES) return;
      this.giveUp(name);
    }
  }

  private giveUp(name: string): void {
    this.bytes -= this.open.get(name)?.bytes ?? 0;
    this.open.delete(name);
  }
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^[0-9]{1,6}$/.test(text) ? Number(text) : Number.NaN;
}
