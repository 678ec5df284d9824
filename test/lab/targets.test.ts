import { describe, expect, it, onTestFinished } from 'vitest';
import { emulatorRunner } from '../support/emulator-runner.js';
import type { Board } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { targetOf } from '../../boards/targets.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import { firmwareOf } from '../../lab/firmware.js';
import { EMULATOR, localBench } from '../../lab/open-bench.js';
import { Store } from '../../store/store.js';
import { lutError } from '../support/lut-error.js';
import { serveTransport } from '../support/tcp-server.js';

const BUILTIN = { runtime: 'builtin' } as const;

async function configurationAt(board: Board, address: string): Promise<DeviceConfiguration> {
  const store = Store.open(':memory:');
  const bench = await localBench(board, { ...BUILTIN, address })({
    store,
    onEvent: () => undefined,
    onErased: () => undefined,
  });
  await bench.close();
  store.close();
  return bench.configuration;
}

/** The emulated board, run by someone else and served over TCP; gives its address. */
async function served(board: Board): Promise<string> {
  const running = await emulatorRunner(board).start(await firmwareOf(board, 'emulator', BUILTIN));
  onTestFinished(() => running.stop());
  return serveTransport(running.transport);
}

const C3 = loadBoard('esp32c3');

describe('an emulated board behind TCP', () => {
  it.each<[string, Board]>([
    ['that is only emulated', C3],
    ['that could be silicon with the same firmware', loadBoard('rpi3')],
    [
      'that could be silicon with another firmware',
      {
        ...C3,
        targets: { ...C3.targets, silicon: { ...C3.targets.silicon!, port: 'rpi3' } },
      },
    ],
  ])('%s has the configuration of an emulated one', async (_, board) => {
    const [here, there] = await Promise.all([
      configurationAt(board, EMULATOR),
      configurationAt(board, await served(board)),
    ]);
    const { machine, port } = targetOf(board, 'emulator');
    expect(there).toMatchObject({ machine: `qemu ${machine}`, port, unit: 'instructions', clockHz: null });
    expect(configurationHash(there)).toBe(configurationHash(here));
  });

  it('is refused as a board that has no emulator', async () => {
    const board = loadBoard('rpi3');
    const address = await served(board);
    const silicon = { ...board, targets: { silicon: targetOf(board, 'silicon') } };
    await expect(configurationAt(silicon, address)).rejects.toThrowError(lutError('BOARD_NO_EMULATOR'));
  });
});

describe('a target that a board lacks', () => {
  it('is not looked for', async () => {
    const silicon = {
      ...C3,
      targets: { silicon: { port: 'rv32-virt', baud: 115200, regions: {}, programmers: {} } },
    };
    await expect(configurationAt(silicon, EMULATOR)).rejects.toThrowError(lutError('BOARD_NO_EMULATOR'));
    const emulated = { ...C3, targets: { emulator: targetOf(C3, 'emulator') } };
    await expect(configurationAt(emulated, '/dev/ttyUSB0')).rejects.toThrowError(
      lutError('BOARD_NO_SILICON'),
    );
  });
});
