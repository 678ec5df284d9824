/** What a table of a runtime whose kernels branch on data is compiled from beside its cases, measured into the store. */
import { inputsName, type ModelInputs } from '../agent/bench/model-inputs.js';
import { planModelSampling } from '../agent/bench/sampling.js';
import { generatedModel, type WholeModel } from '../agent/bench/whole-model.js';
import type { ModelWork } from '../agent/bench/work.js';
import { dataExtremes, overheadChains, type ChainRun, type ExtremeRuns } from '../builder/chains.js';
import { configurationHash } from '../model/configuration.js';
import type { ModelRun } from '../store/model-run.js';
import type { Store } from '../store/store.js';
import { modelRun } from '../agent/bench/measured-runs.js';
import type { OpenedBench } from './open-bench.js';

/** Of weights and inputs. */
const DATA_SEED = 1;

interface Again {
  readonly runs?: number;
  /** measure again what has been measured */
  readonly again?: boolean;
}

/** The chains that the overhead is fitted from, and operators on extreme data. */
export interface MeasuredChains {
  readonly chains: readonly ChainRun[];
  readonly extremes: readonly ExtremeRuns[];
}

/** Measures what the store does not have yet on the bench's configuration. @throws LINK_*, FIRMWARE_*, INTERRUPTED */
export async function measureChains(
  opened: OpenedBench,
  store: Store,
  again: Again,
): Promise<MeasuredChains> {
  const measure = (model: WholeModel, inputs: ModelInputs): Promise<ModelRun> =>
    measureModel(opened, store, again, model, inputs);
  const chains = overheadChains().map(async ({ key, operators, segmented }): Promise<ChainRun> => {
    const model = generatedModel(`${operators} x ${key}`, segmented, DATA_SEED);
    return { key, operators, run: await measure(model, DATA_SEED) };
  });
  const extremes = dataExtremes(DATA_SEED).map(async (ofOne): Promise<ExtremeRuns> => {
    const runs = ofOne.map(({ key, segmented, inputs }) =>
      measure(generatedModel(key, segmented, DATA_SEED), inputs),
    );
    return { key: ofOne[0]!.key, runs: await Promise.all(runs) };
  });
  return { chains: await Promise.all(chains), extremes: await Promise.all(extremes) };
}

async function measureModel(
  opened: OpenedBench,
  store: Store,
  { runs, again = false }: Again,
  model: WholeModel,
  inputs: ModelInputs,
): Promise<ModelRun> {
  const { configuration, chosen } = opened.bench;
  const known = store.models.latest(
    configurationHash(configuration),
    model.identity.hash,
    inputsName(inputs),
    chosen,
  );
  if (!again && known !== undefined && known.eachOperator !== null) return known;
  const sampling = planModelSampling(configuration.unit, runs);
  const work: ModelWork = { kind: 'model', model, inputs, sampling };
  const run = modelRun(opened, work, await opened.bench.measure(work), null);
  store.models.record(run);
  return run;
}
