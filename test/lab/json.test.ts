import { describe, expect, it } from 'vitest';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { snakeCase, snakeCased } from '../../lab/json/snake-case.js';
import type { ShowCaseJson } from '../../lab/json/types.js';
import { loadSpace } from '../../model/space/load.js';
import { JSON_OUTPUTS, outputFile, type JsonOutput } from '../../scripts/schemas/json-outputs.js';
import { jsonSchema } from '../../scripts/schemas/json-schema.js';
import { jsonOutput } from '../support/json-output.js';
import { tableOfSpace } from '../support/tables.js';

const TABLE = tableOfSpace(loadSpace('edgenas-vww'), loadBoard('stm32h7'));

/** Every name of a field in a JSON Schema, at every depth. */
function namesOf(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const { properties = {} } = schema as { properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(namesOf)];
}

describe('what --json prints', () => {
  it.each(Object.keys(JSON_OUTPUTS) as JsonOutput[])('of %s has names in snake_case', (output) => {
    const names = namesOf(jsonSchema(JSON_OUTPUTS[output], outputFile(output)));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
  });

  it('of boards are the board files', () => {
    const boards = boardIds().map((id) => snakeCased(loadBoard(id)));
    expect(jsonOutput('boards', JSON.stringify({ boards, bad: [] }))).toEqual({ boards, bad: [] });
  });

  it('of a case is the row of the table', () => {
    const { row }: ShowCaseJson = {
      row: snakeCased(TABLE.entries[0]!),
      ...{ macs: 1, weight_bytes: 2, activation_bytes: 3 },
    };
    const text = JSON.stringify({ row, macs: 1, weight_bytes: 2, activation_bytes: 3 });
    expect(jsonOutput('show-case', text).row).toEqual(TABLE.entries[0]);
    expect(() => jsonOutput('show-case', text.replace('weight_bytes', 'weightBytes'))).toThrow(
      'weight_bytes',
    );
  });
});

describe('snakeCased', () => {
  it('renames fields, and leaves alone names that are data', () => {
    const configuration = { ...TABLE.configuration, clockHz: 1e6, settings: { sctlrEl1: '0x0' } };
    expect(snakeCased(configuration)).toMatchObject({ clock_hz: 1e6, settings: { sctlrEl1: '0x0' } });
    const { placement } = configuration;
    expect(snakeCased([{ a: [{ bytesNeeded: null }], placement }])).toEqual([
      { a: [{ bytes_needed: null }], placement },
    ]);
    expect(['p05', 'perGraph', 'icountShift'].map((name) => snakeCase(name))).toEqual([
      'p05',
      'per_graph',
      'icount_shift',
    ]);
  });
});
