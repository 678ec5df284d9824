import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neededRuns } from '../../builder/plan.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { configurationHash } from '../../model/configuration.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { Store } from '../../store/store.js';
import { Lut } from '../support/lut.js';
import { emulatorsWith, processesWith } from '../support/processes.js';
import { Random } from '../support/random.js';

const SPACE = join(PACKAGE_ROOT, 'test/spaces/small.yaml');
const RUNS = neededRuns(distinctCases(loadSpace(SPACE)));
const MARKER = `kill-${process.pid}`;
/** Between two kills. */
const MOST_RUNS = Math.floor(RUNS.length / 4);
/** A good minute's work where three others share each processor; no build waits for anything else. */
const TIMEOUT_MS = 300_000;

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One build of a table, in one database, with as many starts as it takes. */
class KilledBuild {
  readonly table: string;
  private readonly db: string;

  constructor(
    private readonly board: string,
    name: string,
  ) {
    this.db = join(folder, `${name}.db`);
    this.table = join(folder, `${name}.json`);
  }

  /** Builds, or goes on building, to the end. */
  async finish(): Promise<void> {
    const { exitCode, stderr } = await this.start();
    expect(exitCode, stderr).toBe(0);
  }

  /**
   * Builds, and kills the build while its emulator runs and so many more runs are stored; false when it was quicker,
   * and succeeded.
   */
  async kill(more: number): Promise<boolean> {
    const wanted = this.stored() + more;
    const build = this.start();
    let ended = false;
    void build.finally(() => (ended = true));
    const due = (): boolean => ended || (this.stored() >= wanted && emulatorsWith(MARKER).length > 0);
    await expect.poll(due, { interval: 5, timeout: TIMEOUT_MS }).toBe(true);
    build.kill('SIGKILL');
    const { signal, exitCode, stderr } = await build;
    if (signal !== 'SIGKILL') expect(exitCode, stderr).toBe(0);
    await expect.poll(() => processesWith(MARKER), { timeout: 10_000 }).toEqual([]);
    return signal === 'SIGKILL';
  }

  /** Each run of the database, as text. */
  runs(): string[] {
    const store = Store.open(this.db, { readonly: true });
    const found = store.configurations().flatMap(({ configuration }) => {
      const hash = configurationHash(configuration);
      return (['operator', 'graph'] as const).flatMap((scope) =>
        [...store.latestRuns(hash, { scope })].map(({ key, operators }) => `${scope} ${operators} ${key}`),
      );
    });
    // the newest of each are all there are: none is there twice
    expect(store.totals().runs).toBe(found.length);
    store.close();
    return found.sort();
  }

  /** How many runs the database has. */
  private stored(): number {
    if (!existsSync(this.db)) return 0;
    const store = Store.open(this.db);
    const { runs } = store.totals();
    store.close();
    return runs;
  }

  private start() {
    const what = ['build', '--board', this.board, '--port', 'emulator', '--space', SPACE];
    // what a killed build leaves in its temporary folder goes with this test's
    const env = { EDGELUT_TEST: MARKER, TMPDIR: folder };
    return lut.start([...what, '--db', this.db, '--out', this.table], { env });
  }
}

describe.each([
  ['esp32c3', 10],
  // models are placed in batches, each with a start of the board
  ['stm32f4', 1],
])('a build for %s', (board, kills) => {
  it(
    `that is killed (${kills}×) loses no run, repeats none, and gives the same table`,
    async () => {
      const undisturbed = new KilledBuild(board, `${board}-undisturbed`);
      await undisturbed.finish();
      const wanted = RUNS.map(({ scope, operators, key }) => `${scope} ${operators} ${key}`).sort();
      expect(undisturbed.runs()).toEqual(wanted);

      // at moments all over a build; once one was quicker, from an empty database again
      const random = new Random(20);
      for (let left = kills, round = 0; left > 0; round++) {
        const build = new KilledBuild(board, `${board}-${round}`);
        let finished = false;
        while (left > 0 && !finished) {
          finished = !(await build.kill(random.integer(0, MOST_RUNS)));
          if (!finished) left--;
        }
        if (!finished) await build.finish();
        expect(build.runs()).toEqual(wanted);
        expect(readFileSync(build.table, 'utf8')).toBe(readFileSync(undisturbed.table, 'utf8'));
      }
    },
    TIMEOUT_MS,
  );
});
