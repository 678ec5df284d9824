import { formatCount } from '../../common/format.js';
import type { FlashExercise } from './exercise-flash.js';
import type { Finding, Verdict } from './model.js';

/** A verdict in plain sentences, a line each. @param image what was judged */
export function toldVerdict(image: string, verdict: Verdict): string[] {
  const { chip, passed, end, coreHz, microseconds, settings, trace, broken, notJudged } = verdict;
  const told = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  return [
    `${image} on the model of the ${chip}: ${passed ? 'passed' : 'failed'}.`,
    `${end} Its core runs at ${formatCount(coreHz)} Hz, ${(microseconds / 1000).toFixed(1)} ms after power-on by its own time.`,
    ...(told.length === 0 ? [] : [`Set to: ${told.join(', ')}.`]),
    ...toldTrace(trace),
    ...broken.map((finding) => `Broken: ${toldFinding(finding)}`),
    ...notJudged.map((finding) => `Not judged: ${toldFinding(finding)}`),
  ];
}

/** When the pin for a power meter was high; nothing where it never was. */
function toldTrace(trace: readonly number[]): string[] {
  const windows = trace.flatMap((up, index) => {
    if (index % 2 === 1) return [];
    const down = trace[index + 1];
    return [`${up.toFixed(1)} to ${down === undefined ? 'the end' : down.toFixed(1)}`];
  });
  return windows.length === 0 ? [] : [`The pin for a meter was high, in µs: ${windows.join(', ')}.`];
}

/** What a firmware did with its window, a line each; none where it was not asked. */
export function toldExercise(exercise: FlashExercise | undefined): string[] {
  if (exercise === undefined) return [];
  const { problems, erased, status } = exercise;
  const heat = status.temperature === null ? 'no temperature' : `${status.temperature} °C`;
  if (problems.length > 0) return problems.map((problem) => `Window: ${problem}`);
  return [`Window: it holds what was written, ${erased[1]} sector(s) erased in between; ${heat}.`];
}

function toldFinding({ rule, pc, microseconds, times, text }: Finding): string {
  const often = times > 1 ? `, ${times} times` : '';
  return `${text} (${rule}, at 0x${pc.toString(16)}, ${(microseconds / 1000).toFixed(3)} ms${often})`;
}
