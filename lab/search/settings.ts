/** Everything that a search's result depends on. */
import type { Calibration } from '../../builder/calibration/calibration.js';
import { LutError } from '../../common/errors.js';
import { canonicalJson, sha256 } from '../../common/hash.js';
import type { Space } from '../../model/space/space.js';
import type { Limits } from '../../search/costs/limits.js';
import type { Augmentation } from '../../search/data/augmentation.js';
import type { BackendName } from '../../search/engine/backends.js';
import type { Plan } from '../../search/search.js';
import type { Baseline } from './baseline.js';

export { BACKENDS, type BackendName } from '../../search/engine/backends.js';
export { AUGMENTATIONS, type Augmentation } from '../../search/data/augmentation.js';

/** `scratch`: random, and each network trained by itself for a short time. */
export const STRATEGIES = ['differentiable', 'evolution', 'random', 'scratch'] as const;
export type StrategyName = (typeof STRATEGIES)[number];

/** What may be left out of, or changed in, the differentiable search, beside its number of blocks. */
export const ABLATIONS = ['no-penalty', 'fixed-penalty', 'flop-proxy', 'straight-through'] as const;
export type Ablation = (typeof ABLATIONS)[number] | `blocks=${number}`;

/** A folder of class folders of images, or the number of scenes to generate. */
export type DataSource = { readonly folder: string } | { readonly scenes: number };

/** A time, and what makes one of a table's instructions: kept, for a table's hash is not of its calibration. */
export interface TimeLimit {
  readonly milliseconds: number;
  readonly calibration: Calibration;
}

export interface Settings {
  readonly board: string;
  readonly table: { readonly path: string; readonly hash: string };
  /** as it is searched: with `blocks=3`, already of three blocks */
  readonly space: Space;
  readonly data: DataSource;
  /** of the training images */
  readonly augmentation: Augmentation;
  /** those in effect: what was asked for, and what the board itself has */
  readonly limits: Limits;
  /** the limit on latency, where the table's instructions become time by its calibration: then `limits` has no count */
  readonly timeLimit?: TimeLimit;
  /** instructions per cycle, where a limit in milliseconds rests on such an assumption */
  readonly assumeIpc: number | null;
  readonly strategy: StrategyName;
  readonly ablation: Ablation | null;
  /** a published network that is trained instead of searching for one */
  readonly baseline: Baseline | null;
  /** ends the judging of networks this many seconds after the search began: then not their number does */
  readonly searchSeconds: number | null;
  /** whether the front of all judged networks is asked for as well */
  readonly pareto: boolean;
  /** networks that are trained by themselves, to see how well the supernet ranks them: then none is searched */
  readonly rankTest: number | null;
  readonly backend: BackendName;
  readonly plan: Plan;
}

/** What `config.json` of a run folder holds. The hash tells whether it was changed by hand. */
interface Configuration<Kind> {
  readonly settings: Kind;
  readonly hash: string;
}

export function settingsToJson<Kind extends object = Settings>(settings: Kind): string {
  const configuration: Configuration<Kind> = { settings, hash: sha256(canonicalJson(settings)) };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

/** @throws SEARCH_RUN when it is not what {@link settingsToJson} wrote */
export function settingsFromJson<Kind extends object = Settings>(
  text: string,
  path: string,
  what = 'search',
): Kind {
  const { settings, hash } = parsed<Kind>(text);
  if (settings !== undefined && hash === sha256(canonicalJson(settings))) return settings;
  throw new LutError(
    'SEARCH_RUN',
    `${path} is not the configuration of a ${what}, or was changed after the ${what} began.`,
    `Begin a ${what} of its own, without --resume.`,
  );
}

function parsed<Kind>(text: string): Partial<Configuration<Kind>> {
  try {
    return (JSON.parse(text) as Partial<Configuration<Kind>> | null) ?? {};
  } catch {
    return {};
  }
}
