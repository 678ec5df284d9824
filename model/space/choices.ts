/** Which choices the stages of a space have. They depend on the width that the stage before picked. */
import { LutError } from '../../common/errors.js';
import { channels } from '../shapes.js';
import type { Architecture, Choice, Space } from './space.js';
import { blockWidths, firstInput, stagesOf, type Stage } from './stages.js';

/**
 * What stage `stage` (from 0; a block, where resolution and stem are fixed) may pick when its input has `inputWidth`
 * channels.
 */
export function choicesOf(space: Space, stage: number, inputWidth: number): Choice[] {
  const own = stagesOf(space)[stage];
  return own === undefined ? [] : choicesAt(own, inputWidth);
}

/** What a stage may pick when its input has `inputWidth` channels. */
export function choicesAt({ widths, narrowing, operations, stride }: Stage, inputWidth: number): Choice[] {
  const possible = widths.filter((width) => narrowing || width >= inputWidth);
  return possible.flatMap((width) =>
    operations
      .filter((operation) => operation !== 'skip' || (stride === 1 && width === inputWidth))
      .map((operation) => ({ operation, width })),
  );
}

/** The widths that the input of each stage can have, and last those of the head's input; each sorted. */
export function stageWidths(space: Space): number[][] {
  const widths = [[channels(firstInput(space))]];
  stagesOf(space).forEach((stage, place) => {
    const outputs = (widths[place] ?? []).flatMap((width) => choicesAt(stage, width));
    widths.push([...new Set(outputs.map(({ width }) => width))].sort((a, b) => a - b));
  });
  return widths;
}

/** The exact number of architectures, counted by the width between stages (dynamic programming). */
export function countArchitectures(space: Space): bigint {
  let counts = new Map([[channels(firstInput(space)), 1n]]);
  stagesOf(space).forEach((stage) => {
    const next = new Map<number, bigint>();
    for (const [inputWidth, count] of counts) {
      for (const { width } of choicesAt(stage, inputWidth)) {
        next.set(width, (next.get(width) ?? 0n) + count);
      }
    }
    counts = next;
  });
  return [...counts.values()].reduce((sum, count) => sum + count, 0n);
}

/** Picks every stage's choice uniformly from those its input allows. `random` gives numbers in [0, 1). */
export function randomArchitecture(space: Space, random: () => number): Architecture {
  let width = channels(firstInput(space));
  return stagesOf(space).map((stage) => {
    const choices = choicesAt(stage, width);
    const choice = choices[Math.floor(random() * choices.length)];
    if (choice === undefined) throw new RangeError(`${stage.name} has no choice for width ${width}`);
    width = choice.width;
    return choice;
  });
}

/** An architecture in one line: its choices, e.g. `sep_3:32 ir_6:24 skip:24`. */
export function architectureName(architecture: Architecture): string {
  return architecture.map(({ operation, width }) => `${operation}:${width}`).join(' ');
}

/**
 * Reads what {@link architectureName} writes, and the same with spaces and commas: `sep_3 32, ir_6 24, skip`. A width
 * may be left out where there is but one: after a skip, whose width is its input's, and after a resolution.
 * @throws MODEL_ARCHITECTURE when it names no network of the space
 */
export function parseArchitecture(space: Space, text: string): Architecture {
  const named = namedChoices(text);
  const stages = stagesOf(space);
  if (named.length !== stages.length) {
    const parts = stages.every(({ kind }) => kind === 'block') ? 'blocks' : 'parts';
    const why = `it has ${named.length} ${parts}, and the networks of the space ${stages.length}`;
    throw noArchitecture(space, text, why);
  }
  let inputWidth = channels(firstInput(space));
  return stages.map((stage, place) => {
    const { operation, width } = named[place]!;
    const choices = choicesAt(stage, inputWidth).filter((one) => one.operation === operation);
    const only = width === undefined && choices.length === 1 ? choices[0] : undefined;
    const choice = only ?? choices.find((one) => one.width === width);
    if (choice === undefined) {
      const missing = operation === 'skip' ? '' : ' without a width';
      const what = `${operation}${width === undefined ? missing : ` ${width}`}`;
      const where = stage.name.replace('block', 'block ');
      throw noArchitecture(space, text, `${where}, after a width of ${inputWidth}, cannot be ${what}`);
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

function noArchitecture(space: Space, text: string, why: string): LutError {
  const { operations, narrowing = true } = space.blocks;
  const growing = narrowing ? '' : ', and no block narrower than its input';
  const widths = [...new Set(blockWidths(space.blocks).flat())].sort((a, b) => a - b);
  const stages = stagesOf(space);
  const before = stages
    .filter(({ kind }) => kind !== 'block')
    .map((stage) => `${stage.name} (${stage.operations.join(', ')}; width ${stage.widths.join(', ')}), `);
  const example = stages
    .slice(0, before.length + 1)
    .map((stage) => `${stage.operations[0]} ${stage.widths[0]}`);
  return new LutError(
    'MODEL_ARCHITECTURE',
    `"${text}" is no network of ${space.name}: ${why}.`,
    `Give ${before.join('')}an operation (${operations.join(', ')}) and a width (${widths.join(', ')}) for each ` +
      `block, as in "${example.join(', ')}, …"; skip only where a block keeps extents and width${growing}.`,
  );
}
