/** A board that is made up, for what is measured or tested without one: nothing was measured on it. */
import type { DeviceConfiguration } from '../model/configuration.js';
import type { OperatorCase } from '../model/operator.js';

export const SIMULATED: DeviceConfiguration = {
  board: 'stm32f4',
  machine: 'simulated',
  clockHz: 168_000_000,
  runtime: 'builtin',
  flavour: 'reference',
  kernels: '',
  timing: '',
  compiler: 'none: simulated timings',
  flags: [],
  placement: { weights: 'flash', tensors: 'sram' },
  settings: {},
  unit: 'cycles',
  counter: 'simulated',
};

/** What a convolution of a million MACs takes on a microcontroller, and how much its runs differ: in cycles. */
export const TYPICAL_CYCLES = 5_000_000;
export const JITTER_CYCLES = 2_000;

/** A convolution 1×1 of 16 channels. @param side of its square input @param channels of its output */
export function pointwise(side: number, channels: number): OperatorCase {
  return {
    kind: 'CONV_2D',
    type: 'int8',
    inputs: [[1, side, side, 16]],
    output: [1, side, side, channels],
    kernel: [1, 1],
    stride: [1, 1],
    dilation: [1, 1],
    padding: 'SAME',
    activation: 'RELU6',
    weights: 'per-channel',
    bias: true,
  };
}
