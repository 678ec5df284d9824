import type { Bench } from '../../agent/bench/bench.js';
import type { CaseMeasured, CaseWork, ModelMeasured, ModelWork } from '../../agent/bench/work.js';
import { defined } from '../../common/defined.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import { caseKey } from '../../model/cases/key.js';
import type { FirmwareBuild, Scope } from '../../store/run.js';
import type { Store } from '../../store/store.js';

/** What a bench measured once, and what it was. */
export interface Recording {
  readonly configuration: DeviceConfiguration;
  readonly build: FirmwareBuild;
  readonly firmwareBytes: number;
  readonly ticksPerCount: number;
  readonly runs: readonly RecordedRun[];
}

export interface RecordedRun {
  readonly key: string;
  readonly scope: Scope;
  readonly operators: number;
  readonly measured: CaseMeasured;
}

/** The runs that a database has of a bench's configuration. */
export function recordedRuns(store: Store, configuration: DeviceConfiguration): RecordedRun[] {
  const hash = configurationHash(configuration);
  return (['operator', 'graph'] as const).flatMap((scope) =>
    Array.from(store.latestRuns(hash, { scope }), ({ key, operators, stop, arena, fills, kernel }) => ({
      ...{ key, scope, operators },
      measured: { stop, arena, fills, ...defined({ kernel }) },
    })),
  );
}

/** A bench without boards: it answers with what was recorded. */
export class ReplayingBench implements Bench {
  readonly name = 'replay';
  readonly broken = false;
  /** what it was asked for */
  readonly asked: CaseWork[] = [];

  constructor(private readonly recording: Recording) {}

  get configuration(): DeviceConfiguration {
    return this.recording.configuration;
  }

  get build(): FirmwareBuild {
    return this.recording.build;
  }

  get firmwareBytes(): number {
    return this.recording.firmwareBytes;
  }

  get ticksPerCount(): number {
    return this.recording.ticksPerCount;
  }

  measure(work: CaseWork): Promise<CaseMeasured>;
  measure(work: ModelWork): Promise<ModelMeasured>;
  async measure(work: CaseWork | ModelWork): Promise<CaseMeasured | ModelMeasured> {
    if (work.kind === 'model') throw new Error('no model was recorded');
    this.asked.push(work);
    const key = caseKey(work.case);
    const run = this.recording.runs.find(
      (one) => one.key === key && one.scope === work.scope && one.operators === work.operators,
    );
    if (run === undefined) throw new Error(`${key} was not recorded`);
    return run.measured;
  }

  async close(): Promise<void> {}
}
