/** Where the lines of a graph run that is drawn from above, an operator a row. */

/** A line in a row, from one lane to another. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** into the operator, out of it, or past it */
  readonly way: 'in' | 'out' | 'past';
}

export interface LaneRow {
  /** the lane of the operator */
  readonly node: number;
  readonly lines: readonly Line[];
}

interface Node {
  /** the operators whose outputs it takes, -1 for the model's input */
  readonly from: readonly number[];
}

/**
 * Gives each operator a lane: that of its first input. What an operator takes and others need later goes on in the
 * first lane that is free.
 * @param nodes in the order of execution
 */
export function lanesOf(nodes: readonly Node[]): { readonly rows: LaneRow[]; readonly lanes: number } {
  const lastUse = new Map(nodes.flatMap(({ from }, index) => from.map((maker) => [maker, index])));
  // by lane, whose output is in it
  let held: (number | undefined)[] = [-1];
  let lanes = 1;
  const rows = nodes.map(({ from }, index): LaneRow => {
    const inputs = from.map((maker) => held.indexOf(maker)).filter((lane) => lane >= 0);
    const node = inputs.length > 0 ? Math.min(...inputs) : freeLane(held);
    const after = held.map((maker) =>
      maker !== undefined && lastUse.get(maker)! > index ? maker : undefined,
    );
    const moved = after[node];
    if (moved !== undefined) {
      after[node] = index;
      after[freeLane(after)] = moved;
    }
    const past = (maker: number): Line[] => {
      const [lane, next] = [held.indexOf(maker), after.indexOf(maker)];
      return [
        ...(from.includes(maker) ? [{ from: lane, to: node, way: 'in' } as const] : []),
        ...(next >= 0 ? [{ from: lane, to: next, way: 'past' } as const] : []),
      ];
    };
    const lines = held.flatMap((maker) => (maker === undefined ? [] : past(maker)));
    after[node] = lastUse.has(index) ? index : undefined;
    held = after;
    lanes = Math.max(lanes, held.length, node + 1);
    return { node, lines: lastUse.has(index) ? [...lines, { from: node, to: node, way: 'out' }] : lines };
  });
  return { rows, lanes };
}

function freeLane(held: readonly (number | undefined)[]): number {
  const free = held.findIndex((maker) => maker === undefined);
  return free < 0 ? held.length : free;
}
