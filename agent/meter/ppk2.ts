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

export interface Metering {
  /** of the supply */
  readonly volts: number;
  /** digital input that is high within a window, from 0 */
  readonly input: number;
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

/** It has no baud rate: it is on USB. */
const BAUD = 115200;
/** A meter that is there answers within milliseconds. */
const ANSWER_MS = 3000;
/** With more lost, a window is not what was drawn in it. */
const MOST_LOST = 0.01;

/**
 * Reads a meter until it has seen so many windows. The meter measures what flows through it from the user's own supply.
 * @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION; LINK_METER where it does not answer, loses samples, or sees no
 * windows
 */
export async function meterWindows(path: string, metering: Metering): Promise<Metered> {
  const port = await openPort(path, BAUD);
  try {
    const calibration = await calibrationOf(port, path);
    return await integrate(port, path, calibration, metering);
  } finally {
    port.write([PPK2.averageStop]);
    await closePort(port);
  }
}

async function calibrationOf(port: SerialPort, path: string): Promise<Calibration> {
  let text = '';
  return listen(
    port,
    (bytes) => {
      text += bytes.toString('latin1');
      return text.includes(METADATA_END) ? parseCalibration(text) : undefined;
    },
    () => port.write([PPK2.getMetadata]),
    {
      milliseconds: ANSWER_MS,
      error: new LutError(
        'LINK_METER',
        `What is at ${path} does not answer as a Power Profiler Kit II does.`,
        'Check that this is the port of the meter, and that no other program uses it.',
      ),
    },
  );
}

function integrate(
  port: SerialPort,
  path: string,
  calibration: Calibration,
  { volts, input, windows, seconds, signal }: Metering,
): Promise<Metered> {
  const integrator = new WindowIntegrator(calibration, volts, input);
  const millivolts = Math.round(1000 * volts);
  const most = seconds / SAMPLE_SECONDS;
  return listen(
    port,
    (bytes) => {
      signal?.throwIfAborted();
      integrator.take(bytes);
      const { samples, lost } = integrator;
      if (integrator.windows.length < windows) {
        if (samples < most) return undefined;
        throw new LutError(
          'LINK_METER',
          `The meter at ${path} saw ${integrator.windows.length} of ${windows} windows in ${seconds} s: its input D${input} did not go high and low so often.`,
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
      return { windows: integrator.windows.slice(0, windows), samples, lost };
    },
    () => {
      port.write([PPK2.regulatorSet, millivolts >> 8, millivolts & 0xff]);
      port.write([PPK2.setPowerMode, AMPERE_METER]);
      port.write([PPK2.averageStart]);
    },
  );
}

/** Feeds what comes to a function until it has a result. */
function listen<Result>(
  port: SerialPort,
  take: (bytes: Buffer) => Result | undefined,
  begin: () => void,
  limit?: { readonly milliseconds: number; readonly error: LutError },
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      port.off('data', onData);
      port.off('close', onClose);
      act();
    };
    const timer = limit && setTimeout(() => settle(() => reject(limit.error)), limit.milliseconds);
    const onClose = (): void =>
      settle(() =>
        reject(new LutError('LINK_LOST', `The port ${port.path} closed.`, 'Check the cable of the meter.')),
      );
    const onData = (bytes: Buffer): void => {
      try {
        const result = take(bytes);
        if (result !== undefined) settle(() => resolve(result));
      } catch (error) {
        settle(() => reject(error instanceof Error ? error : new Error(messageOf(error))));
      }
    };
    port.on('data', onData);
    port.on('close', onClose);
    begin();
  });
}
