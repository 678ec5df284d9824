/** Judging networks with the supernet's weights. */
import { architectureName } from '../../model/space/choices.js';
import type { Architecture } from '../../model/space/space.js';
import { meets } from '../costs/limits.js';
import type { Job } from '../training/jobs.js';
import { figuresOf, type Figures } from '../training/step.js';
import { interrupted } from '../training/train-network.js';
import { JUDGED_TOGETHER, judgedBatches } from './judged-images.js';
import type { Candidate, SearchTask } from './strategy.js';

/** Remembers what it scored: no network is scored twice. */
export class Scoring {
  readonly scored = new Map<string, Candidate>();

  private readonly batches: readonly Uint32Array[];

  /** @throws FILE_CACHE */
  constructor(private readonly task: SearchTask) {
    this.batches = judgedBatches(task.dataset);
  }

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
    const { threads, supernet } = this.task;
    const jobs = this.batches.map((images): Job => {
      return { kind: 'score', by: 'batch', batch: { images, seed: null }, architecture };
    });
    return figuresOf(await threads.run(supernet.weights, jobs), JUDGED_TOGETHER);
  }
}
