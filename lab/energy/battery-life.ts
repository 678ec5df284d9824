/** How long a battery feeds a board. */
import type { Battery } from '../../boards/battery.js';
import type { Board } from '../../boards/board.js';
import { leastSure, type Figure } from '../../common/figure.js';
import { valueOf } from './power-states.js';

/** How long a battery lasts. */
export interface BatteryLife {
  /** how many of the cells in a row give the board's voltage; null where one of the voltages is not known */
  readonly cells: number | null;
  /** in days; null where something that it depends on is not known */
  readonly life: Figure | null;
  /** in days: it cannot be more, whatever is not known; null where not even that is known */
  readonly atMostDays: number | null;
  /** what is not known, in sentences */
  readonly lacks: readonly string[];
}

/** Why a cell cannot feed a board, in a sentence; null where nothing is known against it. */
export function pulseRefusal(
  { name, pulseMilliamps }: Pick<Battery, 'name' | 'pulseMilliamps'>,
  { id }: Board,
  runMilliamps: number,
): string | null {
  const most = valueOf(pulseMilliamps);
  if (most === null || runMilliamps <= most) return null;
  return `The cell ${name} does not feed ${id}: it gives ${most} mA for a moment, and ${id} draws ${runMilliamps} mA while it computes.`;
}

/**
 * The life at a mean current. What feeds the board is taken to be a linear regulator that takes nothing itself, so that
 * the cells give the current that the board draws.
 * @param mean in mA
 */
export function batteryLife(battery: Battery, board: Board, mean: Figure): BatteryLife {
  const loss = lossPerDay(battery);
  const capacity = capacityAt(battery, mean.value);
  const lacks = [
    ...(capacity.known ? [] : [`What the cell gives at ${format(mean.value)} mA is unknown.`]),
    ...(loss === null ? ['What the cell loses by itself is unknown.'] : []),
  ];
  const { most } = capacity;
  const days = (milliamps: number, lost: number): number | null => {
    const { known, most: charge } = capacityAt(battery, milliamps);
    return charge === null || !known ? null : lifeInDays(charge, milliamps, lost);
  };
  return {
    cells: cellsInRow(battery, board),
    life: loss === null ? null : lifeFigure(battery, mean, (milliamps) => days(milliamps, loss)),
    atMostDays: most === null ? null : lifeInDays(most, mean.low, loss ?? 0),
    lacks,
  };
}

function lifeFigure(
  { name }: Battery,
  mean: Figure,
  days: (milliamps: number) => number | null,
): Figure | null {
  const [value, low, high] = [days(mean.value), days(mean.high), days(mean.low)];
  if (value === null || low === null || high === null) return null;
  return { value, low, high, kind: leastSure(mean.kind, 'published'), source: `${name}; ${mean.source}` };
}

/**
 * A charge that falls by what is drawn and by a share of itself: dQ/dt = -I - kQ, so Q is gone after ln(1 + kQ/I) / k.
 * @param milliampHours in the beginning; @param lossPerDay the k: 0 where nothing is lost
 */
export function lifeInDays(milliampHours: number, milliamps: number, lossPerDay: number): number {
  const perDay = 24 * milliamps;
  if (lossPerDay === 0) return milliampHours / perDay;
  return Math.log1p((lossPerDay * milliampHours) / perDay) / lossPerDay;
}

/** The k of {@link lifeInDays} that loses so many percent in so many days; null where that is not stated. */
function lossPerDay({ selfDischarge: { losesPercent, days } }: Battery): number | null {
  const [percent, within] = [valueOf(losesPercent), valueOf(days)];
  return percent === null || within === null ? null : -Math.log1p(-percent / 100) / within;
}

/**
 * What the cell gives at a load, in mAh: between two stated loads in proportion, below the smallest as much as there.
 * Above the largest it is not known, but no more than there.
 */
function capacityAt({ capacity }: Battery, milliamps: number): { known: boolean; most: number | null } {
  const points = capacity
    .flatMap((point) => {
      const [load, charge] = [valueOf(point.milliamps), valueOf(point.milliampHours)];
      return load === null || charge === null ? [] : [{ load, charge }];
    })
    .sort((a, b) => a.load - b.load);
  const above = points.findIndex(({ load }) => load >= milliamps);
  if (above < 0) return { known: false, most: points.at(-1)?.charge ?? null };
  const [from, to] = [points[above - 1], points[above]!];
  if (from === undefined) return { known: true, most: to.charge };
  const share = (milliamps - from.load) / (to.load - from.load);
  return { known: true, most: from.charge + share * (to.charge - from.charge) };
}

function cellsInRow({ volts }: Battery, { power }: Board): number | null {
  const [one, least] = [valueOf(volts), valueOf(power?.lowestVolts)];
  return one === null || least === null ? null : Math.ceil(least / one);
}

function format(value: number): string {
  return String(Number(value.toPrecision(3)));
}
