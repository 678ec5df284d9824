import { definitionOf, type GraphOperator } from '../operators/index.js';
import type { RewriteTraits } from '../operator-parts/definition.js';
import type { GraphTensor } from '../tensor.js';
import { graphOf, type Graph } from '../tflite/graph.js';
import type { TfliteModel, TfliteOperator, TfliteSubgraph } from '../tflite/schema.js';

/** A model that is being rewritten: the tables of its file, the graph that they are, and who uses what in it. */
export class Draft {
  readonly graph: Graph;
  private readonly users = new Map<GraphTensor, GraphOperator[]>();
  private readonly makers = new Map<GraphTensor, GraphOperator>();

  /** @throws MODEL_* where the model is none that the kernels can run */
  constructor(readonly model: TfliteModel) {
    this.graph = graphOf(model);
    for (const operator of this.graph.operators) {
      for (const tensor of new Set(operator.inputs)) {
        this.users.set(tensor, [...this.usersOf(tensor), operator]);
      }
      for (const tensor of operator.outputs) this.makers.set(tensor, operator);
    }
  }

  /** The operators that read a tensor. */
  usersOf(tensor: GraphTensor): readonly GraphOperator[] {
    return this.users.get(tensor) ?? [];
  }

  /** The operator that computes a tensor; undefined for what is given or constant. */
  makerOf(tensor: GraphTensor): GraphOperator | undefined {
    return this.makers.get(tensor);
  }

  /** Whether a tensor is taken from the graph. */
  isOutput(tensor: GraphTensor): boolean {
    return this.graph.outputs.includes(tensor);
  }

  /** An operator as the file has it. */
  tableOf({ index }: GraphOperator): TfliteOperator {
    return subgraphOf(this.model).operators[index]!;
  }

  /** The model with other operators at some places, and without those at which there is null. */
  withOperators(changes: ReadonlyMap<number, TfliteOperator | null>): TfliteModel {
    const operators = subgraphOf(this.model).operators.flatMap((operator, index) => {
      const changed = changes.get(index);
      return changed === null ? [] : (changed ?? operator);
    });
    return withSubgraph(this.model, { operators });
  }
}

/** The graph of a file that has one. */
export function subgraphOf({ subgraphs }: TfliteModel): TfliteSubgraph {
  return subgraphs[0]!;
}

/** The file with changes of its only graph. */
export function withSubgraph(model: TfliteModel, changes: Partial<TfliteSubgraph>): TfliteModel {
  return { ...model, subgraphs: [{ ...subgraphOf(model), ...changes }] };
}

/** What exact rewrites may do with an operator. */
export function traitsOf({ kind }: GraphOperator): RewriteTraits<object, object> {
  return definitionOf(kind).rewrites ?? {};
}

/** Tensor indices with one in the place of another. */
export function replaced(indices: readonly number[], from: GraphTensor, to: GraphTensor): number[] {
  return indices.map((index) => (index === from.index ? to.index : index));
}

/** Whether elements of two tensors that are the same stand for the same numbers. */
export function sameQuantization(a: GraphTensor, b: GraphTensor): boolean {
  return a.type === b.type && a.zeroPoint === b.zeroPoint && a.scales.join() === b.scales.join();
}

export function sameShape(a: GraphTensor, b: GraphTensor): boolean {
  return a.shape.join() === b.shape.join();
}
