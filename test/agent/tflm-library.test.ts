import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, it } from 'vitest';
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
    for (const header of [
      'tensorflow/lite/micro/micro_interpreter.h',
      'third_party/flatbuffers/include/flatbuffers/flatbuffers.h',
      'third_party/gemmlowp/fixedpoint/fixedpoint.h',
    ]) {
      mkdirSync(join(path, header, '..'), { recursive: true });
      writeFileSync(join(path, header), '#error "of another version"\n');
    }
    await expect(chooseTflm(path, loadBoard('stm32f4'))).rejects.toThrowError(refusal('of another version'));
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
      lutError('TOOLCHAIN_MISSING', { message: expect.stringContaining('no-such-g++') as string }),
    );
    await expect(chooseTflm(path, loadBoard('stm32f4'), 'riscv64-unknown-elf-')).rejects.toThrowError(
      lutError('TOOLCHAIN_FAILED'),
    );
  });
});
