import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { execaSync } from 'execa';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { neededRuns } from '../../builder/plan.js';
import { saveTable } from '../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { Store } from '../../store/store.js';
import { Lut, type LutOptions } from '../support/lut.js';
import { expectRefusal, type Refusal } from '../support/refusal.js';
import { tableOfSpace } from '../support/tables.js';

const SPACE = join(PACKAGE_ROOT, 'test/spaces/small.yaml');
const RUNS = neededRuns(distinctCases(loadSpace(SPACE))).length;
const BUILD = ['build', '--board', 'esp32c3', '--port', 'emulator', '--space', SPACE];

let folder: string;
let lut: Lut;
let db: string;
let table: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'good.db');
  table = join(folder, 'good.json');
  lut = await Lut.bundle('bad-files');
  await lut.json([...BUILD, '--case', 'LOGISTIC', '--db', db, '--out', table]);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function expectRefused(args: readonly string[], refusal: Refusal, options?: LutOptions): Promise<void> {
  expectRefusal(await lut.run([...args, '--json'], { cwd: folder, ...options }), refusal);
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a database', () => {
  const build = (path: string): string[] => [...BUILD, '--db', path];

  it('of a newer version', async () => {
    const path = join(folder, 'newer.db');
    Store.open(path).close();
    const raw = new Database(path);
    raw.pragma('user_version = 99');
    raw.close();
    await expectRefused(build(path), ['STORE_NEWER', `${path} has version 99`, 'Update lut']);
  });

  it('that is none', async () => {
    const path = file('text.db', 'this is not a database, and never was: '.repeat(100));
    await expectRefused(build(path), ['STORE_CORRUPT', `${path} is not a database`, '--db']);
  });

  it('that is damaged', async () => {
    const path = file('damaged.db', readFileSync(db).fill(0xa5, 4096, 16_384));
    await expectRefused(build(path), ['STORE_CORRUPT', `${path} is damaged`, '--db']);
  });

  it('of another program', async () => {
    const path = join(folder, 'songs.db');
    const raw = new Database(path);
    raw.exec('CREATE TABLE songs (title TEXT)');
    raw.close();
    await expectRefused(build(path), ['STORE_CORRUPT', 'another program', '--db']);
  });

  it('in a folder that does not exist', async () => {
    await expectRefused(build(join(folder, 'none/x.db')), ['FILE_PERMISSION', 'no folder', 'Create it']);
  });
});

describe('a table', () => {
  it.each<[string, (text: string) => string, Refusal]>([
    ['that is cut off', (text) => text.slice(0, -100), ['TABLE_CORRUPT', 'not JSON', 'lut build']],
    [
      'that was tampered with',
      (text) => text.replace(/"median":(\d+)/, '"median":1$1'),
      ['TABLE_CORRUPT', 'does not have the hash', 'lut build'],
    ],
    [
      'that lacks a field',
      (text) => text.replace('"n":9,', ''),
      ['TABLE_CORRUPT', 'is not a valid latency table', 'lut build'],
    ],
    [
      'of a newer version',
      (text) => text.replace('"schema": 1', '"schema": 99'),
      ['TABLE_NEWER', 'has format 99', 'Update lut'],
    ],
  ])('%s', async (_, change, refusal) => {
    const text = readFileSync(table, 'utf8');
    expect(change(text)).not.toBe(text);
    await expectRefused(['show', file('bad.json', change(text))], refusal);
  });

  it('that does not exist', async () => {
    await expectRefused(['show', 'none.json'], ['FILE_MISSING', 'none.json', 'Check the path']);
  });

  it('without the case asked for', async () => {
    await expectRefused(['show', table, '--case', 'CONV'], ['TABLE_MISSING', '"CONV"', 'part of a key']);
  });
});

describe('a file that cannot be written', () => {
  it.each<[string, () => string, Refusal]>([
    ['in a file', () => join(table, 'a.svg'), ['FILE_FOLDER', 'a file has its name', 'another place']],
    [
      'below a file',
      () => join(table, 'a/b.svg'),
      ['FILE_FOLDER', 'a part of its path is not a folder', 'another place'],
    ],
    ['that is a folder', () => folder, ['FILE_WRITE', 'it is a folder', 'another place']],
    // where Node's own recursive mkdir never ends
    [
      'in a file system that takes none',
      () => '/proc/none/a.svg',
      ['FILE_FOLDER', 'it or its folder does not exist', 'another place'],
    ],
  ])('%s', async (_, path, refusal) => {
    await expectRefused(['show', table, '--svg', path()], refusal);
  });
});

describe('a file that cannot be read', () => {
  const predict = (model: string): string[] => ['predict', model, '--board', 'esp32c3'];

  it.each<[string, string[], Refusal]>([
    ['a model', predict('none.tflite'), ['FILE_MISSING', 'none.tflite cannot be read: it or', 'Check']],
    ['a folder for a model', predict('.'), ['FILE_IO', 'it is a folder', 'Check the path']],
    [
      'a folder for a search space',
      [...BUILD, '--space', '.'],
      ['MODEL_SPACE', 'it is a folder', 'edgenas-vww'],
    ],
  ])('%s', async (_, args, refusal) => {
    await expectRefused(args, refusal);
  });
});

describe('where nothing may be written', () => {
  /** Root may write anywhere: without its capabilities it is bound to permissions like everyone. */
  const through = process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-all', '--inh-caps', '-all'] : [];
  let readOnly: string;

  beforeAll(() => {
    readOnly = join(folder, 'read-only');
    mkdirSync(readOnly);
    writeFileSync(join(readOnly, 'good.db'), readFileSync(db), { mode: 0o444 });
    chmodSync(readOnly, 0o555);
  });
  afterAll(() => chmodSync(readOnly, 0o755));

  it.each<[string, string[], Refusal]>([
    ['a new database', ['--db', 'read-only/new.db'], ['FILE_PERMISSION', 'cannot be opened', 'permissions']],
    ['an old database', ['--db', 'read-only/good.db'], ['FILE_PERMISSION', 'is read-only', '--db']],
    ['a table', ['--db', 'good.db', '--out', 'read-only/a.json'], ['FILE_PERMISSION', 'denied', 'Check']],
    [
      'a folder',
      ['--db', 'good.db', '--out', 'read-only/a/b.json'],
      ['FILE_FOLDER', 'denied', 'in the database'],
    ],
  ])('%s', async (_, where, refusal) => {
    await expectRefused([...BUILD, '--case', 'LOGISTIC', ...where], refusal, { through });
  });
});

/** Starts a command with a file system of `size` at the folder `disk`; saves what is in it when it has ended. */
function withDisk(size: string, disk: string, saved: string): string[] {
  const script = `
    mount -t tmpfs -o "size=$1" tmpfs "$2" || exit
    disk=$2 saved=$3
    shift 3
    "$@"
    status=$?
    cp -r "$disk/." "$saved"
    exit $status`;
  return ['unshare', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', size, disk, saved];
}

/** Whether this user may mount: not everywhere in a container. */
function canMount(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  const [command, ...args] = withDisk('64k', probe, probe);
  const { failed } = execaSync(command!, [...args, 'true'], { reject: false });
  rmSync(probe, { recursive: true });
  return !failed;
}

describe.skipIf(!canMount())('a full disk (skipped where nothing can be mounted)', () => {
  let disk: string;
  let saved: string;

  beforeAll(() => {
    [disk, saved] = ['disk', 'saved'].map((name) => join(folder, name)) as [string, string];
    mkdirSync(disk);
    mkdirSync(saved);
  });

  it('loses no finished run, and the build goes on when there is room', async () => {
    await expectRefused(
      [...BUILD, '--db', join(disk, 'x.db')],
      ['FILE_FULL', 'the disk is full', 'it resumes'],
      { through: withDisk('300k', disk, saved) },
    );
    const store = Store.open(join(saved, 'x.db'));
    const { runs } = store.totals();
    store.close();
    expect(runs).toBeGreaterThan(0);
    const resumed = [...BUILD, '--db', join(saved, 'x.db'), '--out', join(saved, 'x.json')];
    expect(await lut.json(resumed)).toMatchObject({ profiled: RUNS - runs });
  });

  it('cannot take a table, and no half of one', async () => {
    const half = join(folder, 'half');
    mkdirSync(half);
    await expectRefused(
      [...BUILD, '--db', join(saved, 'x.db'), '--out', join(disk, 'x.json')],
      ['FILE_FULL', 'the disk is full', 'Check'],
      { through: withDisk('8k', disk, half) },
    );
    expect(readdirSync(half)).toEqual([]);
  });

  it('cannot take decoded images, and no half of them', async () => {
    const photos = join(folder, 'photos');
    const pixels = { width: 48, height: 48, channels: 3 as const, background: 'grey' };
    const photo = await sharp({ create: pixels }).png().toBuffer();
    for (const label of ['person', 'nobody']) {
      mkdirSync(join(photos, label), { recursive: true });
      for (let n = 0; n < 40; n++) writeFileSync(join(photos, label, `${n}.png`), photo);
    }
    const left = join(folder, 'left');
    mkdirSync(left);
    const own = join(folder, 'own.json');
    saveTable(tableOfSpace(loadSpace('edgenas-vww-48'), loadBoard('stm32h7')), own);
    const limits = ['--max-latency', '60M', '--max-sram', '112K'];
    await expectRefused(
      [
        'search',
        '--board',
        'stm32h7',
        '--table',
        own,
        '--space',
        'edgenas-vww-48',
        '--data',
        photos,
        ...limits,
      ],
      ['FILE_CACHE', `kept in ${join(disk, 'images')}: the disk is full`, 'EDGELUT_CACHE'],
      { through: withDisk('64k', disk, left), env: { EDGELUT_CACHE: disk } },
    );
    expect(readdirSync(join(left, 'images'))).toEqual([]);
  });
});
