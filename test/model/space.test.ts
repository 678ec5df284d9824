import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { fillInt8 } from '../../model/fill.js';
import { caseKey } from '../../model/cases/key.js';
import { checkCase } from '../../model/cases/check-case.js';
import {
  architectureModel,
  architectureOperators,
  casesBeforeHead,
  distinctCases,
} from '../../model/space/architecture.js';
import {
  architectureName,
  choicesOf,
  stageWidths,
  countArchitectures,
  parseArchitecture,
  randomArchitecture,
} from '../../model/space/choices.js';
import { loadSpace, parseSpace } from '../../model/space/load.js';
import { spaceHash, withClasses, type Architecture, type Space } from '../../model/space/space.js';
import { blockWidths } from '../../model/space/stages.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { lutError } from '../support/lut-error.js';
import { Random } from '../support/random.js';

/** A repeatable source of numbers in [0, 1). */
function seededRandom(seed: number): () => number {
  const random = new Random(seed);
  return () => random.unit();
}

const VWW = loadSpace('edgenas-vww');
const FILE = join(PACKAGE_ROOT, 'model/space/edgenas-vww.yaml');

const TINY: Space = {
  name: 'tiny',
  input: [13, 11, 1],
  stem: { kernel: 3, stride: 2, width: 8 },
  blocks: { strides: [1, 2, 1], widths: [4, 8], operations: ['sep_3', 'ir_2', 'se_4', 'skip'] },
  head: { classes: 3 },
};

/** Every architecture, by trying every pick of every block. */
function enumerate(space: Space, block = 0, width = 8): Architecture[] {
  if (block === space.blocks.strides.length) return [[]];
  const picks = [...blockWidths(space.blocks)[block]!].flatMap((picked) =>
    space.blocks.operations.map((operation) => ({ operation, width: picked })),
  );
  return picks
    .filter(
      (pick) => pick.operation !== 'skip' || (space.blocks.strides[block] === 1 && pick.width === width),
    )
    .flatMap((pick) => enumerate(space, block + 1, pick.width).map((rest) => [pick, ...rest]));
}

function keysOf(architectures: readonly Architecture[], space: Space): Set<string> {
  return new Set(
    architectures.flatMap((architecture) => architectureOperators(space, architecture).map(caseKey)),
  );
}

describe('the space edgenas-vww', () => {
  it('is the one of the design', () => {
    expect(VWW).toEqual({
      name: 'edgenas-vww',
      input: [96, 96, 3],
      stem: { kernel: 3, stride: 2, width: 16 },
      blocks: {
        strides: [2, 1, 2, 1, 2, 1, 1],
        widths: [16, 24, 32, 48, 64],
        operations: ['sep_3', 'sep_5', 'sep_7', 'ir_2', 'ir_4', 'ir_6', 'se_4', 'se_8', 'skip'],
      },
      head: { classes: 2 },
    });
  });

  it('counts 40³ · 41⁴ architectures: five widths of eight operations, and a skip where the stride is 1', () => {
    expect(countArchitectures(VWW)).toBe(180_848_704_000n);
    expect(countArchitectures(VWW)).toBe(40n ** 3n * 41n ** 4n);
  });

  it('has exactly the cases that its architectures have', () => {
    const random = seededRandom(1);
    const architectures = Array.from({ length: 3000 }, () => randomArchitecture(VWW, random));
    const met = keysOf(architectures, VWW);
    expect(distinctCases(VWW).map(caseKey)).toEqual([...met].sort());
    expect(met.size).toBe(453);
  });

  it('gives valid cases', () => {
    expect(() => distinctCases(VWW).forEach(checkCase)).not.toThrow();
  });
});

describe('a space', () => {
  it('counts and lists what enumeration finds', () => {
    const all = enumerate(TINY);
    expect(countArchitectures(TINY)).toBe(BigInt(all.length));
    expect(distinctCases(TINY).map(caseKey)).toEqual([...keysOf(all, TINY)].sort());
  });

  it('without narrowing has the networks whose widths never fall, and their cases alone', () => {
    const growing = { ...TINY, blocks: { ...TINY.blocks, widths: [4, 8, 16], narrowing: false } };
    const all = enumerate(growing).filter((architecture) =>
      architecture.every(({ width }, place) => width >= (architecture[place - 1]?.width ?? 8)),
    );
    expect(countArchitectures(growing)).toBe(BigInt(all.length));
    expect(distinctCases(growing).map(caseKey)).toEqual([...keysOf(all, growing)].sort());
    const stuck = readFileSync(FILE, 'utf8')
      .replace('blocks:', 'blocks:\n  narrowing: false')
      .replace(/width: 16/, 'width: 96');
    const message = expect.stringContaining('block 1 has no operation for an input of width 96') as string;
    expect(() => parseSpace(stuck, 'stuck.yaml')).toThrowError(lutError('MODEL_SPACE', { message }));
  });

  it('of another resolution, length and widths is loaded from its own file', () => {
    const text = readFileSync(FILE, 'utf8')
      .replace('[96, 96, 3]', '[48, 48, 1]')
      .replace('[2, 1, 2, 1, 2, 1, 1]', '[2, 1, 2]')
      .replace('[16, 24, 32, 48, 64]', '[8, 16]');
    const space = parseSpace(text, 'small.yaml');
    expect(countArchitectures(space)).toBe(16n * 17n * 16n);
    const operators = architectureOperators(space, randomArchitecture(space, seededRandom(2)));
    expect(operators[0]?.inputs).toEqual([[1, 48, 48, 1]]);
    expect(operators.at(-2)?.inputs[0]?.slice(0, 3)).toEqual([1, 6, 6]);
    expect(spaceHash(space)).not.toBe(spaceHash(VWW));
    expect(spaceHash(parseSpace(`# same\n${text}`, 'x'))).toBe(spaceHash(space));
  });

  it('lets a block skip only where it keeps extents and width', () => {
    const skips = (block: number, width: number): number[] =>
      choicesOf(TINY, block, width)
        .filter(({ operation }) => operation === 'skip')
        .map((choice) => choice.width);
    expect(skips(0, 8)).toEqual([8]);
    expect(skips(1, 8)).toEqual([]);
    expect(skips(0, 6)).toEqual([]);
  });

  it.each([
    ['input: [96, 96, 3]', 'input: [96, 96]', 'input'],
    ['sep_3', 'sep_x', 'operations'],
    ['sep_3', 'ir_2', 'duplicate'],
    ['width: 16', 'width: 12', 'se_8 does not divide the width 12 of block 1'],
    ['[sep_3, sep_5, sep_7, ir_2, ir_4, ir_6, se_4, se_8, skip]', '[skip]', 'block 1 has no operation'],
    ['classes: 2', 'classes: 0', 'classes'],
    ['head:', 'tail:', 'additional properties'],
    ['blocks:', 'blocks: [', 'neither YAML nor JSON'],
  ])('with %s replaced by %s is refused', (from, to, reason) => {
    const text = readFileSync(FILE, 'utf8').replace(from, to);
    const message = expect.stringContaining(reason) as string;
    expect(() => parseSpace(text, 'bad.yaml')).toThrowError(
      lutError('MODEL_SPACE', { message, exitStatus: 7 }),
    );
  });

  it.each([
    ['widths: [[16, 24], [16, 24]]', '7 blocks have 2 lists of widths: each needs one'],
    ['widths: [[16, 24], 16, 24, 32, 48, 64, 64]', 'widths'],
    ['widths: [[16], [16], [16], [16], [16], [16], []]', 'widths'],
  ])('with %s is refused', (widths, reason) => {
    const text = readFileSync(FILE, 'utf8').replace('widths: [16, 24, 32, 48, 64]', widths);
    const message = expect.stringContaining(reason) as string;
    expect(() => parseSpace(text, 'bad.yaml')).toThrowError(lutError('MODEL_SPACE', { message }));
  });

  it('that takes too long to go through is refused', () => {
    const widths = Array.from({ length: 4000 }, (_, i) => i + 1);
    const text = readFileSync(join(PACKAGE_ROOT, 'test/spaces/tiny.yaml'), 'utf8');
    expect(() => parseSpace(text.replace('[8, 16]', JSON.stringify(widths)), 'wide.yaml')).toThrowError(
      lutError('MODEL_SPACE', { message: expect.stringContaining('4000 widths and 5 operations') as string }),
    );
  });

  it('that does not exist is named', () => {
    expect(() => loadSpace('edgenas-wvw')).toThrowError(lutError('MODEL_SPACE'));
  });
});

describe('a space whose resolution and stem are chosen', () => {
  const CHOSEN = loadSpace(join(PACKAGE_ROOT, 'test/spaces/chosen.yaml'));
  const classes = 10;
  /** The spaces with one of its resolutions and stems each, and what its architectures begin with for them. */
  const fixed = [16, 24].flatMap((pixels) =>
    [1, 2].flatMap((stride) =>
      [4, 8].map((width): { space: Space; first: Architecture } => ({
        space: {
          ...CHOSEN,
          input: [pixels, pixels, 3],
          stem: { kernel: 3, stride, width },
          head: { classes },
        },
        first: [
          { operation: `input_${pixels}`, width: 3 },
          { operation: `stem_${stride}`, width },
        ],
      })),
    ),
  );

  it('has the networks of all spaces with one of these each', () => {
    const random = seededRandom(1);
    for (const { space, first } of fixed) {
      const blocks = randomArchitecture(space, random);
      const architecture = [...first, ...blocks];
      expect(architectureOperators(CHOSEN, architecture)).toEqual(architectureOperators(space, blocks));
      expect(architectureModel(CHOSEN, architecture, 1)).toEqual(architectureModel(space, blocks, 1));
    }
    const sum = fixed.reduce((total, { space }) => total + countArchitectures(space), 0n);
    expect(countArchitectures(CHOSEN)).toBe(sum);
  });

  it('has their cases', () => {
    const all = new Set(fixed.flatMap(({ space }) => distinctCases(space).map(caseKey)));
    expect(distinctCases(withClasses(CHOSEN, classes)).map(caseKey)).toEqual([...all].sort());
    expect(casesBeforeHead(CHOSEN).every((one) => all.has(caseKey(one)))).toBe(true);
  });

  it('draws each of them', () => {
    const random = seededRandom(2);
    const drawn = Array.from({ length: 100 }, () => randomArchitecture(CHOSEN, random));
    expect(new Set(drawn.map((architecture) => architectureName(architecture.slice(0, 2)))).size).toBe(8);
    for (const one of drawn) expect(parseArchitecture(CHOSEN, architectureName(one))).toEqual(one);
  });

  it('names a network with both before its blocks', () => {
    const text = 'input_24, stem_2 8, sep_3 16, skip';
    expect(architectureName(parseArchitecture(CHOSEN, text))).toBe('input_24:3 stem_2:8 sep_3:16 skip:16');
    const message = 'stem, after a width of 3, cannot be sep_3 16';
    expect(() => parseArchitecture(CHOSEN, 'input_24, sep_3 16, sep_3 16, skip')).toThrowError(
      lutError('MODEL_ARCHITECTURE', { message: expect.stringContaining(message) as string }),
    );
  });

  it('has heads for some numbers of classes, or for those of the images', () => {
    const units = (space: Space): number[] => [
      ...new Set(
        distinctCases(space)
          .filter(({ kind, output }) => kind === 'FULLY_CONNECTED' && output.length === 2)
          .map(({ output }) => output[1]!),
      ),
    ];
    expect(units(CHOSEN).sort((a, b) => a - b)).toEqual([2, 10, 100]);
    expect(units(withClasses(CHOSEN, 7))).toEqual([7]);
    expect(withClasses(VWW, 7)).toEqual(VWW);
  });
});

describe('the space edgenas-cifar10', () => {
  it('has the cases of ResNet8-like networks, few enough to be measured in minutes', () => {
    const space = loadSpace('edgenas-cifar10');
    expect(distinctCases(space).length).toBe(656);
    const text = 'stem_1 16, fused_2 16, conv_3 32, fused_2 32, conv_3 64, fused_2 64, skip';
    const extents = architectureOperators(space, parseArchitecture(space, text)).at(-2)!.inputs[0];
    expect(extents).toEqual([1, 8, 8, 64]);
  });

  it('has widths of its own in each block', () => {
    const space = loadSpace('edgenas-cifar10');
    expect(blockWidths(space.blocks)).toHaveLength(6);
    const skips = (place: number): number[] =>
      stageWidths(space)[place]!.filter((width) =>
        choicesOf(space, place, width).some(({ operation }) => operation === 'skip'),
      );
    // what comes in is what the stage before can give, and a skip only keeps what the own widths have
    expect(stageWidths(space)[2]).toEqual([8, 16, 24, 32]);
    expect(skips(1)).toEqual([8, 16, 24]);
    expect(skips(2)).toEqual([]);
    expect(skips(3)).toEqual([16, 32, 48, 64, 96]);
  });

  it('has no block that is narrower than its input', () => {
    const space = loadSpace('edgenas-cifar10');
    const random = seededRandom(6);
    for (let i = 0; i < 200; i++) {
      const widths = randomArchitecture(space, random).map(({ width }) => width);
      expect(widths).toEqual([...widths].sort((a, b) => a - b));
    }
    const narrower = 'stem_1 24, skip, sep_3 16, skip, sep_3 32, skip, skip';
    const message = expect.stringContaining('block 2, after a width of 24, cannot be sep_3 16') as string;
    expect(() => parseArchitecture(space, narrower)).toThrowError(
      lutError('MODEL_ARCHITECTURE', { message }),
    );
  });
});

describe('the name of an architecture', () => {
  it('is read as it is written', () => {
    const random = seededRandom(5);
    for (let i = 0; i < 50; i++) {
      const architecture = randomArchitecture(VWW, random);
      expect(parseArchitecture(VWW, architectureName(architecture))).toEqual(architecture);
    }
  });

  it('may have spaces and commas, and a skip no width', () => {
    const architecture = [
      { operation: 'ir_2', width: 4 },
      { operation: 'sep_3', width: 8 },
      { operation: 'skip', width: 8 },
    ];
    for (const text of ['ir_2 4, sep_3 8, skip', ' ir_2:4,sep_3:8,skip 8 ', 'ir_2 4 sep_3 8 skip']) {
      expect(parseArchitecture(TINY, text)).toEqual(architecture);
    }
  });

  it.each([
    ['', 'it has 0 blocks, and the networks of the space 3'],
    ['ir_2 4, sep_3 8', 'it has 2 blocks'],
    ['ir_2 4, sep_3 8, skip 4', 'block 3, after a width of 8, cannot be skip 4'],
    ['ir_2 4, skip, sep_3 8', 'block 2, after a width of 4, cannot be skip'],
    ['ir_2, sep_3 8, skip', 'block 1, after a width of 8, cannot be ir_2 without a width'],
    ['ir_2 4, sep_9 8, skip', 'cannot be sep_9 8'],
    ['ir_2 4, sep_3 8.5, skip', 'it has 4 blocks'],
  ])('that is "%s" is refused', (text, why) => {
    const message = expect.stringContaining(why) as string;
    expect(() => parseArchitecture(TINY, text)).toThrowError(lutError('MODEL_ARCHITECTURE', { message }));
  });
});

describe('architectureOperators', () => {
  it('lays the operations as the design says', () => {
    const architecture: Architecture = [
      { operation: 'se_4', width: 8 },
      { operation: 'ir_2', width: 4 },
      { operation: 'skip', width: 4 },
    ];
    expect(architectureOperators(TINY, architecture).map(caseKey)).toEqual([
      'CONV_2D int8 in=1x13x11x1 out=1x7x6x8 k=3x3 s=2x2 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      'DEPTHWISE_CONV_2D int8 in=1x7x6x8 out=1x7x6x8 k=3x3 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      'MEAN int8 in=1x7x6x8 out=1x1x1x8 axes=1,2',
      'FULLY_CONNECTED int8 in=1x1x1x8 out=1x1x1x2 a=RELU w=per-tensor b=yes',
      'FULLY_CONNECTED int8 in=1x1x1x2 out=1x1x1x8 a=NONE w=per-tensor b=yes',
      'LOGISTIC int8 in=1x1x1x8 out=1x1x1x8',
      'MUL int8 in=1x7x6x8,1x1x1x8 out=1x7x6x8 a=NONE',
      'CONV_2D int8 in=1x7x6x8 out=1x7x6x8 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      'CONV_2D int8 in=1x7x6x8 out=1x7x6x16 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      'DEPTHWISE_CONV_2D int8 in=1x7x6x16 out=1x4x3x16 k=3x3 s=2x2 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      'CONV_2D int8 in=1x4x3x16 out=1x4x3x4 k=1x1 s=1x1 d=1x1 p=SAME a=NONE w=per-channel b=yes',
      'MEAN int8 in=1x4x3x4 out=1x1x1x4 axes=1,2',
      'FULLY_CONNECTED int8 in=1x1x1x4 out=1x3 a=NONE w=per-tensor b=yes',
    ]);
  });

  it('lays full convolutions as the design says', () => {
    const space: Space = { ...TINY, blocks: { ...TINY.blocks, strides: [2, 1, 1] } };
    const architecture = parseArchitecture(
      { ...space, blocks: { ...space.blocks, operations: ['conv_3', 'fused_2'] } },
      'fused_2 4, conv_3 8, fused_2 8',
    );
    expect(architectureOperators(space, architecture).slice(1, -2).map(caseKey)).toEqual([
      'CONV_2D int8 in=1x7x6x8 out=1x4x3x16 k=3x3 s=2x2 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      'CONV_2D int8 in=1x4x3x16 out=1x4x3x4 k=1x1 s=1x1 d=1x1 p=SAME a=NONE w=per-channel b=yes',
      'CONV_2D int8 in=1x4x3x4 out=1x4x3x8 k=3x3 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      'CONV_2D int8 in=1x4x3x8 out=1x4x3x16 k=3x3 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      'CONV_2D int8 in=1x4x3x16 out=1x4x3x8 k=1x1 s=1x1 d=1x1 p=SAME a=NONE w=per-channel b=yes',
      'ADD int8 in=1x4x3x8,1x4x3x8 out=1x4x3x8 a=NONE',
    ]);
  });

  it.each(['ir_2', 'fused_2'] as const)('adds the input of %s that keeps extents and width', (operation) => {
    const kinds = (width: number): string[] =>
      architectureOperators({ ...TINY, blocks: { ...TINY.blocks, strides: [1] } }, [
        { operation, width },
      ]).map(({ kind }) => kind);
    expect(kinds(8)).toContain('ADD');
    expect(kinds(4)).not.toContain('ADD');
  });
});

describe('architectureModel', () => {
  const random = seededRandom(3);
  const architectures = Array.from({ length: 4 }, () => randomArchitecture(VWW, random));

  it.each(architectures.map((architecture) => ({ architecture })))(
    'is the whole network, its activations alive and unsaturated: $architecture',
    ({ architecture }) => {
      const bytes = architectureModel(VWW, architecture, 1);
      const graph = loadGraph(bytes);
      expect(graph.operators.map(caseOfOperator)).toEqual(architectureOperators(VWW, architecture));

      const image = fillInt8(graph.inputs[0]!.bytes, -128, 127, 1);
      let judged = 0;
      runGraph(graph, [image], {
        rounding: 'double',
        onTensor: ({ shape }, values) => {
          // of few values, many are equal by chance
          if (values.length < 1000) return;
          judged++;
          const saturated = values.filter((value) => value === 127).length / values.length;
          expect(saturated, `saturated share of ${shape.join('x')}`).toBeLessThan(0.15);
          expect(new Set(values).size, `distinct values of ${shape.join('x')}`).toBeGreaterThan(20);
        },
      });
      expect(judged).toBeGreaterThan(graph.operators.length / 2);
    },
  );

  it('depends on the seed alone', () => {
    const [architecture = []] = architectures;
    expect(architectureModel(VWW, architecture, 7)).toEqual(architectureModel(VWW, architecture, 7));
    expect(architectureModel(VWW, architecture, 7)).not.toEqual(architectureModel(VWW, architecture, 8));
  });
});
