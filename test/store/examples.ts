import type { DeviceConfiguration } from '../../model/configuration.js';
import type { OperatorCase } from '../../model/operator.js';
import type { Run } from '../../store/run.js';

export const CONFIGURATION: DeviceConfiguration = {
  board: 'stm32f4',
  machine: 'qemu netduinoplus2',
  clockHz: null,
  runtime: 'builtin',
  flavour: 'reference',
  kernels: 'a'.repeat(64),
  timing: 'b'.repeat(64),
  compiler: 'arm-none-eabi-gcc 12.2.1',
  flags: ['-O2', '-mcpu=cortex-m4'],
  placement: { weights: 'flash', tensors: 'sram' },
  settings: { acr: '0x705' },
  unit: 'instructions',
  counter: 'tim2',
};

/** A 1×1 convolution over 8×8 with `width` channels in and out. */
export function pointwise(width: number): OperatorCase {
  return {
    kind: 'CONV_2D',
    type: 'int8',
    inputs: [[1, 8, 8, width]],
    output: [1, 8, 8, width],
    kernel: [1, 1],
    stride: [1, 1],
    dilation: [1, 1],
    padding: 'SAME',
    activation: 'RELU6',
    weights: 'per-channel',
    bias: true,
  };
}

/** A run of one fill, unless told otherwise. */
export function exampleRun(changes: Partial<Run> = {}): Run {
  return {
    configuration: CONFIGURATION,
    case: pointwise(16),
    scope: 'operator',
    operators: 1,
    warmups: 1,
    stop: 'count',
    ticksPerCount: 1,
    arena: { persistent: 160, scratch: 0, tensors: 2048 },
    kernel: 'conv_1x1',
    fills: [{ seed: 1, emptyTicks: 19, samples: Uint32Array.of(1019, 1020, 1019) }],
    ...changes,
  };
}
