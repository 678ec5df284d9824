/** Everything that a training's result depends on. */
import type { Architecture, Space } from '../../model/space/space.js';
import type { TrainingPlan } from '../../search/training/train-network.js';
import type { Baseline } from '../search/baseline.js';
import type { Augmentation, BackendName, DataSource } from '../search/settings.js';

/** A network, and what it sees and tells apart: those of the space. */
export interface GivenNetwork {
  /** with the classes of the images */
  readonly space: Space;
  /** null for a published network */
  readonly architecture: Architecture | null;
  /** null for a network of the space */
  readonly baseline: Baseline | null;
}

/** Whose scores are learned from. */
export interface TeacherSettings {
  /** of its training */
  readonly folder: string;
  /** SHA-256 of its weights' file */
  readonly hash: string;
  readonly temperature: number;
  readonly share: number;
}

export interface TrainingSettings extends GivenNetwork {
  readonly data: DataSource;
  readonly augmentation: Augmentation;
  readonly teacher: TeacherSettings | null;
  readonly backend: BackendName;
  readonly plan: TrainingPlan;
}
