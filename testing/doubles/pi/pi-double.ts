import type { Board, EmulatorTarget } from '../../../boards/board.js';
import { targetOf } from '../../../boards/targets.js';
import { messageOf } from '../../../common/errors.js';
import type { LoaderImage } from '../../../agent/firmware/loader.js';
import { EmulatedCore } from '../emulated-core.js';
import { garbled } from '../garbled.js';
import { Terminal } from '../terminal.js';

export interface PiDoubleOptions {
  readonly board: Board;
  /** what lies on its card as the kernel */
  readonly card: LoaderImage;
  /** path of its terminal */
  readonly link: string;
  /** of QEMU's own random numbers */
  readonly seed: number;
  /** told what happens, a sentence each */
  readonly say: (what: string) => void;
}

/**
 * A Raspberry Pi on QEMU that boots its card whenever it is powered up or restarts itself, its serial port at a
 * pseudo-terminal.
 */
export class PiDouble {
  private terminal: Terminal | undefined;
  private core: EmulatedCore | undefined;
  /** counts power-ups: what an earlier one still says is not heard */
  private life = 0;
  private readonly target: EmulatorTarget;
  private readonly baud: number;

  private constructor(private readonly options: PiDoubleOptions) {
    const { board, seed } = options;
    const target = targetOf(board, 'emulator');
    this.target = { ...target, arguments: [...(target.arguments ?? []), '-seed', String(seed)] };
    this.baud = targetOf(board, 'silicon').baud;
  }

  /** Powers the board up; its terminal is there when this resolves. @throws BOARD_NO_*, LINK_NO_PORT, TOOLCHAIN_*, FILE_* */
  static async start(options: PiDoubleOptions): Promise<PiDouble> {
    const double = new PiDouble(options);
    await double.plug();
    await double.power();
    return double;
  }

  /** Switches the power off and on. */
  async power(): Promise<void> {
    const { card, say } = this.options;
    const life = ++this.life;
    const mine = (): boolean => life === this.life;
    await this.endCore();
    try {
      this.core = await EmulatedCore.start(
        this.target,
        { kernel: card.elf },
        {
          onData: (bytes) => mine() && this.terminal?.send(bytes, this.baud),
          onEnd: (why) => mine() && say(`the core stopped: ${why}`),
        },
      );
      say(`power: the card boots on ${this.target.system} -M ${this.target.machine}`);
    } catch (error) {
      if (mine()) say(`the core did not start: ${messageOf(error)}`);
    }
  }

  /** Halts the cores, as a program that hangs in a kernel; only the power switch ends it. */
  async hang(): Promise<void> {
    await this.core?.hang();
  }

  /** Connects the cable: the terminal is there. */
  async plug(): Promise<void> {
    this.terminal ??= await Terminal.open(this.options.link, {
      onData: (bytes, baud) => this.core?.receive(baud === this.baud ? bytes : garbled(bytes)),
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
    this.life++;
    await this.endCore();
    await this.unplug();
  }

  private async endCore(): Promise<void> {
    const { core } = this;
    this.core = undefined;
    await core?.end();
  }
}
