import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execaNode } from 'execa';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXIT_STATUS } from '../../common/errors.js';
import { ImageReader } from '../../search/data/image-reader.js';
import { loadFolder } from '../../search/data/folder.js';
import { bundle } from '../support/bundle.js';

const WIDTH = 200;
const HEIGHT = 100;
const PERSON = 7;
const CAT = 17;

/** The annotations of one image. Boxes are of persons, in percent of the image's area. */
interface Example {
  readonly name: string;
  readonly boxes?: readonly number[];
  readonly crowds?: readonly number[];
  readonly cats?: readonly number[];
  readonly vww: 'person' | 'non_person';
  readonly mlperf: 'person' | 'non_person' | undefined;
}

const EXAMPLES: readonly Example[] = [
  { name: 'empty', vww: 'non_person', mlperf: 'non_person' },
  { name: 'cat', cats: [50], vww: 'non_person', mlperf: 'non_person' },
  { name: 'large', boxes: [30], vww: 'person', mlperf: 'person' },
  { name: 'just-over-2.5', boxes: [2.51], vww: 'person', mlperf: 'person' },
  { name: 'just-2.5', boxes: [2.5], vww: 'person', mlperf: undefined },
  { name: 'just-over-0.5', boxes: [0.51], vww: 'person', mlperf: undefined },
  { name: 'just-0.5', boxes: [0.5], vww: 'non_person', mlperf: undefined },
  { name: 'many-small', boxes: [2, 2, 2], cats: [9], vww: 'person', mlperf: undefined },
  { name: 'small-and-large', boxes: [0.1, 5], vww: 'person', mlperf: 'person' },
  { name: 'crowd', crowds: [40], vww: 'person', mlperf: 'non_person' },
  { name: 'crowd-and-small', crowds: [40], boxes: [1], vww: 'person', mlperf: undefined },
];

let program: string;
let home: string;
let out: string;

beforeAll(async () => {
  program = await bundle('visual-wake-words', 'scripts/visual-wake-words.ts');
});

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  out = join(home, 'vww');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

/** Writes images and annotations as COCO has them: `<name>.json`, and the folder `<name>`. */
async function writeCoco(name: string, examples: readonly Example[]): Promise<void> {
  const folder = join(home, name);
  mkdirSync(folder);
  const annotations = examples.flatMap(({ boxes = [], crowds = [], cats = [] }, id) => [
    ...boxes.map((percent) => annotation(id, PERSON, percent, 0)),
    ...crowds.map((percent) => annotation(id, PERSON, percent, 1)),
    ...cats.map((percent) => annotation(id, CAT, percent, 0)),
  ]);
  const categories = [
    { id: CAT, name: 'cat' },
    { id: PERSON, name: 'person' },
  ];
  const images = examples.map((example, id) => ({
    id,
    file_name: `${example.name}.jpg`,
    width: WIDTH,
    height: HEIGHT,
  }));
  writeFileSync(join(home, `${name}.json`), JSON.stringify({ images, annotations, categories }));
  for (const { file_name } of images) {
    const create = { width: WIDTH, height: HEIGHT, channels: 3 as const, background: '#3366cc' };
    await sharp({ create }).jpeg().toFile(join(folder, file_name));
  }
}

function annotation(image: number, category: number, percent: number, iscrowd: 0 | 1): object {
  // a box as high as the image
  const bbox = [1, 0, (WIDTH * percent) / 100, HEIGHT];
  return { image_id: image, category_id: category, bbox, iscrowd, segmentation: [[0, 0, 1, 1]] };
}

async function run(...args: string[]) {
  const { exitCode, stdout, stderr } = await execaNode(program, args, {
    reject: false,
    env: { NO_COLOR: '1' },
  });
  return { status: exitCode, stdout, stderr };
}

function prepare(names: readonly string[], ...args: string[]) {
  const annotations = names.map((name) => join(home, `${name}.json`));
  const images = names.map((name) => join(home, name));
  return run('--annotations', ...annotations, '--images', ...images, '--out', out, ...args);
}

function written(label: 'person' | 'non_person'): string[] {
  return readdirSync(join(out, label)).sort();
}

describe('Visual Wake Words from COCO', () => {
  it.each(['vww', 'mlperf'] as const)('is labelled by the rule %s', async (rule) => {
    await writeCoco('train', EXAMPLES.slice(0, 5));
    await writeCoco('val', EXAMPLES.slice(5));
    const { status, stdout, stderr } = await prepare(['train', 'val'], '--rule', rule);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const names = (label: string) =>
      EXAMPLES.filter((example) => example[rule] === label)
        .map(({ name }) => `${name}.jpg`)
        .sort();
    expect(written('person')).toEqual(names('person'));
    expect(written('non_person')).toEqual(names('non_person'));
    const [person, nonPerson] = [names('person').length, names('non_person').length];
    const leftOut = EXAMPLES.length - person - nonPerson;
    expect(stdout).toBe(`${out}: ${person} images with a person, ${nonPerson} without; ${leftOut} left out`);
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it('has square images of the size asked for, which a dataset is loaded from', async () => {
    const examples = Array.from({ length: 100 }, (_, i) => ({ ...EXAMPLES[i % 3]!, name: `image-${i}` }));
    await writeCoco('train', examples);
    expect((await prepare(['train'], '--size', '32')).status).toBe(0);
    const { width, height, format } = await sharp(join(out, 'person', 'image-2.jpg')).metadata();
    expect({ width, height, format }).toEqual({ width: 32, height: 32, format: 'jpeg' });
    vi.stubEnv('EDGELUT_CACHE', join(home, 'cache'));
    const dataset = await loadFolder(out, { height: 32, width: 32, seed: 1 });
    const { classes, labels } = dataset;
    expect(classes).toEqual(['non_person', 'person']);
    expect(labels.filter((label) => label === 1)).toHaveLength(33);
    const reader = new ImageReader(dataset);
    expect(Math.abs(reader.bytes(0)[2]! - 0xcc)).toBeLessThan(3);
    reader.close();
  });

  it('says what its options are', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/--annotations[^]*--images[^]*--out[^]*--rule[^]*--size/);
  });
});

describe('refused are', () => {
  async function expectRefusal(
    ended: Promise<{ status: number | undefined; stderr: string }>,
    group: keyof typeof EXIT_STATUS,
    says: string,
  ): Promise<void> {
    const { status, stderr } = await ended;
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(status).toBe(EXIT_STATUS[group]);
    expect(existsSync(out)).toBe(false);
  }

  beforeEach(() => writeCoco('train', EXAMPLES));

  it('wrong arguments', async () => {
    await expectRefusal(run('--out', out), 'USAGE', '--annotations');
    await expectRefusal(prepare(['train'], '--rule', 'mine'), 'USAGE', 'vww, mlperf');
    await expectRefusal(prepare(['train'], '--size', '4'), 'USAGE', 'from 8 to 1,024');
  });

  it('annotations that are missing, no JSON, or of something else', async () => {
    await expectRefusal(prepare(['nowhere']), 'FILE', 'nowhere.json cannot be read');
    const spoil = (text: string) => writeFileSync(join(home, 'train.json'), text);
    spoil('{"images": [');
    await expectRefusal(prepare(['train']), 'DATA', 'DATA_ANNOTATIONS');
    await expectRefusal(prepare(['train']), 'DATA', 'it is not JSON');
    spoil('{"images": [], "annotations": []}');
    await expectRefusal(prepare(['train']), 'DATA', "must have required property 'categories'");
    spoil('{"images": [], "annotations": [], "categories": [{"id": 1, "name": "cat"}]}');
    await expectRefusal(prepare(['train']), 'DATA', 'it has no category named person');
  });

  it('images that are missing or damaged', async () => {
    writeFileSync(join(home, 'train', 'large.jpg'), 'no image');
    await expectRefusal(prepare(['train']), 'DATA', 'large.jpg cannot be decoded');
    rmSync(join(home, 'train', 'large.jpg'));
    await expectRefusal(prepare(['train']), 'DATA', 'large.jpg, which the annotations name, is not in');
    rmSync(join(home, 'train'), { recursive: true });
    await expectRefusal(prepare(['train']), 'DATA', 'cannot be read: it or its folder does not exist');
  });

  it('a folder that exists, which is left alone', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'mine'), '');
    const { status, stderr } = await prepare(['train']);
    expect(stderr).toContain('exists already');
    expect(status).toBe(EXIT_STATUS.FILE);
    expect(readdirSync(out)).toEqual(['mine']);
  });

  it('a place that cannot be written', async () => {
    out = '/proc/vww';
    await expectRefusal(prepare(['train']), 'FILE', '/proc/vww cannot be written');
  });
});
