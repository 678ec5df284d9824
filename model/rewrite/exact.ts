/** Rewrites after which every output of a network has the same bits. */
import { LutError } from '../../common/errors.js';
import { arenaOf, arenaTotal } from '../graph/arena.js';
import type { OperatorKind } from '../operator.js';
import type { Graph } from '../tflite/graph.js';
import type { TfliteModel } from '../tflite/schema.js';
import { activationRule } from './activation-rule.js';
import { copyRule } from './copy-rule.js';
import { Draft, subgraphOf, withSubgraph } from './draft.js';
import { smallerOrder } from './order.js';
import { padRule } from './pad-rule.js';
import type { ExactRule, Rule } from './step.js';
import { tidied } from './tidy.js';

/** A rewrite that was done, or would be. */
export interface ExactRewrite {
  readonly rule: ExactRule;
  /** the operator that is no more: its kind, and its place in the graph as it was given; null where it is no single one */
  readonly kind: OperatorKind | null;
  readonly operator: number | null;
}

/** One that was not done. */
export interface RefusedRewrite extends ExactRewrite {
  readonly why: string;
}

export interface ExactlyRewritten {
  readonly model: TfliteModel;
  readonly graph: Graph;
  readonly applied: readonly ExactRewrite[];
  readonly refused: readonly RefusedRewrite[];
}

/** Says why a graph is not wanted in the place of another; null where it is. */
export type Judge = (before: Graph, after: Graph) => string | null;

const RULES: readonly (readonly [ExactRule, Rule])[] = [
  ['copy', copyRule],
  ['pad', padRule],
  ['activation', activationRule],
];

/**
 * Rewrites a model as long as a rule finds something. No step that the judge refuses is taken, and none after which the
 * arena needs more.
 * @throws MODEL_* where the model is none that the kernels can run
 */
export function rewriteExactly(model: TfliteModel, judge: Judge): ExactlyRewritten {
  return new Rewriting(model, judge).done();
}

class Rewriting {
  private draft: Draft;
  /** where the operators of the draft stood in the model that was given */
  private places: readonly number[];
  private readonly applied: ExactRewrite[] = [];
  /** by the place of the operator and the rule: what the last look at it gave */
  private readonly refused = new Map<string, RefusedRewrite>();

  constructor(
    model: TfliteModel,
    private readonly judge: Judge,
  ) {
    this.draft = new Draft(model);
    this.places = this.draft.graph.operators.map(({ index }) => index);
  }

  done(): ExactlyRewritten {
    this.leaveOutUnused();
    while (this.step());
    this.reorder();
    const gone = new Set(this.applied.map(({ operator }) => operator));
    const refused = [...this.refused.values()].filter(({ operator }) => !gone.has(operator));
    return { model: this.draft.model, graph: this.draft.graph, applied: this.applied, refused };
  }

  private leaveOutUnused(): void {
    const before = this.draft.graph;
    const next = this.accepted(tidied(this.draft.model));
    if (typeof next === 'string') return;
    this.move(next);
    const isLess =
      next.graph.operators.length < before.operators.length || next.graph.tensorCount < before.tensorCount;
    if (isLess) this.applied.push({ rule: 'unused', kind: null, operator: null });
  }

  /** Takes the first step that can be taken. */
  private step(): boolean {
    for (const [rule, look] of RULES) {
      for (const operator of this.draft.graph.operators) {
        const found = look(this.draft, operator);
        if (found === null) continue;
        const rewrite = { rule, kind: operator.kind, operator: this.places[operator.index]! };
        const next = 'refused' in found ? found.refused : this.accepted(tidied(found.model));
        if (typeof next === 'string') {
          this.refused.set(`${rule} ${rewrite.operator}`, { ...rewrite, why: next });
          continue;
        }
        this.move(next, operator.index);
        this.applied.push(rewrite);
        return true;
      }
    }
    return false;
  }

  private reorder(): void {
    const order = smallerOrder(this.draft.graph);
    if (order === null) return;
    const { operators } = subgraphOf(this.draft.model);
    const next = this.accepted(
      withSubgraph(this.draft.model, { operators: order.map((index) => operators[index]!) }),
    );
    if (typeof next === 'string') return;
    this.draft = next;
    this.applied.push({ rule: 'order', kind: null, operator: null });
  }

  /** The draft of a model, or why it is not wanted. */
  private accepted(model: TfliteModel): Draft | string {
    let next: Draft;
    try {
      next = new Draft(model);
    } catch (error) {
      if (error instanceof LutError) return `the boards could not run what is left: ${error.message}`;
      throw error;
    }
    const grows = arenaTotal(arenaOf(next.graph)) > arenaTotal(arenaOf(this.draft.graph));
    return grows ? 'the arena would need more' : (this.judge(this.draft.graph, next.graph) ?? next);
  }

  /** Goes on with a draft whose operators are those that are used of the present one, but for one. */
  private move(next: Draft, without?: number): void {
    const kept = usedOperators(this.draft).filter((index) => index !== without);
    this.places = kept.map((index) => this.places[index]!);
    this.draft = next;
  }
}

/** Operators that some output depends on, in their order. */
function usedOperators({ graph }: Draft): number[] {
  const needed = new Set(graph.outputs);
  const used: number[] = [];
  for (const operator of graph.operators.toReversed()) {
    if (!operator.outputs.some((output) => needed.has(output))) continue;
    used.push(operator.index);
    for (const input of operator.inputs) needed.add(input);
  }
  return used.reverse();
}
