/** Names that others wrote, in every text of a model, a table and a board file: none reaches a reader as it is. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { parseTable, saveTable } from '../../builder/table-file.js';
import { tableHash, type Table } from '../../builder/table.js';
import { LutError } from '../../common/errors.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { readTflite } from '../../model/tflite/reader.js';
import type { TfliteModel } from '../../model/tflite/schema.js';
import { writeTflite } from '../../model/tflite/writer.js';
import { Lut, type Ended } from '../support/lut.js';
import { tableOfModel } from '../support/tables.js';
import { atTerminal } from '../support/terminal.js';

/** ESC, BEL, CSI of one byte, DEL, NEL, overrides of the direction, line ends of every kind, markup, a formula. */
const HOSTILE =
  '=x\x1b[2J\x1b]0;t\x07\x9b31m\x7f\x85\u202e\u2066\nFAKE\r\nFAKE\tFAKE\u2028FAKE<script>&amp"\'`|*';
/** What a terminal obeys, XML forbids, or no eye sees; a line feed ends our own lines, a tab our own fields. */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const KWS = readFileSync(join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite'));

let folder: string;
const lut = new Lut();
/** tables in which one text, or every one that may be any text, is hostile */
let refused: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  const space = { name: 'a space', hash: '0'.repeat(64) };
  const table: Table = { ...tableOfModel(KWS, loadBoard('stm32f4')), space };
  const paths = textPaths({ ...table, entries: table.entries.slice(0, 1) });
  const accepted = paths.filter((path) => isAccepted(changed(table, path)));
  saveTable(accepted.reduce(changed, table), join(folder, '=hostile.json'));
  refused = paths
    .filter((path) => !accepted.includes(path))
    .map((path, i) => {
      writeFileSync(join(folder, `refused${i}.json`), JSON.stringify(changed(table, path)));
      return `refused${i}.json`;
    });
  writeModels();
  mkdirSync(join(folder, 'boards'));
  const yaml = readFileSync(join(PACKAGE_ROOT, 'boards/rpi3.yaml'), 'utf8');
  const named = yaml.replace(/^(id:).*/m, '$1 own').replace(/^(name:).*/m, `$1 ${JSON.stringify(HOSTILE)}`);
  writeFileSync(join(folder, 'boards/own.yaml'), named);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Path = readonly (string | number)[];

/** Where an object holds texts. */
function textPaths(value: unknown, at: Path = []): Path[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textPaths(inner, [...at, name]));
}

function changed(table: Table, path: Path): Table {
  const copy = structuredClone(table);
  const holder = path.slice(0, -1).reduce<unknown>((value, name) => (value as never)[name], copy);
  (holder as Record<string, unknown>)[String(path.at(-1))] = HOSTILE;
  return path[0] === 'hash' ? copy : { ...copy, hash: tableHash(copy) };
}

function isAccepted(table: Table): boolean {
  // the board must be known to predict from it
  if (table.board === HOSTILE) return false;
  try {
    parseTable(JSON.stringify(table), 'table');
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(LutError);
    return false;
  }
}

/** One that can be predicted, one with an operator that nobody knows, one with a tensor of a type that is not supported. */
function writeModels(): void {
  const read = readTflite(KWS);
  const hostile: TfliteModel = {
    ...read,
    description: HOSTILE,
    subgraphs: read.subgraphs.map((subgraph) => ({
      ...subgraph,
      name: HOSTILE,
      tensors: subgraph.tensors.map((tensor, i) => ({ ...tensor, name: `${i}${HOSTILE}` })),
    })),
    metadata: read.metadata.map((one) => ({ ...one, name: HOSTILE })),
  };
  const [code, ...codes] = hostile.operatorCodes;
  const custom = { ...code!, deprecatedBuiltinCode: 32, builtinCode: 32, customCode: HOSTILE };
  const complex = hostile.subgraphs.map((subgraph) => ({
    ...subgraph,
    tensors: subgraph.tensors.map((tensor) => ({ ...tensor, type: 8 })),
  }));
  const models = {
    [MODEL]: hostile,
    'custom.tflite': { ...hostile, operatorCodes: [custom, ...codes] },
    'complex.tflite': { ...hostile, subgraphs: complex },
  };
  for (const [name, model] of Object.entries(models)) writeFileSync(join(folder, name), writeTflite(model));
}

const MODEL = `${HOSTILE.replaceAll('/', '')}.tflite`;

function expectFit(text: string): void {
  expect(text).toMatch(/./);
  expect(text).not.toMatch(UNFIT);
  for (const line of text.split('\n')) expect(line).not.toMatch(/^["']?FAKE/);
}

async function run(...args: string[]): Promise<Ended> {
  const ended = await lut.run(args, { cwd: folder });
  expectFit(ended.stdout + ended.stderr);
  return ended;
}

const PREDICT = ['predict', MODEL, '--table', '=hostile.json'];

describe('hostile names', () => {
  it.each([
    ['show', ['show', '=hostile.json']],
    ['show --case', ['show', '=hostile.json', '--case', '2D']],
    ['predict', PREDICT],
    ['predict from several', [...PREDICT, '=hostile.json']],
    ['boards', ['boards', '--boards', 'boards']],
  ])('are written out by lut %s, in a pipe, at a terminal, in Markdown and as JSON', async (_, words) => {
    const piped = await run(...words);
    expect(piped.status).toBe(0);
    const { lines } = await atTerminal(lut, words, { columns: 100, cwd: folder, env: { NO_COLOR: '1' } });
    expectFit(lines.join('\n'));
    await run(...words, '--format', 'md');
    const json = await run(...words, '--json');
    expect(() => void JSON.parse(json.stdout)).not.toThrow();
  });

  it.each([
    ['show --case', ['show', '=hostile.json', '--case', '2D']],
    ['predict', PREDICT],
    ['predict from several', [...PREDICT, '=hostile.json']],
    ['boards', ['boards', '--boards', 'boards']],
  ])('are no formulas in the CSV of lut %s', async (_, words) => {
    const { stdout } = await run(...words, '--format', 'csv', '--quiet');
    expect(stdout.split('\n').length).toBeGreaterThan(1);
    for (const field of stdout.split(/[\n,]/)) expect(field).not.toMatch(/^"?[=@+]/);
  });

  it('make no picture and no page invalid', async () => {
    await run('show', '=hostile.json', '--svg', 'table.svg');
    await run(...PREDICT, '--svg', 'bars.svg', '--html', 'bars.html');
    for (const file of ['table.svg', 'bars.svg', 'bars.html']) {
      const text = readFileSync(join(folder, file), 'utf8');
      expectFit(text);
      expect(text).toContain('&lt;script&gt;');
      expect(text).not.toMatch(/<script>&/);
      expect(text).not.toMatch(/&(?!(amp|lt|gt|quot|#39|[a-z]+);)/);
    }
  });

  it('are written out where a table is refused for them', async () => {
    expect(refused.length).toBeGreaterThan(5);
    for (const file of refused) {
      const { status, stderr } = await run('predict', MODEL, '--table', file);
      expect(status, file).not.toBe(0);
      expect(stderr).toMatch(/^lut: [A-Z_]+: .*\.\n {5}\S.*$/);
    }
  });

  it.each(['custom.tflite', 'complex.tflite', `no${HOSTILE}.tflite`])(
    'are written out where a model is refused: %j',
    async (file) => {
      const { status, stderr } = await run('predict', file, '--board', 'stm32f4');
      expect([7, 10]).toContain(status);
      expect(stderr).toMatch(/^lut: [A-Z_]+: .*\.\n {5}\S.*$/);
    },
  );

  it('are written out by lut run', async () => {
    cpSync(join(folder, MODEL), join(folder, `copy${MODEL}`));
    const { stdout } = await run(
      'run',
      `copy${MODEL}`,
      '--board',
      'stm32f4',
      '--port',
      'emulator',
      '--runs',
      '1',
    );
    expect(stdout).toContain('copy=x\\u001b[2J');
  });
});
