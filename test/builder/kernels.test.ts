import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kernelOf, statedKernels, tripsOf } from '../../builder/kernels/index.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { caseKey, parseKey } from '../../model/cases/key.js';
import { loadTable } from '../../builder/table-file.js';
import { publishedTables } from '../../scripts/tables/published.js';

const OPTIMIZED = join(PACKAGE_ROOT, 'firmware-harness/runtimes/builtin/kernels/optimized');
/** Of the firmware alone: forms of a kind that have a record of their own. */
const KIND_OF: Readonly<Record<string, string>> = { ADD_WITHIN: 'ADD', MUL_WITHIN: 'MUL' };
/** Twins for factors of one half and above, which no measured case has. */
const OF_LARGE_FACTORS = /(_below_1|_any)$/;

/** A folder's micro-kernels, and those of the list that it includes at its end. */
function defined(folder: string): string[] {
  const list = readFileSync(join(OPTIMIZED, folder, 'micro_kernels.def'), 'utf8');
  const own = [...list.matchAll(/^MICRO_KERNEL\((\w+), (\w+),/gm)]
    .map(([, kind = '', name]) => `${KIND_OF[kind] ?? kind} ${name}`)
    .filter((one) => !OF_LARGE_FACTORS.test(one));
  return folder === 'portable' ? own : [...own, ...defined('portable')];
}

function stated(flags: readonly string[]) {
  return statedKernels({ runtime: 'builtin', flavour: 'optimized', flags });
}

describe.each([
  ['cortex-m', '-mcpu=cortex-m4'],
  ['cortex-m', '-mcpu=cortex-m7'],
  ['rv32', '-march=rv32imc'],
  ['neon', '-mcpu=cortex-a53'],
  ['portable', '-mcpu=cortex-m0'],
])('the micro-kernels of %s (%s)', (folder, flag) => {
  it('are stated all, those of a kind in the order in which the firmware asks them', () => {
    const names = stated([flag]).map(({ kind, name }) => `${kind} ${name}`);
    const ofKind = (all: readonly string[], kind: string): string[] =>
      all.filter((one) => one.startsWith(`${kind} `));
    expect([...names].sort()).toEqual(defined(folder).sort());
    for (const kind of ['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED', 'MEAN', 'RELU6', 'MAX_POOL_2D']) {
      expect(ofKind(names, kind)).toEqual(ofKind(defined(folder), kind));
    }
  });
});

it('states none of other flavours and runtimes', () => {
  const flags = ['-mcpu=cortex-m4'];
  expect(statedKernels({ runtime: 'builtin', flavour: 'reference', flags })).toEqual([]);
  expect(statedKernels({ runtime: 'tflm', flavour: 'optimized', flags })).toEqual([]);
});

describe.each(publishedTables({}).filter(({ flavour }) => flavour === 'optimized'))('$path', ({ path }) => {
  const { entries, configuration } = loadTable(join(PACKAGE_ROOT, path));
  const kernels = statedKernels(configuration);

  it('has every case run by the micro-kernel that is stated to take it', () => {
    const mistaken = entries.filter(
      (entry) =>
        entry.source === 'measured' && entry.kernel !== (kernelOf(kernels, entry.case)?.name ?? 'reference'),
    );
    expect(mistaken.map(({ key }) => key)).toEqual([]);
  });
});

describe('the loops of a micro-kernel', () => {
  const trips = (flag: string, key: string): ReadonlyMap<string, number> => {
    const operatorCase = parseKey(key);
    expect(caseKey(operatorCase)).toBe(key);
    return tripsOf(kernelOf(stated([flag]), operatorCase), operatorCase);
  };

  it('run over blocks, and over what they leave', () => {
    const key = 'CONV_2D int8 in=1x3x3x10 out=1x3x3x5 k=1x1 s=1x1 d=1x1 p=SAME a=NONE w=per-channel b=yes';
    const counts = trips('-mcpu=cortex-m4', key);
    // Nine pixels: four pairs and one alone; five channels: two pairs and an odd one; ten k: two groups and the first two.
    expect(counts.get('pair inside')).toBe(4);
    expect(counts.get('pixel alone')).toBe(1);
    expect(counts.get('block')).toBe(5 * 3);
    expect(counts.get('group of k')).toBe(5 * 3 * 2);
    expect(counts.get('first of k')).toBe(5 * 3);
  });

  it('take calls apart that have no bias, or other weights', () => {
    const key = (bias: string): string => `FULLY_CONNECTED int8 in=1x8 out=1x4 a=NONE w=per-tensor b=${bias}`;
    const [first] = trips('-march=rv32imc', key('yes')).keys();
    expect(trips('-march=rv32imc', key('no')).has(first!)).toBe(false);
  });
});
