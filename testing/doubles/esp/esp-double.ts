import { randomNumbers } from '../../../common/random.js';
import type { Faults } from '../faults.js';
import { FlashMemory } from '../flash-memory.js';
import { Terminal, type Lines } from '../terminal.js';
import { RomLoader } from './rom-loader.js';

export interface EspDoubleOptions {
  /** of a SPI flash; see {@link espFlash} */
  readonly flash: FlashMemory;
  /** path of its terminal */
  readonly link: string;
  readonly faults: Faults;
  /** of its MAC address */
  readonly seed: number;
  /** told what happens, a sentence each */
  readonly say: (what: string) => void;
  /** called when the flash may have changed: at each reset and at the end */
  readonly keep: () => void;
}

const SECTOR = 4096;
/** The loader measures the baud rate of what it receives first. */
const ANY_BAUD = 0;
/** At which the ROM speaks before that. */
const ROM_BAUD = 115200;
/** With these words flash begins that is executed in place, without a second-stage bootloader: ESP32-C3 direct boot. */
const DIRECT_BOOT = [0xaedb041d, 0xaedb041d];

const BANNER = 'ESP-ROM:esp32c3-api1-20210207\r\nBuild:Feb  7 2021\r\n';

/** A SPI flash as modules have it, of so many bytes. */
export function espFlash(bytes: number): FlashMemory {
  return new FlashMemory(
    0,
    Array.from({ length: bytes / SECTOR }, () => SECTOR),
  );
}

/**
 * An ESP32-C3 behind a USB bridge with the usual two transistors: a raised RTS alone holds EN low, a raised DTR alone
 * GPIO9, both together nothing. At the rising edge of EN it enters its download mode where GPIO9 is low; otherwise it
 * would run its flash, and does nothing, for there is no emulated ESP32-C3.
 */
export class EspDouble {
  private terminal: Terminal | undefined;
  private loader: RomLoader | undefined;
  /** counts resets: what an earlier run still says is not heard */
  private life = 0;
  private baud = ROM_BAUD;
  private button = false;
  private lines: Lines = { dtr: false, rts: false };
  private readonly registers: ReadonlyMap<number, number>;

  private constructor(private readonly options: EspDoubleOptions) {
    this.registers = efuses(options.seed);
  }

  /** Powers the board up; its terminal is there when this resolves. @throws LINK_NO_PORT, TOOLCHAIN_*, FILE_* */
  static async start(options: EspDoubleOptions): Promise<EspDouble> {
    const double = new EspDouble(options);
    await double.plug();
    double.reset();
    return double;
  }

  /** Holds the button BOOT, which pulls GPIO9 low, or lets it go. */
  setButton(held: boolean): void {
    this.button = held;
  }

  /** Presses the button RESET and lets it go. */
  reset(): void {
    this.stop();
    this.boot();
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

  async end(): Promise<void> {
    this.stop();
    await this.unplug();
  }

  private setLines(lines: Lines): void {
    const before = this.isHeld;
    this.lines = lines;
    if (this.isHeld === before) return;
    if (this.isHeld) this.stop();
    else this.boot();
  }

  /** Whether EN is low. */
  private get isHeld(): boolean {
    return this.lines.rts && !this.lines.dtr;
  }

  private stop(): void {
    this.life++;
    this.loader = undefined;
    this.options.keep();
  }

  /** At the rising edge of EN. */
  private boot(): void {
    if (this.isHeld) return;
    this.baud = ROM_BAUD;
    // the edge of RTS raises EN, and leaves GPIO9 as DTR has it then
    if (this.button || (this.lines.dtr && !this.lines.rts)) this.download();
    else this.runFlash();
  }

  private download(): void {
    const { flash, faults, say } = this.options;
    say('reset with GPIO9 low: the download mode of the ROM runs');
    this.tell(`${BANNER}rst:0x1 (POWERON),boot:0x7 (DOWNLOAD(USB/UART0/1))\r\nwaiting for download\r\n`);
    const { life } = this;
    const mine = (): boolean => life === this.life;
    this.baud = ANY_BAUD;
    this.loader = new RomLoader(
      flash,
      this.registers,
      {
        send: (bytes) => mine() && this.terminal?.send(bytes, this.baud),
        setBaud: (baud) => (this.baud = baud),
        reset: () => this.reset(),
        unplug: () => void this.unplug(),
        say,
      },
      faults,
    );
  }

  private runFlash(): void {
    const { flash, say } = this.options;
    this.tell(`${BANNER}rst:0x1 (POWERON),boot:0xf (SPI_FAST_FLASH_BOOT)\r\n`);
    const head = new DataView(flash.contents.buffer);
    if (DIRECT_BOOT.every((word, index) => head.getUint32(4 * index, true) === word)) {
      return say(
        'reset: an image for direct boot lies in flash; no emulator has an ESP32-C3, so it cannot run here',
      );
    }
    this.tell(`invalid header: 0x${head.getUint32(0, true).toString(16).padStart(8, '0')}\r\n`);
    say('reset: flash holds no image that the ROM would start');
  }

  private tell(text: string): void {
    this.terminal?.send(Buffer.from(text, 'latin1'), ROM_BAUD);
  }

  private receive(bytes: Uint8Array, baud: number): void {
    if (this.loader === undefined) return;
    if (this.baud === ANY_BAUD) this.baud = baud;
    if (this.baud === baud) this.loader.push(bytes);
  }
}

/** What the eFuses of an ESP32-C3 of revision 0.4 with 4 MB of flash say: ESP32-C3 TRM, 4.3 (EFUSE_RD_MAC_SPI_SYS_0 to 5). */
function efuses(seed: number): ReadonlyMap<number, number> {
  const random = randomNumbers(seed);
  return new Map([
    [0x40001000, 0x1b31506f],
    [0x60008844, Math.floor(random() * 2 ** 32)],
    [0x60008848, Math.floor(random() * 2 ** 16)],
    [0x60008850, (1 << 27) | (4 << 18)],
  ]);
}
