import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const RUN = ['run', KWS, '--board', 'stm32f4', '--port', 'emulator', '--db', ':memory:'];
const lut = new Lut();

describe('lut run --for', () => {
  it('says of an emulated board that instructions never throttle, and gives no rate', async () => {
    const printed = await lut.output('run-for', [...RUN, '--for', '1s']);
    expect(printed).toMatchObject({ unit: 'instructions', rates: null, table: null, interrupted: false });
    expect(printed.windows.length).toBeGreaterThan(1);
    expect(printed.count.low).toBe(printed.count.high);
    const { stdout } = await lut.run([...RUN, '--for', '1s']);
    expect(stdout).toContain('these never throttle, and have no rate');
  });

  it('refuses what is no duration, and what it cannot do beside', async () => {
    expectRefusal(await lut.run([...RUN, '--for', '10', '--json']), ['USAGE_EVERY', '--for takes', '1h']);
    expectRefusal(await lut.run([...RUN, '--for', '1s', '--runs', '3', '--json']), [
      'USAGE_ARGUMENTS',
      'excludes --runs',
      'Leave one of',
    ]);
  });
});
