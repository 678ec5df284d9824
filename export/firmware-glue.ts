/** What links an exported network into the benchmark firmware as its runtime. */
import { portsOf, type Network, type Port } from './network.js';

/** Its file, in the folder of the network's sources. */
export const GLUE = 'firmware_network.c';

/** Defines firmware-harness/runtimes/exported/network.h and the network's part of runtime.h. */
export function firmwareGlue(network: Network): string {
  const { name, model } = network;
  const upper = name.toUpperCase();
  const ports = portsOf(network);
  const of = (direction: Port['direction']): Port[] => ports.filter((port) => port.direction === direction);
  const access = (direction: Port['direction']): string => {
    const cases = of(direction).map(
      ({ word }, i) =>
        `    case ${i}: return (runtime_tensor){(int8_t *)(void *)${name}_${word}(), ${`${name}_${word}`.toUpperCase()}_BYTES};`,
    );
    return `runtime_tensor runtime_${direction}(uint8_t index) {
  switch (index) {
${cases.join('\n')}
    default: return (runtime_tensor){0};
  }
}`;
  };
  const hash = model.sha256.replace(/(..)/g, '0x$1, ').trimEnd();
  return `/* ${name} as the runtime of a firmware. */
#include "network.h"
#include "runtime.h"

#include "${name}.h"

const uint8_t network_hash[NETWORK_HASH_BYTES] = {${hash}};
const uint32_t network_arena_bytes = ${upper}_ARENA_BYTES;
const uint8_t network_inputs = ${of('input').length}, network_outputs = ${of('output').length};

void network_init(void) { ${name}_init(); }

void runtime_invoke(void) { ${name}_invoke(); }

${access('input')}

${access('output')}
`;
}
