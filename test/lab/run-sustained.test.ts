import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalBench } from '../../agent/bench/local-bench.js';
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { loadBoard } from '../../boards/catalogue.js';
import { loadTable, saveTable } from '../../builder/table-file.js';
import { tableHash } from '../../builder/table.js';
import { defined } from '../../common/defined.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { loadModelFile } from '../../lab/model-file.js';
import type { OpenBench } from '../../lab/open-bench.js';
import { predict } from '../../lab/predict.js';
import { runSustained, type SustainRequest } from '../../lab/sustained/run-sustained.js';
import { Store } from '../../store/store.js';
import { hostFirmwareLike } from '../firmware/host-tools.js';
import { firmwareOf, played, runnerOf } from '../support/played-board.js';

const MODEL = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const BOARD = played(loadBoard('stm32f4'));
const CATALOGUE = { load: () => BOARD } as unknown as BoardCatalogue;

let folder: string;
let bench: OpenBench;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  const firmware = firmwareOf(await hostFirmwareLike(BOARD, BOARD.hardware!['sectorBytes']!));
  bench = ({ signal, onEvent, onErased }) =>
    LocalBench.open({
      ...{ name: 'host', board: BOARD, firmware, runner: () => runnerOf(firmware), boards: 1 },
      ...{ listener: { onEvent, onErased }, ...defined({ signal }) },
    });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The board falls to two thirds of its rate after so many ms of a clock that goes on whenever it is read. */
function request(db: string, falls: number): SustainRequest {
  let time = 0;
  const now = (): number => (time += time < falls ? 1000 : 1500);
  const what = {
    board: BOARD,
    bench,
    catalogue: CATALOGUE,
    runtime: 'builtin',
    model: MODEL,
    seed: 1,
  } as const;
  return { ...what, db: join(folder, db), milliseconds: 240_000, now };
}

describe('a board that is kept busy', () => {
  it('has a burst rate and a sustained one, and fell in between', async () => {
    const { figures, windows, interrupted } = await runSustained(request('falls.db', 60_000));
    expect(interrupted).toBe(false);
    expect(windows.length).toBeGreaterThan(30);
    const { burst, sustained, slowdown, fellAtMs } = figures!;
    expect(burst).toEqual({ value: 1, low: 1, high: 1, windows: 5 });
    expect(sustained.value).toBeCloseTo(2 / 3, 12);
    expect(slowdown.value).toBeCloseTo(1.5, 12);
    expect(fellAtMs).toBeGreaterThan(55_000);
    expect(fellAtMs).toBeLessThan(70_000);
    const store = Store.open(join(folder, 'falls.db'), { readonly: true });
    expect(store.loads.windows(1)).toEqual(windows);
    store.close();
  });

  it('keeps up what it begins with', async () => {
    const { figures } = await runSustained(request('holds.db', Infinity));
    expect(figures).toMatchObject({ slowdown: { value: 1, low: 1, high: 1 }, fellAtMs: null });
  });

  it('keeps what was measured when it is stopped', async () => {
    const stop = new AbortController();
    let windows = 0;
    const stopped = await runSustained({
      ...request('stopped.db', Infinity),
      signal: stop.signal,
      onProgress: ({ things }) => {
        if (things === 'seconds' && ++windows === 12) stop.abort();
      },
    });
    expect(stopped).toMatchObject({ interrupted: true, table: null });
    expect(stopped.windows.length).toBeGreaterThanOrEqual(12);
    const store = Store.open(join(folder, 'stopped.db'), { readonly: true });
    expect(store.loads.windows(1)).toEqual(stopped.windows);
    store.close();
  });

  it('slows down what a table predicts, and it is said so', async () => {
    const out = join(folder, 'host.json');
    const { configuration } = await runSustained(request('table.db', 60_000));
    // a table as the board would have one, had it cycles
    const counted = loadTable(join(PACKAGE_ROOT, 'luts/stm32f4-edgenas-vww-48-instructions.json'));
    const content = { ...counted, unit: 'cycles' as const, board: BOARD.id, configuration };
    saveTable({ ...content, hash: tableHash(content) }, out);
    const of = () =>
      predict(loadModelFile(MODEL), { tables: [out], catalogue: CATALOGUE })[0]!.speed!.latency;
    const before = of();
    const { table } = await runSustained({ ...request('table.db', 60_000), table: out });
    expect(table).toBe(out);
    expect(loadTable(out).sustained).toMatchObject({ model: 'kws_ref_model', seconds: 240 });
    const after = of();
    expect(after.value / before.value).toBeCloseTo(1.5, 9);
    expect(before.kind).toBe('measured');
    expect(after.kind).toBe('estimated');
    expect(after.source).toContain('sustained: 1.50 times as long as at first');
  });
});
