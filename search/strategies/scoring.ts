/** Judging networks with the supernet's weights. */
import { architectureName } from '../../model/space/choices.js';
import type { Architecture } from '../../model/space/space.js';
import { meets } from '../costs/limits.js';
import type { Job } from '../training/jobs.js';
import { figuresOf, type Figures } from '../training/step.js';
import { interrupted } from '../training/train-network.js';
import type { Candidate, SearchTask } from './strategy.js';

/** Images per batch: the batch's own statistics stand for those of training. */
export const SCORED_IMAGES = 32;
/** Held-out images that a candidate is scored on, at most. */
const MOST_IMAGES = 512;

/** Remembers what it scored: no network is scored twice. */
export class Scoring {
  readonly scored = new Map<string, Candidate>();

  constructor(private readonly task: SearchTask) {}

  /** Null when the network exceeds a limit: such a one is not scored. */
  async score(architecture: Architecture): Promise<Candidate | null> {
    const name = architectureName(architecture);
    const known = this.scored.get(name);
    if (known !== undefined) return known;
    const { feasible, limits, hooks } = this.task;
    if (hooks.signal?.aborted === true) throw interrupted();
    const estimate = feasible.costs.estimate(architecture);
    if (estimate.count > (limits.count ?? Infinity)) return null;
    const costs = feasible.costs.exact(architecture);
    if (!meets(costs, limits)) return null;
    const candidate = { architecture, costs, ...(await this.judge(architecture)) };
    this.scored.set(name, candidate);
    return candidate;
  }

  /** The best first: the least loss, which tells apart more than accuracy does. */
  ranking(): Candidate[] {
    return [...this.scored.values()].sort((a, b) => a.loss - b.loss);
  }

  private async judge(architecture: Architecture): Promise<Figures> {
    const { threads, supernet, dataset } = this.task;
    const images = dataset.heldOut.slice(0, MOST_IMAGES);
    const jobs: Job[] = [];
    for (let from = 0; from + SCORED_IMAGES <= images.length; from += SCORED_IMAGES) {
      const batch = { images: images.slice(from, from + SCORED_IMAGES), seed: null };
      jobs.push({ kind: 'score', by: 'batch', batch, architecture });
    }
    return figuresOf(await threads.run(supernet.weights, jobs), SCORED_IMAGES);
  }
}
