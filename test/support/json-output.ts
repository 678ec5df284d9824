import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'vitest';
import type { TypeOf } from '../../common/schema.js';
import { JSON_OUTPUTS, outputFile, type JsonOutput } from '../../scripts/schemas/json-outputs.js';
import { jsonSchema } from '../../scripts/schemas/json-schema.js';

/** What a command prints with `--json`, by the name of that output. */
export type JsonOutputs = { readonly [Output in JsonOutput]: TypeOf<(typeof JSON_OUTPUTS)[Output]> };

const validators = new Map<JsonOutput, ValidateFunction>();

function validatorOf(output: JsonOutput): ValidateFunction {
  const known = validators.get(output);
  if (known !== undefined) return known;
  const schema = jsonSchema(JSON_OUTPUTS[output], outputFile(output));
  const validator = new Ajv({ allErrors: true }).compile(schema);
  validators.set(output, validator);
  return validator;
}

/** Reads what a command printed with `--json`, and checks that it follows the schema of that output. */
export function jsonOutput<Output extends JsonOutput>(output: Output, text: string): JsonOutputs[Output] {
  const valid = validatorOf(output);
  const data: unknown = JSON.parse(text);
  if (valid(data)) return data as JsonOutputs[Output];
  return expect.fail(`lut ${output}: ${JSON.stringify(valid.errors)} in ${text}`);
}
