import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeSize } from '../../agent/firmware/code-size.js';
import { BoardCatalogue } from '../../boards/catalogue.js';
import { inComment, networkName } from '../../export/c-text.js';
import { lutError } from '../support/lut-error.js';
import { goldenCases, modelFile, type GoldenCase } from '../firmware/golden.js';
import { buildPrograms, exportInto, runPrograms, strangeNames } from './exported-programs.js';
import { exportNetwork, writeProject, type Exported } from '../../lab/export-network.js';

/** The first case of each operator, so that all of them stay a minute's work. */
function someCases(): GoldenCase[] {
  const seen = new Set<string>();
  return goldenCases().filter(({ operator }) => !seen.has(operator) && seen.add(operator));
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-export-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('exported networks', () => {
  it.each([
    ['stm32f4', 'optimized'],
    ['esp32c3', 'optimized'],
    ['rpi3', 'reference'],
  ])(
    'for %s, kernels %s, answer as TensorFlow Lite Micro, all of them in one program, within their memory',
    async (board, kernels) => {
      const cases = someCases();
      const place = mkdtempSync(join(folder, 'all-'));
      const networks: Exported[] = [];
      for (const [i, { model }] of cases.entries()) {
        networks.push(await exportInto(place, `n${i}`, model, board, kernels));
      }
      const program = await buildPrograms(place, networks);
      const outputs = await runPrograms(
        program,
        networks,
        cases.map(({ inputs }) => inputs),
      );
      cases.forEach(({ operator, name, output }, i) => {
        expect({ operator, name, output: Buffer.from(outputs[i]!) }).toEqual({
          operator,
          name,
          output: Buffer.from(output),
        });
      });
      expect(await strangeNames(program, networks)).toEqual([]);
    },
    600_000,
  );

  it.each(['stm32f4', 'stm32h7', 'esp32c3', 'rpi3'])(
    'are compiled for %s without a warning, the example too',
    async (id) => {
      const board = new BoardCatalogue().load(id);
      const exported = await exportInto(folder, `kws_${id}`, modelFile('kws_ref_model.tflite'), id);
      const home = join(folder, `kws_${id}`);
      const sources = [...exported.project.units, 'example/main.c'].map((path) => join(home, path));
      const { ram } = await codeSize(board, sources, ['main']);
      expect(ram).toBe(exported.network.settled.peak);
    },
    300_000,
  );

  it('are the same bytes again, and never written over something', async () => {
    const model = modelFile('kws_ref_model.tflite');
    const [one, other] = [
      await exportInto(folder, 'same', model, 'stm32f4'),
      await exportNetwork({
        board: new BoardCatalogue().load('stm32f4'),
        model: join(folder, 'same.tflite'),
        sizes: false,
      }),
    ];
    expect([...other.project.files]).toEqual([...one.project.files]);
    expect(() => writeProject(join(folder, 'same'), one.project)).toThrowError(lutError('FILE_EXISTS'));
    await expect(exportInto(folder, 'No C name', model, 'stm32f4')).rejects.toThrowError(
      lutError('USAGE_NAME'),
    );
  }, 120_000);
});

describe('words of others in C', () => {
  it('become names', () => {
    expect(networkName('Person Détection-96.v2')).toBe('person_d_tection_96_v2');
    expect(networkName('96x96')).toBe('network_96x96');
    expect(networkName('stdint')).toBe('network_stdint');
    expect(networkName('…')).toBe('network');
  });

  it('end no comment', () => {
    expect(inComment('a */ int x; /* b \\\n ??/ c')).toBe('a * / int x; / * b __ __/ c');
    expect(inComment('*/*/')).not.toMatch(/\*\/|\/\*/);
  });
});
