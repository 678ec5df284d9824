/** The source of a validator that needs no ajv to run. */
import { Ajv } from 'ajv';
import standaloneCode from "ajv/dist/standalone/index.js";
import type { JsonSchema } from './json-schema.js';

/** A validator's names. */
export interface ValidatorNames {
  /** the exported function */
  readonly name: string;
  /** the TypeBox schema of what it accepts, and the module that exports that */
  readonly schema: string;
  readonly from: string;
  /** the folder `common/`, from there */
  readonly common: string;
}

/** How a validator reports. */
export interface Reporting {
  /** all problems, or only the first */
  readonly allErrors: boolean;
}

/**
 * A TypeScript module with the compiled validator.
 * @throws Error when the schema has a keyword whose code imports a part of ajv: choose another
 */
export function validatorModule(schema: JsonSchema, names: ValidatorNames, { allErrors }: Reporting): string {
  const ajv = new Ajv({ allErrors, code: { source: true, esm: true, lines: true } });
  const code = standaloneCode.default(ajv, ajv.compile(schema));
  if (code.includes('require(')) throw new Error(`${names.name} needs ajv to run`);
  const [compiled] = /(?<=^export default )\w+/m.exec(code) ?? [];
  const { name, schema: source, from, common } = names;
  return [
    '// @ts-nocheck: written by npm run schemas; do not edit',
    `import type { Validator } from '${common}/schema-problems.js';`,
    `import type { TypeOf } from '${common}/schema.js';`,
    `import type { ${source} } from '${from}';`,
    '',
    code.replace('"use strict";\n', '').replace(/^export .*\n/gm, '').trim(),
    '',
    `export const ${name}: Validator<TypeOf<typeof ${source}>> = ${compiled};`,
    '',
  ].join('\n');
}
