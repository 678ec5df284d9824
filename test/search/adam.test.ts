import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { TensorLayout } from '../../search/network/tensor-layout.js';
import { Adam } from '../../search/training/adam.js';

const layout = new TensorLayout([
  { name: 'kernel', shape: [3, 4] },
  { name: 'bias', shape: [4] },
]);
const [DECAY, RATE] = [0.01, 0.05];

/** One element as the paper writes it (end of section 2), with decoupled weight decay: its value after gradients of some steps. */
function byThePaper(value: number, gradients: readonly number[], weightDecay: number): number {
  let [m, v, w] = [0, 0, value];
  gradients.forEach((gradient, i) => {
    m = 0.9 * m + 0.1 * gradient;
    v = 0.999 * v + 0.001 * gradient ** 2;
    const rate = (RATE * Math.sqrt(1 - 0.999 ** (i + 1))) / (1 - 0.9 ** (i + 1));
    w -= RATE * weightDecay * w + (rate * m) / (Math.sqrt(v) + 1e-7);
  });
  return w;
}

describe('Adam', () => {
  test('steps along the mean of gradients as the paper says; weights of layers decay, biases do not', () => {
    const random = randomNumbers(3);
    const drawn = (): Float32Array => layout.block().map(() => random() - 0.5);
    const [begin, adam] = [drawn(), new Adam(layout, DECAY)];
    const values = begin.slice();
    const steps = Array.from({ length: 5 }, () => [drawn(), drawn()]);
    for (const blocks of steps) {
      adam.step(values, new Map([...['kernel', 'bias'].map((name) => [name, blocks] as const)]), 4, RATE);
    }
    for (const [name, decay] of [
      ['kernel', DECAY],
      ['bias', 0],
    ] as const) {
      const { offset, size } = layout.place(name);
      for (let i = offset; i < offset + size; i++) {
        // two of four gradients are zero
        const gradients = steps.map(([a, b]) => (a![i]! + b![i]!) / 4);
        expect(values[i]).toBeCloseTo(byThePaper(begin[i]!, gradients, decay), 5);
      }
    }
  });

  test('leaves alone what a step did not use, and counts the steps of each tensor', () => {
    const adam = new Adam(layout);
    const values = layout.block().fill(1);
    const gradients = layout.block().fill(0.1);
    for (let i = 0; i < 3; i++) adam.step(values, new Map([['bias', [gradients]]]), 1, RATE);
    expect([...layout.view(values, 'kernel')]).toEqual(Array<number>(12).fill(1));
    adam.step(values, new Map([['kernel', [gradients]]]), 1, RATE);
    expect([...adam.steps]).toEqual([1, 3]);
    // the first step of a tensor is as long as the rate
    for (const value of layout.view(values, 'kernel')) expect(value).toBeCloseTo(1 - RATE, 5);
  });
});
