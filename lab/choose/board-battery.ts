/** How long a battery feeds a board that does what is asked. */
import type { Board } from '../../boards/board.js';
import type { Figure } from '../../common/figure.js';
import { boardEnergy, type FedCycle } from '../energy/board-energy.js';
import type { Demand, Verdict } from './demand.js';
import { digits, formatFigure } from './figure-words.js';

export interface BatteryJudged {
  /** in days, by the way of spending the time that draws least; null where it is not known, or no battery is asked for */
  readonly life: Figure | null;
  readonly verdicts: readonly Verdict[];
}

/**
 * @param latency of an inference of all models, in milliseconds; null where it is not known
 * @param clockHz at which it takes that long
 */
export function judgeBattery(
  board: Board,
  latency: Figure | null,
  clockHz: number,
  { battery, fps, streams, leastLife }: Demand,
): BatteryJudged {
  if (battery === null || fps === null) return { life: null, verdicts: [] };
  if (latency === null) return { life: null, verdicts: lifeUnknown(leastLife, 'the latency is unknown') };
  const period = 1000 / (fps * streams);
  const { cycles, best } = boardEnergy(board, { latency, clockHz, period }, battery.cell);
  const refusals = cycles.map(({ refusal }) => refusal);
  const [first] = refusals;
  if (first != null && !refusals.includes(null)) {
    return { life: null, verdicts: [{ met: false, reason: first.replace(/\.$/, '') }] };
  }
  const lasting = best?.battery?.life ?? null;
  const life = lasting !== null && battery.assumed ? { ...lasting, kind: 'assumed' as const } : lasting;
  return { life, verdicts: leastLife === null ? [] : [longEnough(best, life, leastLife, cycles)] };
}

function longEnough(
  best: FedCycle | undefined,
  life: Figure | null,
  leastLife: number,
  cycles: readonly FedCycle[],
): Verdict {
  const most = best?.battery?.atMostDays ?? null;
  if (life === null) {
    if (most !== null && most < leastLife) {
      return { met: false, reason: `the battery cannot last longer than ${digits(most)} days` };
    }
    const why = best?.battery?.lacks[0] ?? cycles[0]?.lacks ?? 'what the board draws is';
    return lifeUnknown(leastLife, why.replace(/\.$/, ''))[0]!;
  }
  const asked = `${formatFigure(life)} days against ${digits(leastLife)} days`;
  if (life.low >= leastLife) return { met: true, reason: '' };
  return life.high < leastLife
    ? { met: false, reason: `the battery does not last long enough: ${asked}` }
    : { met: null, reason: `the battery may not last long enough: ${asked}` };
}

/** Nothing to say where no life is asked for. */
function lifeUnknown(leastLife: number | null, why: string): Verdict[] {
  return leastLife === null ? [] : [{ met: null, reason: `the life of the battery is unknown: ${why}` }];
}
