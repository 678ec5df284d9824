/**
 * A table's cases have factors below one half. Operators whose factors are larger, up to one, take micro-kernels of the
 * same shape, and as many instructions but for a few: so a prediction holds for them too.
 */
import { describe, expect, it, vi } from 'vitest';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { WHOLE_GRAPH } from '../../agent/link/protocol.js';
import { emulatedRatio, ticksToCounts } from '../../agent/link/ticks.js';
import type { Shape } from '../../model/operator.js';
import { elements } from '../../model/shapes.js';
import { ModelBuilder } from '../../model/tflite/builder.js';
import { openEach, WORK_MS } from '../support/emulated-board.js';

vi.setConfig({ testTimeout: 600_000 });

/** What an output may take more. */
const MOST_INSTRUCTIONS = 2;

interface Layer {
  readonly kind: 'FULLY_CONNECTED' | 'CONV_2D' | 'DEPTHWISE_CONV_2D';
  readonly input: Shape;
  readonly weights: Shape;
  readonly output: Shape;
}

const LAYERS: Readonly<Record<string, Layer>> = {
  'FULLY_CONNECTED 8→32': dense(8, 32),
  'FULLY_CONNECTED 32→8': dense(32, 8),
  'FULLY_CONNECTED 96→3': dense(96, 3),
  'CONV_2D 1×1': convolution(1, 16, 24),
  'CONV_2D 3×3': convolution(3, 8, 9),
  'CONV_2D 3×3 of 3 channels': convolution(3, 3, 8),
  'DEPTHWISE_CONV_2D 3×3': depthwise(3),
};

/** One per channel, in turn. */
const SMALL = [0.001, 0.2, 0.499];
const UP_TO_ONE = [0.001, 0.5, 0.75, 0.9999];

describe.each(boardIds())('factors up to one on the emulated %s', (id) => {
  it.each(Object.keys(LAYERS))('cost what small ones do: %s', async (name) => {
    const layer = LAYERS[name]!;
    const board = loadBoard(id);
    const models = [SMALL, UP_TO_ONE].map((factors) => ({ bytes: modelOf(layer, factors) }));
    const taken: { kernel: string; count: number }[] = [];
    await openEach(board, models, async (client, _, __, hello) => {
      const ratio = emulatedRatio(hello, board.targets.emulator!.icountShift);
      const [kernel = ''] = (await client.kernels(1)) ?? [];
      const { ticks } = await client.time(WHOLE_GRAPH, 0, 1, WORK_MS);
      taken.push({ kernel: kernel.replace(/_below_1$/, ''), count: ticksToCounts(ticks[0]!, ratio) });
    });
    const [small, large] = taken;
    expect(small!.kernel).not.toBe('reference');
    expect(large!.kernel).toBe(small!.kernel);
    const more = large!.count - small!.count;
    expect(more).toBeGreaterThanOrEqual(0);
    expect(more).toBeLessThanOrEqual(MOST_INSTRUCTIONS * elements(layer.output));
  });
});

function dense(features: number, units: number): Layer {
  return { kind: 'FULLY_CONNECTED', input: [1, features], weights: [units, features], output: [1, units] };
}

function convolution(kernel: number, channels: number, units: number): Layer {
  const input = [1, 10, 10, channels];
  return { kind: 'CONV_2D', input, weights: [units, kernel, kernel, channels], output: [1, 10, 10, units] };
}

function depthwise(kernel: number): Layer {
  const image = [1, 10, 10, 16];
  return { kind: 'DEPTHWISE_CONV_2D', input: image, weights: [1, kernel, kernel, 16], output: image };
}

function modelOf({ kind, input, weights, output }: Layer, factors: readonly number[]): Uint8Array {
  const dimension = kind === 'DEPTHWISE_CONV_2D' ? 3 : 0;
  const channels = weights[dimension]!;
  const builder = new ModelBuilder('');
  const scale = Array.from({ length: channels }, (_, i) => factors[i % factors.length]!);
  const values = Int8Array.from({ length: elements(weights) }, (_, i) => ((i * 37) % 255) - 127);
  const from = builder.activation('', input, { scale: 1, zeroPoint: 3 });
  const to = builder.activation('', output, { scale: 1, zeroPoint: -5 });
  const operands = [
    from,
    builder.constant('', weights, values, { scale, dimension }),
    builder.constant('', [channels], new Int32Array(channels)),
  ];
  const activation = 'NONE';
  const window = { stride: [1, 1], dilation: [1, 1], padding: 'SAME', activation } as const;
  if (kind === 'FULLY_CONNECTED') {
    builder.operator(kind, { activation, keepDimensions: false }, operands, [to]);
  } else if (kind === 'CONV_2D') {
    builder.operator(kind, window, operands, [to]);
  } else {
    builder.operator(kind, { ...window, depthMultiplier: 1 }, operands, [to]);
  }
  return builder.build([from], [to]).bytes;
}
