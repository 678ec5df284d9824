/** What the architectures of a space cost on one board: estimates that add up over blocks, and exact figures. */
import type { Board } from '../../boards/board.js';
import { ArchitectureCosts } from '../../builder/architecture-costs.js';
import { Predictor } from '../../builder/predict.js';
import type { Table } from '../../builder/table.js';
import { arenaOf } from '../../model/graph/arena.js';
import { CaseBuilder, type Wire } from '../../model/case-models/case-builder.js';
import type { Shape } from '../../model/operator.js';
import { IMAGE_INPUT } from '../../model/signal.js';
import { architectureModel } from '../../model/space/architecture.js';
import { layFixed, layHead, layStage } from '../../model/space/blocks.js';
import { architectureName } from '../../model/space/choices.js';
import type { Architecture, Choice, Space } from '../../model/space/space.js';
import { largestInput, stagesOf } from '../../model/space/stages.js';
import { loadGraph, type Graph } from '../../model/tflite/graph.js';
import type { Costs, Limits } from './limits.js';

/** What one choice adds to a network. */
export interface PartCosts {
  /** infinite where the board cannot hold an operator of it */
  readonly count: number;
  /** peak of the tensors alive while it is computed, its input included */
  readonly tensorBytes: number;
  /** records that stay in the arena */
  readonly persistentBytes: number;
  readonly flashBytes: number;
}

export interface ChoiceCosts extends PartCosts {
  readonly choice: Choice;
  /** place of its output among the inputs of the next stage (of the head, for the last) */
  readonly next: number;
}

const NOTHING: PartCosts = { count: 0, tensorBytes: 0, persistentBytes: 0, flashBytes: 0 };

/** Costs of a space's parts by a table, and of whole architectures. */
export class SpaceCosts {
  /** a fixed stem, overhead, firmware: what every architecture has */
  readonly base: PartCosts;
  /** by stage, by the place of its input, in the order of `choicesOf` */
  readonly stages: readonly (readonly (readonly ChoiceCosts[])[])[];
  /** by the place of the head's input */
  readonly heads: readonly PartCosts[];

  private readonly predictor: Predictor;
  private readonly counts: ArchitectureCosts;
  private readonly known = new Map<string, Costs>();

  /** @throws TABLE_MISSING when the table lacks a case of the space that the board can run */
  constructor(
    readonly space: Space,
    private readonly table: Table,
    private readonly board: Board,
  ) {
    this.predictor = new Predictor(table);
    this.counts = new ArchitectureCosts(table, space);
    const sizes = new PartSizes(this.predictor, board);
    const fixed = sizes.of([1, ...largestInput(space)], (builder, image) => layFixed(builder, space, image));
    this.base = {
      ...fixed,
      count: this.counts.base,
      persistentBytes: fixed.persistentBytes + sizes.empty.persistentBytes,
      flashBytes: fixed.flashBytes + sizes.empty.flashBytes + table.firmwareBytes,
    };
    const { inputs } = this.counts;
    this.stages = stagesOf(space).map((stage, at) =>
      inputs[at]!.map((input, place) => {
        const { choices, counts, next } = this.counts.stages[at]![place]!;
        return choices.map((choice, i): ChoiceCosts => {
          const part = sizes.of(input, (builder, wire) => layStage(builder, space, stage, choice, wire));
          return { ...part, choice, count: counts[i]!, next: next[i]! };
        });
      }),
    );
    this.heads = inputs.at(-1)!.map((input, place) => {
      const part = sizes.of(input, (builder, wire) => layHead(builder, space, wire));
      return { ...part, count: this.counts.heads[place]! };
    });
  }

  /** The sum of the parts: the count is exact, memories are near. */
  estimate(architecture: Architecture): Omit<Costs, 'unit'> {
    const parts = this.partsOf(architecture);
    const sum = (cost: keyof PartCosts): number => parts.reduce((total, part) => total + part[cost], 0);
    const tensors = Math.max(...parts.map(({ tensorBytes }) => tensorBytes));
    return {
      count: sum('count'),
      sramBytes: tensors + sum('persistentBytes'),
      flashBytes: sum('flashBytes'),
    };
  }

  /** What the table and the firmware's own plan say of the whole `.tflite` of an architecture. */
  exact(architecture: Architecture): Costs {
    const name = architectureName(architecture);
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const bytes = architectureModel(this.space, architecture, 0);
    const costs = this.ofModel(bytes);
    this.known.set(name, costs);
    return costs;
  }

  /** Of any model of which the table has all cases. Infinite counts are of operators that the board cannot hold. */
  ofModel(bytes: Uint8Array): Costs {
    const prediction = this.predictor.model(loadGraph(bytes), bytes.length, this.board);
    return {
      unit: this.table.unit,
      count: prediction.total ?? Infinity,
      sramBytes: prediction.arenaBytes,
      flashBytes: prediction.flashBytes,
    };
  }

  /** What the board itself limits: no network may need more. */
  boardLimits(): Required<Pick<Limits, 'sramBytes' | 'flashBytes'>> {
    const { arena, window } = this.board.memory;
    return { sramBytes: arena, flashBytes: window + this.table.firmwareBytes };
  }

  private partsOf(architecture: Architecture): PartCosts[] {
    let place = 0;
    const stages = architecture.map((choice, stage) => {
      const part = this.stages[stage]![place]!.find(
        (one) => one.choice.operation === choice.operation && one.choice.width === choice.width,
      );
      if (part === undefined) throw new RangeError(`stage ${stage} cannot be ${JSON.stringify(choice)}`);
      place = part.next;
      return part;
    });
    return [this.base, ...stages, this.heads[place]!];
  }
}

/** Sizes of parts, from models of their own less what a model without operators takes. */
class PartSizes {
  readonly empty: PartCosts;

  constructor(
    private readonly predictor: Predictor,
    private readonly board: Board,
  ) {
    // What a second RELU adds to a model of one is a RELU; less that, a model of one is a model of none.
    const [one, two] = [1, 2].map((times) => this.modelOf([1, 1, 1, 16], relus(times)));
    this.empty = {
      ...NOTHING,
      persistentBytes: 2 * one!.persistentBytes - two!.persistentBytes,
      flashBytes: 2 * one!.flashBytes - two!.flashBytes,
    };
  }

  of(input: Shape, lay: Lay): PartCosts {
    const costs = this.modelOf(input, lay);
    if (costs === NOTHING) return costs;
    return {
      ...costs,
      persistentBytes: costs.persistentBytes - this.empty.persistentBytes,
      flashBytes: costs.flashBytes - this.empty.flashBytes,
    };
  }

  private modelOf(input: Shape, lay: Lay): PartCosts {
    const builder = new CaseBuilder();
    const wire = builder.input(input, IMAGE_INPUT);
    const output = lay(builder, wire);
    if (output.tensor === wire.tensor) return NOTHING;
    const { bytes } = builder.build(output);
    return this.costsOf(loadGraph(bytes), bytes.length);
  }

  private costsOf(graph: Graph, modelBytes: number): PartCosts {
    const tensorBytes = arenaOf(graph).tensors;
    const { arenaBytes } = this.predictor.model(graph, modelBytes, this.board);
    return { count: 0, tensorBytes, persistentBytes: arenaBytes - tensorBytes, flashBytes: modelBytes };
  }
}

type Lay = (builder: CaseBuilder, input: Wire) => Wire;

function relus(times: number): Lay {
  return (builder, input) => {
    let wire = input;
    for (let i = 0; i < times; i++) {
      wire = builder.append({ kind: 'RELU', type: 'int8', inputs: [wire.shape], output: wire.shape }, wire);
    }
    return wire;
  };
}
