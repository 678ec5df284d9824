/** Orders of execution with a smaller peak of the arena. */
import { lifetimes, planArena } from '../graph/arena.js';
import type { GraphTensor } from '../tensor.js';
import type { Graph } from '../tflite/graph.js';

/** How many begun orders are followed at a time. */
const BEAM = 24;
/** Of a larger graph the order is left as it is: converters give long chains a good one. */
const MOST_OPERATORS = 1000;

/** An order that was begun: what was run, what that leaves alive, and the most that was alive. */
interface Begun {
  readonly order: readonly number[];
  /** bit i: operator i was run */
  readonly done: bigint;
  readonly alive: number;
  readonly peak: number;
}

/**
 * The order of a graph's operators in which the planned arena is smallest, of those that were looked at; null where none
 * needs less than the graph's own. The search follows orders that keep least alive, so it may miss the very best.
 */
export function smallerOrder(graph: Graph): number[] | null {
  const { operators } = graph;
  if (operators.length > MOST_OPERATORS) return null;
  const needs = new Needs(graph);
  let begun: Begun[] = [{ order: [], done: 0n, alive: needs.given, peak: needs.given }];
  for (let step = 0; step < operators.length; step++) {
    const next = new Map<bigint, Begun>();
    for (const one of begun) {
      for (const longer of needs.continued(one)) {
        const known = next.get(longer.done);
        if (known === undefined || isBetter(longer, known)) next.set(longer.done, longer);
      }
    }
    begun = [...next.values()].sort(compare).slice(0, BEAM);
  }
  const least = planned(
    graph,
    operators.map((_, index) => index),
  );
  const best = begun
    .map(({ order }) => ({ order, peak: planned(graph, order) }))
    .reduce((a, b) => (b.peak < a.peak ? b : a));
  return best.peak < least ? [...best.order] : null;
}

class Needs {
  /** bytes of the graph's inputs */
  readonly given: number;
  /** per operator: a bit for each that must be run before it */
  private readonly before: readonly bigint[];
  /** per operator, its computed inputs that may end with it: bytes, and a bit for each of their users */
  private readonly ends: readonly (readonly { bytes: number; users: bigint }[])[];
  private readonly made: readonly number[];

  constructor({ operators, inputs, outputs }: Graph) {
    const makers = new Map<GraphTensor, number>();
    const users = new Map<GraphTensor, bigint>();
    for (const { index, inputs: read, outputs: written } of operators) {
      for (const tensor of written) makers.set(tensor, index);
      for (const tensor of read) users.set(tensor, (users.get(tensor) ?? 0n) | bit(index));
    }
    this.given = inputs.reduce((sum, { bytes }) => sum + bytes, 0);
    this.before = operators.map(({ inputs: read }) =>
      read.reduce((mask, tensor) => mask | (makers.has(tensor) ? bit(makers.get(tensor)!) : 0n), 0n),
    );
    this.ends = operators.map(({ inputs: read }) =>
      [...new Set(read)]
        .filter((tensor) => tensor.data === null && !outputs.includes(tensor))
        .map((tensor) => ({ bytes: tensor.bytes, users: users.get(tensor)! })),
    );
    this.made = operators.map(({ outputs: written }) => written.reduce((sum, { bytes }) => sum + bytes, 0));
  }

  /** By each operator that can be run next. */
  continued({ order, done, alive, peak }: Begun): Begun[] {
    return this.before.flatMap((before, index) => {
      if ((done & bit(index)) !== 0n || (before & done) !== before) return [];
      const then = done | bit(index);
      const during = alive + this.made[index]!;
      const ended = this.ends[index]!.reduce(
        (sum, { bytes, users }) => sum + ((users & then) === users ? bytes : 0),
        0,
      );
      return { order: [...order, index], done: then, alive: during - ended, peak: Math.max(peak, during) };
    });
  }
}

function bit(index: number): bigint {
  return 1n << BigInt(index);
}

/** The peak first; of equals the one that leaves less, then the one that is nearest to the order of the file. */
function compare(a: Begun, b: Begun): number {
  const differ = a.order.findIndex((index, i) => index !== b.order[i]);
  return a.peak - b.peak || a.alive - b.alive || (a.order[differ] ?? 0) - (b.order[differ] ?? 0);
}

function isBetter(a: Begun, b: Begun): boolean {
  return a.peak < b.peak;
}

/** The planned height of the arena where operators run in an order. */
function planned(graph: Graph, order: readonly number[]): number {
  const operators = order.map((from, index) => ({ ...graph.operators[from]!, index }));
  return planArena(lifetimes({ ...graph, operators })).peak;
}
