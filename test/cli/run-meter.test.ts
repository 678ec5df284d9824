import { join } from 'node:path';
import { describe, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const RUN = ['run', KWS, '--board', 'stm32f4', '--meter', '/dev/null', '--json'];
const lut = new Lut();

describe('lut run --meter', () => {
  it('says that an emulated board has no pin for a meter, and draws nothing', async () => {
    const refused = await lut.run([...RUN, '--port', 'emulator', '--db', ':memory:']);
    expectRefusal(refused, ['USAGE_METER', 'draws no current and has no pin', 'Leave --meter out']);
  });

  it('says that a fleet is not behind the meter', async () => {
    const refused = await lut.run([...RUN, '--fleet', 'mqtts://broker']);
    expectRefusal(refused, ['USAGE_METER', 'not at this machine', 'with --port']);
  });
});
