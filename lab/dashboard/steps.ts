/** Where kernels have steps: cases that differ little, and cost differently. */
import type { CaseRow, KernelStep } from './table-types.js';

/** A cost that changes by less is none to plan by. */
const LEAST_PERCENT = 5;
/** So many are told. */
const MOST_STEPS = 40;

/** Neighbours by the channels of their output, all else the same; the largest change of cost first. */
export function kernelSteps(cases: readonly CaseRow[]): KernelStep[] {
  const lines = new Map<string, CaseRow[]>();
  for (const one of cases) {
    const line = JSON.stringify([one.kind, one.form, one.input]);
    lines.set(line, [...(lines.get(line) ?? []), one]);
  }
  return [...lines.values()]
    .flatMap(neighbours)
    .map(([from, to]) => stepOf(from, to))
    .filter(({ changePercent }) => Math.abs(changePercent) >= LEAST_PERCENT)
    .sort((a, b) => Math.abs(b.changePercent) - Math.abs(a.changePercent))
    .slice(0, MOST_STEPS);
}

function neighbours(line: readonly CaseRow[]): (readonly [CaseRow, CaseRow])[] {
  const sorted = [...line].sort((a, b) => a.column - b.column);
  return sorted.slice(1).map((to, index) => [sorted[index]!, to] as const);
}

function stepOf(from: CaseRow, to: CaseRow): KernelStep {
  const cost = ({ perMac, perElement }: CaseRow): number => perMac ?? perElement;
  return {
    ...{ kind: from.kind, form: from.form, input: from.input, from: from.key, to: to.key },
    ...{ fromChannels: from.column, toChannels: to.column },
    changePercent: 100 * (cost(to) / cost(from) - 1),
    ...{ fromKernel: from.kernel, toKernel: to.kernel },
  };
}
