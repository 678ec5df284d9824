import { rm, writeFile } from 'node:fs/promises';
import { join, resolve as absolute } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Board, EmulatorTarget } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { LutError, messageOf } from '../../common/errors.js';
import { temporaryFolder } from '../../common/temporary.js';
import type { FirmwareImage } from '../firmware/image.js';
import { requireTool } from '../firmware/toolchain.js';
import { openTransport } from '../link/open-transport.js';
import type { Transport } from '../link/transport.js';
import { BoundProgram, MONITORS } from './bound-program.js';
import type { Flasher, PlacedModel, RunningBoard } from './flasher.js';
import { Qmp } from './qmp.js';

/** QEMU is ready in a fraction of this even on a busy machine. */
const START_MS = 20_000;

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
    requireTool(system);
    const folder = await temporaryFolder();
    try {
      const options = [
        ...machineArguments(this.target),
        ...(await place(models, folder)),
        ...['-kernel', absolute(image.elf)],
      ];
      const qemu = new BoundProgram(system, options, folder);
      const transport = await boot(qemu, system);
      return {
        transport,
        stop: async () => {
          // first, for serialport has been seen to close a quiet pseudo-terminal only once its other end is gone
          await qemu.end();
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

/** What every machine is started with: it waits in preconfig, so that its serial port can be opened before. */
export function machineArguments({ machine, icountShift, arguments: more = [] }: EmulatorTarget): string[] {
  return [
    ...['-M', machine, ...more],
    ...['-display', 'none', '-monitor', 'none', '-nic', 'none', '-serial', 'pty'],
    ...['-icount', `shift=${icountShift}`],
    ...['-preconfig', '-chardev', `socket,id=control,fd=${MONITORS.control}`],
    ...['-mon', 'chardev=control,mode=control'],
    ...['-chardev', `socket,id=last,fd=${MONITORS.last}`, '-mon', 'chardev=last,mode=readline'],
  ];
}

/** Opens the serial port of a machine that waits in preconfig, then lets it run. Ends QEMU on failure. */
async function boot(qemu: BoundProgram, system: string): Promise<Transport> {
  const complaint = lastComplaint(qemu.errors);
  let expired = false;
  const watchdog = setTimeout(() => {
    expired = true;
    void qemu.end();
  }, START_MS);
  const ended = new Promise<never>((_, reject) => {
    qemu.onEnd((how) => {
      if (how instanceof Error) reject(how);
      else if (expired) reject(new Error(`no answer within ${START_MS} ms`));
      else reject(new Error(complaint() ?? `it ended with ${how}`));
    });
  });
  ended.catch(() => undefined); // awaited while it starts; later the transport shows its end
  const qmp = new Qmp(qemu.control);
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
    await qemu.end();
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
export function serialPath(answer: unknown): string {
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
