/** Costs of the architecture that a distribution draws, expected, as differentiable functions of its logits. */
import * as tf from '@tensorflow/tfjs-core';
import { stagesOf, type Stage } from '../../model/space/stages.js';
import type { FeasibleChoices } from '../costs/feasible.js';
import type { ChoiceCosts, PartCosts } from '../costs/space-costs.js';
import { operationLogits, widthLogits } from './distribution.js';

/** Scalars: counts of the table's unit, bytes, bytes. */
export interface ExpectedCosts {
  readonly count: tf.Scalar;
  readonly sramBytes: tf.Scalar;
  readonly flashBytes: tf.Scalar;
}

/** How sharply the peaks of the blocks' memory are joined: share of the largest peak there is. */
const SMOOTHNESS = 0.02;

/**
 * Expectations over a stage's choice and its input, which is distributed as its predecessor's output.
 * Infeasible choices have no probability: the others share it. Memory is a smooth maximum (log-sum-exp) of the
 * stages' expected peaks, each with its input and residual alive, and the persistent records.
 * @param logits the architecture parameters by name (`architectureTensors`)
 */
export function expectedCosts(
  { stages, costs }: FeasibleChoices,
  logits: (name: string) => tf.Tensor1D,
): ExpectedCosts {
  const largest = Math.max(...stages.flat(2).map(({ tensorBytes }) => tensorBytes));
  const sums = {
    count: tf.scalar(costs.base.count),
    persistentBytes: tf.scalar(costs.base.persistentBytes),
    flashBytes: tf.scalar(costs.base.flashBytes),
  };
  const add = (cost: keyof typeof sums, more: tf.Tensor): void => {
    sums[cost] = tf.add(sums[cost], tf.reshape(more, []));
  };
  const peaks: tf.Tensor[] = [tf.scalar(costs.base.tensorBytes)];
  let reached: tf.Tensor2D = tf.ones([1, 1]);
  stagesOf(costs.space).forEach((stage, at) => {
    const operation = tf.softmax(logits(operationLogits(stage)));
    const width = tf.softmax(logits(widthLogits(stage)));
    const outputs = (costs.stages[at + 1] ?? costs.heads).length;
    const given = stages[at]!.map((choices) =>
      expectedRow(choices, shareOf(choices, stage, operation, width), outputs),
    );
    const over = (part: keyof ExpectedRow): tf.Tensor2D =>
      tf.matMul(
        reached,
        tf.concat(
          given.map((row) => row[part]),
          0,
        ),
      );
    add('count', over('count'));
    add('persistentBytes', over('persistentBytes'));
    add('flashBytes', over('flashBytes'));
    peaks.push(tf.reshape(over('tensorBytes'), []));
    reached = over('next');
  });
  for (const cost of ['count', 'persistentBytes', 'flashBytes'] as const) {
    add(cost, tf.matMul(reached, tf.tensor2d(costs.heads.map((head) => [head[cost]]))));
  }
  const sharpness = SMOOTHNESS * largest;
  const peak = tf.mul(tf.logSumExp(tf.div(tf.stack(peaks), sharpness)), sharpness);
  return {
    count: sums.count,
    sramBytes: tf.add(peak, sums.persistentBytes),
    flashBytes: sums.flashBytes,
  };
}

/** What is expected of a stage, given its input. */
type ExpectedRow = Readonly<Record<keyof PartCosts, tf.Tensor2D>> & {
  /** [1, outputs]: how its output is distributed */
  readonly next: tf.Tensor2D;
};

/** @param share [1, choices]: how the choices are distributed */
function expectedRow(
  choices: readonly ChoiceCosts[],
  share: tf.Tensor2D | undefined,
  outputs: number,
): ExpectedRow {
  const expected = (cost: keyof PartCosts): tf.Tensor2D =>
    share === undefined
      ? tf.zeros([1, 1])
      : tf.matMul(share, tf.tensor2d(choices.map((part) => [part[cost]])));
  return {
    count: expected('count'),
    persistentBytes: expected('persistentBytes'),
    flashBytes: expected('flashBytes'),
    tensorBytes: expected('tensorBytes'),
    next: share === undefined ? tf.zeros([1, outputs]) : tf.matMul(share, places(choices, outputs)),
  };
}

/**
 * [1, choices]: how a stage's choices are distributed, given its input; undefined where there are none:
 * no network within the limits has such an input, and it is reached with probability 0.
 */
function shareOf(
  choices: readonly ChoiceCosts[],
  { operations, widths }: Stage,
  operation: tf.Tensor1D,
  width: tf.Tensor1D,
): tf.Tensor2D | undefined {
  if (choices.length === 0) return undefined;
  const byOperation = rows(choices, operations, ({ choice }) => choice.operation);
  const byOutput = rows(choices, widths, ({ choice }) => (choice.operation === 'skip' ? null : choice.width));
  const weights = tf.mul(
    tf.matMul(tf.reshape(operation, [1, operations.length]), byOperation, false, true),
    tf.matMul(tf.reshape(width, [1, widths.length]), byOutput, false, true),
  );
  return tf.div<tf.Tensor2D>(weights, tf.sum(weights));
}

/** [choices, names]: 1 where a choice has the name; all 1 where it has none. */
function rows<Choice, Name>(
  choices: readonly Choice[],
  names: readonly Name[],
  nameOf: (choice: Choice) => Name | null,
): tf.Tensor2D {
  return tf.tensor2d(
    choices.map((choice) => {
      const own = nameOf(choice);
      return names.map((name) => (own === null || own === name ? 1 : 0));
    }),
  );
}

/** [choices, widths]: 1 at the place of the width that a choice gives. */
function places(choices: readonly { readonly next: number }[], widths: number): tf.Tensor2D {
  return tf.tensor2d(
    choices.map(({ next }) => Array.from({ length: widths }, (_, i) => (i === next ? 1 : 0))),
  );
}
