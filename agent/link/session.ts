import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { LutError } from '../../common/errors.js';
import { DeviceError, deviceError, parseErrorReply } from './device-error.js';
import { encodeFrame, FrameDecoder } from './frame.js';
import type { Frame, Received } from './frame.js';
import { parseHello } from './hello.js';
import type { Hello } from './hello.js';
import { helloRequest } from './messages.js';
import { ERROR_REPLY, ERRORS, REPLY, REQUESTS } from './protocol.js';
import type { RequestName } from './protocol.js';
import type { Transport } from './transport.js';

/** How patient a session is. */
export interface Patience {
  /** ms that a reply may take beyond the work that was asked for, before the request is repeated */
  readonly replyMs: number;
  /** ms without any answer until the line is dead: at most 15 replyMs, to keep what lies unheard below 4 KB */
  readonly silentMs: number;
  /** sendings of one request, damaged ones included, until the line is given up */
  readonly sendings: number;
  /** ms until a board that never answers HELLO is called silent */
  readonly helloMs: number;
}

/** For a real port: a round trip takes milliseconds, a starting board some hundred. */
export const PATIENCE: Patience = { replyMs: 500, silentMs: 6000, sendings: 64, helloMs: 5000 };

/** HELLO is repeated more often than others: what a board received before it listened is lost. */
const HELLO_INTERVAL_MS = 200;

/** A line on which nothing came for so long is quiet: an answer to HELLO takes 25 ms at 115,200 baud. */
const QUIET_MS = 50;
const MOST_QUIET_WAITS = 20;

/** Long work is waited for so many times more before the line is dead: any but the last request may be lost. */
const REPEATED_WORKS = 3;

/** What ended a wait. */
type Answer = Received | 'silence' | 'closed';

/**
 * One conversation with a firmware (docs/link-protocol.md, Conversation): asks, waits, repeats, and accepts
 * only the reply with the number it waits for. One request at a time.
 */
export class Session {
  private readonly decoder = new FrameDecoder();
  private answers: Received[] = [];
  private wake: (() => void) | undefined;
  private closed = false;
  private busy = false;
  private sequence = randomInt(0x10000);
  private heard = { bytes: 0, frames: 0, echoes: 0 };
  /** of the last request */
  private sendings = 0;

  constructor(
    private readonly transport: Transport,
    private readonly patience: Patience = PATIENCE,
  ) {
    transport.onData((bytes) => {
      const received = this.decoder.push(bytes);
      this.heard.bytes += bytes.length;
      const frames = received.filter((item) => item !== 'damaged');
      this.heard.frames += frames.length;
      this.heard.echoes += frames.filter(({ type }) => type === REQUESTS.HELLO).length;
      this.answers.push(...received);
      this.wake?.();
    });
    transport.onClose(() => {
      this.closed = true;
      this.wake?.();
    });
  }

  /**
   * Says HELLO; also after LINK_RESTARTED, to begin anew on the same line.
   * @throws LINK_SILENT, LINK_LOST, LINK_RESTARTED, FIRMWARE_LOADER, FIRMWARE_OTHER_PROTOCOL, FIRMWARE_MALFORMED
   */
  async open(): Promise<Hello> {
    const nonce = randomInt(1, 2 ** 32);
    this.heard = { bytes: 0, frames: 0, echoes: 0 };
    const payload = await this.exchange('HELLO', helloRequest(nonce), {
      waitMs: HELLO_INTERVAL_MS,
      silentMs: this.patience.helloMs,
      dead: () => this.silent(),
    }).catch((error: unknown) => {
      // every firmware knows HELLO
      throw error instanceof DeviceError && error.device === 'UNKNOWN_TYPE' ? this.loaderOnly(error) : error;
    });
    const hello = parseHello(payload);
    if (hello.nonce !== nonce) throw this.restarted();
    if (this.sendings > 1) await this.quiet();
    return hello;
  }

  /**
   * Waits until the line is quiet. A board that was asked twice answers twice, and what arrives while it sends may
   * overrun a receiver without a buffer.
   */
  private async quiet(): Promise<void> {
    for (let waits = 0; waits < MOST_QUIET_WAITS; waits++) {
      const { bytes } = this.heard;
      await delay(QUIET_MS);
      if (this.heard.bytes === bytes) return;
    }
  }

  /**
   * Carries out one request and returns the payload of its reply.
   * @param workMs how long the firmware may work on it before it answers
   * @throws LINK_DEAD no answer, or only damage, for a bounded number of tries
   * @throws LINK_RESTARTED the firmware forgot the session: open it again and repeat the whole operation
   * @throws LINK_LOST the port is gone
   * @throws FIRMWARE_* the firmware refused
   */
  request(name: RequestName, payload: Uint8Array, workMs = 0): Promise<Uint8Array> {
    return this.exchange(name, payload, {
      waitMs: workMs + this.patience.replyMs,
      silentMs: this.patience.silentMs + REPEATED_WORKS * workMs,
      dead: (reason) =>
        new LutError(
          'LINK_DEAD',
          `${this.transport.name} gave no usable answer to ${name} (${reason}).`,
          'Check the cable and the power of the board; then run the command again: finished runs are kept.',
        ),
    });
  }

  close(): Promise<void> {
    return this.transport.close();
  }

  private async exchange(
    name: RequestName,
    payload: Uint8Array,
    how: { waitMs: number; silentMs: number; dead: (reason: string) => LutError },
  ): Promise<Uint8Array> {
    if (this.busy) throw new Error('a session carries out one request at a time');
    this.busy = true;
    try {
      this.sequence = (this.sequence + 1) & 0xffff;
      this.answers = [];
      const request: Frame = { type: REQUESTS[name], sequence: this.sequence, payload };
      const line = encodeFrame(request);
      let silentMs = 0;
      for (let sending = 0; sending < this.patience.sendings; sending++) {
        // A write that hangs shows as silence, one that fails as a closed line: neither needs waiting for.
        this.transport.write(line).catch(() => undefined);
        this.sendings = sending + 1;
        const answer = await this.answerTo(request, how.waitMs);
        if (answer === 'closed') throw this.lost();
        if (answer === 'silence') {
          silentMs += how.waitMs;
          if (silentMs >= how.silentMs) throw how.dead(`silent for ${Math.round(silentMs)} ms`);
        } else if (answer === 'damaged') {
          silentMs = 0;
        } else {
          return this.accept(answer);
        }
      }
      throw how.dead(`${this.patience.sendings} damaged frames`);
    } finally {
      this.busy = false;
    }
  }

  /** The next thing that concerns `request`; frames with other numbers are strays. */
  private async answerTo(request: Frame, waitMs: number): Promise<Answer> {
    const deadline = performance.now() + waitMs;
    for (;;) {
      const answer = this.answers.shift();
      if (answer === undefined) {
        if (this.closed) return 'closed';
        const left = deadline - performance.now();
        if (left <= 0) return 'silence';
        await this.wakened(left);
      } else if (answer === 'damaged' || reportsDamage(answer)) {
        return 'damaged';
      } else if (
        answer.sequence === request.sequence &&
        (answer.type === (request.type | REPLY) || answer.type === ERROR_REPLY)
      ) {
        return answer;
      }
    }
  }

  private wakened(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake?.(), ms);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve();
      };
    });
  }

  private accept(answer: Frame): Uint8Array {
    if (answer.type !== ERROR_REPLY) return answer.payload;
    const reply = parseErrorReply(answer.payload);
    if (reply.code === ERRORS.NO_SESSION || reply.code === ERRORS.BAD_SEQUENCE) throw this.restarted();
    throw deviceError(reply);
  }

  private restarted(): LutError {
    return new LutError(
      'LINK_RESTARTED',
      `The board on ${this.transport.name} restarted, or another program spoke to it.`,
      'See that only one program uses the port and that the board has steady power; then try again.',
    );
  }

  private loaderOnly(cause: DeviceError): LutError {
    return new LutError(
      'FIRMWARE_LOADER',
      `On ${this.transport.name} a loader waits for a firmware.`,
      'Load one: lut flash with --board and --port.',
      { cause },
    );
  }

  private lost(): LutError {
    return new LutError(
      'LINK_LOST',
      `${this.transport.name} was closed or unplugged.`,
      'Connect the board again and repeat the command: finished runs are kept.',
    );
  }

  private silent(): LutError {
    const { bytes, frames, echoes } = this.heard;
    const [what, remedy] =
      bytes === 0
        ? [
            'sent nothing',
            'Check that this is the port of the board, that the board has power and runs, and that its firmware ' +
              'is flashed.',
          ]
        : frames === 0
          ? [
              `sent ${bytes} bytes, but no frame among them`,
              'Another firmware runs on the board, or the baud rate is wrong: flash the benchmark firmware, and ' +
                'check targets.silicon.baud in the board file.',
            ]
          : echoes === frames
            ? [
                'sent back what it was sent, and nothing else',
                'The line echoes: see that its TX and RX are not joined, and that this is the port of the board.',
              ]
            : [
                `sent ${frames} frames, but no answer to HELLO`,
                'The line loses or damages frames: check cable, ground and baud rate, and that no other program uses ' +
                  'the port.',
              ];
    return new LutError(
      'LINK_SILENT',
      `The board on ${this.transport.name} never said hello: it ${what}.`,
      remedy,
    );
  }
}

/** The firmware answers a damaged request with sequence 0: it cannot know the number. */
function reportsDamage({ type, sequence, payload }: Frame): boolean {
  return type === ERROR_REPLY && sequence === 0 && parseErrorReply(payload).code === ERRORS.DAMAGED;
}
