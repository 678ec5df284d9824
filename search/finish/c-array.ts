/** A model as C source, for firmware without a file system. */
import { LutError } from '../../common/errors.js';

export interface CArray {
  readonly source: string;
  readonly header: string;
}

const BYTES_PER_LINE = 16;

/**
 * C11 (and C++11) source that defines `const unsigned char <name>[]`, aligned to 16 bytes as interpreters want it,
 * and `const unsigned int <name>_len`; and the header, `<name>.h`, that declares them.
 * @throws USAGE_NAME where the name is none that C allows
 */
export function cArray(bytes: Uint8Array, name: string): CArray {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) {
    throw new LutError(
      'USAGE_NAME',
      `"${name}" cannot name an array in C.`,
      'Give a name of letters, digits and underscores that begins with a letter.',
    );
  }
  const guard = `${name.toUpperCase()}_H`;
  const header = [
    `#ifndef ${guard}`,
    `#define ${guard}`,
    '',
    '#ifdef __cplusplus',
    'extern "C" {',
    '#endif',
    '',
    `extern const unsigned char ${name}[${bytes.length}];`,
    `extern const unsigned int ${name}_len;`,
    '',
    '#ifdef __cplusplus',
    '}',
    '#endif',
    '',
    '#endif',
    '',
  ];
  const source = [
    '#include <stdalign.h>',
    '',
    `#include "${name}.h"`,
    '',
    `alignas(16) const unsigned char ${name}[${bytes.length}] = {`,
    ...lines(bytes),
    '};',
    `const unsigned int ${name}_len = ${bytes.length};`,
    '',
  ];
  return { source: source.join('\n'), header: header.join('\n') };
}

function lines(bytes: Uint8Array): string[] {
  return Array.from({ length: Math.ceil(bytes.length / BYTES_PER_LINE) }, (_, line) => {
    const row = bytes.subarray(line * BYTES_PER_LINE, (line + 1) * BYTES_PER_LINE);
    return `  ${Array.from(row, (byte) => `0x${byte.toString(16).padStart(2, '0')},`).join(' ')}`;
  });
}
