/** The folder of a search that begins. */
import { LutError } from '../../common/errors.js';
import { canonicalJson } from '../../common/hash.js';
import { RunFolder } from './run-folder.js';
import { newRunPath } from './runs.js';
import type { Settings } from './settings.js';

/** Where a search begins. */
export interface Beginning {
  /** folder for all that comes of it; a new one in `runs/` unless given */
  readonly run?: string;
  /** folder of another search whose warm-up this one has in common: no result depends on it */
  readonly warmUpOf?: string;
}

/**
 * Makes the folder of a search, with the warm-up of another one where that is given.
 * @throws SEARCH_RUN where that one's is not over, or would be another one; FILE_*
 */
export function beginFolder({ run, warmUpOf }: Beginning, settings: Settings): RunFolder {
  const other = warmUpOf === undefined ? undefined : searchOfSameWarmUp(warmUpOf, settings);
  const folder = RunFolder.create(run ?? newRunPath(settings.space.name, settings.board), settings);
  if (other !== undefined) folder.takeWarmUp(other);
  return folder;
}

function searchOfSameWarmUp(path: string, settings: Settings): RunFolder {
  const { folder, settings: others } = RunFolder.open(path);
  const [own, theirs] = [settings, others].map(warmUpSettings);
  const different = Object.keys(own!).find(
    (name) => canonicalJson(own![name]) !== canonicalJson(theirs![name]),
  );
  if (different !== undefined) {
    throw new LutError(
      'SEARCH_RUN',
      `The search in ${path} has another warm-up than this one: ${different} is not the same.`,
      'Leave out --warm-up-of, or give both searches the same; only the strategy, and what comes after it, may differ.',
    );
  }
  if (folder.warmedUp < settings.plan.warmupEpochs) {
    throw new LutError(
      'SEARCH_RUN',
      `The warm-up of the search in ${path} is not over: ${folder.warmedUp} of its ${settings.plan.warmupEpochs} epochs are done.`,
      `Go on with it first: lut search --resume ${path}`,
    );
  }
  return folder;
}

/** All that a supernet depends on after its warm-up, by the names that a user knows. */
function warmUpSettings({
  table,
  space,
  data,
  augmentation,
  limits,
  timeLimit,
  ablation,
  baseline,
  backend,
  plan,
}: Settings): Readonly<Record<string, unknown>> {
  return {
    '--space': space,
    '--data': data,
    '--augment': augmentation,
    '--table': table.hash,
    'a limit': { limits, timeLimit: timeLimit ?? null },
    '--seed': plan.seed,
    '--warmup-epochs': plan.warmupEpochs,
    '--search-epochs': plan.searchEpochs,
    '--learning-rate': plan.learningRate,
    '--backend': backend,
    '--baseline': baseline,
    '--ablate flop-proxy': ablation === 'flop-proxy',
  };
}
