/** A search's folder, as its process writes it. */
import { RunFolder } from '../../lab/search/run-folder.js';
import type { Settings } from '../../lab/search/settings.js';
import { stagesOf } from '../../model/space/stages.js';
import type { Candidate } from '../../search/strategies/strategy.js';
import { operationLogits } from '../../search/supernet/distribution.js';
import { Supernet } from '../../search/training/supernet.js';
import { SETTINGS, supernetLine } from '../lab/search/settings.js';

export const SPACE = {
  ...SETTINGS.space,
  blocks: { strides: [1, 2], widths: [8, 16], operations: ['sep_3', 'ir_2', 'skip'] },
} as Settings['space'];

/** Begins one: three epochs of its supernet are over, and three networks were judged. */
export function beginSearch(path: string): RunFolder {
  const run = RunFolder.create(path, { ...SETTINGS, space: SPACE, strategy: 'differentiable' });
  const supernet = new Supernet(SPACE, 1);
  const [first] = stagesOf(SPACE);
  supernet.architectureLayout
    .view(supernet.weights.architecture.values, operationLogits(first!))
    .set([Math.log(6), Math.log(3), 0]);
  for (const epoch of [1, 2, 3]) {
    supernet.epochsDone = epoch;
    const expected = { count: 2000 / epoch, sramBytes: 10, flashBytes: 20 };
    const penalties = { count: 0.1, sramBytes: 0.1, flashBytes: 0.1 };
    run.saveEpoch({ ...supernetLine(epoch), expected: { ...expected, penalties } }, supernet);
  }
  for (const [count, accuracy] of [
    [500, 0.5],
    [700, 0.4],
    [900, 0.75],
  ] as const)
    run.judged.append({ candidate: candidate(count, accuracy), seconds: 1 });
  return run;
}

/** A judged network of 2048 bytes of SRAM. */
export function candidate(count: number, accuracy: number): Candidate {
  return {
    // each count another
    architecture: [
      { operation: count === 700 || count === 950 ? 'ir_2' : 'sep_3', width: count < 900 ? 8 : 16 },
      { operation: 'ir_2', width: 8 },
    ],
    costs: { unit: 'instructions', count, sramBytes: 2048, flashBytes: 4096 },
    ...{ loss: 1 - accuracy, accuracy, images: 64, errors: { loss: 0.01, accuracy: 0.02 } },
  };
}
