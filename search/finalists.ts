/** The judged networks that are trained by themselves: what a supernet says of networks is not the last word. */
import type { Architecture, Space } from '../model/space/space.js';
import { stagesOf } from '../model/space/stages.js';
import type { Costs } from './costs/limits.js';
import type { Candidate } from './strategies/strategy.js';
import { sameChoice } from './supernet/distribution.js';

/** A network within the limits that is trained by itself. */
export interface Finalist {
  readonly architecture: Architecture;
  readonly costs: Costs;
}

/** Networks that differ in so many stages are different ones. */
const DIFFERENT = 3;

/**
 * The finalists, in their order: as many of each kind of opening, and of these, different ones before those that are
 * nearly the same. A supernet tells neighbours apart, but is easily wrong between networks that share few weights
 * (docs/search-findings.md): of 200 that evolved by what it says, nearly all had a stem of stride 2, and the
 * others learned faster. A training tells those.
 * @param ranking the best first
 */
export function finalistsOf(
  ranking: readonly Candidate[],
  count: number,
  space: Space,
  isNear: (one: Candidate) => boolean,
): Candidate[] {
  const openings = new Map<string, Candidate[]>();
  for (const one of ranking) {
    const name = openingOf(space, one);
    openings.set(name, [...(openings.get(name) ?? []), one]);
  }
  const finalists: Candidate[] = [];
  // what one of few networks does not need goes to the others
  const groups = [...openings.values()].slice(0, count).sort((a, b) => a.length - b.length);
  groups.forEach((own, place) => {
    const places = Math.floor((count - finalists.length) / (groups.length - place));
    finalists.push(...kept(differentFirst(own), places, isNear));
  });
  return ranking.filter((one) => finalists.includes(one));
}

/** Those that differ from all such before them, then the others. @param ranking the best first */
export function differentFirst<T extends Finalist>(ranking: readonly T[]): T[] {
  const different: T[] = [];
  const others: T[] = [];
  for (const one of ranking) {
    const isDifferent = different.every(
      (other) => differences(one.architecture, other.architecture) >= DIFFERENT,
    );
    (isDifferent ? different : others).push(one);
  }
  return [...different, ...others];
}

function differences(one: Architecture, other: Architecture): number {
  return one.filter((choice, stage) => !sameChoice(choice, other[stage]!)).length;
}

/** The resolution and the stride of the stem, where these are chosen. */
function openingOf(space: Space, { architecture }: Candidate): string {
  const stages = stagesOf(space);
  return architecture
    .filter((_, at) => stages[at]!.kind !== 'block')
    .map(({ operation }) => operation)
    .join(' ');
}

/** The first ones, at least half of them near a limit as far as there are such; in their order. */
export function kept<T>(ranking: readonly T[], count: number, isNear: (one: T) => boolean): T[] {
  const near = ranking.filter(isNear).slice(0, Math.ceil(count / 2));
  const others = ranking.filter((one) => !near.includes(one)).slice(0, Math.max(0, count - near.length));
  return ranking.filter((one) => near.includes(one) || others.includes(one));
}
