import type { Runner } from '../../agent/flash/running-board.js';
import { FrameDecoder, type Frame } from '../../agent/link/frame.js';
import { REPLY, REQUESTS } from '../../agent/link/protocol.js';
import type { Transport } from '../../agent/link/transport.js';
import { median } from '../../common/statistics.js';
import { PacedLine } from '../../testing/paced-line.js';

/** One answered request, as seen from the line. */
export interface Exchange {
  readonly type: number;
  readonly payload: Uint8Array;
  /** from the request's writing to the whole reply's arrival, ms */
  readonly ms: number;
}

/** Counts the bytes of a line in both directions, and times the requests on it. */
export class LineMeter {
  readonly exchanges: Exchange[] = [];
  bytes = 0;

  /** @param baud paces the lines that are metered */
  constructor(private readonly baud?: number) {}

  /** The same runner, its boards' lines metered. */
  runner(runner: Runner): Runner {
    return {
      start: async (image, models) => {
        const board = await runner.start(image, models);
        return { ...board, transport: this.transport(board.transport) };
      },
    };
  }

  private transport(unpaced: Transport): Transport {
    const line = this.baud === undefined ? unpaced : new PacedLine(unpaced, this.baud);
    const [sent, received] = [new FrameDecoder(), new FrameDecoder()];
    let request: { frame: Frame; at: number } | undefined;
    return {
      name: line.name,
      write: (bytes) => {
        this.bytes += bytes.length;
        for (const frame of sent.push(bytes)) {
          if (frame !== 'damaged') request = { frame, at: performance.now() };
        }
        return line.write(bytes);
      },
      onData: (listener) =>
        line.onData((bytes) => {
          this.bytes += bytes.length;
          for (const reply of received.push(bytes)) {
            if (reply !== 'damaged' && request !== undefined && answers(reply, request.frame)) {
              const { type, payload } = request.frame;
              this.exchanges.push({ type, payload, ms: performance.now() - request.at });
            }
          }
          listener(bytes);
        }),
      onClose: (listener) => line.onClose(listener),
      close: () => line.close(),
    };
  }

  /**
   * Time inside timed windows, ms: of every TIME its duration, less a round trip (the median of those of
   * SAMPLES, on which the board does next to no work), less the warm-ups' part.
   */
  windowMs(): number {
    const roundTrip = median(this.of(REQUESTS.SAMPLES).map(({ ms }) => ms));
    return this.of(REQUESTS.TIME).reduce((sum, { payload, ms }) => {
      const { warmUps, count } = timeCounts(payload);
      return sum + ((ms - roundTrip) * count) / (warmUps + count);
    }, 0);
  }

  private of(type: number): Exchange[] {
    return this.exchanges.filter((exchange) => exchange.type === type);
  }
}

function answers(reply: Frame, request: Frame): boolean {
  return reply.sequence === request.sequence && reply.type === (request.type | REPLY);
}

/** The counts in a TIME request (docs/link-protocol.md). */
function timeCounts(payload: Uint8Array): { warmUps: number; count: number } {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  return { warmUps: view.getUint16(2, true), count: view.getUint16(4, true) };
}
