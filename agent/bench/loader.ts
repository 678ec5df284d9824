import { crc32 } from 'node:zlib';
import { expandModel, isFill, streamSeed, type Segment, type SegmentedModel } from '../../model/segments.js';
import type { PlacedModel } from '../flash/flasher.js';
import type { Client } from '../link/client.js';
import type { Hello } from '../link/hello.js';
import type { ModelInfo } from '../link/messages.js';

/** A byte takes the firmware some twenty instructions to check; the slowest board does five million a second. */
const BYTES_PER_MS = 250;

/** Sends a model over the link: all of it at first, for further fills only what differs. */
export class TransferLoader {
  private sent = false;

  constructor(
    private readonly client: Client,
    private readonly model: SegmentedModel,
  ) {}

  async open(seed: number): Promise<ModelInfo> {
    for (const segment of this.model.segments) {
      if (!this.sent || isRandom(segment)) await this.send(segment, seed);
    }
    this.sent = true;
    const bytes = expandModel(this.model, seed);
    return this.client.modelOpen(0, bytes.length, crc32(bytes), bytes.length / BYTES_PER_MS);
  }

  private send(segment: Segment, seed: number): Promise<void> {
    if (!isFill(segment)) return this.client.windowWrite(segment.offset, segment.bytes);
    const { offset, count, element, low, high, stream } = segment;
    const fill = { count, element: element === 'int8' ? 1 : 4, low, high } as const;
    return this.client.windowFill(offset, fill, streamSeed(seed, stream), (4 * count) / BYTES_PER_MS);
  }
}

/** Whether a segment depends on the seed. */
function isRandom(segment: Segment): boolean {
  return isFill(segment) && segment.low !== segment.high;
}

/** Where a model lies in the window, and the CRC-32 of its bytes. */
interface Placed {
  readonly offset: number;
  readonly length: number;
  readonly crc: number;
}

const ALIGNMENT = 16;

/** Several models, each with some of its fills, side by side as the flasher puts them into the window. */
export class PlacedModels {
  private readonly places = new Map<SegmentedModel, Map<number, Placed>>();
  private readonly parts: { offset: number; bytes: Uint8Array }[] = [];
  private end = 0;

  /** @param window the board's, by its own words: where it begins, and its bytes */
  constructor(private readonly window: Hello['window']) {}

  /** Adds a model with the weights of each seed; false, and nothing added, when it no longer fits. */
  add(model: SegmentedModel, seeds: readonly number[]): boolean {
    const stride = Math.ceil(model.length / ALIGNMENT) * ALIGNMENT;
    if (this.end + seeds.length * stride > this.window.bytes) return false;
    const places = new Map<number, Placed>();
    for (const seed of seeds) {
      const bytes = expandModel(model, seed);
      places.set(seed, { offset: this.end, length: bytes.length, crc: crc32(bytes) });
      this.parts.push({ offset: this.end, bytes });
      this.end += stride;
    }
    this.places.set(model, places);
    return true;
  }

  /** All of them as one, for the flasher. */
  image(): PlacedModel {
    const bytes = new Uint8Array(this.end);
    for (const part of this.parts) bytes.set(part.bytes, part.offset);
    return { address: this.window.base, bytes };
  }

  /** Opens a model that has been placed. */
  open(client: Client, model: SegmentedModel, seed: number): Promise<ModelInfo> {
    const placed = this.places.get(model)?.get(seed);
    if (placed === undefined) throw new Error('the model was not placed');
    return client.modelOpen(placed.offset, placed.length, placed.crc, placed.length / BYTES_PER_MS);
  }
}
