/** Networks that a rank test trains: over the whole range of counts, each resolution and stem among them. */
import { randomNumbers } from '../common/random.js';
import { architectureName } from '../model/space/choices.js';
import type { Architecture } from '../model/space/space.js';
import { stagesOf } from '../model/space/stages.js';
import { meets } from './costs/limits.js';
import type { SearchTask } from './strategies/strategy.js';
import { sampleArchitecture } from './supernet/distribution.js';

/** From this share of the limit on, networks are near it. */
export const NEAR = 0.8;
/** One of so many networks is drawn there. */
const THIRD = 3;
/** Draws of which the networks are taken. */
const DRAWS = 3000;
/** The logits of the widest and the narrowest width differ by so much at most: either can be as good as certain. */
const TILT = 6;

/** What the draws depend on. */
type Draws = Pick<SearchTask, 'feasible' | 'limits' | 'plan' | 'supernet'>;

interface Drawn {
  readonly architecture: Architecture;
  readonly count: number;
}

/**
 * Networks within the limits, in the order of their counts: a third of them between 80 and 100 % of the limit, the
 * others below, each at equal distances of the logarithm. Without a limit, over the whole space. Every resolution and
 * every stem that networks within the limits have is among them, as far as there are networks enough.
 */
export function drawnOverCounts(task: Draws, count: number): Architecture[] {
  const drawn = drawnWithin(task);
  const most = task.limits.count ?? Math.max(...drawn.map((one) => one.count));
  const near = task.limits.count === undefined ? 0 : Math.round(count / THIRD);
  const least = Math.min(...drawn.map((one) => one.count));
  const targets = [
    ...spaced(least, near === 0 ? most : NEAR * most, count - near),
    ...spaced(NEAR * most, most, near),
  ];
  const taken: Drawn[] = [];
  const takeNearest = (isWanted: (one: Drawn) => boolean): void => {
    const pairs = targets.flatMap((target, place) => nearest(drawn, target, isWanted, place));
    if (pairs.length === 0) return;
    const best = pairs.reduce((one, other) => (other.distance < one.distance ? other : one));
    targets.splice(best.place, 1);
    taken.push(...drawn.splice(best.index, 1));
  };
  for (const { stage, name } of openings(task, drawn)) {
    const has = ({ architecture }: Drawn): boolean => nameAt(architecture, stage) === name;
    if (!taken.some(has)) takeNearest(has);
  }
  while (targets.length > 0 && drawn.length > 0) takeNearest(() => true);
  return taken.sort((a, b) => a.count - b.count).map(({ architecture }) => architecture);
}

/** Resolutions and stems that some network has: the stages before the blocks. */
function openings({ feasible }: Draws, drawn: readonly Drawn[]): { stage: number; name: string }[] {
  return stagesOf(feasible.space).flatMap(({ kind }, stage) => {
    if (kind === 'block') return [];
    const names = new Set(drawn.map(({ architecture }) => nameAt(architecture, stage)));
    return [...names].sort().map((name) => ({ stage, name }));
  });
}

function nameAt(architecture: Architecture, stage: number): string {
  return architectureName([architecture[stage]!]);
}

/** The network whose count is nearest a target, with its place among all; none where none is wanted. */
function nearest(
  drawn: readonly Drawn[],
  target: number,
  isWanted: (one: Drawn) => boolean,
  place: number,
): { place: number; index: number; distance: number }[] {
  let best: { place: number; index: number; distance: number } | undefined;
  drawn.forEach((one, index) => {
    const distance = Math.abs(Math.log(one.count / target));
    if ((best === undefined || distance < best.distance) && isWanted(one)) best = { place, index, distance };
  });
  return best === undefined ? [] : [best];
}

/** Different networks within the limits; wide ones and narrow ones as often as those between. */
function drawnWithin({ feasible, limits, plan, supernet }: Draws): Drawn[] {
  const random = randomNumbers(plan.seed * 31 + 7);
  const { architectureLayout: layout } = supernet;
  const drawn = new Map<string, Drawn>();
  for (let i = 0; i < DRAWS; i++) {
    const logits = layout.block();
    const tilt = TILT * (2 * random() - 1);
    for (const { name, shape } of layout.specs) {
      if (!name.endsWith('.width')) continue;
      const last = Math.max(1, shape[0]! - 1);
      layout.view(logits, name).forEach((_, width, view) => (view[width] = (tilt * width) / last));
    }
    const { architecture } = sampleArchitecture(feasible, layout, logits, random);
    const costs = feasible.costs.estimate(architecture);
    if (meets(costs, limits)) {
      drawn.set(architectureName(architecture), { architecture, count: costs.count });
    }
  }
  return [...drawn.values()].sort((a, b) => a.count - b.count);
}

/** Numbers at equal distances of their logarithms, in the middles of as many parts. */
function spaced(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from * (to / from) ** ((i + 0.5) / count));
}
