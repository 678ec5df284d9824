/** The tables of options of the supported operators. */
import type { OptionsTable } from '../operator-parts/options.js';
import { OPERATOR_KINDS } from '../operator.js';
import { definitionOf } from '../operators/index.js';

const TABLES: readonly OptionsTable[] = OPERATOR_KINDS.flatMap((kind) => {
  const { table } = definitionOf(kind).options;
  return table === null ? [] : [table];
});
const BY_CODE = new Map(TABLES.map((options) => [options.code, options]));
const BY_NAME = new Map(TABLES.map((options) => [options.table.name, options]));

/** The options with a code in the schema's union `BuiltinOptions`, if they are some supported operator's. */
export function optionsOfCode(code: number): OptionsTable | undefined {
  return BY_CODE.get(code);
}

/** The options of a table's name. Throws `RangeError` where no supported operator has them. */
export function optionsOfName(name: string): OptionsTable {
  const options = BY_NAME.get(name);
  if (options === undefined) throw new RangeError(`no operator has ${name}`);
  return options;
}
