/** The order of boards, what a step from one to the next costs, and which of them none beats. */
import type { Figure } from '../../common/figure.js';

/** Whether a board has time left for what is asked: too little, much more than it needs, or neither. */
export type Provision = 'under' | 'right' | 'over';

/** What the order of a board depends on: nothing but itself, so that what is unknown of one moves no other two. */
export interface Rankable {
  readonly board: string;
  /** null where it cannot be told */
  readonly fits: boolean | null;
  /** whether it has time left for what is asked; null where that is not known, or no rate is asked */
  readonly provision: Provision | null;
  /** whether its memory holds all models */
  readonly holds: boolean;
  readonly price: Figure | null;
  /** of the battery, in days */
  readonly life: Figure | null;
  readonly energy: Figure | null;
  readonly latency: Figure | null;
}

/**
 * Boards that fit come first, and among them those that do not mostly idle; then those of which it cannot be told. Of
 * equals the cheapest, then the one on which a battery lasts longest, then the one that takes least energy, then the
 * fastest. What is unknown comes behind what is known.
 */
export function ranked<Board extends Rankable>(boards: readonly Board[]): Board[] {
  return [...boards].sort((a, b) => compareRanks(a, b) || compareIds(a.board, b.board));
}

/** Less than 0 where the first comes before the second, 0 where it is as good. */
export function compareRanks(a: Rankable, b: Rankable): number {
  const [ofA, ofB] = [orderOf(a), orderOf(b)];
  const differing = ofA.findIndex((value, i) => value !== ofB[i]);
  return differing === -1 ? 0 : ofA[differing]! - ofB[differing]!;
}

function orderOf({ fits, provision, price, life, energy, latency }: Rankable): number[] {
  const unknown = Number.MAX_VALUE;
  return [
    fits === true ? 0 : fits === null ? 1 : 2,
    provision === 'over' ? 1 : 0,
    price?.value ?? unknown,
    life === null ? unknown : -life.value,
    ...[energy, latency].map((figure) => figure?.value ?? unknown),
  ];
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** What changes from a board to the next faster one that holds the models. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** how much longer it takes, in percent of the former: negative, as it is faster */
  readonly latencyPercent: number;
  /** null where one of the two is not known */
  readonly energyPercent: number | null;
  /** in the currency of the prices; null where one of the two is not known */
  readonly price: number | null;
}

/** From the slowest of the boards that hold the models, and whose latency is known, up to the fastest. */
export function stepsUp(boards: readonly Rankable[]): Step[] {
  const known = boards
    .filter(({ holds, latency }) => holds && latency !== null)
    .sort((a, b) => b.latency!.value - a.latency!.value || compareIds(a.board, b.board));
  return known.slice(1).map((to, i) => {
    const from = known[i]!;
    return {
      ...{ from: from.board, to: to.board },
      latencyPercent: changePercent(from.latency!, to.latency!),
      energyPercent:
        from.energy === null || to.energy === null ? null : changePercent(from.energy, to.energy),
      price: from.price === null || to.price === null ? null : to.price.value - from.price.value,
    };
  });
}

function changePercent(from: Figure, to: Figure): number {
  return 100 * (to.value / from.value - 1);
}

/** What a board costs, against which its latency is drawn. */
export type Cost = 'price' | 'energy';

/**
 * The boards that hold the models and that no other such board beats: none is as fast and as cheap, and better in one of
 * both. Boards of which one of the two is not known neither beat nor are among them.
 */
export function undominated<Board extends Rankable>(boards: readonly Board[], cost: Cost): Board[] {
  const known = boards.filter((one) => one.holds && one.latency !== null && one[cost] !== null);
  return known.filter(
    (one) =>
      !known.some((other) => {
        const [latency, less] = [
          other.latency!.value - one.latency!.value,
          other[cost]!.value - one[cost]!.value,
        ];
        return latency <= 0 && less <= 0 && (latency < 0 || less < 0);
      }),
  );
}
