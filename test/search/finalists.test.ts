import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { randomNumbers } from '../../common/random.js';
import { architectureName, parseArchitecture, randomArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import { FeasibleChoices } from '../../search/costs/feasible.js';
import { meets, nearestLimit, nearLimit, type Costs } from '../../search/costs/limits.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import { generateScenes } from '../../search/data/scenes.js';
import { descendantOf, drawnNear } from '../../search/descendants.js';
import { evolvedFrom, type EvolutionHooks, type ShortlyTrained } from '../../search/evolution-by-training.js';
import { differentFirst, finalistsOf, kept, type Finalist } from '../../search/finalists.js';
import { finalOf, passesAhead, type Final, type FinalHooks, type Round } from '../../search/final.js';
import { frontOf, smallerOnes } from '../../search/front.js';
import { beginnings } from '../../search/own-training.js';
import type { Candidate, Trainings } from '../../search/strategies/strategy.js';
import { evenDraws } from '../../search/strategies/supernet-training.js';
import type { NetworkTraining } from '../../search/training/network-training.js';
import { epochRandom } from '../../search/training/step.js';
import { Supernet } from '../../search/training/supernet.js';
import { Threads } from '../../search/training/threads.js';
import { trainShortly } from '../../search/training/train-network.js';
import { TensorLayout } from '../../search/network/tensor-layout.js';
import { lutError } from '../support/lut-error.js';
import { tableOfSpace } from '../support/tables.js';

const space = loadSpace('test/spaces/tiny.yaml');
const board = loadBoard('stm32h7');
const ownCosts = new SpaceCosts(space, tableOfSpace(space, board), board);
const dataset = generateScenes({ count: 320, height: 24, width: 24, seed: 1 });

function ofCount(count: number) {
  const limits = { count };
  return { feasible: new FeasibleChoices(ownCosts, limits), limits };
}

function costs(count: number): Costs {
  return { unit: 'instructions', count, sramBytes: 100, flashBytes: 100 };
}

function candidate(seed: number, count: number, accuracy = 0.5): Candidate {
  return {
    ...{ architecture: randomArchitecture(space, randomNumbers(seed)), costs: costs(count) },
    ...{ loss: seed, accuracy, images: 48, errors: { loss: 0.1, accuracy: 0.1 } },
  };
}

function keptIn(kept: Map<string, NetworkTraining>): Trainings {
  return {
    restore: (name, training) => {
      const before = kept.get(name);
      if (before === undefined) return;
      training.arrays().forEach((array, i) => array.set(before.arrays()[i]!));
      training.epochsDone = before.epochsDone;
    },
    save: (name, training) => kept.set(name, training),
    drop: () => undefined,
  };
}

describe('limits', () => {
  it('are used where any of them nearly is', () => {
    expect(nearestLimit(costs(90), {})).toBeNull();
    expect(nearestLimit(costs(90), { count: 100, sramBytes: 1000 })).toEqual({ cost: 'count', share: 0.9 });
    expect(nearLimit(costs(90), { count: 100, sramBytes: 1000 })).toBe(false);
    expect(nearLimit(costs(96), { count: 100 })).toBe(true);
    expect(nearLimit(costs(1), { count: 100, sramBytes: 105 })).toBe(true);
  });
});

describe('those that go on', () => {
  it('are the first, at least half of them near a limit as long as there are such', () => {
    const near = (numbers: number[]) => (one: number) => numbers.includes(one);
    expect(kept([1, 2, 3, 4, 5, 6], 4, near([]))).toEqual([1, 2, 3, 4]);
    expect(kept([1, 2, 3, 4, 5, 6], 4, near([2, 6, 5]))).toEqual([1, 2, 3, 5]);
    expect(kept([1, 2, 3, 4, 5, 6], 4, near([1, 2, 3, 4, 5]))).toEqual([1, 2, 3, 4]);
    expect(kept([1, 2], 4, near([2]))).toEqual([1, 2]);
  });
});

describe('those that begin', () => {
  const wide = loadSpace('edgenas-cifar10');
  const best = 'stem_2:16 conv_3:32 conv_3:32 conv_3:48 conv_3:64 conv_3:64 conv_3:64';
  const second = 'stem_2:16 conv_3:32 conv_3:32 conv_3:48 conv_3:64 conv_3:64 sep_3:64';
  const third = 'stem_2:16 ir_2:32 conv_3:32 ir_4:48 conv_3:64 se_4:64 conv_3:64';
  const early = [
    'stem_1:8 conv_3:32 conv_3:32 conv_3:48 conv_3:64 conv_3:64 conv_3:64',
    'stem_1:8 conv_3:32 conv_3:32 conv_3:48 conv_3:64 conv_3:64 sep_3:64',
  ];
  const named = (names: readonly string[], near: readonly string[] = []): Candidate[] =>
    names.map((name) => ({
      ...candidate(1, near.includes(name) ? 100 : 10),
      architecture: parseArchitecture(wide, name),
    }));
  const begin = (count: number, near: readonly string[] = []): string[] =>
    finalistsOf(named([best, second, third, ...early], near), count, wide, ({ costs }) =>
      nearLimit(costs, { count: 100 }),
    ).map(({ architecture }) => architectureName(architecture));
  const spelled = (...names: string[]): string[] =>
    names.map((name) => architectureName(parseArchitecture(wide, name)));

  it('are different ones, as many of each opening', () => {
    expect(begin(2)).toEqual(spelled(best, early[0]!));
    expect(begin(3)).toEqual(spelled(best, third, early[0]!));
    expect(begin(4)).toEqual(spelled(best, third, ...early));
    expect(begin(5)).toEqual(spelled(best, second, third, ...early));
    expect(begin(9)).toHaveLength(5);
  });

  it('that differ from all better ones come before those that are nearly the same', () => {
    const ranking = differentFirst(named([best, second, third, ...early]));
    expect(ranking.map(({ architecture }) => architectureName(architecture))).toEqual(
      spelled(best, third, second, ...early),
    );
  });

  it('have of an opening the best near a limit, where there is one', () => {
    expect(begin(2, [early[1]!])).toEqual(spelled(best, early[1]!));
    expect(begin(1, [second])).toEqual(spelled(second));
    expect(begin(1)).toEqual(spelled(best));
  });
});

describe('the front', () => {
  it('has what no other beats in both count and accuracy, and three points of it', () => {
    const all = [candidate(1, 100, 0.9), candidate(2, 20, 0.6), candidate(3, 60, 0.5), candidate(4, 45, 0.8)];
    const front = frontOf(all);
    expect(front.map((one) => one.costs.count)).toEqual([20, 45, 100]);
    expect(smallerOnes(front, all[0]!).map((one) => one.costs.count)).toEqual([20, 45]);
    expect(smallerOnes(front, all[1]!)).toEqual([]);
  });
});

describe('finalists', () => {
  const retraining = { epochs: 3, learningRate: 0.01, weightDecay: 0.01, seed: 1 };
  const supernet = new Supernet(space, 1);
  const plan = { finalists: 4, finalistEpochs: 1, retraining };
  const begin = beginnings({ dataset }, supernet, plan);
  const candidates = [10, 96, 30, 40, 50, 97].map((count, i) => candidate(i + 1, count));
  let threads: Threads;
  let final: Final;
  const rounds: Round[] = [];
  /** by place and epoch */
  const losses = new Map<string, number>();

  const isNear = ({ costs: own }: Finalist): boolean => nearLimit(own, { count: 100 });
  const finalists = finalistsOf(candidates, plan.finalists, space, isNear);
  const run = (hooks: FinalHooks): Promise<Final> =>
    finalOf({ ...ofCount(100), dataset, threads }, finalists, begin, plan, hooks);

  beforeAll(async () => {
    threads = await Threads.start(2, { dataset, backend: 'wasm', augmentation: 'none' });
    final = await run({
      onRound: (round) => rounds.push(round),
      onFinalistEpoch: (finalist, { epoch, laterLoss }) => losses.set(`${finalist} ${epoch}`, laterLoss),
    });
  });
  afterAll(() => threads.close());

  it('begin with the weights of the supernet, or with new ones where a round is long enough', () => {
    const other = new Supernet(space, 2);
    const kernel = (images: number): Float32Array => {
      const training = new Uint32Array(images);
      const begun = beginnings({ dataset: { training } }, other, plan)(candidates[0]!.architecture);
      return new TensorLayout(begun.weights.tensors).view(
        begun.weights.values,
        begun.weights.tensors[0]!.name,
      );
    };
    const own = other.layout.view(other.weights.values, 'stem.kernel');
    expect(kernel(31_999)).toEqual(own);
    expect(kernel(32_000)).not.toEqual(own);
  });

  it('are trained twice as long each time, the half of them that learned best', () => {
    expect(final.finalists).toEqual([0, 1, 3, 5].map((place) => candidates[place]));
    expect(rounds.map(({ epochs }) => epochs)).toEqual([1, 2]);
    expect(rounds.map(({ results }) => results.length)).toEqual([4, 2]);
    const [first, second] = rounds as [Round, Round];
    for (const { finalist, trainingLoss } of first.results)
      expect(trainingLoss).toBe(losses.get(`${finalist} 1`));
    const learned = first.results.toSorted((a, b) => a.trainingLoss - b.trainingLoss);
    expect(second.results.map(({ finalist }) => finalist).sort()).toEqual(
      kept(
        learned.map(({ finalist }) => finalist),
        2,
        (place) => nearLimit(final.finalists[place]!.costs, { count: 100 }),
      ).sort(),
    );
    for (const { results } of rounds) {
      const accuracies = results.map(({ accuracy }) => accuracy);
      expect(accuracies).toEqual([...accuracies].sort((a, b) => b - a));
    }
    expect(final.training.epochsDone).toBe(2);
  });

  it('leave a winner near a limit, or one that is better than those', () => {
    const names = rounds[1]!.results.map(({ finalist }) => finalist);
    expect(final.finalists.indexOf(final.winner)).toBe(names.find((place) => [1, 3].includes(place)));
    expect(final.budget).toMatchObject({ used: true, nearest: { cost: 'count' } });
  });

  it('go on from where they were kept', async () => {
    const kept = new Map<string, NetworkTraining>();
    const stop = new AbortController();
    const trainings = keptIn(kept);
    await expect(
      run({
        trainings,
        signal: stop.signal,
        // in the second round, when its first network is trained
        onFinalistEpoch: (_, { epoch }) => epoch === 2 && stop.abort(),
      }),
    ).rejects.toThrowError(lutError('INTERRUPTED'));
    const epochs: number[] = [];
    const again = await run({
      trainings,
      rounds: rounds.slice(0, 1),
      finalistLoss: (finalist, epoch) => losses.get(`${finalist} ${epoch}`),
      onFinalistEpoch: (_, { epoch }) => epochs.push(epoch),
    });
    expect(epochs).toEqual([2]);
    expect(again.rounds).toEqual(final.rounds);
    expect(architectureName(again.winner.architecture)).toBe(architectureName(final.winner.architecture));
  });

  it('are reckoned with in what lies ahead', () => {
    expect(passesAhead(plan, 2)).toBe(4 + 2);
    // 8, then 4 for one more, then 2 for two more
    expect(passesAhead({ finalists: 8, finalistEpochs: 1 }, 4)).toBe(8 + 4 + 2 * 2);
    expect(passesAhead({ ...plan, finalists: 1 }, 2)).toBe(0);
    expect(passesAhead(plan, 0)).toBe(0);
  });

  describe('that evolve', () => {
    const evolving = { ...plan, finalists: 2, descendants: 7 };
    const own = [1, 2].map((seed): Candidate => {
      const { architecture, ...one } = candidate(seed, 0);
      return { ...one, architecture, costs: ownCosts.exact(architecture) };
    });
    const setup = ofCount(Math.max(...own.map(({ costs: { count } }) => count)));
    const evolve = (hooks: EvolutionHooks = {}): Promise<ShortlyTrained[]> =>
      evolvedFrom({ ...setup, dataset, threads, supernet }, own, begin, evolving, hooks);
    const names = (networks: readonly Finalist[]): string[] =>
      networks.map(({ architecture }) => architectureName(architecture));
    let whole: ShortlyTrained[];
    const shares: number[] = [];

    beforeAll(async () => {
      whole = await evolve({ onShare: (share) => shares.push(share) });
    });

    it('are other networks within the limits, trained as the first ones', () => {
      expect(names(whole.slice(0, 2))).toEqual(names(own));
      expect(new Set(names(whole)).size).toBe(9);
      for (const { costs, loss } of whole) {
        expect(meets(costs, setup.limits)).toBe(true);
        expect(loss).toBeGreaterThan(0);
      }
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBeGreaterThan(0.9);
      expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    });

    it('are judged by the later half of so many steps: a quarter of a first round', async () => {
      const told: number[] = [];
      const training = begin(own[0]!.architecture);
      const steps = Math.round(Math.floor(dataset.training.length / 32) / 4);
      expect(shares.filter((share) => share < 1 / 9)).toHaveLength(steps);
      const loss = await trainShortly(
        threads,
        training,
        dataset,
        { ...retraining, steps },
        { onStep: (step) => told.push(step) },
      );
      expect(told).toEqual(Array.from({ length: steps }, (_, step) => step));
      expect(loss).toBe(whole[0]!.loss);
    });

    it('are judged as in a round, were they trained as long', async () => {
      const training = begin(final.finalists[0]!.architecture);
      const steps = Math.floor(dataset.training.length / 32);
      const loss = await trainShortly(threads, training, dataset, { ...retraining, steps });
      expect(loss).toBe(losses.get('0 1'));
    });

    it('are the same after an interruption', async () => {
      const stop = new AbortController();
      const over: ShortlyTrained[] = [];
      const onShortlyTrained = (one: ShortlyTrained): void => {
        over.push(one);
        if (over.length === 4) stop.abort();
      };
      await expect(evolve({ signal: stop.signal, onShortlyTrained })).rejects.toThrowError(
        lutError('INTERRUPTED'),
      );
      const trained: ShortlyTrained[] = [];
      const again = await evolve({
        shortlyTrained: over,
        onShortlyTrained: (one) => trained.push(one),
      });
      expect(trained).toEqual(whole.slice(4));
      expect(again).toEqual(whole);
    });

    it('come after a third that are the first ones and even draws near a limit', () => {
      const random = epochRandom(retraining.seed, 0);
      const third = drawnNear(setup, own, evenDraws({ ...setup, supernet }), random)!;
      expect(names(whole)[2]).toBe(architectureName(third.architecture));
      expect(nearLimit(third.costs, setup.limits)).toBe(true);
    });

    it('begin with draws that are near a limit where there are such, and none twice', () => {
      const limited = ofCount(1.02 * Math.max(...own.map(({ costs: { count } }) => count)));
      const random = randomNumbers(6);
      const draw = evenDraws({ ...limited, supernet });
      const drawn: Finalist[] = [];
      for (let i = 0; i < 8; i++) drawn.push(drawnNear(limited, drawn, draw, random)!);
      expect(new Set(names(drawn)).size).toBe(8);
      for (const { costs } of drawn) {
        expect(meets(costs, limited.limits) && nearLimit(costs, limited.limits)).toBe(true);
      }
      // nothing of this space comes near it
      const wide = ofCount(1e12);
      expect(drawnNear(wide, own, evenDraws({ ...wide, supernet }), random)).toBeDefined();
      const least = new FeasibleChoices(ownCosts, {}).least('count');
      const only = ofCount(ownCosts.exact(least).count);
      const none = drawnNear(only, [{ architecture: least }], evenDraws({ ...only, supernet }), random);
      expect(none).toBeUndefined();
    });

    it('are near a limit, as far as there are such', () => {
      const random = randomNumbers(5);
      const limited = ofCount(1.02 * Math.max(...own.map(({ costs: { count } }) => count)));
      const trained: Pick<Candidate, 'architecture' | 'loss'>[] = [...own];
      for (let i = 0; i < 8; i++) {
        const { architecture, costs } = descendantOf(limited, trained, random)!;
        expect(meets(costs, limited.limits) && nearLimit(costs, limited.limits)).toBe(true);
        trained.push({ architecture, loss: 1 });
      }
      // nothing of this space comes near it
      const wide = ofCount(1e12);
      expect(descendantOf(wide, own, random)).toBeDefined();
    });

    it('are none where all within the limits were trained', () => {
      const least = new FeasibleChoices(ownCosts, {}).least('count');
      const only = ofCount(ownCosts.exact(least).count);
      expect(descendantOf(only, [{ architecture: least, loss: 1 }], randomNumbers(1))).toBeUndefined();
    });
  });
});
