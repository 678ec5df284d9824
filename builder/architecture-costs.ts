/** Costs of a space's architectures from a table, laid out so that one takes a look-up per block. */
import { LutError } from '../common/errors.js';
import type { OperatorCase } from '../model/operator.js';
import { spaceParts } from '../model/space/architecture.js';
import { blockWidths } from '../model/space/choices.js';
import type { Architecture, Choice, Space } from '../model/space/space.js';
import { Predictor } from './predict.js';
import type { Table } from './table.js';

/** The choices that a block has for one width of its input, in the order of `choicesOf`. */
export interface BlockCosts {
  readonly choices: readonly Choice[];
  /** counts of each choice, overhead per operator included; infinite where the board cannot hold an operator */
  readonly counts: Float64Array;
  /** of each choice, the place of its width among the input widths of the next block (of the head, for the last) */
  readonly next: Uint8Array;
}

/** Counts of the architectures of one space on one board, in the table's unit. */
export class ArchitectureCosts {
  /** by block, then by the place of its input's width among `inputWidths` of that block */
  readonly blocks: readonly (readonly BlockCosts[])[];
  /** of each block's input, and last of the head's, as `blockWidths` gives them */
  readonly inputWidths: readonly (readonly number[])[];
  /** what every architecture takes: overhead per graph, and the stem */
  readonly base: number;
  /** by the place of the last block's width */
  readonly heads: Float64Array;

  /** @throws TABLE_MISSING when the table neither has nor can estimate a case of the space that the board can run */
  constructor(table: Table, space: Space) {
    const costs = new PartCosts(table);
    const { stem, blocks, heads } = spaceParts(space);
    const inputWidths = blockWidths(space);
    this.inputWidths = inputWidths;
    this.base = table.overhead.perGraph + costs.of(stem);
    this.heads = Float64Array.from(heads, ({ cases }) => costs.of(cases));
    this.blocks = space.blocks.strides.map((_, block) =>
      (inputWidths[block] ?? []).map((width) => {
        const rows = blocks.filter((row) => row.block === block && row.inputWidth === width);
        return {
          choices: rows.map(({ choice }) => choice),
          counts: Float64Array.from(rows, ({ cases }) => costs.of(cases)),
          next: Uint8Array.from(rows, ({ choice }) => (inputWidths[block + 1] ?? []).indexOf(choice.width)),
        };
      }),
    );
  }

  /**
   * The count of an architecture. @param picks for each block the place of its choice among `choices`; it must be
   * one of them (unchecked)
   */
  count(picks: ArrayLike<number>): number {
    let count = this.base;
    let width = 0;
    for (let block = 0; block < this.blocks.length; block++) {
      const { counts, next } = this.blocks[block]![width]!;
      const pick = picks[block]!;
      count += counts[pick]!;
      width = next[pick]!;
    }
    return count + this.heads[width]!;
  }

  /** The picks of an architecture, for {@link count}. @throws RangeError when it is not of the space */
  picksOf(architecture: Architecture): Uint8Array {
    let width = 0;
    return Uint8Array.from(this.blocks, (byWidth, block) => {
      const wanted = architecture[block];
      const { choices, next } = byWidth[width] ?? { choices: [], next: [] };
      const pick = choices.findIndex(
        (choice) => choice.operation === wanted?.operation && choice.width === wanted.width,
      );
      if (pick < 0) throw new RangeError(`block ${block} cannot be ${JSON.stringify(wanted)}`);
      width = next[pick] ?? 0;
      return pick;
    });
  }
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
