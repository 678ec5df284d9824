/** esptool-js 0.7 made to speak with the ROM of a chip alone, without its stub. Loaded when it is used. */
import { createHash } from 'node:crypto';
import { ESPLoader, Transport } from 'esptool-js';
import type { Region } from '../programmer.js';
import type { WebSerialPort } from './web-serial-port.js';

/** Bytes in a block of the ROM loader (ESP32-C3 ROM serial protocol). */
const ROM_BLOCK = 0x400;
/** The rate at which the ROM listens first. */
const ROM_BAUD = 115200;
/** An MD5 sum in hexadecimal digits. */
const MD5_DIGITS = 32;

/** Without one it prints to the console. */
const SILENT = { clean: () => undefined, writeLine: () => undefined, write: () => undefined };

/** Its own logs every end of a port to the console, and waits out its time when the port is gone. */
class PortTransport extends Transport {
  private gone = false;

  override trace(): void {
    // nothing: errors come to the caller
  }

  /** No answer comes any more. */
  end(): void {
    this.gone = true;
  }

  override read(timeout: number): Promise<Uint8Array> {
    return this.gone ? Promise.reject(new Error(GONE)) : super.read(timeout);
  }
}

const GONE = 'the port was closed or unplugged';

class Loader extends ESPLoader {
  /** The ROM sends the sum in ASCII, where the stub sends bytes: esptool-js makes digits of either. */
  override async flashMd5sum(address: number, bytes: number): Promise<string> {
    const sum = await super.flashMd5sum(address, bytes);
    return sum.length > MD5_DIGITS ? Buffer.from(sum, 'hex').toString('latin1') : sum;
  }
}

/** What the chip's fuses say. */
export interface Protection {
  /** the ROM takes no command that reads or writes memory */
  readonly secureDownload: boolean;
  /** flash is decrypted as it is read: what is written plainly cannot run */
  readonly encrypted: boolean;
}

/** A conversation with the ROM of a chip. All methods throw esptool-js's errors. */
export class RomLoader {
  private readonly transport: PortTransport;
  private readonly loader: Loader;
  /** rejects when the port is gone: a write that is under way then never ends */
  private readonly gone: Promise<never>;

  constructor(private readonly port: WebSerialPort) {
    this.transport = new PortTransport(port);
    this.loader = new Loader({ transport: this.transport, baudrate: ROM_BAUD, terminal: SILENT });
    this.gone = new Promise((_, reject) => {
      port.onClose = () => {
        this.transport.end();
        reject(new Error(GONE));
      };
    });
    this.gone.catch(() => undefined);
  }

  /** Has the chip boot its ROM, and asks which it is; e.g. `esp32c3`. */
  async connect(): Promise<string> {
    // not main(), which uploads the stub and waits for it
    await this.whileThere(this.loader.detectChip());
    return this.loader.chip.CHIP_NAME.toLowerCase().replaceAll('-', '');
  }

  async protection(): Promise<Protection> {
    const { flashCryptCnt } = await this.whileThere(this.loader.getSecurityInfo());
    // encrypted while an odd number of bits is set (ESP32-C3 TRM, SPI_BOOT_CRYPT_CNT)
    const bits = flashCryptCnt.toString(2).replaceAll('0', '').length;
    return { secureDownload: this.loader.secureDownloadMode, encrypted: bits % 2 === 1 };
  }

  /** Goes to another rate, the chip first. */
  async changeBaud(baud: number): Promise<void> {
    if (baud !== ROM_BAUD) await this.whileThere(this.speakAt(baud));
  }

  /** Writes a region, and holds its MD5 sum against what the flash gives. */
  async write(region: Region, onProgress: (done: number) => void): Promise<void> {
    await this.whileThere(this.writeFlash(region, onProgress));
  }

  /** Closes the port, whatever is under way. */
  async close(): Promise<void> {
    await this.port.close();
  }

  private whileThere<Result>(work: Promise<Result>): Promise<Result> {
    work.catch(() => undefined);
    return Promise.race([work, this.gone]);
  }

  private async speakAt(baud: number): Promise<void> {
    const request = Buffer.alloc(8); // the new rate, and 0 for the ROM
    request.writeUInt32LE(baud);
    await this.loader.command(this.loader.ESP_CHANGE_BAUDRATE, request);
    await this.transport.changeBaudrate(baud);
    await this.transport.drainInput();
    await this.loader.readReg(this.loader.CHIP_DETECT_MAGIC_REG_ADDR);
  }

  private async writeFlash({ address, bytes }: Region, onProgress: (done: number) => void): Promise<void> {
    await this.loader.flashSpiAttach(0);
    this.loader.FLASH_WRITE_SIZE = ROM_BLOCK;
    await this.loader.writeFlash({
      fileArray: [{ data: bytes, address }],
      // an image's header stays as it was built: its checksum covers it
      ...{ flashMode: 'keep', flashFreq: 'keep', flashSize: 'keep' },
      ...{ eraseAll: false, compress: false },
      reportProgress: (_file, written) => onProgress(Math.min(written, bytes.length)),
      calculateMD5Hash: (image) => createHash('md5').update(image).digest('hex'),
    });
  }
}
