/** The choices that make a network of a space, in their order: resolution and stem, where these are chosen, then blocks. */
import type { Shape } from '../operator.js';
import { windowOutput } from '../shapes.js';
import type { Architecture, Choice, Operation, Space } from './space.js';

/** What is chosen at one place of a network: an operation and its output width. */
export interface Stage {
  /** `input`, `stem`, `block1`, `block2`, … */
  readonly name: string;
  readonly kind: 'input' | 'stem' | 'block';
  readonly operations: readonly Operation[];
  readonly widths: readonly number[];
  /** whether its output may have fewer channels than its input */
  readonly narrowing: boolean;
  /** of a block; 1 for others */
  readonly stride: number;
}

/** A stem: CONV_2D, ReLU6. */
export interface Stem {
  readonly kernel: number;
  readonly stride: number;
  readonly width: number;
}

/**
 * The stages of a space. Resolutions are `input_<pixels>` at the width of the image's channels, stems are
 * `stem_<stride>`. A stem is a stage as well where it is fixed but comes after a resolution that is chosen.
 */
export function stagesOf({ input, stem, blocks }: Space): Stage[] {
  const stages: Stage[] = [];
  if ('resolutions' in input) {
    const operations = input.resolutions.map((pixels): Operation => `input_${pixels}`);
    stages.push({
      name: 'input',
      kind: 'input',
      operations,
      widths: [input.channels],
      narrowing: true,
      stride: 1,
    });
  }
  if ('strides' in stem || 'resolutions' in input) {
    const { strides, widths } = 'strides' in stem ? stem : { strides: [stem.stride], widths: [stem.width] };
    const operations = strides.map((stride): Operation => `stem_${stride}`);
    stages.push({ name: 'stem', kind: 'stem', operations, widths, narrowing: true, stride: 1 });
  }
  const { operations, strides, narrowing = true } = blocks;
  return [
    ...stages,
    ...blockWidths(blocks).map((widths, block): Stage => {
      const name = `block${block + 1}`;
      return { name, kind: 'block', operations, widths, narrowing, stride: strides[block]! };
    }),
  ];
}

/** The output widths of each block. */
export function blockWidths({ widths, strides }: Space['blocks']): readonly (readonly number[])[] {
  return areOwn(widths) ? widths : strides.map(() => widths);
}

/** Whether each block has widths of its own. */
export function areOwn(
  widths: Space['blocks']['widths'],
): widths is Exclude<typeof widths, readonly number[]> {
  return Array.isArray(widths[0]);
}

/** The stem that all networks of a space have; undefined where it is a stage. */
export function fixedStem({ input, stem }: Space): Stem | undefined {
  return 'strides' in stem || 'resolutions' in input ? undefined : stem;
}

/** The stem that a choice of its stage is. */
export function chosenStem({ stem: { kernel } }: Space, { operation, width }: Choice): Stem {
  return { kernel, stride: parameterOf(operation), width };
}

/** The number in an operation's name; 0 where there is none. */
export function parameterOf(operation: Operation): number {
  return Number(operation.split('_')[1] ?? 0);
}

/** The image that the networks of a space take, or the largest of them: images are kept at this size. */
export function largestInput({ input }: Space): readonly [height: number, width: number, channels: number] {
  if (!('resolutions' in input)) return input;
  const pixels = Math.max(...input.resolutions);
  return [pixels, pixels, input.channels];
}

/** The image that an architecture takes, NHWC. */
export function inputShape(space: Space, [first]: Architecture): Shape {
  if (!('resolutions' in space.input) || first === undefined) return [1, ...largestInput(space)];
  return chosenInput(first);
}

/** What the first stage takes: the fixed stem's output, or an image; one whose size is yet to be chosen has none. */
export function firstInput(space: Space): Shape {
  const stem = fixedStem(space);
  const [height, width, channels] = largestInput(space);
  if (stem !== undefined) return strided([1, height, width, stem.width], stem.stride);
  return 'resolutions' in space.input ? [1, 0, 0, channels] : [1, height, width, channels];
}

/** The shape behind a choice, whatever its operation: SAME padding divides and rounds up. */
export function outputShape({ kind, stride }: Stage, choice: Choice, input: Shape): Shape {
  if (kind === 'input') return chosenInput(choice);
  const [batch = 1, height = 1, across = 1] = input;
  const step = kind === 'stem' ? parameterOf(choice.operation) : stride;
  return strided([batch, height, across, choice.width], step);
}

function chosenInput({ operation, width }: Choice): Shape {
  const pixels = parameterOf(operation);
  return [1, pixels, pixels, width];
}

function strided([batch = 1, height = 1, across = 1, width = 1]: Shape, stride: number): Shape {
  const extent = (size: number): number => windowOutput(size, 1, stride, 1, 'SAME');
  return [batch, extent(height), extent(across), width];
}
