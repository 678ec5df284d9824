/** A picture of what a board draws from one inference to the next. */
import { chartSvg } from './chart.js';
import { standalone } from './svg.js';

/** One way of spending a period. Times in ms, currents in mA. */
export interface DrawnCycle {
  readonly name: string;
  readonly active: number;
  readonly wake: number;
  readonly period: number;
  readonly runMilliamps: number;
  readonly restMilliamps: number;
}

/** The longest time that is drawn is so many times what the slowest way is awake. */
const SHOWN = 3;

/** Currents of several ways over the beginning of a period. @param what is inferred, for the title */
export function currentOverTimeSvg(what: string, cycles: readonly DrawnCycle[]): string {
  const awake = Math.max(...cycles.map(({ wake, active }) => wake + active));
  const shown = Math.min(SHOWN * awake, ...cycles.map(({ period }) => period));
  return standalone(
    chartSvg({
      title: `${what}: current over time`,
      xLabel: 'time from waking, ms',
      yLabel: 'current, mA',
      logarithmic: true,
      series: cycles.map((cycle) => ({
        name: cycle.name,
        mark: 'line' as const,
        points: steps(cycle, shown),
      })),
    }),
  );
}

/** Waking counts as computing: its current is not stated. */
function steps(
  { active, wake, runMilliamps, restMilliamps }: DrawnCycle,
  shown: number,
): { x: number; y: number }[] {
  const end = Math.min(wake + active, shown);
  return [
    { x: 0, y: runMilliamps },
    { x: end, y: runMilliamps },
    { x: end, y: restMilliamps },
    { x: shown, y: restMilliamps },
  ];
}
