/** What models cost, from a table alone. */
import type { Board } from '../boards/board.js';
import type { Unit } from '../model/configuration.js';
import { median, sum } from '../common/statistics.js';
import { caseKey, parseKey } from '../model/cases/key.js';
import { outputsOf, type OperatorCase, type OperatorKind } from '../model/operator.js';
import { elements } from '../model/shapes.js';
import type { Graph } from '../model/tflite/graph.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import { arenaMapBytes, builtinArenaMap, type ArenaMap } from './arena-map.js';
import { Interpolator } from './interpolate/interpolator.js';
import { statedKernels } from './kernels/index.js';
import { planCases } from './plan.js';
import type { InfeasibleCase, Table, TableEntry } from './table.js';
import { tflmArenaMap } from './tflm-arena.js';

/** Where a figure comes from: timed on the device, estimated from what was timed, or from nowhere. */
export type Source = 'measured' | 'interpolated' | 'missing';

/** The cost of one operator: its kernel call alone, as in the table. */
export interface PredictedOperator {
  readonly index: number;
  readonly kind: OperatorKind;
  readonly key: string;
  /** null where it is missing, as are the bounds */
  readonly count: number | null;
  /** measured: 5th and 95th percentile of the samples; interpolated: the prediction interval (90 %) */
  readonly low: number | null;
  readonly high: number | null;
  readonly source: Source;
  /** what ran it, or interpolated: what it is taken to run on, a micro-kernel or `reference`; null where that is unknown */
  readonly kernel: string | null;
}

/** perGraph + Σ (count + perOperator), and the bounds of its 90 % interval. */
export interface Sum {
  readonly total: number;
  readonly low: number;
  readonly high: number;
}

export interface Prediction {
  readonly unit: Unit;
  /** of all operators; null when one is missing, as are the bounds: never a part */
  readonly total: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** of the operators that are not missing; null where none is */
  readonly partial: Sum | null;
  readonly operators: readonly PredictedOperator[];
  /** keys of the missing cases, each once, in the order of the operators */
  readonly missing: readonly string[];
}

/** The total, or what there is of it. */
export function sumOf({ total, low, high, partial }: Prediction): Sum {
  return partial ?? { total: total ?? NaN, low: low ?? NaN, high: high ?? NaN };
}

export interface ModelPrediction extends Prediction {
  /** peak of the tensor arena, persistent part included */
  readonly arenaBytes: number;
  /** what lies where in it */
  readonly arena: ArenaMap;
  /** the model (weights, quantization data, graph) and the firmware image that runs it */
  readonly flashBytes: number;
  /** whether arena and model window of the board hold it */
  readonly fits: boolean;
  /** those of the missing cases that the board cannot run by themselves, so that nothing is gained by profiling them */
  readonly infeasible: readonly InfeasibleCase[];
}

/** Of normally distributed errors 9 in 10 are within this many standard deviations … */
const DEVIATIONS = 1.645;
/** … or times their mean absolute value: 1.645 · √(π/2). */
const NINE_IN_TEN = 2.06;

interface Cost {
  readonly count: number;
  readonly low: number;
  readonly high: number;
  readonly source: 'measured' | 'interpolated';
  readonly kernel: string | null;
}

/** Answers from one table. Entries are indexed once, and a kind is fitted when it is first interpolated. */
export class Predictor {
  private readonly entries: ReadonlyMap<string, TableEntry>;
  private readonly interpolator: Interpolator;

  constructor(readonly table: Table) {
    this.entries = new Map(table.entries.map((entry) => [entry.key, entry]));
    this.interpolator = new Interpolator(
      table.entries.filter(({ source }) => source === 'measured'),
      statedKernels(table.configuration),
    );
  }

  /** The operators in the order of their execution, and the whole graph. */
  cases(cases: readonly OperatorCase[]): Prediction {
    const costs = cases.map((operatorCase) => {
      const key = caseKey(operatorCase);
      return {
        kind: operatorCase.kind,
        key,
        cost: this.cost(operatorCase, key),
        data: this.dataDeviation(operatorCase, key),
      };
    });
    const missing = new Set(costs.filter(({ cost }) => cost === undefined).map(({ key }) => key));
    const sum = this.whole(costs);
    return {
      unit: this.table.unit,
      ...(missing.size > 0
        ? { total: null, low: null, high: null, partial: sum }
        : { ...sum, partial: null }),
      operators: costs.map(({ kind, key, cost }, index) => ({
        index,
        kind,
        key,
        ...(cost ?? { count: null, low: null, high: null, source: 'missing', kernel: null }),
      })),
      missing: [...missing],
    };
  }

  /** @param modelBytes length of the `.tflite` */
  model(graph: Graph, modelBytes: number, board: Board): ModelPrediction {
    const arena = this.arena(graph);
    const arenaBytes = arenaMapBytes(arena);
    const prediction = this.cases(graph.operators.map(caseOfOperator));
    return {
      ...prediction,
      infeasible: prediction.missing.flatMap((key) => this.infeasibleCase(key, board)),
      arenaBytes,
      arena,
      flashBytes: modelBytes + this.table.firmwareBytes,
      fits: arenaBytes <= board.memory.arena && modelBytes <= board.memory.window,
    };
  }

  /** Why the board cannot run a missing case, by the table or by its own memory; nothing where it can. */
  private infeasibleCase(key: string, { memory }: Board): readonly InfeasibleCase[] {
    const known = this.table.infeasible.filter((row) => row.key === key);
    return known.length > 0 ? known : planCases([parseKey(key)], memory).infeasible;
  }

  private arena(graph: Graph): ArenaMap {
    const { graphBytes } = this.table.overhead;
    return graphBytes === undefined ? builtinArenaMap(graph) : tflmArenaMap(graph, this.entries, graphBytes);
  }

  /** The table's entry, or an estimate from its measured entries; undefined where there is neither. */
  private cost(operatorCase: OperatorCase, key: string): Cost | undefined {
    const entry = this.entries.get(key);
    if (entry !== undefined) {
      return entry.source === 'measured'
        ? {
            ...{ count: entry.median, low: entry.p05, high: entry.p95 },
            ...{ source: 'measured', kernel: entry.kernel ?? null },
          }
        : {
            ...{ count: entry.median, low: entry.low, high: entry.high },
            ...{ source: 'interpolated', kernel: this.interpolator.kernelOf(operatorCase) },
          };
    }
    const estimate = this.interpolator.estimate(operatorCase);
    const kernel = this.interpolator.kernelOf(operatorCase);
    return estimate && { ...estimate, source: 'interpolated', kernel };
  }

  /**
   * How far the data of a model may move an operator, as a standard deviation: by what data made of its kind, or the
   * middle one of the kinds that could be chained. A kernel that took the same for every fill does not branch on data.
   */
  private dataDeviation(operatorCase: OperatorCase, key: string): number {
    const { data = [] } = this.table.overhead;
    const entry = this.entries.get(key);
    if (data.length === 0 || (entry?.source === 'measured' && entry.min === entry.max)) return 0;
    const ofKind = data.find(({ kind }) => kind === operatorCase.kind)?.perOutput;
    const perOutput = ofKind ?? median(data.map((row) => row.perOutput));
    return perOutput * sum(outputsOf(operatorCase).map(elements));
  }

  /**
   * The sum and its interval. Noise of measured operators is independent, so their deviations add in squares;
   * estimates of one kind come from one fit, so theirs add up. Independent of these and of each other are the fit
   * of the overhead, whose residual grows with the number of operators beyond the longest chain that it was
   * fitted from, and how far whole networks are off their sums: as a validation has shown, or as far as the data of
   * a model may move its operators, whichever is more. Data of one network are alike: what makes one of its
   * convolutions cost less than on a fill does so to all of them. So deviations by data add up within a kind, and in
   * squares between kinds, which branch for reasons of their own.
   */
  private whole(
    operators: readonly {
      readonly kind: OperatorKind;
      readonly cost: Cost | undefined;
      readonly data: number;
    }[],
  ): Sum {
    const { perGraph, perOperator, residual, chains } = this.table.overhead;
    let total = perGraph;
    const overhead = residual * Math.max(1, operators.length / Math.max(1, ...chains));
    let [squaresBelow, squaresAbove] = [0, 0];
    const kinds = new Map<OperatorKind, { below: number; above: number }>();
    const byData = new Map<OperatorKind, number>();
    for (const { kind, cost, data } of operators) {
      if (cost === undefined) continue;
      total += cost.count + perOperator;
      byData.set(kind, (byData.get(kind) ?? 0) + data);
      const [below, above] = [cost.count - cost.low, cost.high - cost.count];
      if (cost.source === 'measured') {
        squaresBelow += below ** 2;
        squaresAbove += above ** 2;
      } else {
        const sums = kinds.get(kind) ?? { below: 0, above: 0 };
        kinds.set(kind, { below: sums.below + below, above: sums.above + above });
      }
    }
    const additivity = Math.max(
      (total * NINE_IN_TEN * (this.table.validation?.mapePercent ?? 0)) / 100,
      DEVIATIONS * Math.hypot(...byData.values()),
    );
    const common = { below: Math.hypot(overhead, additivity), above: Math.hypot(overhead, additivity) };
    for (const { below, above } of [...kinds.values(), common]) {
      squaresBelow += below ** 2;
      squaresAbove += above ** 2;
    }
    return {
      total,
      low: Math.max(0, total - Math.sqrt(squaresBelow)),
      high: total + Math.sqrt(squaresAbove),
    };
  }
}

/** Predicts operators in the order of their execution. For many predictions from one table, keep a `Predictor`. */
export function predictCases(table: Table, cases: readonly OperatorCase[]): Prediction {
  return new Predictor(table).cases(cases);
}

/** Predicts a model of `modelBytes` bytes on a board. */
export function predictModel(table: Table, graph: Graph, modelBytes: number, board: Board): ModelPrediction {
  return new Predictor(table).model(graph, modelBytes, board);
}
