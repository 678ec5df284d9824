import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Type } from '@sinclair/typebox';
import { describe, expect, it } from 'vitest';
import { object, oneOf } from '../../common/schema.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { generatedFiles } from '../../scripts/schemas/files.js';
import { jsonSchema } from '../../scripts/schemas/json-schema.js';
import { validatorModule } from '../../scripts/schemas/validator.js';

const FILES = generatedFiles();

describe('what is generated from the schemas', () => {
  it.each([...FILES.keys()])('%s is what npm run schemas writes', (path) => {
    expect(readFileSync(join(PACKAGE_ROOT, path), 'utf8')).toBe(FILES.get(path));
  });

  it('is all that is in schemas/, and every JSON Schema there compiles', () => {
    const names = readdirSync(join(PACKAGE_ROOT, 'schemas'));
    expect(names.map((name) => `schemas/${name}`).sort()).toEqual(
      [...FILES.keys()].filter((path) => path.startsWith('schemas/')).sort(),
    );
    for (const name of names) new Ajv().compile(JSON.parse(FILES.get(`schemas/${name}`)!) as object);
  });
});

describe('jsonSchema', () => {
  const unit = oneOf(['ms', 's'], { $id: 'unit' });

  it('puts parts with an $id among the definitions, once', () => {
    const schema = object({ a: unit, b: Type.Array(unit), c: Type.Optional(unit) });
    expect(jsonSchema(schema, 'x.schema.json')).toEqual({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'x.schema.json',
      type: 'object',
      additionalProperties: false,
      required: ['a', 'b'],
      properties: {
        a: { $ref: '#/definitions/unit' },
        b: { type: 'array', items: { $ref: '#/definitions/unit' } },
        c: { $ref: '#/definitions/unit' },
      },
      definitions: { unit: { type: 'string', enum: ['ms', 's'] } },
    });
  });

  it('refuses two different parts of one $id', () => {
    const schema = object({ a: unit, b: oneOf(['h'], { $id: 'unit' }) });
    expect(() => jsonSchema(schema, 'x.schema.json')).toThrow('unit');
  });
});

describe('validatorModule', () => {
  it('refuses a schema whose validator would need ajv', () => {
    const schema = jsonSchema(object({ name: Type.String({ minLength: 1 }) }), 'x.schema.json');
    const names = { name: 'validateX', schema: 'xSchema', from: './x-schema.js', common: '../common' };
    expect(() => validatorModule(schema, names, { allErrors: true })).toThrow('validateX needs ajv');
  });
});
