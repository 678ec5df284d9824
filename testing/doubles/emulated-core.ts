import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BoundProgram } from '../../agent/flash/bound-program.js';
import { machineArguments, serialPath } from '../../agent/flash/qemu/machine.js';
import { Qmp } from '../../agent/flash/qemu/qmp.js';
import { openTransport } from '../../agent/link/open-transport.js';
import type { Transport } from '../../agent/link/transport.js';
import type { EmulatorTarget } from '../../boards/board.js';
import { temporaryFolder } from '../../common/temporary.js';

/** What the core starts from: a memory, or a program that QEMU loads as boot code would. */
export type Start =
  | { readonly base: number; readonly contents: Uint8Array }
  | { /** path of an ELF file */ readonly kernel: string };

export interface CoreEvents {
  /** its serial port sends */
  onData(bytes: Uint8Array): void;
  /** QEMU ended by itself, as on a lockup of the core */
  onEnd(why: string): void;
}

/** The core of a double's board as QEMU has it: started at each reset with the flash as it is then, ended at the next. */
export class EmulatedCore {
  private constructor(
    private readonly qemu: BoundProgram,
    private readonly qmp: Qmp,
    private readonly serial: Transport,
  ) {}

  /** Starts the machine; it begins when its serial port is open, so that nothing it says is lost. */
  static async start(target: EmulatorTarget, from: Start, events: CoreEvents): Promise<EmulatedCore> {
    const folder = await temporaryFolder();
    try {
      const start = await startArguments(from, folder);
      const qemu = new BoundProgram(target.system, [...machineArguments(target), ...start], folder);
      return await EmulatedCore.run(qemu, events);
    } finally {
      // a machine that has started has read its files
      await rm(folder, { recursive: true, force: true });
    }
  }

  private static async run(qemu: BoundProgram, events: CoreEvents): Promise<EmulatedCore> {
    let complaint = '';
    qemu.errors.on('data', (text: Buffer) => (complaint ||= text.toString().split('\n', 1)[0]!));
    const ended = new Promise<never>((_, reject) =>
      qemu.onEnd((how) =>
        reject(how instanceof Error ? how : new Error(complaint || `it ended with ${how}`)),
      ),
    );
    ended.catch((why: Error) => events.onEnd(why.message));
    const qmp = new Qmp(qemu.control);
    const command = (name: string): Promise<unknown> => Promise.race([qmp.execute(name), ended]);
    try {
      await command('qmp_capabilities');
      const serial = await openTransport(serialPath(await command('query-chardev')));
      serial.onData((bytes) => events.onData(bytes));
      await command('x-exit-preconfig');
      return new EmulatedCore(qemu, qmp, serial);
    } catch (error) {
      await qemu.end();
      throw error;
    }
  }

  /** What its serial port receives; what arrives while it is stopped waits there. */
  receive(bytes: Uint8Array): void {
    this.serial.write(bytes).catch(() => undefined);
  }

  /** Halts the core in whatever it does, as one that hangs. */
  hang(): Promise<unknown> {
    return this.qmp.execute('stop');
  }

  /** Kills QEMU; harmless when repeated. */
  async end(): Promise<void> {
    await this.qemu.end();
    await this.serial.close();
  }
}

async function startArguments(from: Start, folder: string): Promise<string[]> {
  if ('kernel' in from) return ['-kernel', resolve(from.kernel)];
  await writeFile(join(folder, 'flash'), from.contents);
  return ['-device', `loader,file=flash,addr=0x${from.base.toString(16)},force-raw=on`];
}
