import { describe, expect, it } from 'vitest';
import { runGraph } from '../../../model/graph/run-graph.js';
import { ModelBuilder } from '../../../model/tflite/builder.js';
import { loadGraph } from '../../../model/tflite/graph.js';

describe('CONV_2D', () => {
  // 2,056 products are the most of which the sums of two channels share a double
  it.each([2056, 2057, 4000])('sums %i of the largest products exactly', (taps) => {
    const builder = new ModelBuilder('largest products');
    const one = { scale: 1, zeroPoint: -128 };
    const input = builder.activation('input', [1, 1, 1, taps], one);
    const largest = [-128, -128, 127, -128, 127, 127, -128];
    const units = largest.length;
    const weights = Int8Array.from({ length: units * taps }, (_, i) => largest[Math.floor(i / taps)]!);
    // all but the last bits of the sums are taken away
    const biases = Int32Array.from(largest, (weight, unit) => 3 * unit - 255 * weight * taps);
    const kernel = builder.constant('weights', [units, 1, 1, taps], weights, { scale: 1 });
    const bias = builder.constant('bias', [units], biases);
    const output = builder.activation('output', [1, 1, 1, units], { scale: 1, zeroPoint: 0 });
    const attributes = { stride: [1, 1], dilation: [1, 1], padding: 'VALID', activation: 'NONE' } as const;
    builder.operator('CONV_2D', attributes, [input, kernel, bias], [output]);
    const graph = loadGraph(builder.build([input], [output]).bytes);
    const [sums] = runGraph(graph, [new Int8Array(taps).fill(127)], { rounding: 'double' });
    expect([...(sums as Int8Array)]).toEqual([0, 3, 6, 9, 12, 15, 18]);
  });
});
