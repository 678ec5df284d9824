/** Draws of networks that a limit on the count leaves. */
import { softmax } from '../../common/statistics.js';
import type { Architecture } from '../../model/space/space.js';
import { stagesOf, type Stage } from '../../model/space/stages.js';
import type { FeasibleChoices } from '../costs/feasible.js';
import type { ChoiceCosts } from '../costs/space-costs.js';
import type { TensorLayout } from '../network/tensor-layout.js';
import { operationLogits, widthLogits } from './distribution.js';

/** Parts that the limit is divided into: counts are rounded to whole ones. */
const PARTS = 256;

interface Weighted {
  readonly part: ChoiceCosts;
  /** its count, in parts of the limit */
  readonly cost: number;
  /** its probability by the logits, given its input */
  weight: number;
}

/**
 * Draws from a distribution of architectures what is within a limit on the count, without drawing in vain: backwards
 * from the head it is summed up how likely the rest of a network is to stay within what is left of the limit, and each
 * choice is as likely as it is by the logits times that.
 *
 * The stages before the blocks (resolution and stem) are as likely as the logits say, as long as anything is within the
 * limit after them. Else most of what is within it begins with few positions: within half of ResNet8's count 76 % of
 * the networks of `edgenas-cifar10`, then of blocks of 16 to 64 channels, had a stem of stride 2, got 76 % of the
 * training, and the supernet held them to be better than those that they were not as good as (docs/search-findings.md).
 */
export class DrawsWithin {
  /** by stage, by the place of its input */
  private readonly choices: readonly (readonly (readonly Weighted[])[])[];
  /** by stage (the last is the head), by the place of its input, by the parts left: how likely the rest is within them */
  private readonly within: Float64Array[][];
  /** parts of the limit that are left for the stages */
  private readonly parts: number;
  private readonly stages: readonly Stage[];
  private last: Float32Array | undefined;

  /** @param limit of the count, in the table's unit */
  constructor(
    feasible: FeasibleChoices,
    private readonly layout: TensorLayout,
    limit: number,
  ) {
    const inParts = (count: number): number => Math.round((PARTS * count) / limit);
    this.stages = stagesOf(feasible.space);
    this.choices = feasible.stages.map((byInput) =>
      byInput.map((allowed) => allowed.map((part) => ({ part, cost: inParts(part.count), weight: 0 }))),
    );
    this.parts = PARTS - inParts(feasible.costs.base.count);
    const sums = (): Float64Array => new Float64Array(Math.max(0, this.parts) + 1);
    const heads = feasible.costs.heads.map(({ count }) => sums().fill(1, inParts(count)));
    this.within = [...this.choices.map((byInput) => byInput.map(sums)), heads];
  }

  /** Null where nothing is within the limit. @param logits in the layout of the architecture parameters */
  draw(logits: Float32Array, random: () => number): Architecture | null {
    this.follow(logits);
    let [place, left] = [0, this.parts];
    const architecture = [];
    for (const [at, { kind }] of this.stages.entries()) {
      const likelihood = ({ part, cost, weight }: Weighted): number => {
        const rest = left < cost ? 0 : this.within[at + 1]![part.next]![left - cost]!;
        return kind === 'block' || rest === 0 ? weight * rest : weight;
      };
      const taken = drawn(this.choices[at]![place]!, likelihood, random);
      if (taken === undefined) return null;
      architecture.push(taken.part.choice);
      left -= taken.cost;
      place = taken.part.next;
    }
    return architecture;
  }

  private follow(logits: Float32Array): void {
    if (this.last?.every((logit, i) => logit === logits[i]) === true) return;
    this.last = logits.slice();
    for (const [at, stage] of [...this.stages.entries()].toReversed()) {
      const [operations, widths] = [
        softmax(this.layout.view(logits, operationLogits(stage))),
        softmax(this.layout.view(logits, widthLogits(stage))),
      ];
      this.choices[at]!.forEach((choices, place) => {
        const sums = this.within[at]![place]!.fill(0);
        for (const one of choices) {
          const { operation, width } = one.part.choice;
          // the width of a skip is its input's
          const ofWidth = operation === 'skip' ? 1 : widths[stage.widths.indexOf(width)]!;
          one.weight = operations[stage.operations.indexOf(operation)]! * ofWidth;
        }
        // what an input does not allow leaves its share to what it does
        const allowed = choices.reduce((sum, { weight }) => sum + weight, 0);
        for (const one of choices) {
          if (allowed > 0) one.weight /= allowed;
          const rest = this.within[at + 1]![one.part.next]!;
          for (let left = one.cost; left < sums.length; left++)
            sums[left]! += one.weight * rest[left - one.cost]!;
        }
      });
    }
  }
}

/** Undefined where none has any likelihood. */
function drawn(
  choices: readonly Weighted[],
  likelihood: (one: Weighted) => number,
  random: () => number,
): Weighted | undefined {
  const likelihoods = choices.map(likelihood);
  let left = random() * likelihoods.reduce((sum, one) => sum + one, 0);
  return choices.find((_, i) => likelihoods[i]! > 0 && (left -= likelihoods[i]!) <= 0);
}
