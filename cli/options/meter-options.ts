import { Option } from 'commander';
import { whole } from './numbers.js';

export interface MeterOptions {
  readonly meter?: string;
  readonly meterPin: number;
}

export function meterOption(): Option {
  return new Option(
    '--meter <port>',
    'a Power Profiler Kit II that the board is supplied through: measure energy too',
  );
}

/** The meter has eight digital inputs. */
export function meterPinOption(): Option {
  return whole('--meter-pin <n>', "the meter's digital input that is high during an inference", 7, 0).default(
    0,
  );
}
