import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBoard } from '../../../boards/catalogue.js';
import { dataExtremes, overheadChains } from '../../../builder/chains.js';
import { neededRuns } from '../../../builder/plan.js';
import { configurationHash } from '../../../model/configuration.js';
import { parseKey } from '../../../model/cases/key.js';
import { measureChains } from '../../../lab/measure-chains.js';
import { measureCases } from '../../../lab/measure-cases.js';
import { EMULATOR, localBench, withBench } from '../../../lab/open-bench.js';
import { watchDatabase, watchedMeasuring, type WatchedDatabase } from '../../../lab/watch/database.js';
import { MIGRATIONS } from '../../../store/migrations/index.js';
import { Store } from '../../../store/store.js';
import { CONFIGURATION, exampleRun, pointwise } from '../../store/examples.js';
import { lutError } from '../../support/lut-error.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  path = join(folder, 'lut.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what goes on in a database', () => {
  it('is told while a bench measures, by reading the file alone, and how it ended', async () => {
    const board = loadBoard('esp32c3');
    const cases = [4, 8].map((width) =>
      parseKey(`ADD int8 in=1x4x4x${width},1x4x4x${width} out=1x4x4x${width} a=NONE`),
    );
    const needed = neededRuns(cases);
    const store = Store.open(path);
    const seen: WatchedDatabase[] = [];
    const stop = new AbortController();
    const measure = (onProgress: () => void, signal?: AbortSignal) =>
      withBench(
        localBench(board, { runtime: 'builtin', address: EMULATOR }),
        board,
        store,
        signal ? { signal } : {},
        (opened) => measureCases(opened, { store, needed, onProgress }),
      );
    const look = (): void => {
      seen.push(watchDatabase(path));
      if (seen.length === 3) stop.abort();
    };
    await expect(measure(look, stop.signal)).rejects.toThrowError(lutError('INTERRUPTED'));

    expect(seen.map(({ runs }) => runs)).toEqual([1, 2, 3]);
    const [first] = seen.map(({ measurings }) => measurings[0]!);
    expect(first).toMatchObject({ bench: 'emulator', board: 'esp32c3', runs: needed.length, done: 1 });
    expect(first).toMatchObject({ state: 'at work', ended: null, refused: 0 });
    const shares = seen.map(({ measurings }) => measurings[0]!.share);
    expect(shares.every((share, i) => share > (shares[i - 1] ?? 0) && share < 1)).toBe(true);
    expect(first!.secondsLeft).toBeGreaterThan(0);
    expect(watchDatabase(path).measurings).toMatchObject([{ state: 'failed', done: 3, secondsLeft: null }]);

    await measure(() => undefined);
    const { measurings, configurations, runsPerMinute } = watchDatabase(path);
    expect(measurings).toMatchObject([
      { state: 'done', share: 1, runs: needed.length - 3, done: needed.length - 3, error: null },
      { state: 'failed' },
    ]);
    const { runs, samples } = store.totals();
    expect(configurations).toMatchObject([{ board: 'esp32c3', runs, samples, benches: [] }]);
    expect(runsPerMinute).toBe(runs);
    store.close();
  });

  it('is told of the chains that an overhead is fitted from, too', async () => {
    const board = loadBoard('esp32c3');
    const store = Store.open(path);
    const bench = localBench(board, { runtime: 'builtin', address: EMULATOR });
    const again = (): Promise<unknown> =>
      withBench(bench, board, store, {}, (opened) => measureChains(opened, store, {}));
    await again();
    const runs = overheadChains().length + dataExtremes(1).flat().length;
    expect(store.measurings.newest(9)).toMatchObject([{ board: 'esp32c3', runs, done: runs, error: null }]);
    // what is there already is no work
    await again();
    expect(store.measurings.newest(9).length).toBe(1);
    store.close();
  });

  it('is what each bench of a fleet measured, and the last of what happened', () => {
    const store = Store.open(path);
    const other = { ...CONFIGURATION, board: 'stm32h7' };
    store.recordRun(exampleRun({ origin: { uid: '1', bench: 'b' } }));
    store.recordRun(exampleRun({ case: pointwise(8), origin: { uid: '2', bench: 'a' } }));
    store.recordRun(exampleRun({ configuration: other, origin: { uid: '3', bench: 'a' } }));
    store.recordRun(exampleRun());
    store.recordEvent('warning', 'restarted');
    store.recordEvent('error', '<script>alert(1)</script>');
    const { benches, configurations, events, errors, minutes, ...all } = watchDatabase(path);
    store.close();
    expect(all).toMatchObject({ runs: 4, samples: 12, measurings: [] });
    expect(benches).toMatchObject([
      { bench: 'a', boards: ['stm32f4', 'stm32h7'], runs: 2 },
      { bench: 'b', boards: ['stm32f4'], runs: 1 },
    ]);
    expect(configurations.map(({ hash, runs, benches: of }) => ({ hash, runs, of }))).toEqual([
      { hash: configurationHash(CONFIGURATION), runs: 3, of: ['a', 'b'] },
      { hash: configurationHash(other), runs: 1, of: ['a'] },
    ]);
    expect(events.map(({ what }) => what)).toEqual(['<script>alert(1)</script>', 'restarted']);
    expect(errors).toEqual([events[0]]);
    expect(minutes.reduce((sum, { runs }) => sum + runs, 0)).toBe(4);
  });

  it('is told of a database of the first version, which is only read', () => {
    const old = new Database(path);
    old.exec(MIGRATIONS[0]!);
    old.pragma(`application_id = ${0x6c757431}`);
    old.pragma('user_version = 1');
    old.close();
    expect(watchDatabase(path)).toMatchObject({ runs: 0, measurings: [], benches: [], configurations: [] });
  });
});

describe('measuring', () => {
  const AT = Date.parse('2026-01-01T00:10:00.000Z');
  const measuring = {
    ...{
      id: 1,
      began: '2026-01-01T00:00:00.000Z',
      heard: '2026-01-01T00:09:50.000Z',
      ended: null,
      error: null,
    },
    ...{ board: 'b', configuration: 'c', bench: 'emulator', runs: 100, done: 60, refused: 0 },
    ...{ work: 1000, workDone: 500 },
  };

  it('takes as long for the rest of its work as for what is done', () => {
    const { state, share, secondsLeft, runsPerMinute } = watchedMeasuring(measuring, AT);
    expect({ state, share, secondsLeft }).toEqual({ state: 'at work', share: 0.5, secondsLeft: 580 });
    expect(runsPerMinute).toBeCloseTo(60 / (590 / 60), 10);
  });

  it('is not told to take some time before anything of it is done', () => {
    const ahead = { ...measuring, done: 0, workDone: 0, heard: measuring.began };
    expect(watchedMeasuring(ahead, Date.parse(measuring.began) + 1000)).toMatchObject({
      ...{ state: 'at work', secondsLeft: null, runsPerMinute: null },
    });
  });

  it('is silent where nothing was heard of it for a minute, and for as long as ten of its runs take', () => {
    const later = (seconds: number) =>
      watchedMeasuring(measuring, Date.parse(measuring.heard) + 1000 * seconds);
    expect(later(98).state).toBe('at work'); // ten runs of 9.8 s
    expect(later(99)).toMatchObject({ state: 'silent', secondsLeft: null });
  });
});
