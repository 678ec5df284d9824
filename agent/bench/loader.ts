import { crc32 } from 'node:zlib';
import { caseModel, chainModel } from '../../model/case-model.js';
import { expandModel, isFill, streamSeed, type Segment, type SegmentedModel } from '../../model/segments.js';
import type { Client } from '../link/client.js';
import type { ModelInfo } from '../link/messages.js';
import type { Job } from './job.js';

/** Brings a job's model, with the weights of one fill, into the board's window and opens it. */
export interface ModelLoader {
  open(job: Job, seed: number): Promise<ModelInfo>;
}

/** A byte takes the firmware some twenty instructions to check; the slowest board does five million a second. */
const BYTES_PER_MS = 250;

export function jobModel(job: Job): SegmentedModel {
  return job.operators === 1 ? caseModel(job.case) : chainModel(job.case, job.operators);
}

/** Sends models over the link: all of it once a job, for further fills only what differs. */
export class TransferLoader implements ModelLoader {
  private present: Job | undefined;

  constructor(private readonly client: Client) {}

  async open(job: Job, seed: number): Promise<ModelInfo> {
    const model = jobModel(job);
    for (const segment of model.segments) {
      if (this.present !== job || isRandom(segment)) await this.send(segment, seed);
    }
    this.present = job;
    const bytes = expandModel(model, seed);
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

/** The models of several jobs, each with every fill, side by side as the flasher puts them into the window. */
export class PlacedModels {
  private readonly places = new Map<Job, Map<number, Placed>>();
  private readonly parts: { offset: number; bytes: Uint8Array }[] = [];
  private end = 0;

  constructor(private readonly windowBytes: number) {}

  /** Adds a job's models; false, and nothing added, when they no longer fit. */
  add(job: Job, seeds: readonly number[]): boolean {
    const model = jobModel(job);
    const stride = Math.ceil(model.length / ALIGNMENT) * ALIGNMENT;
    if (this.end + seeds.length * stride > this.windowBytes) return false;
    const places = new Map<number, Placed>();
    for (const seed of seeds) {
      const bytes = expandModel(model, seed);
      places.set(seed, { offset: this.end, length: bytes.length, crc: crc32(bytes) });
      this.parts.push({ offset: this.end, bytes });
      this.end += stride;
    }
    this.places.set(job, places);
    return true;
  }

  /** The bytes of the window, from its start. */
  image(): Uint8Array {
    const image = new Uint8Array(this.end);
    for (const { offset, bytes } of this.parts) image.set(bytes, offset);
    return image;
  }

  /** Opens what has been placed. */
  loader(client: Client): ModelLoader {
    return {
      open: (job, seed) => {
        const placed = this.places.get(job)?.get(seed);
        if (placed === undefined) throw new Error(`${job.key} was not placed`);
        return client.modelOpen(placed.offset, placed.length, placed.crc, placed.length / BYTES_PER_MS);
      },
    };
  }
}
