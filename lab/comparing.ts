import type { Bench } from '../agent/bench/bench.js';
import type { Listening } from './listen.js';

/** Has the benches of a fleet compared, before they measure what goes together. @throws FLEET_DIFFERENCE, FLEET_*, INTERRUPTED */
export async function compareBenches(bench: Bench, { onProgress }: Listening): Promise<void> {
  await bench.crossCheck?.((done, of) => {
    if (of === 0) return;
    onProgress?.({ title: 'Comparing the benches', done, of, things: 'sentinel runs', share: done / of });
  });
}
