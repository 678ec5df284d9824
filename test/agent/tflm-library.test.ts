import { mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, it } from 'vitest';
import { HARNESS } from '../../agent/firmware/sources.js';
import { chooseTflm } from '../../agent/firmware/tflm.js';
import { loadBoard } from '../../boards/catalogue.js';
import { lutError } from '../support/lut-error.js';

const folder = mkdtempSync(join(tmpdir(), 'edgelut-tflm-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const M4 = ['-mcpu=cortex-m4', '-mthumb', '-mfpu=fpv4-sp-d16', '-mfloat-abi=hard'];
/** The symbol by which a library is known to hold the interpreter. */
const INTERPRETER = 'int _ZN6tflite16MicroInterpreter15AllocateTensorsEv;';

/** A static library of one C source, compiled for the flags, at <name>/lib/libtensorflow-microlite.a. */
async function library(
  name: string,
  flags: readonly string[],
  source = INTERPRETER,
  toolchain = 'arm-none-eabi',
): Promise<string> {
  const lib = join(folder, name, 'lib');
  mkdirSync(lib, { recursive: true });
  const object = join(lib, 'code.o');
  await execa(`${toolchain}-gcc`, [...flags, '-x', 'c', '-c', '-', '-o', object], { input: source });
  await execa(`${toolchain}-ar`, ['rcs', join(lib, 'libtensorflow-microlite.a'), object]);
  return join(folder, name);
}

/** The kernels that the firmware registers: what TensorFlow Lite Micro calls adding one, and registering one. */
const KERNELS = [
  ...readFileSync(join(HARNESS, 'runtimes', 'operators.def'), 'utf8').matchAll(
    /^OPERATOR\((\w+),[^)]*?(\w+)\)/gm,
  ),
].map(([, name, method]) => ({ name: name!, method: method! }));

/** A library's symbols for all of these. */
function registrations(kernels: readonly { readonly name: string }[]): string {
  return kernels.map(({ name }) => `int _ZN6tflite${9 + name.length}Register_${name}Ev;`).join('\n');
}

/** Headers as small as they can be for the firmware's glue, beside a library at `path`. */
function writeHeaders(path: string, resolver?: string): void {
  const methods = KERNELS.map(({ name, method }) => `void Add${method}() { Register_${name}(); }`);
  const micro = 'tensorflow/lite/micro';
  const headers = {
    [`${micro}/micro_interpreter.h`]: '',
    [`${micro}/micro_op_resolver.h`]:
      '#pragma once\n#include <cstdint>\nnamespace tflite { class MicroOpResolver {}; }',
    [`${micro}/micro_mutable_op_resolver.h`]:
      resolver ??
      [
        `#include "${micro}/micro_op_resolver.h"`,
        `namespace tflite {`,
        ...KERNELS.map(({ name }) => `int Register_${name}();`),
        `template <unsigned> class MicroMutableOpResolver : public MicroOpResolver { public: ${methods.join('')} };`,
        `}`,
      ].join('\n'),
    'third_party/flatbuffers/include/flatbuffers/flatbuffers.h': '',
    'third_party/gemmlowp/fixedpoint/fixedpoint.h': '',
  };
  for (const [header, text] of Object.entries(headers)) {
    mkdirSync(dirname(join(path, header)), { recursive: true });
    writeFileSync(join(path, header), `${text}\n`);
  }
}

function refusal(reason: string): Error {
  return lutError('TOOLCHAIN_TFLM', { message: expect.stringContaining(reason) as string });
}

describe('a library is refused, with the reason,', () => {
  it.each<[string, readonly string[], string, string?, string?]>([
    [
      'for another processor',
      ['-march=rv32imc', '-mabi=ilp32'],
      'for RISC-V',
      INTERPRETER,
      'riscv64-unknown-elf',
    ],
    ['for an older architecture', ['-mcpu=cortex-m3', '-mthumb'], 'architecture v7, the board has v7E-M'],
    ['that passes floats otherwise', ['-mcpu=cortex-m4', '-mthumb', '-mfloat-abi=soft'], 'in core registers'],
    [
      'for a larger floating-point unit',
      ['-mcpu=cortex-m7', '-mthumb', '-mfpu=fpv5-d16', '-mfloat-abi=hard'],
      'floating-point unit FPv5',
    ],
    ['with enumerations of another size', [...M4, '-fno-short-enums'], 'enumerations are of another size'],
    ['without an interpreter', M4, 'no tflite::MicroInterpreter', 'int other;'],
    [
      'with tensors laid out otherwise',
      M4,
      'TF_LITE_STATIC_MEMORY',
      `${INTERPRETER} int TfLiteIntArrayCreate;`,
    ],
    [
      'with compression',
      M4,
      'USE_TFLM_COMPRESSION',
      `${INTERPRETER} int _ZN6tflite12MicroContext24DecompressTensorToBufferE;`,
    ],
    ['without its headers', M4, 'No folder above'],
  ])('%s', async (name, flags, reason, source, toolchain) => {
    const path = await library(name.replaceAll(' ', '-'), flags, source, toolchain);
    await expect(chooseTflm(path, loadBoard('stm32f4'))).rejects.toThrowError(refusal(reason));
  });

  it('that is no library', async () => {
    const path = join(folder, 'libtensorflow-microlite.a');
    writeFileSync(path, 'text');
    await expect(chooseTflm(path, loadBoard('stm32f4'))).rejects.toThrowError(refusal('no library'));
  });

  it('with headers that do not compile', async () => {
    const path = await library('headers', M4);
    writeHeaders(path, '#error "of another version"');
    await expect(chooseTflm(path, loadBoard('stm32f4'))).rejects.toThrowError(refusal('of another version'));
  });

  it('that is cut short', async () => {
    const path = await library('short', M4, `${INTERPRETER} int other[64] = {1};`);
    const file = join(path, 'lib', 'libtensorflow-microlite.a');
    truncateSync(file, readFileSync(file).length - 200);
    await expect(chooseTflm(path, loadBoard('stm32f4'))).rejects.toThrowError(refusal('cut short'));
  });

  it('whose members have no size, or are as long as they are short', async () => {
    const path = join(folder, 'sizes.a');
    for (const size of ['-60', '', 'x']) {
      writeFileSync(path, `!<arch>\n${' '.repeat(48)}${size.padEnd(10)}\`\n`);
      await expect(chooseTflm(path, loadBoard('stm32f4'))).rejects.toThrowError(refusal('cut short'));
    }
  });

  it('that is far too large', async () => {
    const path = join(folder, 'large.a');
    writeFileSync(path, '');
    truncateSync(path, 1.5e9);
    await expect(chooseTflm(path, loadBoard('stm32f4'))).rejects.toThrowError(refusal('larger than 512 MB'));
  });

  it('that lacks kernels', async () => {
    const present = KERNELS.filter(({ name }) => name !== 'SOFTMAX' && name !== 'ADD');
    const path = await library('kernels', M4, `${INTERPRETER}\n${registrations(present)}`);
    writeHeaders(path);
    await expect(chooseTflm(path, loadBoard('stm32f4'))).rejects.toThrowError(
      refusal('lacks the kernels ADD, SOFTMAX'),
    );
  });

  it('for a toolchain without a C++ library, naming the option that gives another', async () => {
    const { flags } = loadBoard('esp32c3').firmware;
    const path = await library('no-cpp', flags, INTERPRETER, 'riscv64-unknown-elf');
    writeHeaders(path);
    await expect(chooseTflm(path, loadBoard('esp32c3'))).rejects.toThrowError(
      refusal('no C++ library (<cstdint> is missing)'),
    );
  });
});

describe('a library that fits', () => {
  const whole = `${INTERPRETER}\n${registrations(KERNELS)}`;

  it('is named by its kernels, and by that they check themselves', async () => {
    const plain = await library('plain', M4, whole);
    const checked = await library(
      'checked',
      M4,
      `${whole} void __assert_func(void); void run(void) { __assert_func(); }`,
    );
    for (const path of [plain, checked]) writeHeaders(path);
    const board = loadBoard('stm32f4');
    expect(await chooseTflm(plain, board)).toMatchObject({ flavour: 'reference', hints: [] });
    expect(await chooseTflm(checked, board)).toMatchObject({
      flavour: 'reference-checked',
      hints: [expect.stringContaining('BUILD_TYPE=default')],
    });
  });

  it('is said to be of a lesser processor', async () => {
    const path = await library('lesser', M4, whole);
    writeHeaders(path);
    expect(await chooseTflm(path, loadBoard('stm32h7'))).toMatchObject({
      hints: [expect.stringContaining('for the floating-point unit VFPv4-D16, the board has FPv5')],
    });
  });
});

describe('a folder is refused', () => {
  it.each(['none', '.'])('where no library is in it: %s', async (name) => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    await expect(chooseTflm(join(empty, name), loadBoard('stm32f4'))).rejects.toThrowError(
      lutError('TOOLCHAIN_TFLM'),
    );
  });

  it('where the toolchain is not the one of the prefix', async () => {
    const path = await library('prefix', M4);
    await expect(chooseTflm(path, loadBoard('stm32f4'), 'no-such-')).rejects.toThrowError(
      lutError('TOOLCHAIN_MISSING', {
        message: expect.stringContaining('no-such-g++') as string,
        remedy: expect.stringMatching(/^(?!.*apt-get).*--toolchain-prefix/) as string,
      }),
    );
    await expect(chooseTflm(path, loadBoard('stm32f4'), 'riscv64-unknown-elf-')).rejects.toThrowError(
      lutError('TOOLCHAIN_FAILED'),
    );
  });
});
