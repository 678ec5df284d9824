/** Judging networks with the supernet's weights. */
import { architectureName } from '../../model/space/choices.js';
import type { Architecture } from '../../model/space/space.js';
import { meets } from '../costs/limits.js';
import type { Job, Scores } from '../training/jobs.js';
import { pooledMoments } from '../training/moments.js';
import { joinedScores } from '../training/step.js';
import { interrupted } from '../training/train-network.js';
import { sharedNetwork } from '../supernet/superkernels.js';
import { batchesOf, judgedImages, type JudgedImages } from './judged-images.js';
import { judgementOf, type Judgement } from './judgement.js';
import { race } from './race.js';
import type { Candidate, SearchTask } from './strategy.js';

/**
 * Judges networks with the supernet's weights. The statistics of a network's batch normalizations are taken anew from
 * training images (Guo et al., "Single Path One-Shot", 2020), so that no held-out image's score depends on the others
 * of its batch. Candidates race. It remembers what it scored: no network is scored twice.
 */
export class Scoring {
  readonly scored = new Map<string, Candidate>();

  private readonly images: JudgedImages;
  /** the least loss on all images; its scores are computed again where only its figures were kept */
  private best: { readonly candidate: Candidate; scores: Scores | undefined } | undefined;

  /** @throws FILE_CACHE */
  constructor(private readonly task: SearchTask) {
    this.images = judgedImages(task.dataset);
  }

  /** Null when the network exceeds a limit: such a one is not scored. */
  async score(architecture: Architecture): Promise<Candidate | null> {
    const name = architectureName(architecture);
    const before = this.scored.get(name);
    if (before !== undefined) return before;
    const { feasible, limits, hooks, known } = this.task;
    if (hooks.signal?.aborted === true) throw interrupted();
    const estimate = feasible.costs.estimate(architecture);
    if (estimate.count > (limits.count ?? Infinity)) return null;
    const costs = feasible.costs.exact(architecture);
    if (!meets(costs, limits)) return null;
    const kept = known?.get(name);
    const judged = kept === undefined ? await this.judge(architecture) : undefined;
    const candidate = kept ?? { architecture, costs, ...judged!.judgement };
    this.scored.set(name, candidate);
    if (candidate.images === this.images.heldOut.length && candidate.loss < this.leastLoss()) {
      this.best = { candidate, scores: judged?.scores };
    }
    if (kept === undefined) hooks.onCandidate?.(candidate);
    return candidate;
  }

  /** Judges a network on all held-out images, without a race, and within limits or not. */
  async onAll(architecture: Architecture): Promise<Judgement> {
    return judgementOf(await this.scoresOnAll(architecture));
  }

  /** The best first: the least loss, which tells apart more than accuracy does. */
  ranking(): Candidate[] {
    return [...this.scored.values()].sort((a, b) => a.loss - b.loss);
  }

  private leastLoss(): number {
    return this.best?.candidate.loss ?? Infinity;
  }

  private async judge(architecture: Architecture): Promise<{ judgement: Judgement; scores: Scores }> {
    const moments = await this.momentsOf(architecture);
    const { heldOut } = this.images;
    return race(
      heldOut.length,
      (from, to) => this.scoresOn(heldOut.subarray(from, to), architecture, moments),
      () => this.bestScores(),
    );
  }

  private async bestScores(): Promise<Scores | undefined> {
    if (this.best === undefined) return undefined;
    this.best.scores ??= await this.scoresOnAll(this.best.candidate.architecture);
    return this.best.scores;
  }

  private async scoresOnAll(architecture: Architecture): Promise<Scores> {
    return this.scoresOn(this.images.heldOut, architecture, await this.momentsOf(architecture));
  }

  private async scoresOn(
    images: Uint32Array,
    architecture: Architecture,
    moments: Float32Array,
  ): Promise<Scores> {
    const { threads, supernet } = this.task;
    const jobs = batchesOf(images).map((batch): Job => {
      return { kind: 'score', by: moments, batch: { images: batch, seed: null }, architecture };
    });
    const outcomes = await threads.run(supernet.weights, jobs);
    return joinedScores(outcomes.map(({ scores }) => scores!));
  }

  /** What a network's batch normalizations normalize by: as they would be if they had seen the images at once. */
  private async momentsOf(architecture: Architecture): Promise<Float32Array> {
    const { threads, supernet } = this.task;
    const jobs = this.images.calibrating.map((images): Job => {
      return { kind: 'moments', batch: { images, seed: null }, architecture };
    });
    const outcomes = await threads.run(supernet.weights, jobs);
    const { network } = sharedNetwork(supernet.space, architecture);
    return pooledMoments(
      network,
      outcomes.map(({ moments }) => moments!),
    );
  }
}
