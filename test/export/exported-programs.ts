import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { BoardCatalogue } from '../../boards/catalogue.js';
import { exportNetwork, writeProject, type Exported } from '../../lab/export-network.js';
import { portsOf, type Network } from '../../export/network.js';

/** Exports a model into `<folder>/<name>`. */
export async function exportInto(
  folder: string,
  name: string,
  model: Uint8Array,
  board: string,
  kernels?: string,
): Promise<Exported> {
  const path = join(folder, `${name}.tflite`);
  writeFileSync(path, model);
  const exported = await exportNetwork({
    board: new BoardCatalogue().load(board),
    model: path,
    name,
    sizes: false,
    ...(kernels === undefined ? {} : { kernels }),
  });
  writeProject(join(folder, name), exported.project);
  return exported;
}

/** C files of exported networks. */
export function unitsOf(folder: string, networks: readonly Exported[]): string[] {
  return networks.flatMap(({ network, project }) =>
    project.units.map((unit) => join(folder, network.name, unit)),
  );
}

/**
 * A program of this machine that holds several networks: it reads inputs of one after another, and writes what each
 * makes of them.
 */
export async function buildPrograms(folder: string, networks: readonly Exported[]): Promise<string> {
  const main = join(folder, 'all.c');
  const program = join(folder, 'all');
  writeFileSync(main, mainOf(networks.map(({ network }) => network)));
  await execa('gcc', [
    ...[
      '-std=c11',
      '-Og',
      '-Wall',
      '-Wextra',
      '-Werror',
      '-fsanitize=address,undefined',
      '-fno-sanitize-recover=all',
    ],
    ...['-I', folder, main, ...unitsOf(folder, networks), '-o', program],
  ]);
  return program;
}

/** What a program of {@link buildPrograms} makes of the inputs of each of its networks. */
export async function runPrograms(
  program: string,
  networks: readonly Exported[],
  inputs: readonly (readonly Uint8Array[])[],
): Promise<Uint8Array[]> {
  const { stdout } = await execa(program, {
    input: Buffer.concat(inputs.flat()),
    encoding: 'buffer',
    maxBuffer: 1 << 28,
  });
  let at = 0;
  return networks.map(({ model }) => {
    const bytes = model.graph.outputs.reduce((total, output) => total + output.bytes, 0);
    at += bytes;
    return stdout.subarray(at - bytes, at);
  });
}

/** Names that the networks of a program give the linker, and that do not begin with their own. */
export async function strangeNames(program: string, networks: readonly Exported[]): Promise<string[]> {
  const { stdout } = await execa('nm', ['--defined-only', '--extern-only', program]);
  const own = networks.flatMap(
    ({ project }) => [...project.files.values()].join('\n').match(/\bkernel_\w+/g) ?? [],
  );
  const names = stdout.split('\n').map((line) => line.split(' ').at(-1)!);
  return names.filter((name) => own.includes(name));
}

function mainOf(networks: readonly Network[]): string {
  const calls = networks.map((network) => {
    const { name } = network;
    const ports = portsOf(network).map(({ direction, word }) => {
      const bytes = `${name}_${word}_BYTES`.toUpperCase();
      return {
        direction,
        call: `${direction === 'input' ? 'give' : 'take'}(${name}_${word}(), ${bytes});`,
      };
    });
    const of = (wanted: string): string[] =>
      ports.filter(({ direction }) => direction === wanted).map(({ call }) => `  ${call}`);
    return [`  ${name}_init();`, ...of('input'), `  ${name}_invoke();`, ...of('output')].join('\n');
  });
  return `#include <stdio.h>
#include <stdlib.h>
${networks.map(({ name }) => `#include "${name}/${name}.h"`).join('\n')}
static void give(void *to, size_t bytes) { if (fread(to, 1, bytes, stdin) != bytes) exit(1); }
static void take(const void *from, size_t bytes) { if (fwrite(from, 1, bytes, stdout) != bytes) exit(1); }
int main(void) {
${calls.join('\n')}
  return 0;
}
`;
}
