/** The trade-off between accuracy and count among judged networks. */
import type { Candidate } from './strategies/strategy.js';

/** Networks that no other beats in both count and held-out accuracy, from the smallest to the largest. */
export function frontOf(candidates: readonly Candidate[]): Candidate[] {
  const front: Candidate[] = [];
  const byCount = [...candidates].sort(
    (a, b) => a.costs.count - b.costs.count || b.accuracy - a.accuracy || a.loss - b.loss,
  );
  for (const candidate of byCount) {
    if (candidate.accuracy > (front.at(-1)?.accuracy ?? -1)) front.push(candidate);
  }
  return front;
}

/** Shares of the winner's count at which the front is looked at as well. */
const SHARES = [1 / 4, 1 / 2];

/** The networks of a front that are nearest to a quarter and to half of the winner's count. */
export function smallerOnes(front: readonly Candidate[], winner: Pick<Candidate, 'costs'>): Candidate[] {
  const below = front.filter(({ costs }) => costs.count < winner.costs.count);
  const nearest = SHARES.flatMap((share) => {
    const distance = ({ costs }: Candidate): number =>
      Math.abs(Math.log(costs.count / (share * winner.costs.count)));
    return [...below].sort((a, b) => distance(a) - distance(b)).slice(0, 1);
  });
  return [...new Set(nearest)];
}
