import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, it, onTestFinished } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { OPERATOR_KINDS } from '../../model/operator.js';
import { goldenFrames, type GoldenFrame } from '../support/golden-frames.js';
import { writtenNetworks } from '../support/networks.js';
import { randomModel } from '../support/random-models.js';
import { Random } from '../support/random.js';
import { goldenCases } from './golden.js';

const RUNS = 20_000;

interface Target {
  readonly seeds: () => readonly Uint8Array[];
  /** Inputs, and seeds among them, that are longer only slow it down. */
  readonly mostBytes: number;
}

/** The targets of firmware-harness/fuzz, and what they start from. */
const TARGETS: Readonly<Record<string, Target>> = {
  model_fuzz: {
    mostBytes: 40_000,
    seeds: () => [
      ...goldenCases().map(({ model }) => model),
      ...writtenNetworks().map(({ bytes }) => bytes),
      ...OPERATOR_KINDS.flatMap((kind) =>
        [1, 2, 3, 4].map((seed) => randomModel(kind, new Random(seed)).bytes),
      ),
    ],
  },
  frame_fuzz: {
    mostBytes: 2000,
    // an even first byte: the bytes of a line; an odd one: requests, each a type, a length and a payload
    seeds: () => [
      ...goldenFrames.map(({ encoded }) => Buffer.from(`00${encoded}`, 'hex')),
      Buffer.concat([Buffer.of(1), ...goldenFrames.map(request)]),
    ],
  },
};

function request({ type, payload }: GoldenFrame): Buffer {
  const bytes = Buffer.from(payload, 'hex').subarray(0, 255);
  return Buffer.of(type, bytes.length, ...bytes);
}

it.for(Object.keys(TARGETS))(
  `%s finds no fault in the firmware in ${RUNS} runs`,
  { timeout: 240_000 },
  async (target, { skip }) => {
    skip(!(await hasFuzzer()), 'clang came without libFuzzer: install its compiler-rt');
    const fuzzer = await buildFuzzer(target);
    const folder = await mkdtemp(join(tmpdir(), 'edgelut-fuzz-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { seeds, mostBytes } = TARGETS[target]!;
    await mkdir(join(folder, 'corpus'));
    for (const [i, seed] of seeds().entries()) {
      if (seed.length <= mostBytes) await writeFile(join(folder, 'corpus', String(i)), seed);
    }
    const options = [`-runs=${RUNS}`, '-seed=1', `-max_len=${mostBytes}`, '-print_final_stats=1'];
    const { stderr } = await execa(fuzzer, [...options, 'corpus'], { cwd: folder });
    expect(stderr).toContain(`Done ${RUNS} runs`);
    // It saw where its changes led, and so changed them further.
    expect(Number(/stat::new_units_added:\s+(\d+)/.exec(stderr)?.[1])).toBeGreaterThan(20);
  },
);

/** Whether clang can link what `-fsanitize=fuzzer` asks for. */
async function hasFuzzer(): Promise<boolean> {
  const program =
    'int LLVMFuzzerTestOneInput(const char *data, unsigned long size) { return data && !size; }';
  const options = ['-fsanitize=fuzzer', '-x', 'c', '-', '-o', '/dev/null'];
  return !(await execa('clang', options, { input: program, reject: false })).failed;
}

/** Builds a fuzz target with clang. */
async function buildFuzzer(target: string): Promise<string> {
  const folder = join(PACKAGE_ROOT, 'build', 'fuzz');
  await mkdir(folder, { recursive: true });
  const source = join(PACKAGE_ROOT, 'firmware-harness');
  const settings = ['-D', 'LUT_FUZZ=ON', '-D', 'CMAKE_C_COMPILER=clang'];
  const configure = ['-G', 'Ninja', '-S', source, '-B', folder, ...settings];
  // in a checkout that was copied or moved, what was configured names another folder
  await execa('cmake', configure).catch(() => execa('cmake', ['--fresh', ...configure]));
  await execa('cmake', ['--build', folder, '--target', target], { cwd: folder });
  return join(folder, target);
}
