import type { Board } from '../../../boards/board.js';
import { messageOf } from '../../../common/errors.js';
import { EmulatedCore } from '../emulated-core.js';
import type { Faults } from '../faults.js';
import { garbled } from '../garbled.js';
import { Terminal, type Lines } from '../terminal.js';
import { Bootloader } from './bootloader.js';
import type { Stm32Chip } from './chip.js';

/** Which modem line drives a pin, and whether a raised line pulls it the other way. */
export interface Wire {
  readonly line: keyof Lines;
  readonly inverted: boolean;
}

/** BOOT0 is high while its line is raised, the chip in reset while its line is. */
export interface Wiring {
  readonly boot0: Wire;
  readonly reset: Wire;
}

export interface Stm32DoubleOptions {
  readonly board: Board;
  readonly chip: Stm32Chip;
  /** path of its terminal */
  readonly link: string;
  /** absent where nothing but hands reaches the pins */
  readonly wiring?: Wiring;
  readonly faults: Faults;
  /** told what happens, a sentence each */
  readonly say: (what: string) => void;
  /** called when the chip's memories may have changed: at each reset and at the end */
  readonly keep: () => void;
  /** told how many bytes the program in flash has received so far, since the double's start */
  readonly onReceived?: (bytes: number) => void;
}

/** The loader measures the baud rate of what it receives first. */
const ANY_BAUD = 0;

/** What the chip executes. */
type Running = 'nothing' | 'bootloader' | 'flash';

/**
 * An STM32 on a board with a serial port: its ROM bootloader where BOOT0 is high at the rising edge of NRST, otherwise
 * what lies in its flash, on the emulated core.
 */
export class Stm32Double {
  private terminal: Terminal | undefined;
  private running: Running = 'nothing';
  private bootloader: Bootloader | undefined;
  private core: EmulatedCore | undefined;
  /** counts resets: what an earlier run still says is not heard */
  private life = 0;
  /** starts and ends of QEMU, one after another */
  private turn: Promise<void> = Promise.resolve();
  private baud = ANY_BAUD;
  private jumper = false;
  private lines: Lines = { dtr: false, rts: false };
  private inReset = false;
  private received = 0;

  private constructor(private readonly options: Stm32DoubleOptions) {}

  /** Powers the board up; its terminal is there when this resolves. @throws LINK_NO_PORT, TOOLCHAIN_*, FILE_* */
  static async start(options: Stm32DoubleOptions): Promise<Stm32Double> {
    const double = new Stm32Double(options);
    await double.plug();
    double.reset();
    return double;
  }

  /** Whether the port's lines hold it in reset. */
  get held(): boolean {
    return this.inReset;
  }

  /** Sets BOOT0 by its jumper. */
  setJumper(high: boolean): void {
    this.jumper = high;
  }

  /** Presses the reset button and lets it go. */
  reset(): void {
    this.stop();
    this.boot();
  }

  /** Halts the core, as a program that hangs in a kernel; only a reset ends it. */
  hang(): void {
    const { core } = this;
    this.turn = this.turn.then(async () => void (await core?.hang()));
  }

  /** Has the program in flash speak and hear at another rate until a reset, as when a clock has failed. */
  detune(baud: number): void {
    this.baud = baud;
  }

  /** Connects the cable: the terminal is there. */
  async plug(): Promise<void> {
    this.terminal ??= await Terminal.open(this.options.link, {
      onData: (bytes, baud) => this.receive(bytes, baud),
      onLines: (lines) => this.setLines(lines),
    });
  }

  /** Pulls the cable: the terminal is gone; the board keeps its power. */
  async unplug(): Promise<void> {
    const { terminal } = this;
    this.terminal = undefined;
    await terminal?.close();
  }

  /** Ends the emulated core and takes the terminal away. */
  async end(): Promise<void> {
    this.stop();
    await this.turn;
    await this.unplug();
  }

  private setLines(lines: Lines): void {
    this.lines = lines;
    const { wiring } = this.options;
    if (wiring === undefined) return;
    const held = isActive(wiring.reset, lines);
    if (held === this.inReset) return;
    this.inReset = held;
    if (held) this.stop();
    else this.boot();
  }

  private get boot0(): boolean {
    const { wiring } = this.options;
    return this.jumper || (wiring !== undefined && isActive(wiring.boot0, this.lines));
  }

  private stop(): void {
    this.life++;
    this.running = 'nothing';
    this.bootloader = undefined;
    this.turn = this.turn.then(() => this.endCore());
    this.options.keep();
  }

  /** At the rising edge of NRST. */
  private boot(): void {
    if (this.inReset) return;
    if (this.boot0) this.runBootloader();
    else this.runFlash();
  }

  private runBootloader(): void {
    const { chip, faults, say } = this.options;
    say('reset with BOOT0 high: the bootloader in ROM runs');
    const { life } = this;
    const mine = (): boolean => life === this.life;
    this.running = 'bootloader';
    this.baud = ANY_BAUD;
    this.bootloader = new Bootloader(
      chip,
      {
        send: (bytes) => mine() && this.terminal?.send(bytes, this.baud),
        go: (address) => this.go(address),
        reset: () => this.reset(),
        unplug: () => void this.unplug(),
        say,
      },
      faults,
    );
  }

  private go(address: number): void {
    const { chip, say } = this.options;
    this.stop();
    if (address === chip.flash.base) return this.runFlash();
    say(`GO to 0x${address.toString(16)}: the emulated core can start from its flash only, and stands still`);
  }

  private runFlash(): void {
    const { board, chip, say } = this.options;
    const { emulator, silicon } = board.targets;
    this.running = 'flash';
    this.baud = silicon?.baud ?? ANY_BAUD;
    if (chip.blank) return say('reset: the flash is blank, the core locks up');
    if (emulator === undefined || emulator.standIn) {
      return say(`reset: no emulator has a ${board.name}, so what lies in its flash cannot run here`);
    }
    say(`reset: what lies in flash runs on ${emulator.system} -M ${emulator.machine}`);
    const { life } = this;
    const mine = (): boolean => life === this.life;
    const flash = { base: chip.flash.base, contents: chip.flash.contents.slice() };
    this.turn = this.turn.then(async () => {
      if (!mine()) return;
      try {
        this.core = await EmulatedCore.start(emulator, flash, {
          onData: (bytes) => mine() && this.terminal?.send(bytes, this.baud),
          onEnd: (why) => mine() && say(`the core stopped: ${why}`),
        });
      } catch (error) {
        if (mine()) say(`the core did not start: ${messageOf(error)}`);
      }
    });
  }

  private async endCore(): Promise<void> {
    const { core } = this;
    this.core = undefined;
    await core?.end();
  }

  private receive(bytes: Uint8Array, baud: number): void {
    if (this.running === 'bootloader') {
      if (this.baud === ANY_BAUD) this.baud = baud;
      this.bootloader?.push(this.heard(bytes, baud));
    } else if (this.running === 'flash') {
      this.core?.receive(this.heard(bytes, baud));
      this.received += bytes.length;
      this.options.onReceived?.(this.received);
    }
  }

  /** What arrives at another baud rate than that it is sent at, is something else. */
  private heard(bytes: Uint8Array, baud: number): Uint8Array {
    if (this.baud === ANY_BAUD || this.baud === baud) return bytes;
    return garbled(bytes);
  }
}

function isActive({ line, inverted }: Wire, lines: Lines): boolean {
  return lines[line] !== inverted;
}
