/** The architecture parameters: how likely each block is to pick each operation and each output width. */
import type { Architecture, Choice, Operation, Space } from '../../model/space/space.js';
import type { TensorLayout, TensorSpec } from '../network/tensor-layout.js';

/** Two vectors of logits per block; the operations and the widths are in the order of the space's file. */
export function architectureTensors({ blocks }: Space): TensorSpec[] {
  return blocks.strides.flatMap((_, block) => [
    { name: operationLogits(block), shape: [blocks.operations.length] },
    { name: widthLogits(block), shape: [blocks.widths.length] },
  ]);
}

export function operationLogits(block: number): string {
  return `block${block + 1}.operation`;
}

export function widthLogits(block: number): string {
  return `block${block + 1}.width`;
}

/** Which choices a block may make, given the width of its input. */
export interface Choices {
  readonly space: Space;
  allowed(block: number, inputWidth: number): readonly Choice[];
}

/** A drawn architecture, and the noise on the logits that made it the likeliest. */
export interface Sample {
  readonly architecture: Architecture;
  /** in the layout of the architecture parameters */
  readonly noise: Float32Array;
}

/**
 * Draws an architecture by Gumbel noise on the logits: the largest sum is picked, which is a draw from their softmax
 * (Gumbel, 1954; Jang et al., 2017). A block's noise is drawn anew until its pick is allowed.
 */
export function sampleArchitecture(
  choices: Choices,
  layout: TensorLayout,
  logits: Float32Array,
  random: () => number,
): Sample {
  const noise = new Float32Array(layout.size);
  const { space } = choices;
  let inputWidth = space.stem.width;
  const architecture = space.blocks.strides.map((_, block) => {
    const allowed = choices.allowed(block, inputWidth);
    const [operationNoise, widthNoise] = [
      layout.view(noise, operationLogits(block)),
      layout.view(noise, widthLogits(block)),
    ];
    for (let draws = 0; ; draws++) {
      drawGumbel(operationNoise, random);
      drawGumbel(widthNoise, random);
      const choice = pick(space, layout, logits, noise, block, inputWidth);
      const found = allowed.find((one) => sameChoice(one, choice));
      // Where what is allowed has become too unlikely to be drawn, any of it is as good.
      const taken =
        found ?? (draws > MOST_DRAWS ? allowed[Math.floor(random() * allowed.length)] : undefined);
      if (taken === undefined) continue;
      inputWidth = taken.width;
      return taken;
    }
  });
  return { architecture, noise };
}

const MOST_DRAWS = 1000;

/**
 * Adds `scale` times the gradient of an architecture's log-probability in the logits. Choices that are not allowed
 * are counted as if they were, which changes the gradient little: a draw that they make is drawn anew.
 * @param into in the layout of the architecture parameters, as `logits` is
 */
export function addLikelihoodGradient(
  { blocks }: Space,
  layout: TensorLayout,
  logits: Float32Array,
  architecture: Architecture,
  scale: number,
  into: Float32Array,
): void {
  const add = (name: string, picked: number): void => {
    const [values, gradient] = [layout.view(logits, name), layout.view(into, name)];
    const sum = values.reduce((total, value) => total + Math.exp(value), 0);
    values.forEach((value, i) => {
      gradient[i]! += scale * ((i === picked ? 1 : 0) - Math.exp(value) / sum);
    });
  };
  architecture.forEach(({ operation, width }, block) => {
    add(operationLogits(block), blocks.operations.indexOf(operation));
    // the width of a skip is its input's
    if (operation !== 'skip') add(widthLogits(block), blocks.widths.indexOf(width));
  });
}

/** What a block picks when noise is added to the logits; without noise, its likeliest choice. */
function pick(
  { blocks }: Space,
  layout: TensorLayout,
  logits: Float32Array,
  noise: Float32Array,
  block: number,
  inputWidth: number,
): Choice {
  const best = (name: string, possible: (i: number) => boolean): number => {
    const [value, added] = [layout.view(logits, name), layout.view(noise, name)];
    let [largest, place] = [-Infinity, 0];
    value.forEach((logit, i) => {
      if (!possible(i) || logit + added[i]! <= largest) return;
      [largest, place] = [logit + added[i]!, i];
    });
    return place;
  };
  const canSkip = blocks.strides[block] === 1;
  const operation = blocks.operations[
    best(operationLogits(block), (i) => canSkip || blocks.operations[i] !== 'skip')
  ] as Operation;
  const width = operation === 'skip' ? inputWidth : blocks.widths[best(widthLogits(block), () => true)]!;
  return { operation, width };
}

export function sameChoice(a: Choice, b: Choice): boolean {
  return a.operation === b.operation && a.width === b.width;
}

function drawGumbel(into: Float32Array, random: () => number): void {
  for (let i = 0; i < into.length; i++) into[i] = -Math.log(-Math.log(Math.max(random(), 1e-12)));
}
