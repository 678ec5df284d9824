import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { LocalBench } from '../../agent/bench/local-bench.js';
import { parseCalibration } from '../../agent/meter/ppk2-samples.js';
import type { Board } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { defined } from '../../common/defined.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import type { OpenBench } from '../../lab/open-bench.js';
import type { Recipe } from '../../lab/recipes/recipe.js';
import { runModel } from '../../lab/run-model.js';
import { configurationHash } from '../../model/configuration.js';
import { Store } from '../../store/store.js';
import { Ppk2Double } from '../../testing/doubles/ppk2/ppk2-double.js';
import { hostFirmwareLike } from '../firmware/host-tools.js';
import { lutError } from '../support/lut-error.js';
import { firmwareOf, played, runnerOf } from '../support/played-board.js';
import { drawn, RESNET8_ON_L4R5, TRACE_VOLTS } from '../support/published-trace.js';

const MODEL = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const VOLTS = 3.3;
const TRACE = drawn(RESNET8_ON_L4R5).map((part) => ({
  ...part,
  milliamps: (part.milliamps * TRACE_VOLTS) / VOLTS,
}));
const { inferences, millijoules, seconds } = RESNET8_ON_L4R5.window;

const BOARD = loadBoard('stm32f4');
let folder: string;
let elf: string;
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  elf = await hostFirmwareLike(BOARD, BOARD.hardware!['sectorBytes']!);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** This machine as a board, supplied through a meter that follows the pin of its firmware. */
async function metered(board: Board, wired = true) {
  const link = join(folder, `meter-${count++}`);
  const meter = await Ppk2Double.start({
    ...{ link, trace: TRACE, calibration: parseCalibration(''), volts: VOLTS, followsPin: inferences },
  });
  onTestFinished(() => meter.end());
  const firmware = firmwareOf(elf);
  const onPin = (isHigh: boolean): void => (wired ? meter.pin(isHigh) : undefined);
  const bench: OpenBench = ({ signal, onEvent, onErased }) =>
    LocalBench.open({
      ...{ name: 'host', board, firmware, runner: () => runnerOf(firmware, onPin), boards: 1 },
      ...{ listener: { onEvent, onErased }, ...defined({ signal }) },
    });
  const db = join(folder, `${count}.db`);
  const request = { board, bench, db, runtime: 'builtin', model: MODEL, seed: 1, runs: inferences } as const;
  return { ...request, meter: { port: link, input: 0 }, catalogue: { load: () => board } as never };
}

describe('lut run with a meter', () => {
  it('measures the energy of the timed inferences by the pin that the firmware raises, within 0.5 %', async () => {
    const request = await metered(played(BOARD));
    const { energy, recipe, run } = await runModel(request);
    expect(run.graph.samples).toHaveLength(inferences);
    const { measured, latency, model } = energy!;
    expect(measured).toMatchObject({ windows: inferences, lost: 0, energy: { kind: 'measured' } });
    const whole = inferences * measured.energy.value;
    expect(Math.abs(whole / millijoules - 1)).toBeLessThan(0.005);
    // 29.2 mJ: what MLPerf Tiny's results state for one inference of ResNet8
    expect(measured.energy.value).toBeCloseTo(29.2, 1);
    expect(measured.duration.value).toBeCloseTo((1000 * seconds) / inferences, 0);
    // the played board's clock is none that its file states a current of
    expect(latency.kind).toBe('measured');
    expect(model).toBeNull();
    expect(recipe.figures.energy_mj).toEqual(measured.energy);
    const store = Store.open(request.db, { readonly: true });
    expect((store.recipes.get(recipe.id)!.document as Recipe).figures.energy_mj).toEqual(measured.energy);
    // each window is kept: figures follow from them
    const { configuration, model: file, inputs } = run;
    const { id } = store.models.latest(configurationHash(configuration), file.hash, inputs)!;
    const kept = store.models.meterWindows(id);
    expect(kept).toEqual(measured.each);
    expect(kept).toHaveLength(inferences);
    const energies = kept.map(({ millijoules }) => millijoules);
    expect(measured.energy).toMatchObject({ low: Math.min(...energies), high: Math.max(...energies) });
    expect(kept.reduce((sum, { millijoules: mj }) => sum + mj, 0)).toBeCloseTo(whole, 9);
    store.close();
  });

  it('puts what the board file makes of the same time beside it', async () => {
    const board = played(BOARD);
    const power = { ...BOARD.power!, run: [{ ...BOARD.power!.run[0]!, clockHz: board.clockHz }] };
    const { energy } = await runModel(await metered({ ...board, power }));
    const { latency, model } = energy!;
    expect(model!.value).toBeCloseTo((40 * VOLTS * latency.value) / 1000, 9);
    expect(model!.kind).toBe('estimated');
  });

  it('says that the pin is not wired', async () => {
    await expect(runModel(await metered(played(BOARD), false))).rejects.toThrowError(
      lutError('LINK_METER', { message: expect.stringContaining('saw 0 of 20 windows') as string }),
    );
  });

  it('refuses a board whose file names no pin', async () => {
    const board = played(BOARD);
    const hardware = Object.fromEntries(
      Object.entries(board.hardware!).filter(([name]) => name !== 'tracePin'),
    );
    await expect(runModel(await metered({ ...board, hardware }))).rejects.toThrowError(
      lutError('BOARD_INVALID', { message: expect.stringContaining('names no pin') as string }),
    );
  });
});
