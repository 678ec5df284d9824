import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
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
const lut = new Lut();
let db: string;
let table: string;
/** that nobody writes to or reads from */
let pipe: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'good.db');
  table = join(folder, 'good.json');
  pipe = join(folder, 'pipe');
  execaSync('mkfifo', [pipe]);
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

  it('that lacks a table', async () => {
    const path = join(folder, 'dropped.db');
    Store.open(path).close();
    const raw = new Database(path);
    raw.pragma('foreign_keys = OFF');
    raw.exec('DROP TABLE samples');
    raw.close();
    await expectRefused(
      [...build(path), '--case', 'LOGISTIC'],
      ['STORE_CORRUPT', 'lacks what lut put into it', '--db'],
    );
  });

  it('in a folder that does not exist', async () => {
    await expectRefused(build(join(folder, 'none/x.db')), ['FILE_MISSING', 'no folder', 'Create it']);
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

describe('a file at a place that was named', () => {
  const out = (path: string): string[] => [...BUILD, '--case', 'LOGISTIC', '--db', db, '--out', path];
  const notes = 'what I thought of\n';

  it.each<[string, (path: string) => string[], string]>([
    ['a table', out, 'is no latency table'],
    ['a picture', (path) => ['show', table, '--svg', path], 'is no SVG picture'],
  ])('is not replaced by %s, unless that is forced', async (_, args, says) => {
    const path = file('notes.txt', notes);
    await expectRefused(args(path), ['FILE_EXISTS', says, '--force']);
    expect(readFileSync(path, 'utf8')).toBe(notes);
    await lut.run([...args(path), '--force'], { cwd: folder });
    expect(readFileSync(path, 'utf8')).toMatch(/^(\{\s*"schema"|<svg)/);
    // what is of the kind is replaced without a word
    expect(await lut.run(args(path), { cwd: folder })).toMatchObject({ status: 0 });
  });

  it.each<[string, (model: string, page: string) => string[]]>([
    ['a prediction', (model, page) => ['predict', model, '--table', table, '--html', page]],
    ['a validation', (_, page) => ['validate', '--board', 'esp32c3', '--table', table, '--report', page]],
  ])("is not replaced by %s' page", async (_, args) => {
    const page = file('notes.txt', notes);
    const model = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
    await expectRefused(args(model, page), ['FILE_EXISTS', 'is no HTML page', '--force']);
    expect(readFileSync(page, 'utf8')).toBe(notes);
  });

  it.each<[string, (path: string) => string[]]>([
    ['table', out],
    ['picture', (path) => ['show', table, '--svg', path]],
  ])(
    'is replaced as a file by a %s where a link leads to it, and as nothing where it is a pipe',
    async (_, args) => {
      const target = file('target', '');
      const link = join(folder, 'link');
      symlinkSync(target, link);
      expect(await lut.run(args(link))).toMatchObject({ status: 0 });
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readFileSync(target, 'utf8')).toMatch(/^(\{\s*"schema"|<svg)/);
      rmSync(link);
      await expectRefused(
        [...args(pipe), '--force'],
        ['FILE_WRITE', 'it is a device, a pipe', 'another place'],
      );
      expect(lstatSync(pipe).isFIFO()).toBe(true);
    },
  );
});

describe('a file that never ends, or is far too large', () => {
  const model = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
  const INPUTS: Readonly<Record<string, (path: string) => string[]>> = {
    model: (path) => ['predict', path, '--table', table],
    table: (path) => ['show', path],
    space: (path) => [...BUILD, '--space', path],
    database: (path) => [...BUILD, '--db', path],
    input: (path) => ['run', model, '--board', 'rpi3', '--port', 'emulator', '--input', path],
    library: (path) => ['doctor', '--board', 'stm32f4', '--tflm', path],
  };
  const IRREGULAR = 'a device, a pipe or a socket';

  it.each<[string, string, string]>([
    ['model', 'FILE_KIND', IRREGULAR],
    ['table', 'FILE_KIND', IRREGULAR],
    ['space', 'MODEL_SPACE', IRREGULAR],
    ['database', 'STORE_CORRUPT', 'is no file'],
    ['input', 'FILE_KIND', IRREGULAR],
    ['library', 'TOOLCHAIN_TFLM', 'There is no'],
  ])('is no %s: a pipe that nobody writes to', async (what, code, says) => {
    await expectRefused(INPUTS[what]!(pipe), [code, says, '']);
  });

  it.each<[string, string, string]>([
    ['model', 'FILE_SIZE', 'larger than 128 MB'],
    ['table', 'FILE_SIZE', 'larger than 256 MB'],
    ['space', 'MODEL_SPACE', 'larger than 1,024 KB'],
    ['database', 'STORE_CORRUPT', 'is not a database'],
    ['input', 'FILE_SIZE', 'larger than 64 MB'],
  ])('is no %s: 1.5 GB of nothing', async (what, code, says) => {
    const sparse = file('sparse', '');
    truncateSync(sparse, 1.5e9);
    await expectRefused(INPUTS[what]!(sparse), [code, says, '']);
  });

  it('is no model: /dev/zero', async () => {
    await expectRefused(INPUTS.model!('/dev/zero'), ['FILE_KIND', IRREGULAR, 'Check the path']);
  });

  it('is no board', async () => {
    const boards = join(folder, 'boards');
    mkdirSync(boards);
    execaSync('mkfifo', [join(boards, 'endless.yaml')]);
    await expectRefused(
      ['build', '--board', 'endless', '--boards', boards],
      ['FILE_KIND', IRREGULAR, 'Check --boards'],
    );
  });

  it('is passed over where tables are looked for', async () => {
    mkdirSync(join(folder, 'with-pipe', 'luts'), { recursive: true });
    execaSync('mkfifo', [join(folder, 'with-pipe', 'luts', 'endless.json')]);
    const cwd = join(folder, 'with-pipe');
    await expectRefused(
      ['predict', model, '--board', 'rpi3', '--kernels', 'none'],
      ['TABLE_MISSING', 'with the kernels none', 'lut build'],
      { cwd },
    );
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

describe('a temporary folder', () => {
  it('that is missing', async () => {
    const args = [...BUILD, '--db', join(folder, 'temporary.db')];
    await expectRefused(args, ['FILE_FOLDER', `made in ${join(folder, 'none')}`, 'TMPDIR'], {
      env: { TMPDIR: join(folder, 'none') },
    });
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

  it('cannot take a firmware', async () => {
    const kept = join(folder, 'kept');
    mkdirSync(kept);
    await expectRefused(
      [...BUILD, '--db', join(folder, 'cache.db')],
      ['FILE_CACHE', 'the disk is full', 'EDGELUT_CACHE'],
      { through: withDisk('64k', disk, kept), env: { EDGELUT_CACHE: disk } },
    );
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
