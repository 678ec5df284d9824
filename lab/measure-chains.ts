/** The chains that an overhead is fitted from, measured on a bench as whole models into the store. */
import { inputsName } from '../agent/bench/model-inputs.js';
import { planModelSampling } from '../agent/bench/sampling.js';
import { generatedModel } from '../agent/bench/whole-model.js';
import type { ModelWork } from '../agent/bench/work.js';
import { overheadChains, type ChainRun } from '../builder/chains.js';
import { configurationHash } from '../model/configuration.js';
import type { Store } from '../store/store.js';
import { modelRun } from './model-on-board.js';
import type { OpenedBench } from './open-bench.js';

/** Of weights and inputs. */
const DATA_SEED = 1;

/** Measures the chains that the store does not have yet on the bench's configuration. @throws LINK_*, FIRMWARE_*, INTERRUPTED */
export async function measureChains(
  opened: OpenedBench,
  store: Store,
  { runs, again = false }: { readonly runs?: number; readonly again?: boolean },
): Promise<ChainRun[]> {
  const { configuration } = opened.bench;
  const sampling = planModelSampling(configuration.unit, runs);
  const hash = configurationHash(configuration);
  return Promise.all(
    overheadChains().map(async ({ key, operators, segmented }): Promise<ChainRun> => {
      const model = generatedModel(`${operators} x ${key}`, segmented, DATA_SEED);
      const known = store.models.latest(hash, model.identity.hash, inputsName(DATA_SEED));
      if (!again && known !== undefined && known.eachOperator !== null) return { key, operators, run: known };
      const work: ModelWork = { kind: 'model', model, inputs: DATA_SEED, sampling };
      const run = modelRun(opened, work, await opened.bench.measure(work), null);
      store.models.record(run);
      return { key, operators, run };
    }),
  );
}
