/** What came of a training, as it is printed and stored. */
import type { ArenaBytes } from '../../model/graph/arena.js';
import type { Network } from '../../search/network/network.js';
import type { TrainedNetwork } from '../../search/train-and-quantize.js';
import type { Predicted } from '../predict.js';
import type { SearchOutcome } from '../search/outcome.js';
import type { TrainingSettings } from './settings.js';

export interface TrainingOutcome {
  readonly settings: TrainingSettings;
  readonly dataset: SearchOutcome['dataset'];
  readonly network: Network;
  readonly trained: TrainedNetwork;
  /** multiply-accumulates of an inference */
  readonly macs: number;
  /** of the tensor arena, by the interpreter's plan */
  readonly arena: ArenaBytes;
  /** what it costs by tables; empty where none was asked for */
  readonly predicted: readonly Predicted[];
  /** by phase: data, training, quantization */
  readonly seconds: Readonly<Record<'data' | 'training' | 'quantization', number>>;
  readonly folder: string;
  /** path of the `.tflite` */
  readonly model: string;
}
