import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { createInterface } from 'node:readline';
import type { Duplex, Readable } from 'node:stream';
import type { Board, EmulatorTarget } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { LutError, messageOf } from '../../common/errors.js';
import type { FirmwareImage } from '../firmware/image.js';
import { requireTool } from '../firmware/toolchain.js';
import { openTransport } from '../link/open-transport.js';
import type { Transport } from '../link/transport.js';
import type { Flasher, PlacedModel, RunningBoard } from './flasher.js';
import { Qmp } from './qmp.js';

/** File descriptor of QEMU's control socket: a socket pair, so there is no path to make, race for or remove. */
const QMP_FD = 3;
/** QEMU is ready in a fraction of this even on a busy machine. */
const START_MS = 20_000;

/**
 * Starts QEMU so that it cannot outlive this process, however that ends. setpriv has the kernel kill it when
 * its parent dies; the shell then sees whether the parent died before that was arranged.
 */
const BOUND_TO_PARENT = [
  '--pdeathsig',
  'KILL',
  'sh',
  '-c',
  'test "$PPID" = "$1" || exit 1; shift; exec "$@"',
  'sh',
] as const;

/** Runs firmwares on the machine that the board file names as the board's emulator: QEMU. */
export class EmulatorFlasher implements Flasher {
  private readonly target: EmulatorTarget;

  /** @throws BOARD_NO_EMULATOR */
  constructor(board: Board) {
    this.target = targetOf(board, 'emulator');
  }

  /**
   * Starts the machine, its serial port open before the first instruction.
   * @throws TOOLCHAIN_MISSING, TOOLCHAIN_EMULATOR
   */
  async start(image: FirmwareImage, models: readonly PlacedModel[] = []): Promise<RunningBoard> {
    const { system } = this.target;
    requireTool('setpriv');
    requireTool(system);
    const folder = await mkdtemp(join(tmpdir(), 'edgelut-'));
    try {
      const placed = await place(models, folder);
      const qemu = spawn(
        'setpriv',
        [
          ...[...BOUND_TO_PARENT, String(process.pid)],
          ...[system, ...machineArguments(this.target), ...placed, '-kernel', absolute(image.elf)],
        ],
        // detached: Ctrl-C in the terminal is for this process, which then stops QEMU in its own time
        { cwd: folder, detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
      );
      const ended = new Promise<void>((resolve) => qemu.once('close', () => resolve()));
      const transport = await boot(qemu, system);
      return {
        transport,
        stop: async () => {
          // first, for serialport has been seen to close a quiet pseudo-terminal only once its other end is gone
          qemu.kill('SIGKILL');
          await ended;
          await transport.close();
        },
      };
    } finally {
      // a machine that has started has read its files
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Writes the models to files and returns the arguments that load them into the machine's memory. */
async function place(models: readonly PlacedModel[], folder: string): Promise<string[]> {
  const loaders = models.map(async ({ address, bytes }, index) => {
    const file = `model-${index}`;
    await writeFile(join(folder, file), bytes);
    return ['-device', `loader,file=${file},addr=0x${address.toString(16)},force-raw=on`];
  });
  return (await Promise.all(loaders)).flat();
}

function machineArguments({ machine, icountShift, arguments: more = [] }: EmulatorTarget): string[] {
  return [
    ...['-M', machine, ...more],
    ...['-display', 'none', '-monitor', 'none', '-nic', 'none', '-serial', 'pty'],
    ...['-icount', `shift=${icountShift}`],
    ...['-preconfig', '-chardev', `socket,id=qmp,fd=${QMP_FD}`, '-mon', 'chardev=qmp,mode=control'],
  ];
}

/** Opens the serial port of a machine that waits in preconfig, then lets it run. Ends QEMU on failure. */
async function boot(qemu: ChildProcess, system: string): Promise<Transport> {
  const complaint = lastComplaint(qemu.stderr!);
  let expired = false;
  const watchdog = setTimeout(() => {
    expired = true;
    qemu.kill('SIGKILL');
  }, START_MS);
  const ended = new Promise<never>((_, reject) => {
    qemu.once('error', reject);
    qemu.once('close', (status, signal) =>
      reject(
        new Error(
          expired ? `no answer within ${START_MS} ms` : (complaint() ?? `it ended with ${signal ?? status}`),
        ),
      ),
    );
  });
  ended.catch(() => undefined); // awaited while it starts; later the transport shows its end
  const qmp = new Qmp(qemu.stdio[QMP_FD] as Duplex);
  const command = (name: string): Promise<unknown> => Promise.race([qmp.execute(name), ended]);
  try {
    await command('qmp_capabilities');
    const transport = await openTransport(serialPath(await command('query-chardev')));
    try {
      await command('x-exit-preconfig');
    } catch (error) {
      await transport.close();
      throw error;
    }
    return transport;
  } catch (error) {
    qemu.kill('SIGKILL');
    throw new LutError(
      'TOOLCHAIN_EMULATOR',
      `The emulator ${system} did not start: ${messageOf(error)}.`,
      'Check that QEMU is 7.2 or newer (`lut doctor`), and targets.emulator in the board file.',
    );
  } finally {
    clearTimeout(watchdog);
  }
}

/** The path of the pseudo-terminal in the answer to `query-chardev`. */
function serialPath(answer: unknown): string {
  const devices = answer as { label: string; filename: string }[];
  const path = devices.find(({ label }) => label === 'serial0')?.filename.replace(/^pty:/, '');
  if (path === undefined) throw new Error('the machine has no serial port');
  return path;
}

/** Drains QEMU's errors; gives the last that QEMU itself said, for a fatal one is followed by registers. */
function lastComplaint(stderr: Readable): () => string | undefined {
  let complaint: string | undefined;
  createInterface({ input: stderr }).on('line', (line) => {
    if (complaint === undefined || line.startsWith('qemu')) complaint = line;
  });
  return () => complaint;
}
