/** Writes down the operator cases of the models that are named: `node dist/scripts/model-cases.js MODEL.tflite …`. */
import { writeFileSync } from 'node:fs';
import { loadModelFile } from '../lab/model-file.js';
import { caseKey } from '../model/cases/key.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import { CASE_LIST } from './tables/case-models.js';

const keys = process.argv.slice(2).flatMap((path) => {
  try {
    return loadModelFile(path).graph.operators.map((operator) => caseKey(caseOfOperator(operator)));
  } catch (error) {
    // of a model that lut does not run, the others still count
    console.error(String(error));
    return [];
  }
});
writeFileSync(CASE_LIST, `${[...new Set(keys)].sort().join('\n')}\n`);
