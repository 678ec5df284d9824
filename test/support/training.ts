/** A training's folder, as its process writes it. */
import { TrainingFolder } from '../../lab/train/folder.js';
import { layGiven } from '../../lab/train/given-network.js';
import type { TrainingSettings } from '../../lab/train/settings.js';
import { NetworkTraining } from '../../search/training/network-training.js';
import { SETTINGS } from '../lab/search/settings.js';

/** Begins one of so many epochs; gives what keeps an epoch that took so many seconds, with a loss of 1 / epoch. */
export function beginTraining(
  path: string,
  epochs: number,
): { readonly epoch: (epoch: number, seconds: number) => void } {
  const settings: TrainingSettings = {
    ...{ space: SETTINGS.space, architecture: [{ operation: 'sep_3', width: 16 }], baseline: null },
    ...{ data: { scenes: 320 }, augmentation: 'vww', teacher: null, backend: 'wasm' },
    plan: { epochs, learningRate: 0.01, weightDecay: 1e-4, seed: 1 },
  };
  const folder = TrainingFolder.create(path, settings);
  const training = new NetworkTraining(layGiven(settings), settings.plan.weightDecay, 1);
  return {
    epoch: (epoch, seconds) => {
      training.epochsDone = epoch;
      folder.saveEpoch({ epoch, loss: 1 / epoch, laterLoss: 1 / epoch, accuracy: 0.5, seconds }, training);
    },
  };
}
