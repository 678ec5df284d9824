import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { loadModelFile } from '../../lab/model-file.js';
import { caseKey } from '../../model/cases/key.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { listedCases, writeCaseModels } from '../../scripts/tables/case-models.js';

const keysOf = (path: string): string[] =>
  loadGraph(readFileSync(path)).operators.map((operator) => caseKey(caseOfOperator(operator)));

it('the published tables hold the operators of the models of the README, and each listed case is its model’s', () => {
  const listed = listedCases();
  expect(listed).toEqual([...new Set(listed)].sort());
  for (const name of ['kws_ref_model', 'vww_96_int8']) {
    const { path } = loadModelFile(join(PACKAGE_ROOT, 'test', 'models', `${name}.tflite`));
    for (const key of keysOf(path)) expect(listed).toContain(key);
  }
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  const paths = writeCaseModels(folder);
  expect(paths.flatMap(keysOf)).toEqual(listed);
  rmSync(folder, { recursive: true });
});
