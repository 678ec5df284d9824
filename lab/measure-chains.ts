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
import { MeasuringRecord } from './measuring-record.js';
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
  const chains = overheadChains().map(({ key, operators, segmented }) => {
    const model = generatedModel(`${operators} x ${key}`, segmented, DATA_SEED);
    return { key, operators, wanted: wantedRun(opened, store, again, model, DATA_SEED) };
  });
  const extremes = dataExtremes(DATA_SEED).map((ofOne) => ({
    key: ofOne[0]!.key,
    wanted: ofOne.map(({ key, segmented, inputs }) =>
      wantedRun(opened, store, again, generatedModel(key, segmented, DATA_SEED), inputs),
    ),
  }));
  const all = [...chains, ...extremes].flatMap(({ wanted }) => wanted);
  const ahead = all.filter(({ known }) => known === undefined).length;
  const { configuration, name } = opened.bench;
  // each takes about as long as the others: they are of a few small operators
  const kept = new MeasuringRecord(store, { configuration, bench: name, runs: ahead, work: ahead });
  const measure = async ({ known, work }: WantedRun): Promise<ModelRun> =>
    known ?? measureModel(opened, store, work, kept);
  return kept.during(measured());

  async function measured(): Promise<MeasuredChains> {
    const ofChains = chains.map(async ({ wanted, ...chain }) => ({ ...chain, run: await measure(wanted) }));
    const ofExtremes = extremes.map(async ({ key, wanted }) => ({
      key,
      runs: await Promise.all(wanted.map(measure)),
    }));
    return { chains: await Promise.all(ofChains), extremes: await Promise.all(ofExtremes) };
  }
}

/** A run that is needed. */
interface WantedRun {
  /** that the store has already */
  readonly known: ModelRun | undefined;
  readonly work: ModelWork;
}

function wantedRun(
  { bench: { configuration, chosen } }: OpenedBench,
  store: Store,
  { runs, again = false }: Again,
  model: WholeModel,
  inputs: ModelInputs,
): WantedRun {
  const hash = configurationHash(configuration);
  const known = store.models.latest(hash, model.identity.hash, inputsName(inputs), chosen);
  const sampling = planModelSampling(configuration.unit, runs);
  return {
    known: again || known?.eachOperator == null ? undefined : known,
    work: { kind: 'model', model, inputs, sampling },
  };
}

async function measureModel(
  opened: OpenedBench,
  store: Store,
  work: ModelWork,
  kept: MeasuringRecord,
): Promise<ModelRun> {
  const run = modelRun(opened, work, await opened.bench.measure(work), null);
  store.atomically(() => {
    store.models.record(run);
    kept.advance(1);
  });
  return run;
}
