/** A network as a folder of sources that any firmware can take in. */
import { header, example } from './header.js';
import { kernelSources, namesOf, smallUnits, unitsOf, type KernelTree } from './kernel-sources.js';
import type { Network } from './network.js';
import { recordTypes } from './record-types.js';
import { KERNELS_FOLDER, source, weightsHeader, weightsSource } from './sources.js';

/** Texts by path, and which of them are compiled. */
export interface Project {
  readonly files: ReadonlyMap<string, string>;
  /** C files, the example's aside */
  readonly units: readonly string[];
}

/** Headers that stand for the interpreter's of the same name. */
export const OWN_HEADERS = ['layout.h', 'records.h', 'kernels/kernel_memory.h'] as const;
const TYPES = 'record_types.h';
const LIST = 'kernels/kernel_list.h';
const NAMES = 'kernels/kernel_names.h';

/**
 * @param tree the kernels of the board's core
 * @param own texts of {@link OWN_HEADERS}, by name
 * @param licence of the kernels
 */
export function projectOf(
  network: Network,
  tree: KernelTree,
  own: ReadonlyMap<string, string>,
  licence: string,
): Project {
  const { name } = network;
  const functions = [...new Set(network.settled.operators.map(({ kernel }) => `kernel_${kernel}`))].sort();
  const kernels = unitsOf(tree, functions);
  const names = namesOf(kernels);
  const small = smallUnits(
    tree,
    kernels,
    functions.filter((word) => !network.light.has(word.slice('kernel_'.length))),
  );
  const given = new Map([
    ...own,
    [TYPES, recordTypes(network)],
    [LIST, kernelList(network, names)],
    [NAMES, kernelNames(network, names)],
  ]);
  const copied = [...kernelSources(tree, kernels, given, NAMES, small, `${name}_`)].map(
    ([path, text]) => [`${KERNELS_FOLDER}/${path}`, text] as const,
  );
  const units = [`${name}.c`, `${name}_weights.c`, ...kernels.map(({ path }) => `${KERNELS_FOLDER}/${path}`)];
  return {
    files: new Map([
      ['CMakeLists.txt', cmakeLists(network, units)],
      [`${name}.h`, header(network)],
      [`${name}.c`, source(network)],
      [`${name}_weights.h`, weightsHeader(network)],
      [`${name}_weights.c`, weightsSource(network)],
      ['example/main.c', example(network)],
      ...copied,
      [`${KERNELS_FOLDER}/LICENSE`, licence],
    ]),
    units,
  };
}

/** What gives all that other files see names of the network's own. */
function kernelNames({ name }: Network, names: readonly string[]): string {
  return `/* The kernels of ${name}, under names of its own: other networks may have others of the same name beside them. */
#ifndef LUT_KERNEL_NAMES_H
#define LUT_KERNEL_NAMES_H

${names.map((kernel) => `#define ${kernel} ${name}_${kernel}`).join('\n')}

#endif
`;
}

/** What takes the place of the interpreter's list of all kernels. */
function kernelList({ name, settled }: Network, names: readonly string[]): string {
  const kernels = names.filter((kernel) => kernel.startsWith('kernel_'));
  return `/* The kernels of ${name}. */
#ifndef LUT_KERNEL_LIST_H
#define LUT_KERNEL_LIST_H

#include "kernel_names.h"

/* Kinds of operators. */
enum {
${settled.kinds.map((kind) => `  OPERATOR_${kind},`).join('\n')}
};

${kernels.map((kernel) => `kernel ${kernel};`).join('\n')}

#endif
`;
}

function cmakeLists({ name, flags }: Network, units: readonly string[]): string {
  return `# The network ${name} as a library: add_subdirectory() this folder and link the target ${name}.
# Its kernels were chosen for a core that is compiled for by: ${flags.join(' ')}
cmake_minimum_required(VERSION 3.13)
if(CMAKE_SOURCE_DIR STREQUAL CMAKE_CURRENT_SOURCE_DIR)
  project(${name} C)
endif()

add_library(${name} STATIC
${units.map((path) => `  ${path}`).join('\n')})
target_include_directories(${name} PUBLIC \${CMAKE_CURRENT_SOURCE_DIR})
set_target_properties(${name} PROPERTIES C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS ON)
target_compile_options(${name} PRIVATE -O2 -Wall -Wextra -ffunction-sections -fdata-sections)

if(CMAKE_SOURCE_DIR STREQUAL CMAKE_CURRENT_SOURCE_DIR)
  add_executable(example example/main.c)
  target_link_libraries(example PRIVATE ${name})
endif()
`;
}
