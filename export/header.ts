/** The header: what a firmware sees of the network. */
import type { GraphTensor } from '../model/tensor.js';
import { isQuantized } from '../model/tensor.js';
import { comment, floatLiteral, inComment } from './c-text.js';
import { arenaBytes, portsOf, type Network, type Port } from './network.js';

/** Types of the elements in C. */
const TYPES: Readonly<Record<GraphTensor['type'], string>> = {
  int8: 'int8_t',
  uint8: 'uint8_t',
  int32: 'int32_t',
  float32: 'float',
};

/** `<name>.h` */
export function header(network: Network): string {
  const { name } = network;
  const upper = name.toUpperCase();
  return `${comment([about(network)])}
#ifndef ${upper}_H
#define ${upper}_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bytes of memory that it works in. Unless ${upper}_ARENA is the name of an array of at least so many bytes, on a
 * multiple of 16, when ${name}.c is compiled, it has an array of its own. Networks that run one after the other may share
 * one: then the inputs of one may lie where the outputs of the other are. */
#define ${upper}_ARENA_BYTES ${arenaBytes(network)}

${portsOf(network)
  .map((port) => portText(network, port))
  .join('\n\n')}

/* Clears its memory. Once, before the inputs are written. */
void ${name}_init(void);

/* Computes the outputs from the inputs, and may overwrite the inputs: write them again before the next time. */
void ${name}_invoke(void);

#ifdef __cplusplus
}
#endif

#endif
`;
}

function about({ name, model, about: paragraphs }: Network): string {
  return [
    `${name}: a neural network in C, of ${inComment(model.file)} (SHA-256 ${model.sha256.slice(0, 16)}).`,
    'Written by lut export: export it again rather than to change it.',
    ...paragraphs.map((paragraph) => `\n${paragraph}`),
  ].join('\n');
}

function difference(zeroPoint: number): string {
  if (zeroPoint === 0) return 'element';
  return zeroPoint < 0 ? `(element + ${-zeroPoint})` : `(element - ${zeroPoint})`;
}

/** What there is to know of an input or an output, and how to get at it. */
function portText({ name }: Network, { direction, word, tensor }: Port): string {
  const { type, shape, bytes } = tensor;
  const upper = `${name}_${word}`.toUpperCase();
  const [scale] = tensor.scales;
  const quantized = isQuantized(tensor) && scale !== undefined;
  const values = quantized ? `: real value = ${difference(tensor.zeroPoint)} * ${floatLiteral(scale)}` : '';
  const constant = direction === 'output' ? 'const ' : '';
  return [
    `/* "${inComment(tensor.name)}", ${type} [${shape.join(', ')}]${values} */`,
    `#define ${upper}_BYTES ${bytes}`,
    `#define ${upper}_ELEMENTS ${bytes / (TYPES[type].endsWith('8_t') ? 1 : 4)}`,
    ...(quantized
      ? [
          `#define ${upper}_SCALE ${floatLiteral(scale)}`,
          `#define ${upper}_ZERO_POINT ${tensor.zeroPoint < 0 ? `(${tensor.zeroPoint})` : tensor.zeroPoint}`,
        ]
      : []),
    `${constant}${TYPES[type]} *${name}_${word}(void);`,
  ].join('\n');
}

/** The functions behind the header's pointers. */
export function accessors(network: Network, address: (port: Port) => string): string {
  return portsOf(network)
    .map((port) => {
      const type = `${port.direction === 'output' ? 'const ' : ''}${TYPES[port.tensor.type]} *`;
      return `${type}${network.name}_${port.word}(void) { return (${type})(void *)(${address(port)}); }`;
    })
    .join('\n\n');
}

/** An example: inputs of zeros, and which element of each output is the largest. */
export function example(network: Network): string {
  const { name } = network;
  const ports = portsOf(network);
  const fill = ports
    .filter(({ direction }) => direction === 'input')
    .map(({ word, tensor }) => {
      const upper = `${name}_${word}`.toUpperCase();
      const zero = isQuantized(tensor) && tensor.scales.length > 0 ? `${upper}_ZERO_POINT` : '0';
      return `  for (unsigned i = 0; i < ${upper}_ELEMENTS; i++) ${name}_${word}()[i] = ${zero};`;
    });
  const outputs = ports.filter(({ direction }) => direction === 'output');
  return `/* How to call ${name}. Its result is the place of the first output's largest element. */
#include "../${name}.h"

int main(void) {
  ${name}_init();

  /* Your data instead: real value / scale + zero point, rounded. */
${fill.join('\n')}

  ${name}_invoke();

  unsigned largest = 0;
  for (unsigned i = 1; i < ${`${name}_${outputs[0]!.word}`.toUpperCase()}_ELEMENTS; i++) {
    if (${name}_${outputs[0]!.word}()[i] > ${name}_${outputs[0]!.word}()[largest]) largest = i;
  }
  return (int)largest;
}
`;
}
