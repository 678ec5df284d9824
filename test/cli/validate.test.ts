import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedModel } from '../../agent/bench/whole-model.js';
import { agreement } from '../../builder/agreement.js';
import { drawNetworks, type Network } from '../../builder/draw.js';
import { ADDITIVITY, EXACT, isWithin, type Bounds } from '../../builder/bounds.js';
import { graphCount } from '../../builder/model-counts.js';
import { Predictor } from '../../builder/predict.js';
import { loadTable, saveTable } from '../../builder/table-file.js';
import type { Table } from '../../builder/table.js';
import type { Validation } from '../../builder/validation.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { whyUnwritten } from '../../lab/validate-table.js';
import { configurationHash } from '../../model/configuration.js';
import { loadSpace } from '../../model/space/load.js';
import { spaceHash } from '../../model/space/space.js';
import type { StoredModelRun } from '../../store/model-run.js';
import { Store } from '../../store/store.js';
import { Lut, type Ended } from '../support/lut.js';
import { shuffled, withoutColumn } from '../support/sabotage.js';

const SPACE = join(PACKAGE_ROOT, 'test/spaces/varied.yaml');
const N = 60;
const BOARD = ['--board', 'esp32c3', '--port', 'emulator'];
const VALIDATE = [
  'validate',
  ...BOARD,
  '--space',
  SPACE,
  '--n',
  String(N),
  '--seed',
  '4',
  '--calibration',
  '5',
];

/** The networks that a validation with these options tests: all of this space fit. */
const NETWORKS = drawNetworks(loadSpace(SPACE), () => true, N, 4).networks;

let folder: string;
let db: string;
let path: string;
const lut = new Lut();
/** as it was built, without the section that validation adds */
let table: Table;
let first: Ended;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'runs.db');
  path = join(folder, 'table.json');
  await lut.json(['build', ...BOARD, '--space', SPACE, '--db', db, '--out', path]);
  table = loadTable(path);
  first = await validate();
});
afterAll(() => rmSync(folder, { recursive: true }));

function validate(...options: string[]): Promise<Ended> {
  return lut.run([...VALIDATE, '--db', db, '--table', path, '--json', ...options]);
}

/** The stored run of a network on the configuration of the table. */
function storedRun(store: Store, { name, segmented }: Network): StoredModelRun {
  const { hash } = generatedModel(name, segmented, 1).identity;
  return store.models.latest(configurationHash(table.configuration), hash, 'seed 1')!;
}

describe('lut validate', () => {
  it('finds that the operators of networks add up', () => {
    expect(first.status, first.stderr).toBe(0);
    const printed = JSON.parse(first.stdout) as Record<string, number>;
    expect(printed).toMatchObject({
      ...{ what: 'esp32c3: additivity, emulated (qemu virt)', unit: 'instructions', passed: true },
      ...{ board: 'esp32c3', table: path, n: N, seed: 4, space: 'varied' },
      ...{ random_networks: N, fitting_networks: N, calibrated: { n: 5 } },
      ...{ report: join(folder, 'table.validation.html') },
    });
    expect(printed['mape_percent']).toBeLessThan(0.01);
    expect(printed['worst_percent']).toBeLessThan(0.05);
    expect(printed['spearman']).toBeGreaterThan(0.9999);
    expect(printed['mae']).toBeLessThan(1000);
  });

  it('has told the database how far it was, and how it ended', () => {
    const store = Store.open(db, { readonly: true });
    const [newest] = store.measurings.newest(1);
    store.close();
    expect(newest).toMatchObject({
      bench: 'emulator',
      board: 'esp32c3',
      runs: N + 5,
      done: N + 5,
      error: null,
    });
    expect(newest!.ended).not.toBeNull();
    expect(newest!.workDone).toBe(newest!.work);
  });

  it('adds a section to the table, which keeps its hash', () => {
    const validated = loadTable(path);
    const { mae, mape_percent: mapePercent } = JSON.parse(first.stdout) as Record<string, number>;
    const { validation, ...rest } = validated;
    expect(rest).toEqual(table);
    expect(validation).toMatchObject({
      ...{ n: N, seed: 4, mae, mapePercent },
      ...{ space: { name: 'varied', hash: spaceHash(loadSpace(SPACE)) } },
    });
  });

  it('stores the networks beside their predictions, and the validation', () => {
    const store = Store.open(db);
    const stored = store.models.latestValidation(table.hash);
    expect(stored?.result).toEqual(loadTable(path).validation);
    const predictor = new Predictor(table);
    const runs = NETWORKS.map((network) => {
      const run = storedRun(store, network);
      const { total } = predictor.cases(network.cases);
      expect(store.models.predictions(run.id)).toMatchObject([{ table: table.hash, total }]);
      return run.id;
    });
    expect(stored?.test).toEqual(runs.sort((a, b) => a - b));
    expect(stored?.calibration).toHaveLength(5);
    store.close();
  });

  it('draws every network, and says what the figures are', () => {
    const page = readFileSync(join(folder, 'table.validation.html'), 'utf8');
    for (const { name } of NETWORKS) expect(page).toContain(`<title>${name}: `);
    expect(page).toContain('additivity, emulated');
    // of silicon only
    expect(page).not.toContain('The EdgeNAS paper');
  });

  it('measures nothing twice', async () => {
    const again = await validate();
    expect(again.status, again.stderr).toBe(0);
    const store = Store.open(db);
    const runs = NETWORKS.map((network) => storedRun(store, network).id);
    expect(store.models.latestValidation(table.hash)?.test).toEqual(runs.sort((a, b) => a - b));
    expect(Math.max(...runs)).toBeLessThanOrEqual(N + 5);
    store.close();
  });

  it('keeps the validation by more networks', async () => {
    const before = readFileSync(path, 'utf8');
    const smaller = await validate('--n', '10');
    expect(JSON.parse(smaller.stdout)).toMatchObject({ n: 10, written: false });
    expect(readFileSync(path, 'utf8')).toBe(before);

    const chosen = { path, table: loadTable(path) };
    expect(whyUnwritten(chosen, { n: N - 1 }, true)).toBe('better');
    expect(whyUnwritten(chosen, { n: N }, true)).toBeNull();
    expect(whyUnwritten({ path, table }, { n: 2 }, true)).toBeNull();
  });

  it('changes a table that came with lut only by its name', () => {
    const published = { path: join(PACKAGE_ROOT, 'luts', 'any.json'), table };
    expect(whyUnwritten(published, { n: N }, false)).toBe('published');
    expect(whyUnwritten(published, { n: N }, true)).toBeNull();
    expect(whyUnwritten({ path, table }, { n: N }, false)).toBeNull();
  });

  it('stops on Ctrl-C, and goes on where it was', { timeout: 240_000 }, async () => {
    const other = join(folder, 'other.db');
    const running = lut.start([...VALIDATE, '--db', other, '--table', path], { ownGroup: true });
    const store = Store.open(other);
    await expect.poll(() => storedRun(store, NETWORKS[0]!), { timeout: 120_000, interval: 50 }).toBeDefined();
    process.kill(-running.pid!, 'SIGINT');
    const { exitCode, stderr } = await running;
    expect(exitCode).toBe(130);
    expect(stderr).toContain('INTERRUPTED');
    const firstRun = storedRun(store, NETWORKS[0]!).id;
    expect(storedRun(store, NETWORKS.at(-1)!)).toBeUndefined();

    const { status } = await lut.run([...VALIDATE, '--db', other, '--table', path]);
    expect(status).toBe(0);
    expect(storedRun(store, NETWORKS[0]!).id).toBe(firstRun);
    expect(storedRun(store, NETWORKS.at(-1)!)).toBeDefined();
    store.close();
  });

  it('refuses what cannot be validated', async () => {
    const codeOf = async (...options: string[]) => {
      const { status, stdout } = await validate(...options);
      return `${status} ${(JSON.parse(stdout) as { error: { code: string } }).error.code}`;
    };
    expect(await codeOf('--n', '1')).toBe('2 USAGE_NUMBER');
    expect(await codeOf('--board', 'rpi3')).toBe('9 TABLE_BOARD');
    expect(await codeOf('--space', 'nowhere.yaml')).toBe('7 MODEL_SPACE');
  });
});

describe('a sabotaged table', () => {
  let measured: ReadonlyMap<Network, number>;

  beforeAll(() => {
    const store = Store.open(db);
    measured = new Map(NETWORKS.map((network) => [network, graphCount(storedRun(store, network))]));
    store.close();
  });

  function passes(sabotaged: Table, limits: Bounds = ADDITIVITY): boolean {
    const predictor = new Predictor(sabotaged);
    const pairs = NETWORKS.map((network) => ({
      predicted: predictor.cases(network.cases).total!,
      measured: measured.get(network)!,
    }));
    return isWithin(agreement(pairs), limits);
  }

  it('fails where the true one passes', async () => {
    expect(passes(table, EXACT)).toBe(true);
    const bad = join(folder, 'bad.json');
    saveTable(withoutColumn(table, 'k'), bad);
    const { status, stdout } = await validate('--table', bad);
    expect(status).toBe(9);
    expect(JSON.parse(stdout)).toMatchObject({ passed: false });
    expect((loadTable(bad).validation as Validation).mapePercent).toBeGreaterThan(ADDITIVITY.mapePercent);
  });

  // the others follow from these in this space: strides and paddings from the shapes, activations from the kinds;
  // and clamping costs the kernels the same whatever its bounds
  it.each(['in', 'out', 'k'])('fails when its keys lack %s', (column) => {
    expect(passes(withoutColumn(table, column))).toBe(false);
  });

  it('fails when 1 % of its entries are exchanged', () => {
    const seeds = Array.from({ length: 100 }, (_, seed) => seed);
    const fail = (limits: Bounds): number =>
      seeds.filter((seed) => !passes(shuffled(table, 0.01, seed), limits)).length;
    // one pair of entries: some are in none of these networks, or weigh little in all of them
    expect(fail(ADDITIVITY)).toBeGreaterThan(60);
    expect(fail(EXACT)).toBeGreaterThan(90);
  });
});
