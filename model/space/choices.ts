/** Which choices the blocks of a space have. They depend on the width that the block before picked. */
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
