import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildFirmware } from '../../agent/firmware/build.js';
import { emulatorRunner } from '../support/emulator-runner.js';
import type { RunningBoard } from '../../agent/flash/running-board.js';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { EXIT_STATUS } from '../../common/errors.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { jsonOutput } from '../support/json-output.js';
import { Lut, type LutOptions } from '../support/lut.js';
import { expectRefusal, type Refusal } from '../support/refusal.js';

const SPACE = join(PACKAGE_ROOT, 'test/spaces/small.yaml');
const BUILD = ['build', '--board', 'esp32c3', '--port', 'emulator', '--space', SPACE];
const FIRMWARE = { runtime: 'builtin', flavour: 'reference' } as const;

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function expectRefused(args: readonly string[], refusal: Refusal, options?: LutOptions): Promise<void> {
  expectRefusal(await lut.run([...args, '--json'], { cwd: folder, ...options }), refusal);
}

describe('wrong arguments:', () => {
  it.each<[string, string[], Refusal]>([
    ['no board', ['build'], ['USAGE_ARGUMENTS', '--board', 'lut --help']],
    ['no such option', [...BUILD, '--bord'], ['USAGE_ARGUMENTS', "Unknown option '--bord'", '--help']],
    ['no such command', ['bild'], ['USAGE_ARGUMENTS', "Unknown command 'bild'", 'lists the commands']],
    ['no table', ['show'], ['USAGE_ARGUMENTS', "'table'", '--help']],
    ['no samples', [...BUILD, '--runs', '0'], ['USAGE_NUMBER', '--runs takes a whole number', '--help']],
    ['a fraction', [...BUILD, '--runs', '1.5'], ['USAGE_NUMBER', 'not "1.5"', '--help']],
    ['a word', [...BUILD, '--emulators', 'two'], ['USAGE_NUMBER', '--emulators takes', '--help']],
    ['a herd', [...BUILD, '--emulators', '65'], ['USAGE_NUMBER', 'from 1 to 64', '--help']],
    ['no such case', [...BUILD, '--case', 'CONV_9D'], ['USAGE_CASE', '"CONV_9D"', 'part of a key']],
    [
      'a TCP host',
      ['build', '--board', 'rpi3', '--port', 'tcp://here'],
      ['USAGE_PORT', 'tcp://here', 'tcp://'],
    ],
    [
      'a search without a board',
      ['search', '--synthetic', '6000'],
      ['USAGE_BOARD', 'needs a board', '--board'],
    ],
    [
      'a runtime without its library',
      ['build', '--board', 'rpi3', '--port', 'emulator', '--runtime', 'tflm'],
      ['USAGE_TFLM', 'needs --tflm', 'TensorFlow Lite Micro'],
    ],
    [
      'a library without its runtime',
      [...BUILD, '--tflm', '.'],
      ['USAGE_TFLM', 'for the runtime tflm', '--runtime tflm'],
    ],
    ['no such board', ['build', '--board', 'stm23'], ['BOARD_UNKNOWN', '"stm23"', 'stm32f4']],
    ['no such board', ['doctor', '--board', '../x'], ['BOARD_UNKNOWN', '"../x"', 'stm32f4']],
  ])('%s', async (_, args, refusal) => {
    await expectRefused(args, refusal);
  });

  it('say nothing on standard output without --json', async () => {
    const { status, stdout, stderr } = await lut.run(['build', '--board', 'stm23'], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: EXIT_STATUS.BOARD, stdout: '' });
    expect(stderr).toContain('There is no board "stm23".');
  });
});

describe('a search space', () => {
  it.each<[string, string, string]>([
    ['that is not YAML', 'name: [small', 'it is neither YAML nor JSON: '],
    ['without blocks', 'name: small\ninput: [32, 32, 3]', "space must have required property 'stem'"],
    [
      'whose reduction divides no width',
      readFileSync(SPACE, 'utf8').replace('se_4', 'se_3'),
      'se_3 does not divide the width 8 of block 1',
    ],
  ])('%s', async (_, text, says) => {
    const space = join(folder, 'space.yaml');
    writeFileSync(space, text);
    await expectRefused(
      [...BUILD, '--space', space],
      ['MODEL_SPACE', `${space} is not a search space: ${says}`, 'space.schema.json'],
    );
  });

  it('that does not exist', async () => {
    await expectRefused([...BUILD, '--space', 'none'], ['MODEL_SPACE', '"none"', 'edgenas-vww']);
  });
});

describe('a missing tool', () => {
  beforeAll(() => buildFirmware(loadBoard('esp32c3'), 'emulator', FIRMWARE));

  it.each<[string, string[], string]>([
    ['cmake', ['ninja', 'riscv64-unknown-elf-gcc', 'qemu-system-riscv32'], 'cmake'],
    ['riscv64-unknown-elf-gcc', ['cmake', 'ninja', 'qemu-system-riscv32'], 'gcc-riscv64-unknown-elf'],
    ['qemu-system-riscv32', ['cmake', 'ninja', 'riscv64-unknown-elf-gcc'], 'qemu-system-misc'],
  ])('%s is named with its Debian package', async (tool, others, name) => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    for (const other of others) {
      symlinkSync(execaSync('sh', ['-c', `command -v ${other}`]).stdout, join(bin, other));
    }
    await expectRefused(BUILD, ['TOOLCHAIN_MISSING', tool, `sudo apt-get install ${name}`], {
      env: { PATH: bin },
    });
  });
});

describe('several missing tools', () => {
  it('are named in one run, with their packages', async () => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    await expectRefused(
      BUILD,
      [
        'TOOLCHAIN_MISSING',
        'cmake, ninja, qemu-system-riscv32 are not',
        'cmake ninja-build qemu-system-misc',
      ],
      { env: { PATH: bin } },
    );
  });
});

describe('a folder of boards', () => {
  it('with a bad file has its others listed, and says what is bad', async () => {
    const boards = mkdtempSync(join(folder, 'boards-'));
    writeFileSync(join(boards, 'bad.yaml'), 'id: [');
    const bad = [
      {
        id: 'bad',
        reason: expect.stringContaining(
          'bad.yaml is not a board file: it is neither YAML nor JSON',
        ) as string,
      },
    ];
    const listed = await lut.output('boards', ['boards', '--boards', boards]);
    expect(listed.bad).toEqual(bad);
    expect(listed.boards.map(({ id }) => id)).toEqual(boardIds());
    const { stdout, status } = await lut.run(['doctor', '--boards', boards, '--json'], { cwd: folder });
    expect(status).toBe(1);
    expect(jsonOutput('doctor', stdout)).toMatchObject({
      boards: boardIds().map((board) => ({ board })),
      bad,
    });
    await expectRefused(
      ['doctor', '--board', 'bad', '--boards', boards],
      ['BOARD_INVALID', 'neither YAML nor JSON', 'Correct'],
    );
  });
});

describe('a port', () => {
  const serial = (port: string): string[] => [
    'build',
    '--board',
    'stm32f4',
    '--port',
    port,
    '--space',
    SPACE,
  ];
  const remote = (server: Server, board = 'esp32c3'): string[] => {
    const port = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return ['build', '--board', board, '--port', port, '--space', SPACE];
  };

  async function listening(server: Server): Promise<Server> {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return server;
  }

  async function emulator(arena: number): Promise<RunningBoard> {
    const board = loadBoard('esp32c3');
    const firmware = await buildFirmware(
      { ...board, memory: { ...board.memory, arena } },
      'emulator',
      FIRMWARE,
    );
    const running = await emulatorRunner(board).start(firmware);
    onTestFinished(() => running.stop());
    return running;
  }

  it('that does not exist', async () => {
    await expectRefused(serial('/dev/ttyNone'), ['LINK_NO_PORT', 'no port /dev/ttyNone', '--port emulator']);
  });

  it('where nobody listens', async () => {
    const server = await listening(createServer());
    const args = remote(server);
    await new Promise((resolve) => server.close(resolve));
    await expectRefused(args, ['LINK_NO_PORT', 'cannot be reached', 'Check the address']);
  });

  it('that is in use', async () => {
    const { transport } = await emulator(65536);
    await expectRefused(serial(transport.name), ['LINK_BUSY', transport.name, 'End the other program']);
  });

  it('for a board without a firmware for silicon', async () => {
    const boards = mkdtempSync(join(folder, 'boards-'));
    const { targets, ...board } = loadBoard('esp32c3');
    const emulated = { ...board, id: 'emulated-only', targets: { emulator: targets.emulator } };
    writeFileSync(join(boards, 'emulated-only.yaml'), JSON.stringify(emulated));
    const words = ['--boards', boards, '--board', emulated.id, '--port', '/dev/ttyUSB0', '--space', SPACE];
    await expectRefused(['build', ...words], ['BOARD_NO_SILICON', emulated.id, '--port emulator']);
  });

  it('where nobody says hello, or something else talks', async () => {
    const silent = await listening(createServer());
    const talking = await listening(createServer((socket) => socket.end('login: ')));
    const gibberish = await listening(
      createServer((socket) => socket.on('data', () => socket.write('?')).on('error', () => undefined)),
    );
    await Promise.all([
      expectRefused(remote(silent), ['FLASH_REMOTE', 'never said hello: it sent nothing', 'Check that this']),
      expectRefused(remote(silent), ['FLASH_REMOTE', 'cannot be flashed', 'lut flash --board esp32c3']),
      expectRefused(remote(talking), ['LINK_LOST', 'closed', 'Connect the board again']),
      expectRefused(remote(gibberish), ['FLASH_REMOTE', 'no frame among them', 'Another firmware']),
    ]);
  });

  it('whose line echoes', async () => {
    const echo = await listening(
      createServer((socket) =>
        socket.on('data', (bytes) => socket.write(bytes)).on('error', () => undefined),
      ),
    );
    await expectRefused(remote(echo), ['FLASH_REMOTE', 'sent back what it was sent', 'TX and RX']);
  });

  // of these, the one has its firmware told by the board, the other has but one
  it.each(['stm32f4', 'esp32c3'])(
    'at which a silent %s is waited for is left at once by Ctrl-C',
    async (board) => {
      let [interrupted, hellos] = [false, 0];
      const silent = await listening(
        createServer((socket) => {
          socket.on('data', () => {
            if (interrupted) hellos++;
            else process.kill(build.pid!, 'SIGINT');
            interrupted = true;
          });
          socket.on('error', () => undefined);
        }),
      );
      const build = lut.start([...remote(silent, board), '--json'], { cwd: folder });
      const { exitCode, stdout, stderr } = await build;
      expectRefusal({ status: exitCode, stdout, stderr }, ['INTERRUPTED', board, 'un the same command']);
      // it would be asked 25 times
      expect(hellos).toBeLessThan(12);
    },
  );

  it('with the firmware of another build, or of another board', async () => {
    const { transport } = await emulator(65536);
    const server = await listening(
      createServer((socket) => {
        socket.on('data', (bytes) => void transport.write(bytes)).on('error', () => undefined);
        transport.onData((bytes) => socket.writable && socket.write(bytes));
      }),
    );
    await expectRefused(remote(server), ['FLASH_REMOTE', 'is another build', 'never mix']);
    await expectRefused(remote(server, 'rpi3'), ['FIRMWARE_WRONG_BOARD', '"esp32c3"', '--board esp32c3']);
  });
});
