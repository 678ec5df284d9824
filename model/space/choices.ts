/** Which choices the blocks of a space have. They depend on the width that the block before picked. */
import { LutError } from '../../common/errors.js';
import type { Architecture, Choice, Space } from './space.js';

/** What block `block` (from 0) may pick when its input has `inputWidth` channels. */
export function choicesOf(space: Space, block: number, inputWidth: number): Choice[] {
  const { strides, widths, operations } = space.blocks;
  return widths.flatMap((width) =>
    operations
      .filter((operation) => operation !== 'skip' || (strides[block] === 1 && width === inputWidth))
      .map((operation) => ({ operation, width })),
  );
}

/** The widths that the input of each block can have, and last those of the head's input; each sorted. */
export function blockWidths(space: Space): number[][] {
  const widths = [[space.stem.width]];
  space.blocks.strides.forEach((_, block) => {
    const outputs = (widths[block] ?? []).flatMap((width) => choicesOf(space, block, width));
    widths.push([...new Set(outputs.map(({ width }) => width))].sort((a, b) => a - b));
  });
  return widths;
}

/** The exact number of architectures, counted by the width between blocks (dynamic programming). */
export function countArchitectures(space: Space): bigint {
  let counts = new Map([[space.stem.width, 1n]]);
  space.blocks.strides.forEach((_, block) => {
    const next = new Map<number, bigint>();
    for (const [inputWidth, count] of counts) {
      for (const { width } of choicesOf(space, block, inputWidth)) {
        next.set(width, (next.get(width) ?? 0n) + count);
      }
    }
    counts = next;
  });
  return [...counts.values()].reduce((sum, count) => sum + count, 0n);
}

/** Picks every block's choice uniformly from those its input allows. `random` gives numbers in [0, 1). */
export function randomArchitecture(space: Space, random: () => number): Architecture {
  let width = space.stem.width;
  return space.blocks.strides.map((_, block) => {
    const choices = choicesOf(space, block, width);
    const choice = choices[Math.floor(random() * choices.length)];
    if (choice === undefined) throw new RangeError(`block ${block} has no choice for width ${width}`);
    width = choice.width;
    return choice;
  });
}

/** An architecture in one line: its blocks, e.g. `sep_3:32 ir_6:24 skip:24`. */
export function architectureName(architecture: Architecture): string {
  return architecture.map(({ operation, width }) => `${operation}:${width}`).join(' ');
}

/**
 * Reads what {@link architectureName} writes, and the same with spaces and commas: `sep_3 32, ir_6 24, skip`. The
 * width of a skip, which is its input's, may be left out.
 * @throws MODEL_ARCHITECTURE when it names no network of the space
 */
export function parseArchitecture(space: Space, text: string): Architecture {
  const named = namedChoices(text);
  const count = space.blocks.strides.length;
  if (named.length !== count) {
    throw noArchitecture(
      space,
      text,
      `it has ${named.length} blocks, and the networks of the space ${count}`,
    );
  }
  let inputWidth = space.stem.width;
  return named.map(({ operation, width }, block) => {
    const named = width ?? (operation === 'skip' ? inputWidth : undefined);
    const choices = choicesOf(space, block, inputWidth);
    const choice = choices.find((one) => one.operation === operation && one.width === named);
    if (choice === undefined) {
      const what = `${operation}${named === undefined ? ' without a width' : ` ${named}`}`;
      throw noArchitecture(
        space,
        text,
        `block ${block + 1}, after a width of ${inputWidth}, cannot be ${what}`,
      );
    }
    inputWidth = choice.width;
    return choice;
  });
}

/** Words that begin with a letter are operations, and a number after one is its width. */
function namedChoices(text: string): { operation: string; width: number | undefined }[] {
  return [...text.matchAll(/([^\s,:]+)(?:[\s:]+(\d+)(?=[\s,]|$))?/g)].map(([, operation = '', width]) => ({
    operation,
    width: width === undefined ? undefined : Number(width),
  }));
}

function noArchitecture({ name, blocks }: Space, text: string, why: string): LutError {
  const { operations, widths } = blocks;
  return new LutError(
    'MODEL_ARCHITECTURE',
    `"${text}" is no network of ${name}: ${why}.`,
    `Give an operation (${operations.join(', ')}) and a width (${widths.join(', ')}) for each block, as in ` +
      `"${operations[0]} ${widths[0]}, …"; skip only where a block keeps extents and width.`,
  );
}
