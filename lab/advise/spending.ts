/** What a model spends time, SRAM and flash on. */
import { blocksDuring, peakOperator } from '../../builder/arena-map.js';
import type { ModelPrediction } from '../../builder/predict.js';
import { sum } from '../../common/statistics.js';
import type { OperatorKind, Shape } from '../../model/operator.js';
import type { GraphTensor } from '../../model/tensor.js';
import type { Graph } from '../../model/tflite/graph.js';

/** What the operators of one kind take together. */
export interface KindSpending {
  readonly kind: OperatorKind;
  readonly operators: number;
  /** in the table's unit, of those that the table tells */
  readonly count: number;
  /** bytes of constants, each counted where it is used first */
  readonly constantBytes: number;
}

/** A tensor that lies in the arena while it is fullest. */
export interface PeakTensor {
  readonly name: string;
  readonly shape: Shape;
  readonly bytes: number;
  /** the operators from which to which it is kept */
  readonly first: number;
  readonly last: number;
}

export interface Spending {
  /** the most expensive first */
  readonly kinds: readonly KindSpending[];
  readonly peak: {
    readonly operator: number;
    readonly kind: OperatorKind;
    readonly tensors: readonly PeakTensor[];
  };
  readonly flash: {
    readonly firmware: number;
    readonly model: number;
    readonly constants: number;
    /** of the model: quantization, graph, names */
    readonly others: number;
  };
}

export function spendingOf(graph: Graph, prediction: ModelPrediction, modelBytes: number): Spending {
  const bytes = constantBytes(graph);
  const kinds = [...new Set(graph.operators.map(({ kind }) => kind))].map((kind) => {
    const own = graph.operators.filter((operator) => operator.kind === kind);
    return {
      kind,
      operators: own.length,
      count: sum(own.map(({ index }) => prediction.operators[index]?.count ?? 0)),
      constantBytes: sum(own.map(({ index }) => bytes[index]!)),
    };
  });
  const constants = sum(bytes);
  const operator = peakOperator(prediction.arena);
  return {
    kinds: kinds.sort((a, b) => b.count - a.count),
    peak: {
      ...{ operator, kind: graph.operators[operator]!.kind },
      tensors: blocksDuring(prediction.arena.blocks, operator)
        .map(({ tensor, bytes: size, first, last }) => {
          return { name: tensor?.name ?? '', shape: tensor?.shape ?? [], bytes: size, first, last };
        })
        .sort((a, b) => b.bytes - a.bytes),
    },
    flash: {
      ...{ firmware: prediction.flashBytes - modelBytes, model: modelBytes, constants },
      others: modelBytes - constants,
    },
  };
}

/** Per operator. Constants that lie in one buffer are one. */
function constantBytes({ operators }: Graph): number[] {
  const seen = new Set<NonNullable<GraphTensor['data']>>();
  return operators.map(({ inputs }) =>
    sum(
      inputs.map(({ data, bytes }) => {
        if (data === null || seen.has(data)) return 0;
        seen.add(data);
        return bytes;
      }),
    ),
  );
}
