/** A Nordic Power Profiler Kit II at a serial port. */
import { LutError, messageOf } from '../../common/errors.js';
import { closePort, openPort } from '../link/serial-port.js';
import {
  AMPERE_METER,
  METADATA_END,
  parseCalibration,
  PPK2,
  SAMPLE_SECONDS,
  type Calibration,
} from './ppk2-samples.js';
import { WindowIntegrator, type Window } from './windows.js';
import type { SerialPort } from 'serialport';

export interface MeterSetting {
  /** of the supply */
  readonly volts: number;
  /** digital input that is high within a window, from 0 */
  readonly input: number;
}

export interface Metering extends MeterSetting {
  /** how many windows are wanted */
  readonly windows: number;
  /** gives up after so many seconds of samples */
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

export interface Metered {
  readonly windows: readonly Window[];
  readonly samples: number;
  readonly lost: number;
}

/** A meter that is read while something else goes on. */
export interface MeterWatch {
  /**
   * What it has seen since it was opened, read on until there are so many windows.
   * @param seconds gives up after so many of samples, from now on
   * @throws LINK_LOST; LINK_METER where so many do not come, or samples got lost
   */
  seen(windows: number, seconds: number, signal?: AbortSignal): Promise<Metered>;
  close(): Promise<void>;
}

/** It has no baud rate: it is on USB. */
const BAUD = 115200;
/** A meter that is there answers, and sends, within milliseconds. */
const ANSWER_MS = 3000;
/** With more lost, a window is not what was drawn in it. */
const MOST_LOST = 0.01;

/**
 * Reads a meter until it has seen so many windows. The meter measures what flows through it from the user's own supply.
 * @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION; LINK_METER where it does not answer, loses samples, or sees no
 * windows
 */
export async function meterWindows(path: string, metering: Metering): Promise<Metered> {
  const { windows, seconds, signal } = metering;
  const watch = await watchMeter(path, metering);
  try {
    const metered = await watch.seen(windows, seconds, signal);
    return { ...metered, windows: metered.windows.slice(0, windows) };
  } finally {
    await watch.close();
  }
}

/** Has a meter sample until it is closed. @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION; LINK_METER where it does not answer */
export async function watchMeter(path: string, { volts, input }: MeterSetting): Promise<MeterWatch> {
  const port = await openPort(path, BAUD);
  const close = (): Promise<void> => {
    port.write([PPK2.averageStop]);
    return closePort(port);
  };
  try {
    const calibration = await calibrationOf(port, path);
    const integrator = new WindowIntegrator(calibration, volts, input);
    port.on('data', (bytes: Buffer) => integrator.take(bytes));
    const millivolts = Math.round(1000 * volts);
    port.write([PPK2.regulatorSet, millivolts >> 8, millivolts & 0xff]);
    port.write([PPK2.setPowerMode, AMPERE_METER]);
    port.write([PPK2.averageStart]);
    return {
      seen: (windows, seconds, signal) => seen(port, integrator, { input, windows, seconds, signal }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function calibrationOf(port: SerialPort, path: string): Promise<Calibration> {
  let text = '';
  return listen(port, {
    take: (bytes) => {
      text += bytes.toString('latin1');
      return text.includes(METADATA_END) ? parseCalibration(text) : undefined;
    },
    begin: () => port.write([PPK2.getMetadata]),
    silence: new LutError(
      'LINK_METER',
      `What is at ${path} does not answer as a Power Profiler Kit II does.`,
      'Check that this is the port of the meter, and that no other program uses it.',
    ),
  });
}

interface Wanted {
  readonly input: number;
  readonly windows: number;
  readonly seconds: number;
  readonly signal: AbortSignal | undefined;
}

function seen(
  port: SerialPort,
  integrator: WindowIntegrator,
  { input, windows, seconds, signal }: Wanted,
): Promise<Metered> {
  const most = integrator.samples + seconds / SAMPLE_SECONDS;
  const { path } = port;
  const look = (): Metered | undefined => {
    signal?.throwIfAborted();
    const { samples, lost, windows: all } = integrator;
    if (all.length < windows) {
      if (samples < most) return undefined;
      throw new LutError(
        'LINK_METER',
        `The meter at ${path} saw ${all.length} of ${windows} windows in ${seconds} s: its input D${input} did not go high and low so often.`,
        `Connect the board's pin to D${input} and both grounds, and see that its firmware raises the pin while it infers (docs/energy.md).`,
      );
    }
    if (lost > MOST_LOST * (samples + lost)) {
      throw new LutError(
        'LINK_METER',
        `Of the samples of the meter at ${path} ${lost} got lost on the way.`,
        'Connect it to a USB port of its own, and end what else keeps this machine busy.',
      );
    }
    return { windows: [...all], samples, lost };
  };
  return listen(port, {
    take: look,
    begin: () => undefined,
    already: look,
    silence: new LutError(
      'LINK_METER',
      `The meter at ${path} sends no more samples: it saw ${integrator.windows.length} of ${windows} windows.`,
      'Disconnect the meter and connect it again.',
    ),
  });
}

interface Listening<Result> {
  /** undefined while there is no result */
  readonly take: (bytes: Buffer) => Result | undefined;
  readonly begin: () => void;
  /** the result that is there before anything comes, if there is one */
  readonly already?: () => Result | undefined;
  /** what it means that nothing comes for long */
  readonly silence: LutError;
}

/** Feeds what comes to a function until it has a result. */
function listen<Result>(
  port: SerialPort,
  { take, begin, already, silence }: Listening<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      port.off('data', onData);
      port.off('close', onClose);
      act();
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => settle(() => reject(silence)), ANSWER_MS);
    };
    const onClose = (): void =>
      settle(() =>
        reject(new LutError('LINK_LOST', `The port ${port.path} closed.`, 'Check the cable of the meter.')),
      );
    const attempt = (look: () => Result | undefined): void => {
      try {
        const result = look();
        if (result !== undefined) settle(() => resolve(result));
      } catch (error) {
        settle(() => reject(error instanceof Error ? error : new Error(messageOf(error))));
      }
    };
    const onData = (bytes: Buffer): void => {
      wait();
      attempt(() => take(bytes));
    };
    port.on('data', onData);
    port.on('close', onClose);
    wait();
    begin();
    if (already !== undefined) attempt(already);
  });
}
