/** The figures of a whole model's run. */
import { median } from '../common/statistics.js';
import type { ModelRun, WindowSamples } from '../store/model-run.js';
import { counts } from './run-statistics.js';

/** The median count of a whole invocation. */
export function graphCount(run: ModelRun): number {
  return median(counts(run.graph.samples, run.graph.emptyTicks, run.ticksPerCount));
}

/** The median counts of each operator in the graph's order; null where they were not timed. */
export function operatorCounts(run: ModelRun): number[] | null {
  const { eachOperator, operators, ticksPerCount } = run;
  return (
    eachOperator &&
    windowsOf(eachOperator, operators).map((samples) =>
      median(counts(samples, eachOperator.emptyTicks, ticksPerCount)),
    )
  );
}

/** The samples of each operator, of which there is one in every invocation. */
function windowsOf({ samples }: WindowSamples, operators: number): Uint32Array[] {
  return Array.from({ length: operators }, (_, operator) =>
    samples.filter((_sample, index) => index % operators === operator),
  );
}
