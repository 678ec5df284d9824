/** Which choices can be part of a network that meets its limits. */
import { LutError } from '../../common/errors.js';
import type { Architecture, Choice, Space } from '../../model/space/space.js';
import { COSTS, meets, type Cost, type Costs, type Limits } from './limits.js';
import type { ChoiceCosts, SpaceCosts } from './space-costs.js';

/**
 * The choices of a space that some network within the limits can have, each by itself: those that the board cannot
 * hold or that alone exceed a limit are left out, and those that only lead to such.
 */
export class FeasibleChoices {
  readonly space: Space;
  /** by stage, by the place of its input: the allowed ones, in the order of `choicesOf` */
  readonly stages: readonly (readonly (readonly ChoiceCosts[])[])[];

  /**
   * @param countWords how a count is told where it is not by its unit, e.g. as a time
   * @throws SEARCH_IMPOSSIBLE
   */
  constructor(
    readonly costs: SpaceCosts,
    readonly limits: Limits,
    private readonly countWords?: (count: number) => string,
  ) {
    this.space = costs.space;
    const sram = limits.sramBytes ?? Infinity;
    let viable = costs.heads.map(({ count, tensorBytes }) => Number.isFinite(count) && tensorBytes <= sram);
    this.stages = costs.stages
      .toReversed()
      .map((byInput) => {
        const allowed = byInput.map((choices) =>
          choices.filter(
            ({ count, tensorBytes, next }) => Number.isFinite(count) && tensorBytes <= sram && viable[next],
          ),
        );
        viable = allowed.map((choices) => choices.length > 0);
        return allowed;
      })
      .toReversed();
    if (viable[0] !== true || costs.base.tensorBytes > sram) {
      const least = sram === Infinity ? undefined : new FeasibleChoices(costs, {}).least('tensorBytes');
      throw this.impossible('sramBytes', least && costs.exact(least));
    }
  }

  /** The allowed choices of a stage. @param place of its input: 0 at the first stage, then `next` of what is chosen */
  allowed(stage: number, place: number): readonly ChoiceCosts[] {
    return this.stages[stage]![place]!;
  }

  /** The architecture with the least of one cost, by the sums over its parts. */
  least(cost: 'count' | 'tensorBytes' | 'flashBytes'): Architecture {
    const join = (a: number, b: number): number => (cost === 'tensorBytes' ? Math.max(a, b) : a + b);
    let best = this.costs.heads.map((head) => ({ sum: head[cost], architecture: [] as Choice[] }));
    for (const byInput of this.stages.toReversed()) {
      best = byInput.map((choices) =>
        choices.reduce(
          (least, part) => {
            const rest = best[part.next]!;
            const sum = join(part[cost], rest.sum);
            return sum < least.sum ? { sum, architecture: [part.choice, ...rest.architecture] } : least;
          },
          { sum: Infinity, architecture: [] as Choice[] },
        ),
      );
    }
    return best[0]!.architecture;
  }

  /**
   * Refuses limits that no network meets, each by itself, with the least that can be had.
   * @throws SEARCH_IMPOSSIBLE
   */
  requirePossible(): void {
    const parts = { count: 'count', sramBytes: 'tensorBytes', flashBytes: 'flashBytes' } as const;
    for (const cost of COSTS) {
      const least = this.costs.exact(this.least(parts[cost]));
      if (least[cost] > (this.limits[cost] ?? Infinity)) throw this.impossible(cost, least);
    }
    const smallest = this.costs.exact(this.least('count'));
    if (!meets(smallest, { ...this.limits, sramBytes: Infinity, flashBytes: Infinity })) {
      throw this.impossible('count', smallest);
    }
  }

  private impossible(cost: Cost, least: Costs | undefined): LutError {
    const units = {
      count: ` ${least?.unit ?? 'counts'}`,
      sramBytes: ' bytes of SRAM',
      flashBytes: ' bytes of flash',
    };
    const [format, unit] =
      cost === 'count' && this.countWords !== undefined ? [this.countWords, ''] : [roundedUp, units[cost]];
    const smallest =
      least === undefined ? 'no block of the space fits' : `the smallest takes ${format(least[cost])}`;
    return new LutError(
      'SEARCH_IMPOSSIBLE',
      `No network of ${this.space.name} needs at most ${format(this.limits[cost] ?? 0)}${unit}: ${smallest}.`,
      `Raise the limit${least === undefined ? '' : ` to at least ${format(least[cost])}`}, or take another space (--space).`,
    );
  }
}

function roundedUp(value: number): string {
  return Math.ceil(value).toLocaleString('en');
}
