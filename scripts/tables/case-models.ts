/** The operators of models that others trained, which the published tables predict: their keys, and models of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { writeFile } from '../../lab/files.js';
import { buildCaseModel } from '../../model/case-models/case-model.js';
import { parseKey } from '../../model/cases/key.js';

/** One key to a line, sorted; written by `scripts/model-cases.ts`. The models are not ours to publish. */
export const CASE_LIST = join(PACKAGE_ROOT, 'scripts', 'tables', 'models.cases');

export function listedCases(): string[] {
  return readFileSync(CASE_LIST, 'utf8').trimEnd().split('\n');
}

/** Writes each of them as a `.tflite` of one operator with weights of zero. @returns the paths of the files */
export function writeCaseModels(folder: string): string[] {
  return listedCases().map((key, index) => {
    const path = join(folder, `${index}.tflite`);
    writeFile(path, buildCaseModel(parseKey(key)).bytes);
    return path;
  });
}
