import { FrameDecoder, type Frame } from './frame.js';

/** What was heard on a line: a frame of the link, or bytes that are none. */
export type Heard = { readonly frame: Frame } | { readonly bytes: Uint8Array };

/** Most bytes that are kept until a delimiter comes: more than any frame has. */
const PENDING_LIMIT = 1024;

/** Takes apart what a line carries beside frames too: what a ROM or another firmware says. */
export class Overhearing {
  private pending: number[] = [];

  /** Takes the next bytes of the stream, returns what they completed. */
  push(bytes: Uint8Array): Heard[] {
    const heard: Heard[] = [];
    for (const byte of bytes) {
      if (byte !== 0) this.pending.push(byte);
      if (byte === 0 || this.pending.length >= PENDING_LIMIT) heard.push(...this.flush());
    }
    return heard;
  }

  /** What has come since the last delimiter: called when nothing more follows for a while. */
  flush(): Heard[] {
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    if (bytes.length === 0) return [];
    const [received] = new FrameDecoder().push(Uint8Array.of(...bytes, 0));
    return [received === undefined || received === 'damaged' ? { bytes } : { frame: received }];
  }
}
