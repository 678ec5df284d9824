import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { randomNumbers } from '../../common/random.js';
import { spaceParts } from '../../model/space/architecture.js';
import { randomArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import type { Architecture, Space } from '../../model/space/space.js';
import { stagesOf } from '../../model/space/stages.js';
import { FeasibleChoices } from '../../search/costs/feasible.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import { startBackend } from '../../search/engine/backend.js';
import { TensorLayout } from '../../search/network/tensor-layout.js';
import {
  inherit,
  networkParameters,
  networkWeights,
  supernetWeights,
} from '../../search/training/weights.js';
import { forward, layerTensors } from '../../search/engine/forward.js';
import { architectureNetwork } from '../../search/network/network.js';
import { architectureTensors, sampleArchitecture } from '../../search/supernet/distribution.js';
import { expectedCosts } from '../../search/supernet/expected-costs.js';
import { mixedForward } from '../../search/supernet/mixture.js';
import { sharedNetwork } from '../../search/supernet/superkernels.js';
import { lutError } from '../support/lut-error.js';
import { tableOfSpace } from '../support/tables.js';

const space = loadSpace('edgenas-vww');
const CHOSEN = loadSpace(join(PACKAGE_ROOT, 'test/spaces/chosen.yaml'));
const SMALL: Space = { ...space, input: [24, 24, 3] };
const FULL: Space = {
  ...SMALL,
  name: 'full-convolutions',
  blocks: {
    strides: [1, 2, 1],
    widths: [8, 16],
    operations: ['conv_3', 'conv_5', 'fused_2', 'fused_4', 'sep_3', 'ir_2', 'se_4', 'skip'],
  },
};

describe.each([SMALL, FULL])('the supernet of $name', (small) => {
  beforeAll(async () => {
    await startBackend('wasm');
  });

  const weights = supernetWeights(small, 1, 5);
  const layout = new TensorLayout(weights.tensors);
  const weight = (name: string): tf.Tensor =>
    tf.tensor(layout.view(weights.values, name).slice(), [...layout.place(name).shape]);
  const images = (): tf.Tensor4D => tf.randomUniform([4, 24, 24, 3], 0, 1, 'float32', 7);

  it('computes a drawn architecture alone, whatever the other choices are', () => {
    const parameters = new TensorLayout(architectureTensors(small));
    const random = randomNumbers(3);
    const logits = Float32Array.from({ length: parameters.size }, () => random() - 0.5);
    const parts = spaceParts(small);
    const choices = {
      space: small,
      allowed: (stage: number, place: number) => parts.stages[stage]![place]!,
    };
    for (let i = 0; i < 12; i++) {
      const { architecture, noise } = sampleArchitecture(choices, parameters, logits, random);
      const [mixed, alone] = tf.tidy(() => {
        const tensor = (block: Float32Array) => (name: string) =>
          tf.tensor1d(parameters.view(block, name).slice());
        return [
          mixedForward(small, images(), weight, {
            logits: tensor(logits),
            noise: tensor(noise),
            temperature: 1,
          }).dataSync(),
          scoresAlone(architecture),
        ];
      });
      alone.forEach((score, place) => expect(mixed[place]).toBeCloseTo(score, 3));
    }
  });

  it('gives a network the weights that it was computed with', () => {
    const architecture = randomArchitecture(small, randomNumbers(11));
    const network = architectureNetwork(small, architecture);
    const own = networkWeights(network, 1, 1);
    inherit(weights, small, architecture, own);
    const parameters = networkParameters(own);
    const ownLayout = new TensorLayout(own.tensors);
    const scores = tf.tidy(() =>
      forward(
        network,
        images(),
        (node) =>
          layerTensors((part) => {
            const name = `node${node}.${part}`;
            return tf.tensor(ownLayout.view(own.values, name).slice(), [...ownLayout.place(name).shape]);
          }),
        { by: 'batch' },
      ).dataSync(),
    );
    scoresAlone(architecture).forEach((score, i) => expect(scores[i]).toBeCloseTo(score, 4));
    expect(parameters.filter((one) => one !== undefined).length).toBeGreaterThan(5);
  });

  function scoresAlone(architecture: Architecture): Float32Array {
    const { network, layers } = sharedNetwork(small, architecture);
    return tf.tidy(() =>
      forward(network, images(), (node) => layerTensors((part) => weight(`${layers[node]!}.${part}`)), {
        by: 'batch',
      }).dataSync<'float32'>(),
    );
  }
});

describe('the supernet of a space whose resolution and stem are chosen', () => {
  const weights = supernetWeights(CHOSEN, 1, 5);
  const layout = new TensorLayout(weights.tensors);

  beforeAll(async () => {
    await startBackend('wasm');
  });

  it('has one stem and one head', () => {
    expect(layout.place('stem.kernel').shape).toEqual([3, 3, 3, 8]);
    expect(layout.place('head.kernel').shape).toEqual([16, 10]);
    expect(layout.specs.filter(({ name }) => name.startsWith('stem')).length).toBe(3);
  });

  it('gives a network of any resolution and stem the weights that it was computed with', () => {
    const random = randomNumbers(1);
    const inputs = new Set<string>();
    for (let i = 0; i < 12; i++) {
      const architecture = randomArchitecture(CHOSEN, random);
      const { network, layers } = sharedNetwork(CHOSEN, architecture);
      const own = networkWeights(architectureNetwork(CHOSEN, architecture), 1, 1);
      inherit(weights, CHOSEN, architecture, own);
      const scores = (set: typeof weights, nameOf: (node: number) => string): Float32Array =>
        tf.tidy(() => {
          const places = new TensorLayout(set.tensors);
          const tensor = (name: string): tf.Tensor =>
            tf.tensor(places.view(set.values, name).slice(), [...places.place(name).shape]);
          const [, height = 0, width = 0, depth = 0] = network.input;
          const images = tf.randomUniform<tf.Rank.R4>([4, height, width, depth], 0, 1, 'float32', 7);
          const layerOf = (node: number) => layerTensors((part) => tensor(`${nameOf(node)}.${part}`));
          return forward(network, images, layerOf, { by: 'batch' }).dataSync<'float32'>();
        });
      const alone = scores(own, (node) => `node${node}`);
      scores(weights, (node) => layers[node]!).forEach((score, at) =>
        expect(alone[at]).toBeCloseTo(score, 4),
      );
      inputs.add(`${network.input.join('x')} ${architecture[1]!.operation}`);
    }
    expect(inputs.size).toBe(4);
  });
});

describe.each([space, CHOSEN])('expected costs in $name', (space) => {
  beforeAll(async () => {
    await startBackend('cpu');
  });

  const board = loadBoard('stm32f4');
  const costs = new SpaceCosts(space, tableOfSpace(space, board), board);
  const feasible = new FeasibleChoices(costs, { count: 60e6 });
  const parameters = new TensorLayout(architectureTensors(space));

  it('of a certain architecture are its costs', () => {
    const random = randomNumbers(2);
    for (let i = 0; i < 5; i++) {
      const even = new Float32Array(parameters.size);
      const { architecture } = sampleArchitecture(feasible, parameters, even, random);
      const certain = certainly(architecture);
      const [count, sram, flash] = tf.tidy(() => {
        const { count, sramBytes, flashBytes } = expectedCosts(feasible, logitsOf(certain));
        return [count, sramBytes, flashBytes].map((value) => value.dataSync()[0]!);
      });
      const estimate = costs.estimate(architecture);
      expect(count! / estimate.count).toBeCloseTo(1, 4);
      expect(flash! / estimate.flashBytes).toBeCloseTo(1, 4);
      // the maximum is a smooth one: it lies a little above
      expect(sram! / estimate.sramBytes).toBeGreaterThan(0.999);
      expect(sram! / estimate.sramBytes).toBeLessThan(1.15);
    }
  });

  it('have the gradient that differences show', () => {
    const random = randomNumbers(9);
    const logits = Float32Array.from({ length: parameters.size }, () => random() - 0.5);
    const names = parameters.specs.map(({ name }) => name);
    const count = (values: Float32Array): number =>
      tf.tidy(() => expectedCosts(feasible, logitsOf(values)).count.dataSync()[0]! / 1e6);
    const gradients = tf.tidy(() =>
      tf
        .grads((...tensors: tf.Tensor[]) => {
          const byName = new Map(names.map((name, i) => [name, tensors[i] as tf.Tensor1D]));
          return tf.div(expectedCosts(feasible, (name) => byName.get(name)!).count, 1e6);
        })(names.map((name) => tf.tensor1d(parameters.view(logits, name).slice())))
        .map((gradient) => gradient.dataSync<'float32'>().slice()),
    );
    const step = 0.05;
    names.forEach((name, i) => {
      const { offset, size } = parameters.place(name);
      for (let k = 0; k < size; k++) {
        const moved = (by: number): number =>
          count(logits.map((value, at) => (at === offset + k ? value + by : value)));
        expect(gradients[i]![k]).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 2);
      }
    });
  });

  it('refuses limits that nothing meets with the least that can be had', () => {
    const least = costs.exact(feasible.least('count')).count;
    expect(() => new FeasibleChoices(costs, { count: least - 1 }).requirePossible()).toThrowError(
      lutError('SEARCH_IMPOSSIBLE', {
        message: expect.stringContaining(least.toLocaleString('en')) as string,
      }),
    );
    expect(() => new FeasibleChoices(costs, { count: least }).requirePossible()).not.toThrow();
  });

  function logitsOf(values: Float32Array): (name: string) => tf.Tensor1D {
    return (name) => tf.tensor1d(parameters.view(values, name).slice());
  }

  /** Logits that leave an architecture no alternative. */
  function certainly(architecture: Architecture): Float32Array {
    const values = new Float32Array(parameters.size);
    architecture.forEach(({ operation, width }, at) => {
      const { name, operations, widths } = stagesOf(space)[at]!;
      parameters.view(values, `${name}.operation`)[operations.indexOf(operation)] = 60;
      parameters.view(values, `${name}.width`)[widths.indexOf(width)] = 60;
    });
    return values;
  }
});
