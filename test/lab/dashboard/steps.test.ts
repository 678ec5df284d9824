import { expect, it } from 'vitest';
import { loadBoard } from '../../../boards/catalogue.js';
import { caseRows } from '../../../lab/dashboard/case-rows.js';
import { kernelSteps } from '../../../lab/dashboard/steps.js';
import type { OperatorCase } from '../../../model/operator.js';
import { pointwise } from '../../store/examples.js';
import { tableOfCases } from '../../support/tables.js';

/** A 1×1 convolution of 16 channels over 8×8. */
function to(channels: number): OperatorCase {
  return { ...pointwise(16), output: [1, 8, 8, channels] };
}

it('finds where a few channels more change what a MAC costs, by input and form', () => {
  const table = tableOfCases([to(8), to(16), to(24), pointwise(32)], loadBoard('stm32f4'));
  const dearer = { ...table, entries: table.entries.map((entry) => ({ ...entry })) };
  const place = dearer.entries.findIndex(({ case: one }) => one.output.at(-1) === 24);
  const entry = dearer.entries[place]!;
  dearer.entries[place] = { ...entry, median: 2 * entry.median };

  const rows = caseRows(dearer);
  expect(rows.find(({ key }) => key === entry.key)).toMatchObject({
    input: '8×8×16',
    place: '8×8',
    row: '16',
    column: 24,
  });
  const steps = kernelSteps(rows);
  expect(steps).toHaveLength(1);
  expect(steps[0]).toMatchObject({ input: '8×8×16', fromChannels: 16, toChannels: 24, to: entry.key });
  expect(steps[0]?.changePercent).toBeCloseTo(100, 0);
});
