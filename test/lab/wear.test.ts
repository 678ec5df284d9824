import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LocalBench } from '../../agent/bench/local-bench.js';
import { loadBoard } from '../../boards/catalogue.js';
import { defined } from '../../common/defined.js';
import type { OpenBench } from '../../lab/open-bench.js';
import { profile } from '../../lab/profile.js';
import { ErasedSectors } from '../../lab/wear.js';
import { Store } from '../../store/store.js';
import { hostFirmwareLike } from '../firmware/host-tools.js';
import { firmwareOf, played, runnerOf } from '../support/played-board.js';

const BOARD = loadBoard('stm32f4');

it('a command says what it did to the flash, and what the chip has suffered in all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const db = join(folder, 'runs.db');
  const board = played(BOARD);
  const firmware = firmwareOf(await hostFirmwareLike(BOARD, BOARD.hardware!['sectorBytes']!));
  const bench: OpenBench = ({ signal, onEvent, onErased }) =>
    LocalBench.open({
      ...{ name: 'host', board, firmware, runner: () => runnerOf(firmware), boards: 1 },
      ...{ listener: { onEvent, onErased }, ...defined({ signal }) },
    });
  const request = { board, bench, db, patterns: ['MEAN'], runs: 3 };
  // this process begins with a window of zeros each time, which has to be erased once
  const [first, second] = [await profile(request), await profile({ ...request, again: true })];
  expect(first.wear).toEqual({ sectors: 1, most: 1, mostEver: 1 });
  expect(second.wear).toEqual({ sectors: 1, most: 1, mostEver: 2 });
  expect((await profile(request)).wear).toBeNull();
  const store = Store.open(db, { readonly: true });
  expect(store.erasures(board.id)).toEqual([{ uid: null, sector: 0, n: 2 }]);
  store.close();
});

it('the wear of one chip is not that of another', () => {
  const erased = new ErasedSectors();
  for (const sector of [3, 3, 5]) erased.add(sector, { uid: 'a1', revision: null });
  const known = [
    { uid: 'a1', sector: 3, n: 12 },
    { uid: 'a1', sector: 5, n: 4 },
    { uid: 'b2', sector: 3, n: 99 },
  ];
  expect(erased.wear(known)).toEqual({ sectors: 2, most: 2, mostEver: 12 });
});
