import { LutError } from '../../../common/errors.js';
import { PayloadReader } from '../../link/payload.js';
import { LOADER_WRITE_LIMIT } from '../../link/protocol.js';
import type { Session } from '../../link/session.js';

/** What a resident loader says of itself (docs/link-protocol.md, The loader). */
export interface LoaderHello {
  readonly version: number;
  /** where it puts and enters images */
  readonly address: number;
  /** most bytes of an image */
  readonly room: number;
  /** id of the board that it was built for */
  readonly board: string;
}

/** Its CRC takes it so long: a microsecond a byte, its caches being off. */
const CHECK_MS_PER_BYTE = 0.001;

/** The loader's requests as calls. All can fail as `Session.request` does; none needs a session to be open. */
export class Loader {
  constructor(private readonly session: Session) {}

  /** @throws LINK_RESTARTED, FIRMWARE_UNKNOWN_TYPE where a firmware answers, LINK_DEAD where nothing does */
  async who(): Promise<LoaderHello> {
    const reader = new PayloadReader(
      await this.session.request('LOADER_WHO', new Uint8Array(0)),
      'LOADER_WHO',
    );
    const version = reader.u16();
    const hello = { version, address: reader.u32(), room: reader.u32(), board: reader.text() };
    reader.end();
    return hello;
  }

  /** Sends an image. @param onWritten told how many bytes have arrived; what it throws ends the transfer */
  async write(image: Uint8Array, onWritten: (bytes: number) => void): Promise<void> {
    for (let at = 0; at < image.length; at += LOADER_WRITE_LIMIT) {
      const part = image.subarray(at, at + LOADER_WRITE_LIMIT);
      await this.session.request('LOADER_WRITE', Buffer.concat([words(at), part]));
      onWritten(at + part.length);
    }
  }

  /**
   * Has the image checked and entered.
   * @param crc CRC-32 of its bytes
   * @throws FIRMWARE_MODEL_CRC where it did not arrive as it was sent
   */
  async start(bytes: number, crc: number): Promise<void> {
    try {
      await this.session.request('LOADER_START', words(bytes, crc), bytes * CHECK_MS_PER_BYTE);
    } catch (error) {
      // the loader's answer was lost, and the image answered when it was asked again
      if (!(error instanceof LutError && error.code === 'LINK_RESTARTED')) throw error;
    }
  }
}

/** Little-endian, of 32 bits each. */
function words(...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32LE(value, 4 * index));
  return bytes;
}
