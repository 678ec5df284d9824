/** Results that arrive at the database which asked for them, each kept once however often it comes. */
import { LutError } from '../../common/errors.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import type { ModelIdentity } from '../../store/model-run.js';
import type { RunOrigin } from '../../store/run.js';
import type { Store } from '../../store/store.js';
import { caseRun } from '../bench/measured-runs.js';
import { nameOfInputs } from '../bench/model-inputs.js';
import type { CaseMeasured, ModelMeasured } from '../bench/work.js';
import { Malformed, type Result, type WireModelWork } from './message.js';
import {
  caseMeasuredOfWire,
  caseOfWire,
  modelMeasuredOfWire,
  refusalOfWire,
  runName,
  withoutOutputs,
} from './wire.js';

/** A result that is for a database. */
export interface Arrival {
  readonly run: string;
  readonly plan: string;
  /** whose topic it came on */
  readonly bench: string;
  /** as the bench interface gives it; or what the board refused the work with */
  readonly outcome: CaseMeasured | ModelMeasured | LutError;
  /** stores what was measured, unless it is there already */
  readonly record: () => void;
}

/** A plan of the database, as results are held against it. */
interface KnownPlan {
  readonly configuration: DeviceConfiguration;
  readonly hash: string;
}

/** Reads results for a database, and stores them. */
export class Collector {
  /** by name; a plan does not change */
  private readonly plans = new Map<string, KnownPlan>();

  constructor(private readonly store: Store) {}

  /**
   * Holds a result against its plan; nothing is stored yet.
   * @param bench whose topic it came on
   * @throws Malformed
   */
  read(bench: string, result: Result): Arrival {
    const { run, plan, work, outcome } = result;
    const { configuration, hash } = this.plan(plan);
    if (run !== runName(plan, work)) throw new Malformed('A result has another name than its work.');
    if (result.configuration !== hash)
      throw new Malformed('A result is of another configuration than its plan.');
    const origin = { uid: run, bench };
    if (outcome.kind === 'refused')
      return { run, plan, bench, outcome: refusalOfWire(outcome), record: () => undefined };
    const { outcome: measured, record } =
      outcome.kind === 'case'
        ? this.readCase(configuration, result, origin)
        : this.readModel(configuration, result, origin);
    return { run, plan, bench, outcome: measured, record };
  }

  /** Stores results: all or, when one fails, none. @throws STORE_*, FILE_* */
  keep(arrivals: readonly Arrival[]): void {
    this.store.atomically(() => arrivals.forEach(({ record }) => record()));
  }

  /** @throws Malformed where it is of another database */
  private plan(uid: string): KnownPlan {
    const known = this.plans.get(uid);
    if (known !== undefined) return known;
    const configuration = this.store.plans.configuration(uid);
    if (configuration === undefined) throw new Malformed('A result is of a plan that was never made.');
    const plan = { configuration, hash: configurationHash(configuration) };
    this.plans.set(uid, plan);
    return plan;
  }

  private readCase(
    configuration: DeviceConfiguration,
    { work, outcome, ticksPerCount, build }: Result,
    origin: RunOrigin,
  ): Pick<Arrival, 'outcome' | 'record'> {
    if (work.kind !== 'case' || outcome.kind !== 'case') throw new Malformed('A case came of a model.');
    if (work.sentinel !== undefined && work.sentinel.bench !== origin.bench)
      throw new Malformed('A bench measured what another was to measure.');
    const asked = caseOfWire(work);
    const measured: CaseMeasured = { ...caseMeasuredOfWire(outcome), origin };
    const bench = { configuration, ticksPerCount };
    return {
      outcome: measured,
      record: () =>
        this.store.recordRun(caseRun({ bench, build: this.store.recordBuild(build) }, asked, measured)),
    };
  }

  private readModel(
    configuration: DeviceConfiguration,
    { work, outcome, ticksPerCount, build }: Result,
    origin: RunOrigin,
  ): Pick<Arrival, 'outcome' | 'record'> {
    if (work.kind !== 'model' || outcome.kind !== 'model') throw new Malformed('A model came of a case.');
    const measured: ModelMeasured = { ...modelMeasuredOfWire(outcome), origin };
    return {
      outcome: measured,
      record: () =>
        this.store.models.record({
          configuration,
          model: identityOf(work),
          inputs: nameOfInputs(work.inputs),
          warmups: work.sampling.warmups,
          ticksPerCount,
          build: this.store.recordBuild(build),
          // whoever asked for it compares them
          outputsEqual: null,
          ...withoutOutputs(measured),
        }),
    };
  }
}

function identityOf({ hash, name, bytes }: WireModelWork): ModelIdentity {
  return { hash, name, bytes };
}
