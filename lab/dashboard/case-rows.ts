/** The cases of a table as points of a map: where each stands among those of its kind. */
import { activationShape } from './shapes.js';
import type { Table, TableEntry } from '../../builder/table.js';
import { macs } from '../../model/cases/macs.js';
import type { OperatorCase } from '../../model/operator.js';
import { channels, elements } from '../../model/shapes.js';
import type { CaseRow } from './table-types.js';

/** In the order of the table's entries. */
export function caseRows({ entries }: Pick<Table, 'entries'>): CaseRow[] {
  const kinds = new Map<string, TableEntry[]>();
  for (const entry of entries) kinds.set(entry.case.kind, [...(kinds.get(entry.case.kind) ?? []), entry]);
  const places = new Map([...kinds.values()].flatMap((rows) => placesOf(rows)));
  return entries.map((entry) => ({ ...figuresOf(entry), ...places.get(entry.key)! }));
}

/** Whether channels of input and output are the same in all of the cases. */
export function areTied(cases: readonly OperatorCase[]): boolean {
  return cases.every(({ inputs: [input = []], output }) => channels(input) === channels(output));
}

type Place = Pick<CaseRow, 'form' | 'input' | 'place' | 'row' | 'rowSize' | 'column'>;

/** @param entries of one kind */
function placesOf(entries: readonly TableEntry[]): [key: string, place: Place][] {
  const tied = areTied(entries.map((entry) => entry.case));
  const forms = entries.map(formOf);
  const isCommon = (part: string): boolean => forms.every((parts) => parts.includes(part));
  return entries.map(({ key, case: one }, index) => {
    const shape = activationShape(one.inputs[0] ?? []);
    const extent = shape.slice(0, -1);
    const form = forms[index]!.filter((part) => !isCommon(part)).join(' ');
    const row = tied ? extent : shape.slice(-1);
    return [
      key,
      {
        ...{ form, input: shape.join('×'), place: tied ? '' : extent.join('×') },
        ...{ row: row.join('×') || '1', rowSize: elements(row), column: channels(one.output) },
      },
    ];
  });
}

/** What the key says behind the shapes; and of a second operand of another shape, its extents but for the channels. */
function formOf({ key, case: { inputs } }: TableEntry): string[] {
  const [first = [], second = first] = inputs.map(activationShape);
  const other = second.join() === first.join() ? [] : [`with ${second.slice(0, -1).join('×') || '1'}`];
  const fields = key.split(' ').filter((part) => /^(?!in=|out=)[a-z]+=/.test(part));
  return [...fields, ...other];
}

function figuresOf(entry: TableEntry): Omit<CaseRow, keyof Place> {
  const { key, case: one, median: count, source } = entry;
  const [work, size] = [macs(one), elements(one.output)];
  const isMeasured = entry.source === 'measured';
  return {
    ...{ key, kind: one.kind, macs: work, elements: size, count, source },
    low: isMeasured ? entry.p05 : entry.low,
    high: isMeasured ? entry.p95 : entry.high,
    perMac: work === 0 ? null : count / work,
    perElement: count / size,
    n: isMeasured ? entry.n : null,
    kernel: isMeasured ? (entry.kernel ?? null) : null,
  };
}
