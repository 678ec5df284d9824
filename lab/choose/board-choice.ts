/** One board: whether it does what is asked, by its best table. */
import { boardOfConfiguration } from '../../boards/board.js';
import { predictModel, type ModelPrediction } from '../../builder/predict.js';
import { whyInfeasible } from '../../builder/summary.js';
import { sum } from '../../common/statistics.js';
import { leastSure, type Figure } from '../../common/figure.js';
import { formatBytes } from '../../common/format.js';
import type { ModelFile } from '../model-file.js';
import { inferenceEnergy } from '../energy/board-energy.js';
import { speedOf } from '../speed.js';
import { judgeBattery } from './board-battery.js';
import type { ChosenTable } from '../tables.js';
import { allMet, atMost, type Demand, type Verdict } from './demand.js';
import { priceOf, type Prices } from './prices.js';
import type { Provision, Rankable } from './rank.js';

/** A board that idles for more than this share of the time is called over-provisioned. */
const MOST_IDLE = 0.9;

export interface BoardChoice extends Rankable {
  readonly table: ChosenTable;
  /** why it does not fit, or why that cannot be told; none where it fits */
  readonly reasons: readonly string[];
  /** share of the time that it computes; null where it is not known, or no rate is asked */
  readonly load: Figure | null;
  /** instructions or cycles of an inference of all models; null where an operator is missing */
  readonly counts: number | null;
  /** bytes of the arena and of the room for models that all models leave; less than 0 where they lack */
  readonly sramLeft: number;
  readonly flashLeft: number;
}

/**
 * Judges a board by a table of it. The models run in turns: their arenas share one memory, their files and their times
 * add up.
 * @param assumedIpc for tables in instructions: how many it is assumed to retire per cycle
 */
export function judgeBoard(
  chosen: ChosenTable,
  models: readonly ModelFile[],
  demand: Demand,
  prices: Prices | undefined,
  assumedIpc: number | undefined,
): BoardChoice {
  const { table } = chosen;
  const board = boardOfConfiguration(chosen.board, table.configuration);
  const predictions = models.map(({ graph, bytes }) => predictModel(table, graph, bytes.length, board));
  const speeds = predictions.map((prediction) => speedOf(prediction, table, board, assumedIpc));
  const latency = total(speeds.map((speed) => speed?.latency ?? null));
  const clockHz = table.configuration.clockHz ?? board.clockHz;
  const energy = latency === null ? null : inferenceEnergy(board, latency, clockHz);
  const battery = judgeBattery(board, latency, clockHz, demand);
  const load = loadOf(latency, demand);
  const price = priceOf(prices, board.id);
  const sramLeft = board.memory.arena - Math.max(...predictions.map(({ arenaBytes }) => arenaBytes));
  const flashLeft = board.memory.window - sum(models.map(({ bytes }) => bytes.length));
  const verdicts = [
    room('tensors', sramLeft),
    room('models', flashLeft),
    ...predictions.flatMap(operatorVerdicts),
    ...(demand.maxLatency === null ? [] : [atMost('the latency', latency, demand.maxLatency, 'ms')]),
    ...(load === undefined ? [] : [enoughTime(load)]),
    ...(demand.maxEnergy === null ? [] : [atMost('the energy', energy, demand.maxEnergy, 'mJ')]),
    ...battery.verdicts,
    ...(demand.maxPrice === null
      ? []
      : [atMost('the price', price, demand.maxPrice, prices?.currency ?? '')]),
  ];
  return {
    ...{ board: board.id, table: chosen, price, latency, energy, life: battery.life },
    load: load ?? null,
    fits: allMet(verdicts),
    holds: sramLeft >= 0 && flashLeft >= 0,
    reasons: verdicts.filter(({ met }) => met !== true).map(({ reason }) => reason),
    provision: load === undefined ? null : provisionOf(load),
    counts: countsOf(predictions),
    ...{ sramLeft, flashLeft },
  };
}

/** The sum of figures, which is as sure as the least sure of them; null where one is not known. */
function total(figures: readonly (Figure | null)[]): Figure | null {
  const known = figures.filter((figure) => figure !== null);
  const [first] = known;
  if (first === undefined || known.length < figures.length) return null;
  return {
    value: sum(known.map(({ value }) => value)),
    low: sum(known.map(({ low }) => low)),
    high: sum(known.map(({ high }) => high)),
    kind: leastSure(...known.map(({ kind }) => kind)),
    source: first.source,
  };
}

/** Undefined where no rate is asked. */
function loadOf(latency: Figure | null, { fps, streams }: Demand): Figure | null | undefined {
  if (fps === null) return undefined;
  if (latency === null) return null;
  const share = (milliseconds: number): number => (milliseconds * fps * streams) / 1000;
  return { ...latency, value: share(latency.value), low: share(latency.low), high: share(latency.high) };
}

/** Whether a board that computes for so much of the time keeps up. */
export function enoughTime(load: Figure | null): Verdict {
  const percent = (share: number): string => `${(100 * share).toPrecision(3)} %`;
  if (load === null) return { met: null, reason: 'the latency is unknown, and so whether it keeps up' };
  const { value, low, high } = load;
  if (high <= 1) return { met: true, reason: '' };
  return low > 1
    ? { met: false, reason: `it is under-provisioned: it would compute for ${percent(value)} of the time` }
    : {
        met: null,
        reason: `it may not keep up: it would compute for ${percent(low)} to ${percent(high)} of the time`,
      };
}

/** Null where it is not known for how much of the time it computes. */
export function provisionOf(load: Figure | null): Provision | null {
  if (load === null) return null;
  if (load.low > 1) return 'under';
  return load.high < 1 - MOST_IDLE ? 'over' : 'right';
}

function room(what: string, left: number): Verdict {
  return { met: left >= 0, reason: `the ${what} take ${formatBytes(-left)} more than there is room for` };
}

function operatorVerdicts({ missing, infeasible }: ModelPrediction): Verdict[] {
  const impossible = new Set(infeasible.map(({ key }) => key));
  const unknown = missing.filter((key) => !impossible.has(key));
  return [
    ...infeasible.map((row) => ({ met: false, reason: `"${row.key}" ${whyInfeasible(row)}` })),
    ...(unknown.length === 0
      ? []
      : [
          {
            met: null,
            reason: `its table cannot tell ${unknown.length} operators, the first "${unknown[0]}"`,
          },
        ]),
  ];
}

function countsOf(predictions: readonly ModelPrediction[]): number | null {
  const totals = predictions.map(({ total: count }) => count);
  return totals.every((count) => count !== null) ? sum(totals) : null;
}
