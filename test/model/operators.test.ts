import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { CASE_FIELDS } from '../../model/case-fields.js';
import { parseKey } from '../../model/cases/key.js';
import { activationBytes } from '../../model/cases/macs.js';

import { isConstantOperand, OPERATOR_KINDS, outputsOf } from '../../model/operator.js';
import { definitionOf } from '../../model/operators/index.js';

afterEach(() => vi.restoreAllMocks());

describe('the definitions', () => {
  const definitions = OPERATOR_KINDS.map(definitionOf);

  it('are in the order of the kinds, which summaries and plots have', () => {
    const index = readFileSync(new URL('../../model/operators/index.ts', import.meta.url), 'utf8');
    const listed = [...index.matchAll(/^ {2}([A-Z0-9_]+): /gm)].map(([, kind]) => kind);
    expect(listed).toEqual(OPERATOR_KINDS);
  });

  it('have a code each', () => {
    expect(new Set(definitions.map(({ code }) => code)).size).toBe(OPERATOR_KINDS.length);
  });

  it('have option tables whose codes and names belong together', () => {
    const tables = definitions.flatMap(({ options }) => options.table ?? []);
    const names = new Map(tables.map(({ code, table }) => [code, table.name]));
    expect(names.size).toBeGreaterThan(5);
    for (const { code, table } of tables) expect(names.get(code)).toBe(table.name);
    expect(new Set(names.values()).size).toBe(names.size);
  });

  it('list required fields that a key can write', () => {
    for (const { fields } of definitions) {
      for (const field of fields) expect(CASE_FIELDS[field].name).toMatch(/^[a-z]+$/);
    }
  });
});

describe('an operand', () => {
  it('may be a constant at any place', () => {
    const { constant, ...addition } = parseKey('ADD int8 in=1x4,1x4 out=1x4 a=NONE c=second');
    expect(constant).toBe('second');
    const places = [0, 1, 2];
    expect(places.map((place) => isConstantOperand({ ...addition, constant: 'first' }, place))).toEqual([
      true,
      false,
      false,
    ]);
    expect(places.map((place) => isConstantOperand({ ...addition, constants: [0, 2] }, place))).toEqual([
      true,
      false,
      true,
    ]);
    expect(places.some((place) => isConstantOperand(addition, place))).toBe(false);
  });

  it('takes the bytes of its own element type', () => {
    const quantize = parseKey('QUANTIZE int8 in=1x4 out=1x4');
    expect(activationBytes(quantize)).toBe(8);
    expect(activationBytes({ ...quantize, types: ['float32', 'int8'] })).toBe(20);
  });

  it('may be one of several outputs', () => {
    const split = parseKey('RELU int8 in=1x4 out=1x2,1x3');
    expect(outputsOf(split)).toEqual([
      [1, 2],
      [1, 3],
    ]);
    expect(activationBytes(split)).toBe(9);
  });

  it.each([
    ['constants', [1, 3], '1,3', '1,x'],
    ['types', ['float32', 'int8'], 'float32,int8', 'float32,int4'],
    ['state', [2], '2', ''],
  ] as const)('is told by the field %s', (field, value, text, garbled) => {
    const codec = CASE_FIELDS[field] as { write(v: unknown): string; read(t: string): unknown };
    expect(codec.write(value)).toBe(text);
    expect(codec.read(text)).toEqual(value);
    expect(codec.read(garbled)).toBeUndefined();
  });
});
