import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTable } from '../../builder/table-file.js';
import { Predictor } from '../../builder/predict.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { submissions, TASK_IDS } from '../../scripts/published-results/estimates.js';

describe('published results', () => {
  it('have a source, a clock and four figures each', () => {
    const all = submissions();
    expect(all).toHaveLength(18);
    for (const submission of all) {
      expect(submission.round).toMatch(/^v[01]\.\d$/);
      expect(submission.folder).toMatch(/^closed\/\S+\/results\//);
      expect(submission.clockHz).toBeGreaterThan(5e7);
      for (const task of TASK_IDS)
        expect(submission.milliseconds[task], submission.folder).toBeGreaterThan(1);
    }
    expect(new Set(all.map(({ round, folder }) => `${round} ${folder}`)).size).toBe(18);
  });

  it('are those that others quote: 704.2 ms of ResNet8 on the NUCLEO-L4R5ZI in the first round', () => {
    const [reference] = submissions();
    expect(reference!.milliseconds.ic).toBeCloseTo(704.2, 0);
  });

  it.each(['stm32f4', 'stm32h7'])('stand beside a table of %s that tells their models', (board) => {
    const table = loadTable(join(PACKAGE_ROOT, `scripts/published-results/${board}-tflm-cmsis-nn.json`));
    const predictor = new Predictor(table);
    for (const name of ['kws_ref_model', 'vww_96_int8']) {
      const graph = loadGraph(readFileSync(join(PACKAGE_ROOT, `test/models/${name}.tflite`)));
      expect(predictor.cases(graph.operators.map(caseOfOperator)).missing).toEqual([]);
    }
  });
});
