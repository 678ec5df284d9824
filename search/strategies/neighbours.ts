/** Networks near another one. */
import type { Architecture, Choice } from '../../model/space/space.js';
import type { FeasibleChoices } from '../costs/feasible.js';
import type { ChoiceCosts } from '../costs/space-costs.js';
import { sameChoice } from '../supernet/distribution.js';

/**
 * An architecture with the choice of one stage replaced at random. Stages after it keep their choices where these are
 * still allowed with their new input; where not, they take one with the same operation or width, or any.
 */
export function mutate(feasible: FeasibleChoices, parent: Architecture, random: () => number): Architecture {
  const changed = Math.floor(random() * parent.length);
  let place = 0;
  return parent.map((choice, stage) => {
    const allowed = feasible.allowed(stage, place);
    const near = stage === changed ? undefined : nearest(allowed, choice);
    const taken = near ?? allowed[Math.floor(random() * allowed.length)]!;
    place = taken.next;
    return taken.choice;
  });
}

function nearest(allowed: readonly ChoiceCosts[], choice: Choice): ChoiceCosts | undefined {
  return (
    allowed.find((one) => sameChoice(one.choice, choice)) ??
    allowed.find((one) => one.choice.width === choice.width) ??
    allowed.find((one) => one.choice.operation === choice.operation)
  );
}
