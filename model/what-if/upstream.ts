import type { Draft } from '../rewrite/draft.js';
import type { GraphTensor } from '../tensor.js';

/** A tensor and all that it is computed from, but for what lies behind those that are an end. */
export function upstreamOf(
  draft: Draft,
  tensor: GraphTensor,
  isEnd: (tensor: GraphTensor) => boolean = () => false,
): Set<GraphTensor> {
  const found = new Set<GraphTensor>();
  const wanted = [tensor];
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    if (!isEnd(next)) wanted.push(...(draft.makerOf(next)?.inputs ?? []));
  }
  return found;
}
