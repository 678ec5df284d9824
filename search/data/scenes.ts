/**
 * A generated person / no-person set: rendered scenes, for tests, the quick start and benchmarks. It stands for no
 * photographs. Both classes show the same things in the same colours, and half of the scenes without a person show
 * the parts of one; a scene has a person where head, torso and legs are put together in that order.
 */
import { Canvas, type Frame } from './canvas.js';
import { drawBackground, drawThing } from './clutter.js';
import { allocateImages, CHANNELS, type DatasetInMemory } from './dataset.js';
import { between, wholeBetween, type Random } from './draw.js';
import { drawMixedParts, drawPerson } from './figure.js';
import { randomNumbers } from '../../common/random.js';

/** How many scenes of which size; equal seeds give equal scenes. */
export interface SceneOptions {
  readonly count: number;
  /** pixels */
  readonly height: number;
  readonly width: number;
  readonly seed: number;
}

/** Share of the scenes without a person that show parts of one all the same; the others show things alone. */
const MIXED_SHARE = 0.5;

export const SCENE_CLASSES = ['no person', 'person'] as const;
const TRAINING_SHARE = 0.7;
const HELD_OUT_SHARE = 0.15;

/** Renders the set. Scenes of the two classes alternate, so that every split holds as many of one as of the other. */
export function generateScenes({ count, height, width, seed }: SceneOptions): DatasetInMemory {
  const images = allocateImages(count, height, width);
  const labels = new Uint8Array(new SharedArrayBuffer(count));
  const random = randomNumbers(seed);
  const bytes = height * width * CHANNELS;
  for (let index = 0; index < count; index++) {
    labels[index] = index % 2;
    const canvas = drawScene(height, width, index % 2 === 1, random);
    expose(canvas.pixels, images.subarray(index * bytes, (index + 1) * bytes), random);
  }
  const training = evenPart(count * TRAINING_SHARE);
  const heldOut = evenPart(count * (TRAINING_SHARE + HELD_OUT_SHARE));
  return {
    name: `synthetic scenes, seed ${seed}`,
    synthetic: true,
    height,
    width,
    channels: CHANNELS,
    classes: SCENE_CLASSES,
    images,
    labels,
    training: indexes(0, training),
    heldOut: indexes(training, heldOut),
    test: indexes(heldOut, count),
  };
}

function evenPart(share: number): number {
  return 2 * Math.round(share / 2);
}

function indexes(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, i) => from + i);
}

function drawScene(height: number, width: number, hasPerson: boolean, random: Random): Canvas {
  const light = between(random, 0, 2 * Math.PI);
  const canvas = new Canvas(height, width, { x: Math.cos(light), y: Math.sin(light) });
  drawBackground(canvas, random);
  drawThings(canvas, wholeBetween(random, 0, 3), random);
  // in scenes of both classes, and behind: where there is a person, it is not hidden
  if (random() < 0.1) drawMixedParts(canvas, placeFigure(canvas, random), random);
  if (hasPerson) drawPerson(canvas, placeFigure(canvas, random), random);
  else if (random() < MIXED_SHARE) drawMixedParts(canvas, placeFigure(canvas, random), random);
  else drawThings(canvas, 1, random);
  drawThings(canvas, wholeBetween(random, 0, 1), random);
  return canvas;
}

/** The hip of a figure of 0.55 to 0.95 image heights. Its legs may reach out of the image, its head does not. */
function placeFigure({ height, width }: Canvas, random: Random): Frame {
  const aspect = width / height;
  const scale = between(random, 0.55, 0.95);
  const y = between(random, 0.56 * scale, 1 - 0.25 * scale);
  return { x: between(random, 0.25, 0.75) * aspect, y, angle: between(random, -0.1, 0.1), scale };
}

function drawThings(canvas: Canvas, count: number, random: Random): void {
  const aspect = canvas.width / canvas.height;
  for (let n = 0; n < count; n++) {
    const frame = { x: between(random, 0, aspect), y: between(random, 0.5, 1.1) };
    drawThing(canvas, { ...frame, angle: 0, scale: between(random, 0.5, 1.2) }, random);
  }
}

/** Turns what is painted into bytes, as a camera does: too dark or too light, tinted, and with noise. */
function expose(pixels: Float32Array, bytes: Uint8Array, random: Random): void {
  const exposure = between(random, 0.7, 1.2);
  const gains = Array.from({ length: CHANNELS }, () => 255 * exposure * between(random, 0.9, 1.1));
  const noise = 255 * between(random, 0.02, 0.08);
  for (let i = 0; i < bytes.length; i++) {
    const value = pixels[i]! * gains[i % CHANNELS]! + noise * (random() - 0.5);
    bytes[i] = Math.min(Math.max(Math.round(value), 0), 255);
  }
}
