import { crc32 } from 'node:zlib';
import { expandModel, isFill, streamSeed, type Segment, type SegmentedModel } from '../../model/segments.js';
import type { Region } from '../flash/programmer.js';
import { CHECKED_BYTES_PER_MS, type Client } from '../link/client.js';
import type { Hello } from '../link/hello.js';
import type { ModelInfo } from '../link/messages.js';

/** Sends a model over the link: all of it at first, for further fills only what differs. */
export class TransferLoader {
  private sent = false;

  constructor(
    private readonly client: Client,
    private readonly model: SegmentedModel,
  ) {}

  async open(seed: number): Promise<ModelInfo> {
    for (const segment of this.model.segments) {
      if (!this.sent || isRandom(segment)) await send(this.client, segment, seed, 0, CHECKED_BYTES_PER_MS);
    }
    this.sent = true;
    const bytes = expandModel(this.model, seed);
    return this.client.modelOpen(0, bytes.length, crc32(bytes), bytes.length / CHECKED_BYTES_PER_MS);
  }
}

/**
 * Sends one segment of a model that begins at `base` of the window.
 * @param bytesPerMs what the board takes at least
 */
function send(
  client: Client,
  segment: Segment,
  seed: number,
  base: number,
  bytesPerMs: number,
): Promise<void> {
  const at = base + segment.offset;
  if (!isFill(segment)) return client.windowWrite(at, segment.bytes);
  const { count, element, low, high, stream } = segment;
  const fill = { count, element: element === 'int8' ? 1 : 4, low, high } as const;
  return client.windowFill(at, fill, streamSeed(seed, stream), (4 * count) / bytesPerMs);
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
/** No flash is programmed in larger units (firmware-harness/ports/port.h): no two models share one. */
const FLASH_ALIGNMENT = 256;
/** What an erased flash reads. */
const BLANK = 0xff;
/**
 * The slowest flash that firmware ports write takes up to 100 µs for four bytes, and some seconds for a sector
 * (STM32F405 data sheet, Flash memory programming: 16 µs and 1 s typically).
 */
const PROGRAMMED_BYTES_PER_MS = 30;
const ERASE_MS = 10_000;

/** Several models, each with some of its fills, side by side in a window that is flash. */
export class PlacedModels {
  private readonly places = new Map<SegmentedModel, Map<number, Placed>>();
  private readonly parts: { model: SegmentedModel; seed: number; offset: number; bytes: Uint8Array }[] = [];
  private readonly alignment: number;
  private end = 0;

  /** @param window the board's, by its own words */
  constructor(private readonly window: Hello['window']) {
    this.alignment = window.sectorBytes === null ? ALIGNMENT : FLASH_ALIGNMENT;
  }

  /** Adds a model with the weights of each seed; false, and nothing added, when it no longer fits. */
  add(model: SegmentedModel, seeds: readonly number[]): boolean {
    const stride = Math.ceil(model.length / this.alignment) * this.alignment;
    if (this.end + seeds.length * stride > this.window.bytes) return false;
    const places = new Map<number, Placed>();
    for (const seed of seeds) {
      const bytes = expandModel(model, seed);
      places.set(seed, { offset: this.end, length: bytes.length, crc: crc32(bytes) });
      this.parts.push({ model, seed, offset: this.end, bytes });
      this.end += stride;
    }
    this.places.set(model, places);
    return true;
  }

  /** All of them as one, for a programmer. */
  image(): Region {
    const bytes = new Uint8Array(this.end).fill(BLANK);
    for (const part of this.parts) bytes.set(part.bytes, part.offset);
    return { what: 'models', address: this.window.base, bytes };
  }

  /**
   * Has the firmware write all of them into its flash, unless they lie there.
   * @param onErased told of each sector that was erased, counted from the window's first
   * @throws LINK_*, FIRMWARE_FLASH
   */
  async write(client: Client, onErased: (sector: number) => void): Promise<void> {
    const { sectorBytes } = this.window;
    if (sectorBytes === null) throw new Error('the window is no flash');
    const { bytes } = this.image();
    const found = await client.windowCrc(0, bytes.length);
    if (found === crc32(bytes)) return;
    for (let sector = 0; sector * sectorBytes < bytes.length; sector++) {
      const erased = await client.windowErase(sector * sectorBytes, sectorBytes, ERASE_MS);
      if (erased > 0) onErased(sector);
    }
    for (const { model, seed, offset } of this.parts) {
      for (const segment of model.segments) {
        await send(client, segment, seed, offset, PROGRAMMED_BYTES_PER_MS);
      }
    }
  }

  /** Opens a model that has been placed. */
  open(client: Client, model: SegmentedModel, seed: number): Promise<ModelInfo> {
    const placed = this.places.get(model)?.get(seed);
    if (placed === undefined) throw new Error('the model was not placed');
    return client.modelOpen(placed.offset, placed.length, placed.crc, placed.length / CHECKED_BYTES_PER_MS);
  }
}
