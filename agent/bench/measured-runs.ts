/** What the store keeps of what a bench measured. */
import type { ModelRun } from '../../store/model-run.js';
import type { Run } from '../../store/run.js';
import type { Bench } from './bench.js';
import { inputsName } from './model-inputs.js';
import type { CaseMeasured, CaseWork, ModelMeasured, ModelWork } from './work.js';

/** What measured it. */
export interface MeasuredBy {
  readonly bench: Pick<Bench, 'configuration' | 'ticksPerCount'>;
  /** id of its firmware's build in the store */
  readonly build: number;
}

export function caseRun(
  { bench, build }: MeasuredBy,
  { case: operatorCase, scope, operators, sampling }: CaseWork,
  measured: CaseMeasured,
): Run {
  return {
    configuration: bench.configuration,
    case: operatorCase,
    scope,
    operators,
    warmups: sampling.warmups,
    ticksPerCount: bench.ticksPerCount,
    build,
    ...measured,
  };
}

/** @param outputsEqual null where the outputs were not compared */
export function modelRun(
  { bench, build }: MeasuredBy,
  { model, inputs, sampling }: ModelWork,
  { outputs: _, ...measured }: ModelMeasured,
  outputsEqual: boolean | null,
): ModelRun {
  return {
    configuration: bench.configuration,
    model: model.identity,
    inputs: inputsName(inputs),
    warmups: sampling.warmups,
    ticksPerCount: bench.ticksPerCount,
    build,
    outputsEqual,
    ...measured,
  };
}
