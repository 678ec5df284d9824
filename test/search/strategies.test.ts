import { describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { randomNumbers } from '../../common/random.js';
import { architectureName, randomArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import type { Architecture } from '../../model/space/space.js';
import { stagesOf } from '../../model/space/stages.js';
import { FeasibleChoices } from '../../search/costs/feasible.js';
import type { Limits } from '../../search/costs/limits.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import { allocateImages } from '../../search/data/dataset.js';
import { generateScenes } from '../../search/data/scenes.js';
import type { Job } from '../../search/training/jobs.js';
import { Batches } from '../../search/training/step.js';
import { TensorLayout } from '../../search/network/tensor-layout.js';
import { Threads } from '../../search/training/threads.js';
import { scoreFunction } from '../../search/strategies/architecture-step.js';
import { judgedImages } from '../../search/strategies/judged-images.js';
import { Scoring } from '../../search/strategies/scoring.js';
import type { SearchTask } from '../../search/strategies/strategy.js';
import { drawsWithin, evenDraws } from '../../search/strategies/supernet-training.js';
import {
  addLikelihoodGradient,
  architectureTensors,
  operationLogits,
  widthLogits,
} from '../../search/supernet/distribution.js';
import { Supernet } from '../../search/training/supernet.js';
import { tableOfSpace } from '../support/tables.js';

const space = loadSpace('edgenas-vww-48');
const board = loadBoard('stm32h7');
const costs = new SpaceCosts(space, tableOfSpace(space, board), board);
const layout = new TensorLayout(architectureTensors(space));
const dataset = generateScenes({ count: 500, height: 48, width: 48, seed: 1 });

async function withTask<T>(
  limits: Limits,
  work: (task: SearchTask) => Promise<T>,
  images = dataset,
): Promise<T> {
  const threads = await Threads.start(2, { dataset: images, augmentation: 'vww', backend: 'wasm' });
  const plan = { seed: 1, warmupEpochs: 0, searchEpochs: 0, candidates: 1, learningRate: 0.01 };
  const feasible = new FeasibleChoices(costs, limits);
  try {
    return await work({
      ...{ feasible, limits, dataset: images, threads, plan },
      ...{ supernet: new Supernet(space, 1), hooks: {} },
    });
  } finally {
    await threads.close();
  }
}

describe('the likelihood of an architecture', () => {
  const random = randomNumbers(4);
  const logits = Float32Array.from({ length: layout.size }, () => 2 * random() - 1);

  function logLikelihood(architecture: Architecture, values: Float32Array): number {
    const log = (name: string, picked: number): number => {
      const view = [...layout.view(values, name)];
      return view[picked]! - Math.log(view.reduce((sum, value) => sum + Math.exp(value), 0));
    };
    return architecture.reduce((sum, { operation, width }, block) => {
      const stage = stagesOf(space)[block]!;
      const ofWidth = log(widthLogits(stage), stage.widths.indexOf(width));
      const ofOperation = log(operationLogits(stage), stage.operations.indexOf(operation));
      return sum + ofOperation + (operation === 'skip' ? 0 : ofWidth);
    }, 0);
  }

  it('has the gradient that differences show', () => {
    const architecture = randomArchitecture(space, random);
    const gradient = new Float32Array(layout.size);
    addLikelihoodGradient(space, layout, logits, architecture, 2, gradient);
    const step = 0.05;
    gradient.forEach((slope, at) => {
      const moved = (by: number): number =>
        logLikelihood(
          architecture,
          logits.map((value, i) => (i === at ? value + by : value)),
        );
      expect(slope).toBeCloseTo((2 * (moved(step) - moved(-step))) / (2 * step), 2);
    });
  });
});

describe('judging', () => {
  /** The images in another order, so that every index means another image. */
  function shuffled(): typeof dataset {
    const random = randomNumbers(9);
    const order = Array.from(dataset.labels, (_, i) => i).sort(() => random() - 0.5);
    const place = new Map(order.map((from, to) => [from, to]));
    const moved = (indexes: Uint32Array): Uint32Array => indexes.map((index) => place.get(index)!).sort();
    const size = 48 * 48 * 3;
    const images = allocateImages(order.length, 48, 48);
    order.forEach((from, to) =>
      images.set(dataset.images.subarray(from * size, (from + 1) * size), to * size),
    );
    const { training, heldOut, test } = dataset;
    return {
      ...dataset,
      ...{ images, labels: Uint8Array.from(order, (from) => dataset.labels[from]!) },
      ...{ training: moved(training), heldOut: moved(heldOut), test: moved(test) },
    };
  }

  it('gives the same score whatever order the images are in', async () => {
    const architecture = randomArchitecture(space, randomNumbers(3));
    const scoreOf = async (images: typeof dataset) =>
      withTask({}, (task) => new Scoring(task).score(architecture), images);
    const score = await scoreOf(dataset);
    expect(score).not.toBeNull();
    expect(await scoreOf(shuffled())).toEqual(score);
  });

  it('gives an image the same score whatever images are beside it', async () => {
    const architecture = randomArchitecture(space, randomNumbers(3));
    await withTask({}, async ({ threads, supernet }) => {
      const { calibrating, heldOut } = judgedImages(dataset);
      const batch = { images: calibrating[0]!, seed: null };
      const [moments] = await threads.run(supernet.weights, [{ kind: 'moments', batch, architecture }]);
      const lossesOf = async (images: Uint32Array): Promise<number[]> => {
        const job: Job = {
          kind: 'score',
          by: moments!.moments!,
          batch: { images, seed: null },
          architecture,
        };
        const [outcome] = await threads.run(supernet.weights, [job]);
        return [...outcome!.scores!.losses];
      };
      const together = await lossesOf(heldOut.slice(0, 6));
      const apart = [await lossesOf(heldOut.slice(0, 2)), await lossesOf(heldOut.slice(2, 6))].flat();
      apart.forEach((loss, i) => expect(loss).toBeCloseTo(together[i]!, 5));
    });
  });

  it('has every class as often as there are images of it, whatever share of them is seen', () => {
    // listed class by class, as folders are, and of classes of unequal size
    const labels = dataset.labels.map((_, i) => (i % 4 === 0 ? 1 : 0));
    const byClass = [...dataset.heldOut].sort((a, b) => labels[a]! - labels[b]! || a - b);
    const { heldOut } = judgedImages({ ...dataset, labels, heldOut: Uint32Array.from(byClass) });
    expect([...heldOut].sort()).toEqual([...dataset.heldOut].sort());
    const batches = [16, 32, 48].map((count) => heldOut.subarray(0, count));
    const share = byClass.filter((index) => labels[index] === 1).length / byClass.length;
    for (const batch of batches) {
      const ones = batch.filter((index) => labels[index] === 1).length;
      expect(Math.abs(ones - share * batch.length)).toBeLessThanOrEqual(1);
    }
  });
});

describe('draws', () => {
  it('are within the limits', async () => {
    const limits = { count: 10e6, sramBytes: 26 * 1024 };
    await withTask(limits, (task) => {
      const draw = evenDraws(task);
      const random = randomNumbers(2);
      const drawn = Array.from({ length: 40 }, () => draw(random));
      for (const architecture of drawn) {
        const { count, sramBytes } = costs.exact(architecture);
        expect(count).toBeLessThanOrEqual(limits.count);
        expect(sramBytes).toBeLessThanOrEqual(limits.sramBytes);
      }
      expect(new Set(drawn.map(architectureName)).size).toBeGreaterThan(35);
      return Promise.resolve();
    });
  });

  it('are the nearest to limits that hardly any network meets', async () => {
    const least = costs.exact(new FeasibleChoices(costs, {}).least('count')).count;
    const free = await withTask({}, (task) => Promise.resolve(meanCount(task)));
    const tight = await withTask({ count: least }, (task) => Promise.resolve(meanCount(task)));
    expect(tight).toBeGreaterThanOrEqual(least);
    expect(tight).toBeLessThan(0.6 * free);
  });

  it('follow their distribution as it changes', async () => {
    await withTask({}, (task) => {
      const logits = new Float32Array(layout.size);
      const draw = drawsWithin(task, logits);
      const random = randomNumbers(3);
      layout.view(logits, operationLogits(stagesOf(space)[2]!))[space.blocks.operations.indexOf('sep_7')] =
        30;
      for (let i = 0; i < 10; i++) expect(draw(random)[2]!.operation).toBe('sep_7');
      return Promise.resolve();
    });
  });

  function meanCount(task: SearchTask): number {
    const draw = evenDraws(task);
    const random = randomNumbers(2);
    const counts = Array.from({ length: 20 }, () => costs.exact(draw(random)).count);
    return counts.reduce((sum, count) => sum + count, 0) / counts.length;
  }
});

describe('the score function', () => {
  it('points along the losses of the networks that it compared', async () => {
    await withTask({ count: 10e6 }, async (task) => {
      const { supernet, threads } = task;
      const drawn: Architecture[] = [];
      const even = evenDraws(task);
      const { gradient, figures } = await scoreFunction(task, {
        batches: new Batches(dataset.heldOut, false, 5),
        draw: (random) => {
          const architecture = even(random);
          drawn.push(architecture);
          return architecture;
        },
        temperature: 1,
        random: randomNumbers(6),
      });
      // the same images, in the order in which they were taken
      const same = new Batches(dataset.heldOut, false, 5);
      const batches = [same.take(32), same.take(32)];
      const losses = await Promise.all(
        drawn.map(async (architecture) => {
          const jobs = batches.map((batch): Job => ({ kind: 'score', by: 'batch', batch, architecture }));
          const outcomes = await threads.run(supernet.weights, jobs);
          return outcomes.reduce((sum, { loss }) => sum + loss / outcomes.length, 0);
        }),
      );
      const mean = losses.reduce((sum, loss) => sum + loss / losses.length, 0);
      expect(figures.loss).toBeCloseTo(mean, 5);
      const expected = new Float32Array(layout.size);
      drawn.forEach((architecture, i) => {
        const advantage = (losses[i]! - mean) / (drawn.length - 1);
        const { values } = supernet.weights.architecture;
        addLikelihoodGradient(space, layout, values, architecture, advantage, expected);
      });
      expect(expected.some((value) => Math.abs(value) > 1e-4)).toBe(true);
      gradient.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 5));
    });
  });
});
