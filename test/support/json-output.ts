import { Ajv } from 'ajv';
import { expect } from 'vitest';
import type { TypeOf } from '../../common/schema.js';
import { JSON_OUTPUTS, outputFile, type JsonOutput } from '../../scripts/schemas/json-outputs.js';
import { jsonSchema } from '../../scripts/schemas/json-schema.js';

/** Reads what a command printed with `--json`, and checks that it follows the schema of that output. */
export function jsonOutput<Output extends JsonOutput>(
  output: Output,
  text: string,
): TypeOf<(typeof JSON_OUTPUTS)[Output]> {
  const valid = new Ajv({ allErrors: true }).compile<TypeOf<(typeof JSON_OUTPUTS)[Output]>>(
    jsonSchema(JSON_OUTPUTS[output], outputFile(output)),
  );
  const data: unknown = JSON.parse(text);
  if (valid(data)) return data;
  return expect.fail(`lut ${output}: ${JSON.stringify(valid.errors)} in ${text}`);
}
