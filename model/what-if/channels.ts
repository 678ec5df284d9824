/** What if numbers of channels were multiples of what the kernels take at a time? */
import { definitionOf, type GraphOperator } from '../operators/index.js';
import type { Draft } from '../rewrite/draft.js';
import { channels } from '../shapes.js';
import type { GraphTensor } from '../tensor.js';
import { resized, type CaseChange } from './resized.js';
import { upstreamOf } from './upstream.js';
import type { WhatIf } from './what-if.js';

/** All channels inside of the network up, or down, to multiples of `block`; nothing where they are. */
export function blockedChannels(draft: Draft, block: number): WhatIf[] {
  const { operators, outputs } = draft.graph;
  const answers = new Set(outputs.flatMap((output) => choosersOf(draft, output)));
  const odd = operators.filter(
    (operator) =>
      choosesChannels(operator) && !answers.has(operator) && channels(operator.outputs[0]!.shape) % block > 0,
  );
  if (odd.length === 0) return [];
  const counts = [...new Set(odd.map((operator) => channels(operator.outputs[0]!.shape)))];
  const roundings = [
    ['down', (count: number): number => Math.max(block, Math.floor(count / block) * block)],
    ['up', (count: number): number => Math.ceil(count / block) * block],
  ] as const;
  return roundings.map(([way, rounded]): WhatIf => {
    const change: CaseChange = (one) => ({
      ...one,
      output: one.output.with(-1, rounded(channels(one.output))),
    });
    const which =
      counts.length > 3 ? `${counts.length} numbers of channels` : `${counts.join(', ')} channels`;
    return {
      change: 'channels',
      what: `${which} ${way} to multiples of ${block}`,
      operators: odd.map(({ index }) => index),
      model: resized(draft, { operators: new Map(odd.map(({ index }) => [index, change])) }),
    };
  });
}

function choosesChannels({ kind }: GraphOperator): boolean {
  return definitionOf(kind).changes?.choosesChannels === true;
}

/** The operators that say how many channels a tensor has, through all that keep them. */
function choosersOf(draft: Draft, tensor: GraphTensor): GraphOperator[] {
  const chooserOf = (one: GraphTensor): GraphOperator[] => {
    const maker = draft.makerOf(one);
    return maker !== undefined && choosesChannels(maker) ? [maker] : [];
  };
  return [...upstreamOf(draft, tensor, (one) => chooserOf(one).length > 0)].flatMap(chooserOf);
}
