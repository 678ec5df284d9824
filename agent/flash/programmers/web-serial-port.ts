import { ReadableStream, WritableStream } from 'node:stream/web';
import type { SerialPort } from 'serialport';
import { closePort, openPort, setLevels } from '../../link/serial-port.js';

/** As Web Serial names the lines of a port; `break` is not used here. */
interface Signals {
  readonly dataTerminalReady?: boolean;
  readonly requestToSend?: boolean;
}

/** So much of Web Serial's port as esptool-js uses (WICG Web Serial API, chapter 4), over a port of this machine. */
export class WebSerialPort {
  readable: ReadableStream<Uint8Array> | null = null;
  writable: WritableStream<Uint8Array> | null = null;
  /** Calls back when the port has been closed, by whomever. */
  onClose: () => void = () => undefined;
  private port: SerialPort | undefined;
  private signals = { dtr: false, rts: false };

  /**
   * @param hasLines whether there are DTR and RTS to set: a pseudo-terminal has none
   * @param usb ids of the device, by which esptool-js knows the chip's built-in USB port
   */
  constructor(
    private readonly path: string,
    private readonly hasLines: boolean,
    private readonly usb: { readonly usbVendorId?: number; readonly usbProductId?: number },
  ) {}

  getInfo(): { readonly usbVendorId?: number; readonly usbProductId?: number } {
    return this.usb;
  }

  /** @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION */
  async open({ baudRate }: { readonly baudRate: number }): Promise<void> {
    const port = await openPort(this.path, baudRate);
    port.on('error', () => undefined);
    port.once('close', () => this.onClose());
    this.port = port;
    this.readable = new ReadableStream({
      start: (controller) => {
        port.on('data', (bytes: Buffer) => controller.enqueue(new Uint8Array(bytes)));
        port.once('close', () => this.end(controller));
      },
      cancel: () => {
        this.readable = null;
        port.removeAllListeners('data');
      },
    });
    this.writable = new WritableStream({
      write: (bytes) => {
        // serialport would wait for the port to be opened again
        if (!port.isOpen) throw new Error(`${this.path} was closed or unplugged`);
        return settled((done) => port.write(Buffer.from(bytes), done));
      },
    });
  }

  /** In place: closing and opening again would move the lines. */
  async setBaudRate(baudRate: number): Promise<void> {
    await settled((done) => this.opened().update({ baudRate }, done));
  }

  async setSignals({ dataTerminalReady, requestToSend }: Signals): Promise<void> {
    this.signals = {
      dtr: dataTerminalReady ?? this.signals.dtr,
      rts: requestToSend ?? this.signals.rts,
    };
    const port = this.opened();
    if (this.hasLines) await setLevels(port, this.signals);
  }

  /** Harmless when repeated; what waits for the port then fails. */
  async close(): Promise<void> {
    const port = this.port;
    this.port = undefined;
    this.readable = this.writable = null;
    if (port !== undefined) await closePort(port);
  }

  private end(controller: { enqueue(bytes: Uint8Array): void; close(): void }): void {
    try {
      // esptool-js polls for bytes: it takes this for an answer, and refuses it at once
      controller.enqueue(Uint8Array.of(0));
      controller.close();
    } catch {
      // cancelled before: it has ended
    }
  }

  private opened(): SerialPort {
    if (this.port === undefined) throw new Error(`${this.path} is closed`);
    return this.port;
  }
}

/** A call with a callback, as a promise. */
function settled(call: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => call((error) => (error ? reject(error) : resolve())));
}
