/** A network of a space as a row of parts, from the image to the classes. */
import { classesOf, type Architecture, type Operation, type Space } from './space.js';
import { chosenStem, fixedStem, inputShape, stagesOf, type Stem } from './stages.js';

/** A part of a network. */
export interface ArchitecturePart {
  readonly kind: 'image' | 'stem' | 'block' | 'head';
  /** `1`, `2`, … of a block; the kind of others */
  readonly name: string;
  /** of a block; null for others */
  readonly operation: Operation | null;
  /** of a stem; null for others */
  readonly kernel: number | null;
  readonly stride: number;
  /** height × width × channels of its output, without the height and width of the head's */
  readonly output: readonly number[];
  /** the stages that it is chosen in, by their places; none where all networks of the space have it */
  readonly stages: readonly number[];
}

/** The parts of an architecture in the order of their execution. */
export function architectureParts(space: Space, architecture: Architecture): ArchitecturePart[] {
  const stages = stagesOf(space);
  const [, ...input] = inputShape(space, architecture);
  let [height = 0, width = 0] = input;
  const strided = (stride: number, channels: number): number[] => {
    [height, width] = [Math.ceil(height / stride), Math.ceil(width / stride)];
    return [height, width, channels];
  };
  const nothing = { operation: null, kernel: null, stride: 1, stages: [] };
  const stem = ({ kernel, stride, width: channels }: Stem, of: readonly number[]): ArchitecturePart => ({
    ...{ kind: 'stem', name: 'stem', operation: null, kernel, stride, stages: of },
    output: strided(stride, channels),
  });
  const fixed = fixedStem(space);
  return [
    { ...nothing, kind: 'image', name: 'image', output: input },
    ...(fixed === undefined ? [] : [stem(fixed, [])]),
    ...architecture.flatMap((choice, at): ArchitecturePart[] => {
      const { kind, name, stride } = stages[at]!;
      if (kind === 'input') return [];
      if (kind === 'stem') return [stem(chosenStem(space, choice), [at])];
      const { operation, width: channels } = choice;
      return [
        {
          ...{ kind: 'block', name: name.replace('block', ''), operation, kernel: null, stride },
          ...{ output: strided(stride, channels), stages: [at] },
        },
      ];
    }),
    { ...nothing, kind: 'head', name: 'head', output: [classesOf(space)] },
  ];
}
