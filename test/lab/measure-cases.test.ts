import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { compileTable, type CompileOptions } from '../../builder/compile.js';
import type { KeyFunction } from '../../builder/conflicts.js';
import { neededRuns, planCases } from '../../builder/plan.js';
import { defined } from '../../common/defined.js';
import { configurationHash } from '../../model/configuration.js';
import { caseKey, parseKey } from '../../model/cases/key.js';
import type { OperatorCase } from '../../model/operator.js';
import { measureCases, requireNoneRefused, type CaseMeasurement } from '../../lab/measure-cases.js';
import { EMULATOR, localBench, withBench } from '../../lab/open-bench.js';
import { Store } from '../../store/store.js';
import { lutError } from '../support/lut-error.js';

const BOARD = loadBoard('esp32c3');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Changes extends Partial<Omit<CaseMeasurement, 'needed'>> {
  readonly emulators?: number;
  readonly signal?: AbortSignal;
}

/** Measures cases on an emulated board, into a database of their own unless `store` is given. */
async function measure(cases: readonly OperatorCase[], { emulators = 1, signal, ...changes }: Changes = {}) {
  const store = changes.store ?? Store.open(join(mkdtempSync(join(folder, 'db-')), 'runs.db'));
  const open = localBench(BOARD, { runtime: 'builtin', address: EMULATOR, emulators });
  const measured = await withBench(open, BOARD, store, defined({ signal }), (opened) =>
    measureCases(opened, { needed: neededRuns(cases), ...changes, store }),
  );
  return { ...measured, store, hash: configurationHash(measured.configuration) };
}

const CONVOLUTION = 'in=1x8x8x4 out=1x8x8x4 k=3x3 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes';

describe('a table', () => {
  /** Cases with a field changed, and with the output's shape where that follows; and the field in a key. */
  const CHANGED = {
    stride: ['in=1x8x8x4 out=1x4x4x4 k=3x3 s=2x2 d=1x1 p=SAME a=RELU6 w=per-channel b=yes', / s=\S+/],
    padding: ['in=1x8x8x4 out=1x6x6x4 k=3x3 s=1x1 d=1x1 p=VALID a=RELU6 w=per-channel b=yes', / p=\S+/],
    channels: ['in=1x8x8x8 out=1x8x8x8 k=3x3 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes', / in=\S+/],
  } as const;
  const KINDS = ['CONV_2D', 'DEPTHWISE_CONV_2D'];
  const original = (kind: string): OperatorCase => parseKey(`${kind} int8 ${CONVOLUTION}`);
  const changed = (kind: string, field: keyof typeof CHANGED): OperatorCase =>
    parseKey(`${kind} int8 ${CHANGED[field][0]}`);
  const fields = Object.keys(CHANGED) as (keyof typeof CHANGED)[];

  let measured: Awaited<ReturnType<typeof measure>>;
  let options: Pick<CompileOptions, 'board' | 'space' | 'firmwareBytes' | 'infeasible'>;

  beforeAll(async () => {
    measured = await measure(
      KINDS.flatMap((kind) => [original(kind), ...fields.map((field) => changed(kind, field))]),
    );
    options = { board: BOARD.id, space: null, firmwareBytes: 1, infeasible: [] };
  });
  afterAll(() => measured.store.close());

  it.each(KINDS.flatMap((kind) => fields.map((field) => [kind, field] as const)))(
    'whose key of %s lacked the %s would be wrong, and is refused',
    (kind, field) => {
      const { store, hash } = measured;
      const cases = [original(kind), changed(kind, field)];
      const { entries } = compileTable(store, hash, { ...options, cases });
      const counts = new Map(entries.map(({ key, median }) => [key, median]));
      const [one, other] = cases.map((operatorCase) => counts.get(caseKey(operatorCase))!);
      // one figure for both would be off by 5 % or more
      expect(Math.abs(one! - other!)).toBeGreaterThan(0.05 * one!);

      const lacking: KeyFunction = (operatorCase) =>
        caseKey(operatorCase)
          .replace(CHANGED[field][1], '')
          .replace(/ out=\S+/, '');
      const conflict = lutError('TABLE_CONFLICT', { exitStatus: 9 });
      expect(() => compileTable(store, hash, { ...options, cases, keyOf: lacking })).toThrowError(conflict);
      expect(() => planCases(cases, BOARD.memory, lacking)).toThrowError(
        lutError('TABLE_CONFLICT', { message: `Two different cases have the key "${lacking(cases[0]!)}".` }),
      );
    },
  );
});

describe('measuring cases', () => {
  const cases = [4, 8].map((width) =>
    parseKey(`ADD int8 in=1x4x4x${width},1x4x4x${width} out=1x4x4x${width} a=NONE`),
  );

  it('measures what is missing, and with a number of samples, what has none of that number', async () => {
    const [one] = cases;
    const runs = neededRuns(cases).length;
    const { store, hash, ...first } = await measure([one!]);
    expect(first).toMatchObject({ measured: runs - 1, skipped: 0, samples: 9 * (runs - 1) });
    expect(await measure(cases, { store })).toMatchObject({ measured: 1, skipped: runs - 1 });
    expect(await measure(cases, { store, runs: 2 })).toMatchObject({
      measured: runs,
      samples: 2 * runs,
    });
    expect(await measure(cases, { store, runs: 2 })).toMatchObject({ measured: 0, samples: 0 });
    expect(await measure(cases, { store, again: true })).toMatchObject({ measured: runs, skipped: 0 });
    expect(store.totals().runs).toBe(3 * runs);
    expect(store.completedCaseKeys(hash, { samples: 2 }).size).toBe(store.completedCaseKeys(hash).size);
    store.close();
  });

  it('counts alike on one board and on two side by side', async () => {
    const [alone, together] = await Promise.all([measure(cases), measure(cases, { emulators: 2 })]);
    const runs = [alone, together].map(({ store, hash }) =>
      [...store.latestRuns(hash)].map(({ key, fills }) => ({ key, fills })),
    );
    expect(runs[1]).toEqual(runs[0]);
    [alone, together].forEach(({ store }) => store.close());
  });

  it('that is stopped keeps what is finished', async () => {
    const store = Store.open(join(folder, 'stopped.db'));
    const stop = new AbortController();
    const onProgress: CaseMeasurement['onProgress'] = ({ done }) => {
      if (done === 3) stop.abort();
    };
    const stopped = measure(cases, { store, signal: stop.signal, onProgress });
    await expect(stopped).rejects.toThrowError(lutError('INTERRUPTED', { exitStatus: 130 }));
    expect(store.totals().runs).toBe(3);
    expect(await measure(cases, { store })).toMatchObject({ skipped: 3 });
    store.close();
  });

  it('goes on with the others when a board refuses a case, and says which', async () => {
    // 330 KB of tensors on a board with 320 KB: planCases would have left it out
    const large = parseKey('RELU int8 in=1x1x1x169000 out=1x1x1x169000');
    const store = Store.open(join(folder, 'refused.db'));
    const { refused } = await measure([large, ...cases], { store });
    expect(refused).toMatchObject([{ key: caseKey(large), error: { code: 'FIRMWARE_ARENA_TOO_SMALL' } }]);
    expect(() => requireNoneRefused('esp32c3', refused)).toThrowError(
      lutError('FIRMWARE_REFUSED', { message: expect.stringContaining(caseKey(large)) as string }),
    );
    expect(store.totals()).toMatchObject({ runs: neededRuns(cases).length, events: 1 });
    store.close();
  });
});
