/** The architecture parameters: how likely each stage is to pick each operation and each output width. */
import { channels } from '../../model/shapes.js';
import type { Architecture, Choice, Operation, Space } from '../../model/space/space.js';
import { firstInput, stagesOf, type Stage } from '../../model/space/stages.js';
import type { TensorLayout, TensorSpec } from '../network/tensor-layout.js';

/** Two vectors of logits per stage; the operations and the widths are in the order of the space's file. */
export function architectureTensors(space: Space): TensorSpec[] {
  return stagesOf(space).flatMap((stage) => [
    { name: operationLogits(stage), shape: [stage.operations.length] },
    { name: widthLogits(stage), shape: [stage.widths.length] },
  ]);
}

export function operationLogits({ name }: Stage): string {
  return `${name}.operation`;
}

export function widthLogits({ name }: Stage): string {
  return `${name}.width`;
}

/** Which choices a stage may make, given the place of its input among those that it can have (`spaceParts`). */
export interface Choices {
  readonly space: Space;
  allowed(stage: number, place: number): readonly { readonly choice: Choice; readonly next: number }[];
}

/** A drawn architecture, and the noise on the logits that made it the likeliest. */
export interface Sample {
  readonly architecture: Architecture;
  /** in the layout of the architecture parameters */
  readonly noise: Float32Array;
}

/**
 * Draws an architecture by Gumbel noise on the logits: the largest sum is picked, which is a draw from their softmax
 * (Gumbel, 1954; Jang et al., 2017). A stage's noise is drawn anew until its pick is allowed.
 */
export function sampleArchitecture(
  choices: Choices,
  layout: TensorLayout,
  logits: Float32Array,
  random: () => number,
): Sample {
  const noise = new Float32Array(layout.size);
  const { space } = choices;
  let inputWidth = channels(firstInput(space));
  let place = 0;
  const architecture = stagesOf(space).map((stage, at) => {
    const allowed = choices.allowed(at, place);
    const [operationNoise, widthNoise] = [
      layout.view(noise, operationLogits(stage)),
      layout.view(noise, widthLogits(stage)),
    ];
    for (let draws = 0; ; draws++) {
      drawGumbel(operationNoise, random);
      drawGumbel(widthNoise, random);
      const picked = pick(stage, layout, logits, noise, inputWidth);
      const found = allowed.find(({ choice }) => sameChoice(choice, picked));
      // Where what is allowed has become too unlikely to be drawn, any of it is as good.
      const taken =
        found ?? (draws > MOST_DRAWS ? allowed[Math.floor(random() * allowed.length)] : undefined);
      if (taken === undefined) continue;
      inputWidth = taken.choice.width;
      place = taken.next;
      return taken.choice;
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
  space: Space,
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
  const stages = stagesOf(space);
  architecture.forEach(({ operation, width }, at) => {
    const stage = stages[at]!;
    add(operationLogits(stage), stage.operations.indexOf(operation));
    // the width of a skip is its input's
    if (operation !== 'skip') add(widthLogits(stage), stage.widths.indexOf(width));
  });
}

/** What a stage picks when noise is added to the logits; without noise, its likeliest choice. */
function pick(
  stage: Stage,
  layout: TensorLayout,
  logits: Float32Array,
  noise: Float32Array,
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
  const { operations, widths } = stage;
  const canSkip = stage.stride === 1;
  const operation = operations[
    best(operationLogits(stage), (i) => canSkip || operations[i] !== 'skip')
  ] as Operation;
  const width = operation === 'skip' ? inputWidth : widths[best(widthLogits(stage), () => true)]!;
  return { operation, width };
}

export function sameChoice(a: Choice, b: Choice): boolean {
  return a.operation === b.operation && a.width === b.width;
}

function drawGumbel(into: Float32Array, random: () => number): void {
  for (let i = 0; i < into.length; i++) into[i] = -Math.log(-Math.log(Math.max(random(), 1e-12)));
}
