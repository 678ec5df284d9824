import { rm, writeFile } from 'node:fs/promises';
import { join, resolve as absolute } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Board, EmulatorTarget } from '../../../boards/board.js';
import { targetOf } from '../../../boards/targets.js';
import { LutError, messageOf } from '../../../common/errors.js';
import { temporaryFolder } from '../../../common/temporary.js';
import { requireTool } from '../../firmware/toolchain.js';
import { openTransport } from '../../link/open-transport.js';
import type { Transport } from '../../link/transport.js';
import { BoundProgram, MONITORS } from '../bound-program.js';
import type { Console } from '../console.js';
import type { Programmer, Region } from '../programmer.js';
import type { Reset } from '../reset.js';
import { Qmp } from './qmp.js';

/** QEMU is ready in a fraction of this even on a busy machine. */
const START_MS = 20_000;

/**
 * The machine of QEMU that is a board, or takes its place: programmer, reset and console in one. A reset starts it,
 * the opening of its console lets it run, and closing that ends it.
 */
export class Machine implements Programmer, Reset, Console {
  readonly name: string;
  private readonly target: EmulatorTarget;
  private regions: readonly Region[] = [];
  private waiting: Waiting | undefined;

  /** @throws BOARD_NO_EMULATOR */
  constructor(board: Board) {
    this.target = targetOf(board, 'emulator');
    this.name = `the emulator ${this.target.system}`;
  }

  describe(regions: readonly Region[]): string[] {
    const { system, machine } = this.target;
    return regions.map(({ what }) => `${system} -M ${machine} with the ${what}`);
  }

  /** Remembers what lies in the machine's memory from its next start on; what it is given again is replaced. */
  async program(regions: readonly Region[]): Promise<void> {
    const names = new Set(regions.map(({ what }) => what));
    this.regions = [...this.regions.filter(({ what }) => !names.has(what)), ...regions];
  }

  /**
   * Starts the machine, which waits before its first instruction.
   * @throws TOOLCHAIN_MISSING, TOOLCHAIN_EMULATOR
   */
  async reset(): Promise<void> {
    const { system } = this.target;
    requireTool(system);
    await this.end();
    const folder = await temporaryFolder();
    try {
      const options = [...machineArguments(this.target), ...(await place(this.regions, folder))];
      this.waiting = await prepare(new BoundProgram(system, options, folder), system, folder);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /**
   * Opens the serial port of a machine that waits, then lets it run. Closing it ends the machine.
   * @throws TOOLCHAIN_EMULATOR
   */
  async open(): Promise<Transport | null> {
    const { waiting } = this;
    if (waiting === undefined) return null;
    this.waiting = undefined;
    const { qemu, command, path } = waiting;
    try {
      const transport = await openTransport(path);
      try {
        await command('x-exit-preconfig');
      } catch (error) {
        await transport.close();
        throw error;
      }
      return endingWith(transport, qemu);
    } catch (error) {
      await qemu.end();
      throw error;
    } finally {
      // a machine that runs has read its files
      await rm(waiting.folder, { recursive: true, force: true });
    }
  }

  /** Ends a machine that waits. */
  private async end(): Promise<void> {
    const { waiting } = this;
    this.waiting = undefined;
    await waiting?.qemu.end();
    if (waiting !== undefined) await rm(waiting.folder, { recursive: true, force: true });
  }
}

/** A machine that waits before its first instruction. */
interface Waiting {
  readonly qemu: BoundProgram;
  /** path of its serial port */
  readonly path: string;
  /** what its memory is loaded from when it begins to run */
  readonly folder: string;
  /** @throws TOOLCHAIN_EMULATOR where the machine refuses, ends or says nothing */
  readonly command: (name: string) => Promise<unknown>;
}

/** Writes what a memory shall hold to files, and returns the arguments that load them. */
async function place(regions: readonly Region[], folder: string): Promise<string[]> {
  const loaders = regions.map(async ({ address, bytes, elf }, index) => {
    if (elf !== undefined) return ['-kernel', absolute(elf)];
    const file = `region-${index}`;
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

/** The same line, whose end is that of the machine as well. */
function endingWith(transport: Transport, qemu: BoundProgram): Transport {
  return {
    name: transport.name,
    write: (bytes) => transport.write(bytes),
    onData: (listener) => transport.onData(listener),
    onClose: (listener) => transport.onClose(listener),
    close: async () => {
      // first, for serialport has been seen to close a quiet pseudo-terminal only once its other end is gone
      await qemu.end();
      await transport.close();
    },
  };
}

/** Waits until a machine is in preconfig. Ends QEMU on failure. */
async function prepare(qemu: BoundProgram, system: string, folder: string): Promise<Waiting> {
  const complaint = lastComplaint(qemu.errors);
  const ended = new Promise<never>((_, reject) => {
    qemu.onEnd((how) => {
      reject(how instanceof Error ? how : new Error(complaint() ?? `it ended with ${how}`));
    });
  });
  ended.catch(() => undefined); // awaited while it starts; later the transport shows its end
  const qmp = new Qmp(qemu.control);
  const command = async (name: string): Promise<unknown> => {
    try {
      return await withinTime(Promise.race([qmp.execute(name), ended]));
    } catch (error) {
      await qemu.end();
      throw notStarted(system, error);
    }
  };
  await command('qmp_capabilities');
  return { qemu, command, folder, path: serialPath(await command('query-chardev')) };
}

async function withinTime<Result>(work: Promise<Result>): Promise<Result> {
  let watchdog: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    watchdog = setTimeout(() => reject(new Error(`no answer within ${START_MS} ms`)), START_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(watchdog);
  }
}

function notStarted(system: string, error: unknown): LutError {
  return new LutError(
    'TOOLCHAIN_EMULATOR',
    `The emulator ${system} did not start: ${messageOf(error)}.`,
    'Check that QEMU is 7.2 or newer (`lut doctor`), and targets.emulator in the board file.',
  );
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
