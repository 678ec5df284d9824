/** Results that arrive at the database which asked for them, each kept once however often it comes. */
import { LutError } from '../../common/errors.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import type { ModelIdentity } from '../../store/model-run.js';
import type { RunOrigin } from '../../store/run.js';
import type { Store } from '../../store/store.js';
import { caseRun } from '../bench/measured-runs.js';
import { nameOfInputs } from '../bench/model-inputs.js';
import type { CaseMeasured, ModelMeasured } from '../bench/work.js';
import { Malformed, readMessage, type Result, type WireModelWork } from './message.js';
import {
  caseMeasuredOfWire,
  caseOfWire,
  modelMeasuredOfWire,
  refusalOfWire,
  runName,
  withoutOutputs,
} from './wire.js';

/** What came of a run. */
export interface Collected {
  readonly run: string;
  readonly plan: string;
  /** as the bench interface gives it; or what the board refused the work with */
  readonly outcome: CaseMeasured | ModelMeasured | LutError;
}

/**
 * Reads a result and stores what was measured.
 * @param bench whose topic it came on
 * @throws Malformed, and then nothing is stored; STORE_*, FILE_*
 */
export function collect(store: Store, bench: string, document: Buffer): Collected {
  const result = readMessage(document, 'result');
  const { run, plan, work, outcome } = result;
  const configuration = store.plans.configuration(plan);
  if (configuration === undefined) throw new Malformed('A result is of a plan that was never made.');
  if (run !== runName(plan, work)) throw new Malformed('A result has another name than its work.');
  if (result.configuration !== configurationHash(configuration))
    throw new Malformed('A result is of another configuration than its plan.');
  if (outcome.kind === 'refused') return { run, plan, outcome: refusalOfWire(outcome) };
  const origin = { uid: run, bench };
  if (outcome.kind === 'case')
    return { run, plan, outcome: collectCase(store, configuration, result, origin) };
  return { run, plan, outcome: collectModel(store, configuration, result, origin) };
}

function collectCase(
  store: Store,
  configuration: DeviceConfiguration,
  { work, outcome, ticksPerCount, build }: Result,
  origin: RunOrigin,
): CaseMeasured {
  if (work.kind !== 'case' || outcome.kind !== 'case') throw new Malformed('A case came of a model.');
  const asked = caseOfWire(work);
  const measured: CaseMeasured = { ...caseMeasuredOfWire(outcome), origin };
  store.atomically(() =>
    store.recordRun(
      caseRun({ bench: { configuration, ticksPerCount }, build: store.recordBuild(build) }, asked, measured),
    ),
  );
  return measured;
}

function collectModel(
  store: Store,
  configuration: DeviceConfiguration,
  { work, outcome, ticksPerCount, build }: Result,
  origin: RunOrigin,
): ModelMeasured {
  if (work.kind !== 'model' || outcome.kind !== 'model') throw new Malformed('A model came of a case.');
  const measured: ModelMeasured = { ...modelMeasuredOfWire(outcome), origin };
  store.atomically(() =>
    store.models.record({
      configuration,
      model: identityOf(work),
      inputs: nameOfInputs(work.inputs),
      warmups: work.sampling.warmups,
      ticksPerCount,
      build: store.recordBuild(build),
      // whoever asked for it compares them
      outputsEqual: null,
      ...withoutOutputs(measured),
    }),
  );
  return measured;
}

function identityOf({ hash, name, bytes }: WireModelWork): ModelIdentity {
  return { hash, name, bytes };
}
