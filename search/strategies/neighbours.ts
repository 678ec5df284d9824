/** Networks near another one. */
import type { Architecture, Choice } from '../../model/space/space.js';
import type { FeasibleChoices } from '../costs/feasible.js';
import { sameChoice } from '../supernet/distribution.js';

/**
 * An architecture with the choice of one block replaced at random. Blocks after it keep their choices where these are
 * still allowed with their new input; where not, they take one with the same operation or width, or any.
 */
export function mutate(feasible: FeasibleChoices, parent: Architecture, random: () => number): Architecture {
  const changed = Math.floor(random() * parent.length);
  let inputWidth = feasible.space.stem.width;
  return parent.map((choice, block) => {
    const allowed = feasible.allowed(block, inputWidth);
    const near = block === changed ? undefined : nearest(allowed, choice);
    const taken = near ?? allowed[Math.floor(random() * allowed.length)]!;
    inputWidth = taken.width;
    return taken;
  });
}

function nearest(allowed: readonly Choice[], choice: Choice): Choice | undefined {
  return (
    allowed.find((one) => sameChoice(one, choice)) ??
    allowed.find((one) => one.width === choice.width) ??
    allowed.find((one) => one.operation === choice.operation)
  );
}
