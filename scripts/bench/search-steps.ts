/** How long the steps of a search take, and how much memory they need. */
import { loadBoard } from '../../boards/catalogue.js';
import { loadTable } from '../../builder/table-file.js';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { randomNumbers } from '../../common/random.js';
import { median } from '../../common/statistics.js';
import { USUAL_DESCENDANTS, USUAL_SEARCH } from '../../lab/search/request.js';
import { loadSpace } from '../../model/space/load.js';
import type { Architecture } from '../../model/space/space.js';
import { FeasibleChoices } from '../../search/costs/feasible.js';
import type { Limits } from '../../search/costs/limits.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import { startBackend } from '../../search/engine/backend.js';
import { SHORT_SHARE } from '../../search/evolution-by-training.js';
import { passesAhead } from '../../search/final.js';
import type { Job } from '../../search/training/jobs.js';
import { Batches, GHOST_IMAGES, GHOSTS, stepWeights } from '../../search/training/step.js';
import { Threads } from '../../search/training/threads.js';
import {
  scoreFunction,
  stepArchitecture,
  straightThrough,
  type GradientEstimate,
} from '../../search/strategies/architecture-step.js';
import { WEIGHT_STEPS } from '../../search/strategies/differentiable.js';
import { JUDGED_TOGETHER } from '../../search/strategies/judged-images.js';
import type { SearchTask } from '../../search/strategies/strategy.js';
import { evenDraws } from '../../search/strategies/supernet-training.js';
import { sameChoice } from '../../search/supernet/distribution.js';
import { Supernet } from '../../search/training/supernet.js';
import type { Figure } from './figure.js';
import { noiseImages } from './noise.js';

const THREADS = 2;
const IMAGES = 64;
const STEPS = 30;
const WARM_UP_STEPS = 5;
/** A space, the side of its images, and limits on stm32h7. */
interface Searched {
  readonly space: string;
  readonly side: number;
  readonly limits: Limits;
}

/** Such as the README searches. */
const USUAL: Searched = { space: 'edgenas-vww', side: 96, limits: { count: 60e6, sramBytes: 112 * 1024 } };
/** Of few pixels and wide blocks: in a step, updating the weights is much beside computing their gradients. */
const WIDE: Searched = { space: 'edgenas-cifar10', side: 32, limits: { count: 7.4e6, sramBytes: 54_340 } };
/** Of Visual Wake Words, by the split of `lut search`: 70 % of about 115,000 images. */
const TRAINING_IMAGES = 80_000;

/** @param trainingRate images per second of training one network at this size */
export async function benchSearchSteps(trainingRate: number): Promise<Figure[]> {
  const usual = await benchUsual(trainingRate);
  const { space } = WIDE;
  return [
    ...usual,
    { name: `supernet of ${space}, weights`, value: await supernetRate(WIDE), unit: 'images/s' },
  ];
}

async function supernetRate(searched: Searched): Promise<number> {
  const task = await startSearch(searched);
  const random = randomNumbers(1);
  try {
    return (GHOSTS * GHOST_IMAGES) / (await secondsOf(() => stepSupernet(task, random)));
  } finally {
    await task.threads.close();
  }
}

async function benchUsual(trainingRate: number): Promise<Figure[]> {
  const task = await startSearch(USUAL);
  const random = randomNumbers(1);
  try {
    const weights = await secondsOf(() => stepSupernet(task, random));
    const scored = await secondsOf(() => architectureStep(task, scoreFunction, random));
    const straight = await secondsOf(() => architectureStep(task, straightThrough, random));
    const networks = changesOfOne(task, random);
    const onStepImages = await judgeAll(task, networks, IMAGES / JUDGED_TOGETHER);
    const onGhosts = await judgeAll(task, networks, (GHOSTS * GHOST_IMAGES) / JUDGED_TOGETHER);
    const steps = TRAINING_IMAGES / (GHOSTS * GHOST_IMAGES);
    const { warmupEpochs, searchEpochs } = USUAL_SEARCH;
    const seconds =
      steps * ((warmupEpochs + searchEpochs) * weights + (searchEpochs * scored) / WEIGHT_STEPS) +
      (passesAlone() * TRAINING_IMAGES) / trainingRate;
    return [
      { name: 'supernet, weights', value: (GHOSTS * GHOST_IMAGES) / weights, unit: 'images/s' },
      { name: 'a step of the architecture', value: 1000 * scored, unit: 'ms' },
      { name: 'the same, straight through the supernet', value: 1000 * straight, unit: 'ms' },
      {
        name: `judging each of the ${networks.length} changes of one choice / a step`,
        value: onStepImages / scored,
        unit: '×',
        aim: { least: 8 },
      },
      {
        name: 'the same / a step straight through the supernet',
        value: onGhosts / straight,
        unit: '×',
        aim: { least: 8 },
      },
      {
        name: 'memory of a search, batches of 32',
        value: process.memoryUsage().rss / 1e6,
        unit: 'MB',
        aim: { most: 2000 },
      },
      { name: 'expected time of a whole Visual Wake Words search', value: seconds / 3600, unit: 'h' },
    ];
  } finally {
    await task.threads.close();
  }
}

/** Over the images by networks alone, at most, in `lut search` where the user says nothing. */
function passesAlone(): number {
  const { finalists, finalistEpochs, retrainEpochs } = USUAL_SEARCH;
  const short = SHORT_SHARE * finalistEpochs * (finalists + USUAL_DESCENDANTS);
  return short + passesAhead(USUAL_SEARCH, retrainEpochs) + retrainEpochs;
}

async function startSearch({ space: name, side, limits }: Searched): Promise<SearchTask> {
  const space = loadSpace(name);
  const table = loadTable(join(PACKAGE_ROOT, 'luts', `stm32h7-${name}-instructions.json`));
  const feasible = new FeasibleChoices(new SpaceCosts(space, table, loadBoard('stm32h7')), limits);
  const dataset = noiseImages(IMAGES, side);
  await startBackend('cpu');
  return {
    ...{ feasible, limits, dataset, supernet: new Supernet(space, 1), hooks: {} },
    threads: await Threads.start(THREADS, { dataset, augmentation: 'vww', backend: 'wasm' }),
    plan: { seed: 1, warmupEpochs: 0, searchEpochs: 0, candidates: 1, learningRate: 0.01 },
  };
}

async function stepSupernet(task: SearchTask, random: () => number): Promise<void> {
  const { threads, supernet, dataset } = task;
  const draw = evenDraws(task);
  const batches = new Batches(dataset.training, true, 1);
  const jobs = Array.from({ length: GHOSTS }, (_, slot) => {
    return { kind: 'weights', slot, batch: batches.take(), architecture: draw(random) } as const;
  });
  await stepWeights(threads, supernet.weights, supernet.adam, jobs, 1e-3);
}

async function architectureStep(
  task: SearchTask,
  estimate: GradientEstimate,
  random: () => number,
): Promise<void> {
  const batches = new Batches(task.dataset.heldOut, true, 1);
  // at rate 0 the distribution stays as it is: each step is of the same work
  await stepArchitecture(task, estimate, { batches, draw: evenDraws(task), temperature: 1, random }, 0, true);
}

/** All networks that differ from one in a single choice of one block: what a step of the architecture weighs. */
function changesOfOne(task: SearchTask, random: () => number): Architecture[] {
  const { feasible } = task;
  const one = evenDraws(task)(random);
  let place = 0;
  return one.flatMap((own, stage) => {
    const choices = feasible.allowed(stage, place);
    place = choices.find(({ choice }) => sameChoice(choice, own))!.next;
    return choices
      .filter(({ choice }) => !sameChoice(choice, own))
      .map(({ choice }) => one.map((other, i) => (i === stage ? choice : other)))
      .filter((changed) => allowed(task, changed));
  });
}

/** A changed width may leave the block after it a `skip` that is none any more. */
function allowed({ feasible }: SearchTask, architecture: Architecture): boolean {
  let place = 0;
  return architecture.every((choice, stage) => {
    const found = feasible.allowed(stage, place).find((one) => sameChoice(one.choice, choice));
    place = found?.next ?? 0;
    return found !== undefined;
  });
}

async function judgeAll(
  { threads, supernet, dataset }: SearchTask,
  networks: readonly Architecture[],
  batchesOfEach: number,
): Promise<number> {
  const batches = new Batches(dataset.heldOut, true, 1);
  const common = Array.from({ length: batchesOfEach }, () => batches.take(JUDGED_TOGETHER));
  const start = performance.now();
  const jobs = networks.flatMap((architecture) =>
    common.map((batch): Job => ({ kind: 'score', by: 'batch', batch, architecture })),
  );
  await threads.run(supernet.weights, jobs);
  return (performance.now() - start) / 1000;
}

/** Median over the steps, of which the first do not count. */
async function secondsOf(step: () => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (let i = 0; i < WARM_UP_STEPS + STEPS; i++) {
    const start = performance.now();
    await step();
    if (i >= WARM_UP_STEPS) seconds.push((performance.now() - start) / 1000);
  }
  return median(seconds);
}
