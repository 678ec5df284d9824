import { describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { randomNumbers } from '../../common/random.js';
import { architectureName } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import type { Architecture } from '../../model/space/space.js';
import { stagesOf } from '../../model/space/stages.js';
import { FeasibleChoices } from '../../search/costs/feasible.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import { TensorLayout } from '../../search/network/tensor-layout.js';
import {
  architectureTensors,
  operationLogits,
  sameChoice,
  sampleArchitecture,
} from '../../search/supernet/distribution.js';
import { DrawsWithin } from '../../search/supernet/draws-within.js';
import { tableOfSpace } from '../support/tables.js';

const space = loadSpace('edgenas-cifar10');
const board = loadBoard('stm32h7');
const costs = new SpaceCosts(space, tableOfSpace(space, board), board);
const feasible = new FeasibleChoices(costs, {});
const layout = new TensorLayout(architectureTensors(space));
const DRAWN = 6000;

/** A limit that a quarter of even draws meets. */
const limit = ((): number => {
  const random = randomNumbers(1);
  const counts = Array.from({ length: 400 }, () =>
    count(sampleArchitecture(feasible, layout, layout.block(), random).architecture),
  );
  return counts.sort((a, b) => a - b)[100]!;
})();

function count(architecture: Architecture): number {
  return costs.estimate(architecture).count;
}

function drawn(logits: Float32Array, seed: number): Architecture[] {
  const draws = new DrawsWithin(feasible, layout, limit);
  const random = randomNumbers(seed);
  return Array.from({ length: DRAWN }, () => draws.draw(logits, random)!);
}

function share(architectures: readonly Architecture[], is: (architecture: Architecture) => boolean): number {
  return architectures.filter(is).length / architectures.length;
}

/** Each block's operations are as frequent in both, but for chance: in few networks that can be much. */
function expectAlike(own: readonly Architecture[], expected: readonly Architecture[]): void {
  const error = Math.sqrt(1 / own.length + 1 / expected.length) / 2;
  stagesOf(space).forEach(({ kind, operations }, at) => {
    for (const operation of kind === 'block' ? operations : []) {
      const picks = (architecture: Architecture): boolean => architecture[at]!.operation === operation;
      expect(Math.abs(share(own, picks) - share(expected, picks))).toBeLessThan(0.02 + 3.5 * error);
    }
  });
}

describe('draws within a limit on the count', () => {
  it('are within it, but for rounding', () => {
    const architectures = drawn(layout.block(), 2);
    for (const architecture of architectures) expect(count(architecture)).toBeLessThan(1.02 * limit);
    expect(new Set(architectures.map(architectureName)).size).toBeGreaterThan(0.9 * DRAWN);
    // up to the limit, not far below it
    expect(share(architectures, (one) => count(one) > 0.9 * limit)).toBeGreaterThan(0.1);
  });

  it('have stems as the distribution says, and after each stem what all draws within the limit have', () => {
    const logits = Float32Array.from({ length: layout.size }, (_, i) => (i % 5) / 4);
    const random = randomNumbers(3);
    const all = Array.from({ length: 16 * DRAWN }, () =>
      sampleArchitecture(feasible, layout, logits, random),
    ).map(({ architecture }) => architecture);
    const within = all.filter((architecture) => count(architecture) <= limit);
    const architectures = drawn(logits, 4);
    const stems = stagesOf(space)[0]!;
    for (const operation of stems.operations) {
      for (const width of stems.widths) {
        const has = ([first]: Architecture): boolean => sameChoice(first!, { operation, width });
        expect(share(architectures, has)).toBeCloseTo(share(all, has), 1);
        expectAlike(architectures.filter(has), within.filter(has));
      }
    }
  });

  it('follow their distribution as it changes', () => {
    const draws = new DrawsWithin(feasible, layout, limit);
    const logits = layout.block();
    const random = randomNumbers(5);
    draws.draw(logits, random);
    const stage = stagesOf(space)[2]!;
    layout.view(logits, operationLogits(stage))[stage.operations.indexOf('sep_5')] = 30;
    for (let i = 0; i < 10; i++) expect(draws.draw(logits, random)![2]!.operation).toBe('sep_5');
  });

  it('are none where nothing is within it', () => {
    const least = count(feasible.least('count'));
    const draws = new DrawsWithin(feasible, layout, 0.9 * least);
    expect(draws.draw(layout.block(), randomNumbers(6))).toBeNull();
  });
});
