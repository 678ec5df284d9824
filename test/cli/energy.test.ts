import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parseCalibration } from '../../agent/meter/ppk2-samples.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { Ppk2Double } from '../../testing/doubles/ppk2/ppk2-double.js';
import { Lut } from '../support/lut.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const TABLE = join(PACKAGE_ROOT, 'luts/stm32f4-edgenas-vww-48-instructions.json');
const ASKED = ['energy', '--model', KWS, '--table', TABLE, '--every', '1s'];

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lut energy', () => {
  it('says what a model takes by clock and sleep, how sure it is, and how long a cell lasts', async () => {
    const printed = await lut.output('energy', [...ASKED, '--assume-ipc', '0.7', '--battery', '18650']);
    const { latency_ms: latency, energy_mj: energy, cycles, best } = printed;
    expect(latency).toMatchObject({ kind: 'assumed' });
    expect(energy!.value).toBeCloseTo((40 * 3.3 * latency!.value) / 1000, 9);
    expect(cycles).toHaveLength(18);
    const chosen = cycles[best!]!;
    const least = Math.min(...cycles.map(({ mean_milliamps: mean }) => mean?.value ?? Infinity));
    expect(chosen.mean_milliamps!.value).toBe(least);
    expect(chosen.battery).toMatchObject({ cells: 1, lacks: [] });
    expect(chosen.battery!.life_days).toMatchObject({ kind: 'assumed' });
  });

  it('says in words what is unknown', async () => {
    const without = await lut.run(ASKED);
    expect(without.status).toBe(0);
    expect(without.stdout).toContain('How long an inference takes is unknown');
    const aa = await lut.run([...ASKED, '--assume-ipc', '0.7', '--battery', 'aa']);
    expect(aa.stdout).toMatch(/2 in a row of AA, .*: how long they last is unknown, at most [\d.]+ days/);
    expect(aa.stdout).toContain('What the cell loses by itself is unknown.');
  });

  it('draws the current over time', async () => {
    const svg = join(folder, 'current.svg');
    await lut.output('energy', [...ASKED, '--assume-ipc', '0.7', '--svg', svg]);
    const picture = readFileSync(svg, 'utf8');
    expect(picture).toContain('current, mA');
    expect(picture).toContain('144 MHz, then deep sleep');
  });

  it('takes a cell of the user, and refuses what is none', async () => {
    const own = join(folder, 'mine.yaml');
    writeFileSync(
      own,
      readFileSync(join(PACKAGE_ROOT, 'boards/batteries/18650.yaml'), 'utf8').replace('2200 mAh', 'mine'),
    );
    const printed = await lut.output('energy', [...ASKED, '--assume-ipc', '0.7', '--battery', own]);
    expect(printed.battery_name).toBe('18650, lithium-ion, mine');
    const none = await lut.run([...ASKED, '--battery', join(folder, 'none.yaml')]);
    expect(none.stderr).toContain('USAGE_BATTERY');
    writeFileSync(own, 'name: mine');
    expect((await lut.run([...ASKED, '--battery', own])).stderr).toContain('is not a battery file');
  });

  it('refuses a cell that cannot feed the board at any clock', async () => {
    const h7 = ['energy', '--model', KWS, '--board', 'stm32h7', '--every', '1s', '--assume-ipc', '0.7'];
    const { status, stderr } = await lut.run([...h7, '--battery', 'cr2032']);
    expect(status).toBe(2);
    expect(stderr).toContain('USAGE_BATTERY');
    expect(stderr.replace(/\s+/g, ' ')).toContain('does not feed stm32h7: it gives 15 mA for a moment');
  });

  it('puts what a meter says beside the model', async () => {
    const link = join(folder, 'meter');
    const meter = await Ppk2Double.start({
      ...{ link, volts: 3.3, calibration: parseCalibration('') },
      trace: [
        { seconds: 0.02, milliamps: 0.3, isHigh: false },
        { seconds: 0.03, milliamps: 40, isHigh: true },
      ],
    });
    onTestFinished(() => meter.end());
    const asked = [...ASKED, '--assume-ipc', '0.7', '--meter', link, '--windows', '3'];
    const { measured } = await lut.output('energy', asked);
    expect(measured).toMatchObject({ windows: 3, lost_samples: 0, energy_mj: { kind: 'measured' } });
    expect(Math.abs(measured!.energy_mj.value / (40 * 3.3 * 0.03) - 1)).toBeLessThan(0.005);
    const { stdout } = await lut.run(asked);
    expect(stdout).toMatch(
      /In 3 windows of the meter: 3\.9\d mJ.*measured.* The model is [\d.]+ % above that/,
    );
  });

  it.each(['1', '0s', 'soon', '1ms'])('refuses --every %s', async (every) => {
    const { status, stderr } = await lut.run([...ASKED.slice(0, -1), every, '--assume-ipc', '0.7']);
    expect(status).toBe(2);
    expect(stderr).toContain('USAGE_EVERY');
  });
});
