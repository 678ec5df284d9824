import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseWork } from '../../agent/bench/work.js';
import { loadBoard } from '../../boards/catalogue.js';
import { loadTable } from '../../builder/table-file.js';
import { LutError, type ErrorCode } from '../../common/errors.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { buildTable } from '../../lab/build-table.js';
import { loadModelFile } from '../../lab/model-file.js';
import { EMULATOR, localBench, type OpenBench } from '../../lab/open-bench.js';
import { missingOperators, predict } from '../../lab/predict.js';
import { caseKey } from '../../model/cases/key.js';
import { lutError } from '../support/lut-error.js';

const BOARD = loadBoard('esp32c3');
const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const REFUSED = 'SOFTMAX int8 in=1x12 out=1x12';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An emulated board that refuses one case. */
function refusing(code: ErrorCode): OpenBench {
  return async (hooks) => {
    const bench = await localBench(BOARD, { runtime: 'builtin', address: EMULATOR })(hooks);
    const measure = async (work: CaseWork) => {
      if (caseKey(work.case) === REFUSED) throw new LutError(code, 'The window outlasted the counter.');
      return bench.measure(work);
    };
    return Object.assign(Object.create(bench) as typeof bench, { measure });
  };
}

describe('a board that refuses a case', () => {
  const request = (code: ErrorCode, out: string) => ({
    ...{ board: BOARD, bench: refusing(code), db: join(folder, 'runs.db'), models: [KWS] },
    ...{ patterns: ['SOFTMAX', 'RESHAPE'], out: join(folder, out) },
  });

  it('that it can never time, has it in the table with the reason', async () => {
    const { path } = await buildTable(request('FIRMWARE_OVERFLOW', 'refused.json'));
    const { entries, infeasible } = loadTable(path);
    expect(entries.map(({ key }) => key)).toEqual(['RESHAPE int8 in=1x1x1x64 out=1x64']);
    expect(infeasible).toMatchObject([
      { key: REFUSED, code: 'FIRMWARE_OVERFLOW', reason: 'The window outlasted the counter.' },
    ]);

    const [predicted] = predict(loadModelFile(KWS), { tables: [path] });
    expect(predicted!.prediction.infeasible).toEqual(infeasible);
    expect(missingOperators(loadModelFile(KWS), predicted!)?.code).toBe('TABLE_MISSING');
    const last = { ...predicted!, prediction: { ...predicted!.prediction, missing: [REFUSED] } };
    expect(missingOperators(loadModelFile(KWS), last)).toMatchObject({
      code: 'TABLE_INFEASIBLE',
      message: expect.stringContaining('is refused: The window outlasted the counter.') as string,
    });
  });

  it('that another time it might do, is told, and no table is made', async () => {
    await expect(buildTable(request('FIRMWARE_DAMAGED', 'none.json'))).rejects.toThrowError(
      lutError('FIRMWARE_REFUSED', { message: expect.stringContaining(REFUSED) as string }),
    );
  });
});
