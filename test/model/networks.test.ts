import { describe, expect, it } from 'vitest';
import { runGraph } from '../../model/graph/run-graph.js';
import { fillInt8 } from '../../model/fill.js';
import { OPERATOR_KINDS } from '../../model/operator.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { realModels, writtenNetworks } from '../support/networks.js';
import { loadTfliteOracle } from '../support/tflite-oracle.js';

const networks = writtenNetworks().map((network) => ({ ...network, graph: loadGraph(network.bytes) }));

describe('the networks that tests are run on', () => {
  it('use every operator but RELU6 and LOGISTIC by themselves, and DEQUANTIZE', () => {
    const used = new Set(networks.flatMap(({ graph }) => graph.operators.map(({ kind }) => kind)));
    expect(OPERATOR_KINDS.filter((kind) => !used.has(kind))).toEqual(['RELU6', 'LOGISTIC', 'DEQUANTIZE']);
  });

  it.each(networks)('are alive and hardly saturated: $name', ({ graph }) => {
    let judged = 0;
    runGraph(graph, graph.inputs.map(noise), {
      rounding: 'double',
      onTensor: ({ shape }, values) => {
        // of few values, many are equal by chance
        if (values.length < 1000) return;
        judged++;
        const saturated = values.filter((value) => value === 127).length / values.length;
        expect(saturated, `saturated share of ${shape.join('x')}`).toBeLessThan(0.15);
        expect(new Set(values).size, `distinct values of ${shape.join('x')}`).toBeGreaterThan(50);
      },
    });
    expect(judged).toBeGreaterThan(0);
  });

  // It rounds MEAN, QUANTIZE and depthwise convolutions otherwise, which adds up over a network.
  it('are networks that TensorFlow Lite runs, with answers within 10', async () => {
    const oracle = await loadTfliteOracle();
    for (const { name, bytes } of [...networks, ...realModels()]) {
      const graph = loadGraph(bytes);
      const inputs = graph.inputs.map(noise);
      const [output] = runGraph(graph, inputs, { rounding: 'single' });
      const [expected] = oracle.run(bytes, inputs);
      const differences = output!.map((value, i) => Math.abs(value - expected![i]!));
      expect(Math.max(...differences), name).toBeLessThanOrEqual(10);
    }
  });
});

function noise({ bytes }: { readonly bytes: number }): Int8Array {
  return fillInt8(bytes, -128, 127, 3);
}
