/** Costs of a space's architectures from a table, laid out so that one takes a look-up per block. */
import { LutError } from '../common/errors.js';
import type { OperatorCase, Shape } from '../model/operator.js';
import { architecturePartCases, spaceParts } from '../model/space/architecture.js';
import type { Architecture, Choice, Space } from '../model/space/space.js';
import { Predictor } from './predict.js';
import type { Table } from './table.js';

/** The choices that a stage has for one input, in the order of `choicesOf`. */
export interface StageCosts {
  readonly choices: readonly Choice[];
  /** counts of each choice, overhead per operator included; infinite where the board cannot hold an operator */
  readonly counts: Float64Array;
  /** of each choice, the place of its output among the inputs of the next stage (of the head, for the last) */
  readonly next: Uint8Array;
}

/** Counts of the architectures of one space on one board, in the table's unit. */
export class ArchitectureCosts {
  /** by stage, then by the place of its input among `inputs` of that stage */
  readonly stages: readonly (readonly StageCosts[])[];
  /** of each stage, and last of the head, as `spaceParts` gives them */
  readonly inputs: readonly (readonly Shape[])[];
  /** what every architecture takes: overhead per graph, and a fixed stem */
  readonly base: number;
  /** by the place of the head's input */
  readonly heads: Float64Array;

  /** @throws TABLE_MISSING when the table neither has nor can estimate a case of the space that the board can run */
  constructor(table: Table, space: Space) {
    const costs = new PartCosts(table);
    const { stem, inputs, stages, heads } = spaceParts(space);
    this.inputs = inputs;
    this.base = table.overhead.perGraph + costs.of(stem);
    this.heads = Float64Array.from(heads, (cases) => costs.of(cases));
    this.stages = stages.map((byInput) =>
      byInput.map((rows) => ({
        choices: rows.map(({ choice }) => choice),
        counts: Float64Array.from(rows, ({ cases }) => costs.of(cases)),
        next: Uint8Array.from(rows, ({ next }) => next),
      })),
    );
  }

  /**
   * The count of an architecture. @param picks for each stage the place of its choice among `choices`; it must be
   * one of them (unchecked)
   */
  count(picks: ArrayLike<number>): number {
    let count = this.base;
    let input = 0;
    for (let stage = 0; stage < this.stages.length; stage++) {
      const { counts, next } = this.stages[stage]![input]!;
      const pick = picks[stage]!;
      count += counts[pick]!;
      input = next[pick]!;
    }
    return count + this.heads[input]!;
  }

  /** The picks of an architecture, for {@link count}. @throws RangeError when it is not of the space */
  picksOf(architecture: Architecture): Uint8Array {
    let input = 0;
    return Uint8Array.from(this.stages, (byInput, stage) => {
      const wanted = architecture[stage];
      const { choices, next } = byInput[input] ?? { choices: [], next: [] };
      const pick = choices.findIndex(
        (choice) => choice.operation === wanted?.operation && choice.width === wanted.width,
      );
      if (pick < 0) throw new RangeError(`stage ${stage} cannot be ${JSON.stringify(wanted)}`);
      input = next[pick] ?? 0;
      return pick;
    });
  }
}

/**
 * What each part of one architecture adds to its count: overhead per graph and a fixed stem, each stage, the head.
 * @throws TABLE_MISSING as {@link ArchitectureCosts}
 */
export function architectureCounts(table: Table, space: Space, architecture: Architecture): number[] {
  const costs = new PartCosts(table);
  const [fixed = 0, ...others] = architecturePartCases(space, architecture).map((cases) => costs.of(cases));
  return [table.overhead.perGraph + fixed, ...others];
}

class PartCosts {
  private readonly predictor: Predictor;
  private readonly infeasible: ReadonlySet<string>;

  constructor(private readonly table: Table) {
    this.predictor = new Predictor(table);
    this.infeasible = new Set(table.infeasible.map(({ key }) => key));
  }

  of(cases: readonly OperatorCase[]): number {
    const { operators } = this.predictor.cases(cases);
    if (operators.some(({ key }) => this.infeasible.has(key))) return Infinity;
    return operators.reduce((sum, { key, count }) => {
      if (count === null) {
        throw new LutError(
          'TABLE_MISSING',
          `The table of ${this.table.board} lacks "${key}", which the space has.`,
          'Build the table of the whole space: lut build.',
        );
      }
      return sum + count + this.table.overhead.perOperator;
    }, 0);
  }
}
