import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inputsName } from '../../agent/bench/model-inputs.js';
import { loadBoard } from '../../boards/catalogue.js';
import { calibratedTable } from '../../builder/estimated-cycles.js';
import { loadTable } from '../../builder/table-file.js';
import { sha256 } from '../../common/hash.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import type { SearchView } from '../../lab/explore/searches.js';
import type { SearchJson } from '../../lab/json/types.js';
import { macs } from '../../model/cases/macs.js';
import { configurationHash } from '../../model/configuration.js';
import { loadSpace } from '../../model/space/load.js';
import { classesOf } from '../../model/space/space.js';
import { largestInput } from '../../model/space/stages.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { baselineNetwork } from '../../search/baselines/baselines.js';
import { FeasibleChoices } from '../../search/costs/feasible.js';
import type { Costs } from '../../search/costs/limits.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import { generateScenes } from '../../search/data/scenes.js';
import { untrainedModel } from '../../search/network/untrained-model.js';
import { Store } from '../../store/store.js';
import { jsonOutput } from '../support/json-output.js';
import { Lut, type Ended } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';

const BOARD = 'stm32f4';
const SPACE = join(PACKAGE_ROOT, 'test/spaces/tiny.yaml');
/** For machines at whose processors many queue. */
const TIMEOUT_MS = 240_000;

vi.setConfig({ testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS });

let folder: string;
let table: string;
const lut = new Lut();
/** of the network with the smallest count */
let least: Costs;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  table = join(folder, 'tiny.json');
  await lut.json([
    ...['build', '--board', BOARD, '--port', 'emulator', '--space', SPACE],
    ...['--db', join(folder, 'build.db'), '--out', table],
  ]);
  const costs = new SpaceCosts(loadSpace(SPACE), loadTable(table), loadBoard(BOARD));
  least = costs.exact(new FeasibleChoices(costs, {}).least('count'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A search of a few seconds. What comes last holds. */
function args(run: string, ...options: string[]): string[] {
  return [
    ...['search', '--board', BOARD, '--table', table, '--space', SPACE, '--synthetic', '320'],
    ...['--warmup-epochs', '1', '--search-epochs', '2', '--candidates', '6', '--retrain-epochs', '1'],
    ...['--finalists', '2', '--finalist-epochs', '1'],
    ...['--threads', '2', '--db', join(folder, 'runs.db'), '--run', join(folder, run), ...options],
  ];
}

async function search(run: string, ...options: string[]): Promise<SearchJson> {
  return jsonOutput('search', JSON.stringify(await lut.json(args(run, ...options), { cwd: folder })));
}

function modelOf(run: string): Buffer {
  return readFileSync(join(folder, run, 'model.tflite'));
}

const SHORTEST = [
  ...['--warmup-epochs', '0', '--search-epochs', '1', '--strategy', 'random', '--candidates', '2'],
  ...['--finalists', '1', '--threads', '1'],
];

/** What a random search prints. */
function expectForPeople({ stdout, stderr, status }: Ended): void {
  expect(status).toBe(0);
  expect(stdout).toContain('random search, seed 1, on synthetic scenes');
  expect(stdout).toContain('emulated instructions are not the latency of the board');
  expect(stdout).toMatch(/^SRAM\t112 KB\t\d+/m);
  expect(stdout).toMatch(/^Accuracy on the 48 test images: [\d.]+ % in float, [\d.]+ % in int8\.$/m);
  expect(stderr).toMatch(/^Supernet, epoch 3\/3: loss [\d.]+, accuracy [\d.]+ %$/m);
  expect(stdout).toMatch(/^The winner takes [\d.]+ % of the limit on /m);
}

describe('lut search', () => {
  it('finds a network within its limits, by prediction and on the board, and keeps all in the run folder', async () => {
    const limit = String(Math.round(1.6 * least.count));
    const printed = await search(
      'whole',
      ...[
        '--max-latency',
        limit,
        '--max-sram',
        '16K',
        '--port',
        'emulator',
        '--pareto',
        '--assume-ipc',
        '1.5',
      ],
    );
    expect(printed).toMatchObject({
      strategy: 'differentiable',
      synthetic: true,
      table_hash: loadTable(table).hash,
      assume_ipc: 1.5,
      limits: { unit: 'instructions', total: Number(limit), sram_bytes: 16 * 1024 },
      within_limits: true,
      outputs_equal: true,
    });
    expect(printed.candidates).toHaveLength(6);
    expect(printed.finalists).toMatchObject([{ rounds: [{ epochs: 1 }] }, { rounds: [{ epochs: 1 }] }]);
    expect(printed.budget!.share).toBeLessThanOrEqual(1);
    const { predicted, measured, limits, pareto } = printed;
    for (const costs of [predicted, measured!]) {
      expect(costs.total).toBeLessThanOrEqual(limits.total!);
      expect(costs.sram_bytes).toBeLessThanOrEqual(limits.sram_bytes!);
      expect(costs.flash_bytes).toBeLessThanOrEqual(limits.flash_bytes!);
      expect(costs.milliseconds).toBeCloseTo((1000 * costs.total) / (1.5 * loadBoard(BOARD).clockHz), 9);
    }
    expect(Math.abs(measured!.total / predicted.total - 1)).toBeLessThan(0.01);
    expect(printed.architecture).toHaveLength(3);
    // along the front, less loss costs more
    pareto!.slice(1).forEach((one, i) => {
      expect(one.total).toBeGreaterThan(pareto![i]!.total);
      expect(one.accuracy).toBeGreaterThan(pareto![i]!.accuracy);
    });

    const model = modelOf('whole');
    expect(loadGraph(model).inputs[0]!.shape).toEqual([1, 24, 24, 3]);
    expect(JSON.parse(readFileSync(join(folder, 'whole/result.json'), 'utf8'))).toEqual(printed);
    const source = readFileSync(join(folder, 'whole/model.c'), 'utf8');
    expect(source).toContain(`model_len = ${model.length};`);
    expect(existsSync(join(folder, 'whole/model.h'))).toBe(true);
    const [, data = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(
      readFileSync(printed.report, 'utf8'),
    )!;
    expect(data).not.toContain(folder);
    const report = JSON.parse(data) as SearchView;
    expect(report).toMatchObject({ name: 'whole', state: 'finished', unit: 'instructions', judged: 6 });
    expect(report.found).toMatchObject({ predicted, measured, accuracy_int8: printed.accuracy_int8 });
    expect(report.candidates.filter(({ isWinner }) => isWinner)).toMatchObject([
      { architecture: printed.architecture, int8: printed.accuracy_int8 },
    ]);
    // the parts of the network are what the table says of the whole
    const parts = report.network!.parts.map(({ count }) => count ?? 0);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(predicted.total, 6);
    expect(report.file!.answer.prediction.total).toBe(predicted.total);
    const log = readFileSync(join(folder, 'whole/log.jsonl'), 'utf8').trim().split('\n');
    expect(log.map((line) => (JSON.parse(line) as { phase: string }).phase)).toEqual([
      ...['supernet', 'supernet', 'supernet', 'finalists', 'finalists'],
    ]);
    const store = Store.open(join(folder, 'runs.db'), { readonly: true });
    const { configuration } = loadTable(table);
    const { images, test } = generateScenes({ count: 320, height: 24, width: 24, seed: 1 });
    const first = images.subarray(test[0]! * 24 * 24 * 3, (test[0]! + 1) * 24 * 24 * 3);
    const inputs = inputsName([Int8Array.from(first, (byte) => byte - 128)]);
    const run = store.models.latest(configurationHash(configuration), sha256(model), inputs);
    expect(run).toMatchObject({ outputsEqual: true });
    expect(store.models.predictions(run!.id)).toMatchObject([{ total: predicted.total }]);
    store.close();
  });

  it('gives the same network with one thread as with two', async () => {
    await search('two', '--strategy', 'evolution');
    await search('one', '--strategy', 'evolution', '--threads', '1');
    expect(modelOf('one').equals(modelOf('two'))).toBe(true);
  });

  it('is made again from its recipe, by the folder of the first', async () => {
    const printed = await search('shortest', ...SHORTEST, '--finalists', '2', '--descendants', '1');
    // the two finalists and their descendant were trained shortly, and the better two of them in rounds
    const [evolved, finalists] = [printed.evolved!, printed.finalists].map((networks) =>
      networks.map(({ architecture }) => JSON.stringify(architecture)),
    ) as [string[], string[]];
    expect(new Set(evolved).size).toBe(3);
    expect(finalists).toHaveLength(2);
    for (const each of finalists) expect(evolved).toContain(each);
    const hash = sha256(modelOf('shortest'));
    const db = ['--db', join(folder, 'runs.db')];
    const { recipes } = await lut.output('recipes', ['recipes', 'list', '--board', BOARD, ...db]);
    const { id } = recipes.find(({ network }) => network.hash === hash)!;
    const again = await lut.output('recipes-run', ['recipes', 'run', id, ...db], { cwd: folder });
    expect(again).toMatchObject({ id, same: true });
    expect(again.compared.map(({ what }) => what)).toEqual([
      ...['network', 'configuration', 'total', 'sram_bytes', 'dataset', 'accuracy'],
    ]);
    expect(modelOf(again.run!).equals(modelOf('shortest'))).toBe(true);
  });

  it('is made again from a recipe of others, with what that does not say', async () => {
    // of the test above
    const hash = sha256(modelOf('shortest'));
    const db = ['--db', join(folder, 'runs.db')];
    const others = ['--db', join(folder, 'others.db')];
    await lut.json(['recipes', 'export', join(folder, 'shared.jsonl'), ...db]);
    await lut.json(['recipes', 'import', join(folder, 'shared.jsonl'), ...others]);
    const { recipes } = await lut.output('recipes', ['recipes', 'list', '--board', BOARD, ...others]);
    const { id } = recipes.find(({ network }) => network.hash === hash)!;
    const refused = async (...options: string[]): Promise<Ended> =>
      lut.run(['recipes', 'run', id, ...others, '--json', ...options], { cwd: folder });
    expectRefusal(await refused(), ['RECIPE_MAKE', 'its space tiny', '--space']);
    expectRefusal(await refused('--space', SPACE), ['RECIPE_MAKE', 'no table in luts/', '--table']);
    expectRefusal(await refused('--space', SPACE, '--table', table, '--data', 'x'), [
      'RECIPE_MAKE',
      'scenes',
      '--data',
    ]);
    const theirs = await lut.output(
      'recipes-run',
      ['recipes', 'run', id, ...others, '--space', SPACE, '--table', table],
      { cwd: folder },
    );
    expect(theirs).toMatchObject({ same: true });
    expect(modelOf(theirs.run!).equals(modelOf('shortest'))).toBe(true);
  });

  it('keeps a time by a calibrated table, as lut predict tells it of the winner', async () => {
    const rows = loadTable(table).entries.map(({ key, case: operator, median }) => ({
      ...{ case: key, cycles: (macs(operator) > 0 ? 1.5 : 4) * median, clockHz: loadBoard(BOARD).clockHz },
      ...{ runtime: 'builtin', kernels: 'optimized', source: 'made up' },
    }));
    const measured = join(folder, 'measured.json');
    writeFileSync(measured, JSON.stringify({ board: BOARD, rows }));
    const calibrated = join(folder, 'calibrated.json');
    await lut.json(['calibrate', '--table', table, '--measured', measured, '--out', calibrated]);
    const costs = new SpaceCosts(
      loadSpace(SPACE),
      calibratedTable(loadTable(calibrated), loadTable(calibrated).calibration!),
      loadBoard(BOARD),
    );
    const cycles = costs.exact(new FeasibleChoices(costs, {}).least('count')).count;
    const milliseconds = (1300 * cycles) / loadBoard(BOARD).clockHz;
    const limit = (ms: number): string[] => ['--table', calibrated, '--max-latency', `${ms.toFixed(4)}ms`];
    const printed = await search(
      'timed',
      ...limit(milliseconds),
      '--strategy',
      'evolution',
      '--candidates',
      '12',
    );
    expect(printed).toMatchObject({ within_limits: true, assume_ipc: null, limits: { total: null } });
    expect(printed.limits.milliseconds).toBeCloseTo(milliseconds, 3);
    const predicted = await lut.output('predict', ['predict', printed.model, '--table', calibrated]);
    expect(printed.predicted.milliseconds).toBeCloseTo(predicted.latency_ms!.value, 9);
    expect(printed.predicted.total).toBeCloseTo(predicted.total!, 9);
    expect(printed.predicted.milliseconds).toBeLessThanOrEqual(printed.limits.milliseconds!);
    // no scale alone tells it: operators without MACs take more than twice as long
    expect(printed.predicted.milliseconds! * loadBoard(BOARD).clockHz).toBeGreaterThan(
      1510 * printed.predicted.total,
    );

    expectRefusal(await lut.run([...args('none', ...limit(milliseconds / 2)), '--json'], { cwd: folder }), [
      'SEARCH_IMPOSSIBLE',
      'ms: the smallest takes',
      'Raise the limit to at least',
    ]);
    expectRefusal(await lut.run([...args('none', '--max-latency', '12ms'), '--json'], { cwd: folder }), [
      'USAGE_IPC',
      'do not say how long',
      'lut calibrate',
    ]);
  });

  it('goes on after Ctrl-C as if it had never stopped', async () => {
    await search('straight');
    const started = lut.start([...args('stopped'), '--json'], { cwd: folder, ownGroup: true });
    const checkpoint = join(folder, 'stopped/checkpoint.bin');
    await expect.poll(() => existsSync(checkpoint), { interval: 5, timeout: TIMEOUT_MS / 2 }).toBe(true);
    process.kill(-started.pid!, 'SIGINT');
    const { exitCode, stderr } = await started;
    expect(exitCode).toBe(130);
    expect(stderr).toMatch(
      /INTERRUPTED: .*[1-3] of 3 epochs of the supernet are kept\.\n {5}Go on with: lut search --resume .*stopped --threads 2 --db .*runs\.db --json$/,
    );

    await lut.json(['search', '--resume', join(folder, 'stopped')], { cwd: folder });
    expect(modelOf('stopped').equals(modelOf('straight'))).toBe(true);
    expectRefusal(await lut.run(['search', '--resume', join(folder, 'stopped'), '--json'], { cwd: folder }), [
      'SEARCH_RUN',
      'is finished',
      'begin one without',
    ]);
  });

  it('finds the same with the warm-up of a search by another strategy', async () => {
    // of the tests above
    await search('shared', '--strategy', 'evolution', '--warm-up-of', join(folder, 'stopped'));
    expect(modelOf('shared').equals(modelOf('two'))).toBe(true);
  });

  it('keeps the epochs of the retraining, and goes on as printed: with the bench that was named', async () => {
    const long = ['--retrain-epochs', '6', '--finalists', '1', '--strategy', 'random', '--port', 'emulator'];
    await search('straight-on', ...long);
    const started = lut.start(args('retrained', ...long), { cwd: folder, ownGroup: true });
    const checkpoint = join(folder, 'retrained/retraining.bin');
    await expect.poll(() => existsSync(checkpoint), { interval: 5, timeout: TIMEOUT_MS / 2 }).toBe(true);
    process.kill(-started.pid!, 'SIGINT');
    const { exitCode, stderr } = await started;
    expect(exitCode).toBe(130);
    expect(stderr).toMatch(
      /3 of 3 epochs of the supernet and [1-6] of 6 epochs of the retraining are kept\.\n/,
    );
    const printed = /Go on with: lut (search --resume .*)$/.exec(stderr)![1]!.split(' ');
    expect(printed.slice(-4)).toEqual(['--port', 'emulator', '--db', join(folder, 'runs.db')]);

    const kept = readFileSync(join(folder, 'retrained/log.jsonl'), 'utf8').trim().split('\n');
    const resumed = jsonOutput('search', JSON.stringify(await lut.json(printed, { cwd: folder })));
    expect(resumed).toMatchObject({ outputs_equal: true, finalists: [] });
    expect(modelOf('retrained').equals(modelOf('straight-on'))).toBe(true);
    const log = readFileSync(join(folder, 'retrained/log.jsonl'), 'utf8').trim().split('\n');
    // what had been trained was not trained again: its lines are those of before
    expect(log.slice(0, kept.length - 1)).toEqual(kept.slice(0, -1));
    expect(log).toHaveLength(3 + 6);
  });

  it('prints the same for people; loses at most an epoch of what it judged and trained when it is killed', async () => {
    const long = ['--retrain-epochs', '6', '--finalists', '3', '--strategy', 'random', '--pareto'];
    expectForPeople(await lut.run(args('unhurt', ...long), { cwd: folder }));
    const started = lut.start(args('killed', ...long), { cwd: folder, ownGroup: true });
    const checkpoint = join(folder, 'killed/finalist-3.bin');
    await expect.poll(() => existsSync(checkpoint), { interval: 5, timeout: TIMEOUT_MS / 2 }).toBe(true);
    process.kill(-started.pid!, 'SIGKILL');
    await started;
    const linesOf = (name: string): string[] =>
      readFileSync(join(folder, 'killed', name), 'utf8')
        .trim()
        .split('\n');
    const kept = linesOf('candidates.jsonl');
    expect(kept).toHaveLength(6);

    const resumed = await lut.json(['search', '--resume', join(folder, 'killed')], { cwd: folder });
    expect(modelOf('killed').equals(modelOf('unhurt'))).toBe(true);
    expect(linesOf('candidates.jsonl')).toEqual(kept);
    const figuresOf = ({ candidates, finalists, budget, pareto }: SearchJson) => ({
      candidates,
      finalists,
      budget,
      accuracies: pareto!.map(({ retrained }) => retrained?.accuracy_int8),
    });
    const unhurt = JSON.parse(readFileSync(join(folder, 'unhurt/result.json'), 'utf8')) as SearchJson;
    expect(figuresOf(resumed as SearchJson)).toEqual(figuresOf(unhurt));
    // the winner, and what of the front is nearest to a quarter and to half of its count
    expect(unhurt.pareto!.filter(({ retrained }) => retrained !== null).length).toBeGreaterThan(0);
  });

  it.each(['no-penalty', 'fixed-penalty', 'flop-proxy', 'straight-through', 'blocks=1'])(
    'makes the comparison %s',
    async (ablation) => {
      const printed = await search(
        ablation.replace('=', '-'),
        ...['--ablate', ablation, '--max-latency', String(2 * least.count)],
        ...['--warmup-epochs', '0', '--search-epochs', '1', '--candidates', '2', '--threads', '1'],
      );
      expect(printed).toMatchObject({ ablation, predicted: { unit: 'instructions' } });
      expect(printed.architecture).toHaveLength(ablation === 'blocks=1' ? 1 : 3);
      expect(printed.likeliest).toMatchObject({ unit: 'instructions' });
    },
  );
});

describe('lut search --rank-test', () => {
  it('trains networks of all counts by themselves, and goes on with those that were not', async () => {
    const begun = args('ranked', '--rank-test', '24', '--max-latency', String(4 * least.count), '--json');
    const started = lut.start(begun, { cwd: folder, ownGroup: true });
    const [truths, firstRounds] = ['truths', 'first-rounds'].map((name) =>
      join(folder, `ranked/${name}.jsonl`),
    ) as [string, string];
    const isFirstWritten = () => existsSync(truths) && readFileSync(truths, 'utf8').includes('\n');
    await expect.poll(isFirstWritten, { interval: 5, timeout: TIMEOUT_MS / 2 }).toBe(true);
    process.kill(-started.pid!, 'SIGKILL');
    await started;
    const before = [truths, firstRounds].map((path) => readFileSync(path, 'utf8').split('\n')[0]);
    const printed = jsonOutput(
      'rank-test',
      JSON.stringify(await lut.json(['search', '--resume', join(folder, 'ranked')], { cwd: folder })),
    );
    expect([truths, firstRounds].map((path) => readFileSync(path, 'utf8').split('\n')[0])).toEqual(before);
    expect(readFileSync(firstRounds, 'utf8').trim().split('\n')).toHaveLength(24);
    const { networks, all, near_limit: near } = printed;
    expect(networks).toHaveLength(24);
    for (const { first_round: loss } of networks) expect(loss).toBeGreaterThan(0);
    const totals = networks.map(({ total }) => total);
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
    expect(totals[0]).toBeLessThan(1.3 * least.count);
    expect(near!.networks).toBeGreaterThanOrEqual(8);
    expect(all).toMatchObject({ networks: 24, twice: 8 });
    for (const tau of [all.macs!, all.total!, all.supernet!, all.first_round!])
      expect(tau.low).toBeLessThanOrEqual(tau.high);
  });
});

describe('lut search compares', () => {
  it('with networks that are each trained by themselves, for a time', async () => {
    const printed = await search(
      'scratch',
      '--strategy',
      'scratch',
      '--search-seconds',
      '1',
      '--threads',
      '1',
    );
    expect(printed).toMatchObject({ strategy: 'scratch', within_limits: true });
    expect(printed.seconds.retraining).toBeGreaterThan(0);
  });

  it('with the widest published network within the limits', async () => {
    const space = loadSpace(SPACE);
    const models = [0.1, 0.15, 0.2].map((width) => {
      const options = { input: largestInput(space), classes: classesOf(space), width };
      return { width, bytes: untrainedModel(baselineNetwork('mobilenet-v3-small', options), 0) };
    });
    const paths = models.map(({ width, bytes }) => {
      const path = join(folder, `${width}.tflite`);
      writeFileSync(path, bytes);
      return path;
    });
    const own = join(folder, 'baselines.json');
    await lut.json([
      ...['build', '--board', BOARD, '--port', 'emulator', '--space', SPACE, '--model', ...paths],
      ...['--db', join(folder, 'build.db'), '--out', own],
    ]);
    const costs = new SpaceCosts(space, loadTable(own), loadBoard(BOARD));
    const [narrow, fitting, wide] = models.map(({ bytes }) => costs.ofModel(bytes).sramBytes);
    expect(narrow).toBeLessThan(fitting!);
    expect(fitting).toBeLessThan(wide!);

    const printed = await search(
      'baseline',
      ...['--table', own, '--baseline', 'mobilenet-v3-small', '--max-sram', String(fitting)],
      ...['--threads', '1'],
    );
    expect(printed).toMatchObject({
      baseline: { name: 'mobilenet-v3-small', width: 0.15, dropped_strides: [1, 2, 3] },
      strategy: null,
      architecture: null,
      predicted: { sram_bytes: fitting },
      candidates: [],
    });
    expect(existsSync(printed.report)).toBe(true);
  });
});

describe('lut search refuses', () => {
  async function refusal(...options: string[]) {
    return lut.run([...args('refused', ...options), '--json'], { cwd: folder });
  }

  it('limits that no network meets, with the least that can be had', async () => {
    const smallest = Math.ceil(least.count).toLocaleString('en');
    const tight = String(Math.floor(0.9 * least.count));
    expectRefusal(await refusal('--max-latency', tight), [
      'SEARCH_IMPOSSIBLE',
      'tiny',
      `at least ${smallest}`,
    ]);
    expectRefusal(await refusal('--max-sram', '1K'), ['SEARCH_IMPOSSIBLE', 'bytes of SRAM', 'at least']);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });

  it('images that teach nothing', async () => {
    const data = join(folder, 'images');
    mkdirSync(join(data, 'person'), { recursive: true });
    const pixels = { width: 24, height: 24, channels: 3, background: 'red' } as const;
    for (const name of ['1.png', '2.png'])
      await sharp({ create: pixels })
        .png()
        .toFile(join(data, 'person', name));
    const withData = args('refused', '--data', data, '--json').filter(
      (arg) => !['--synthetic', '320'].includes(arg),
    );
    expectRefusal(await lut.run(withData), [
      'DATA_CLASSES',
      'only one class, person',
      'the folder whose folders',
    ]);
    expectRefusal(await refusal('--data', data), ['USAGE_DATA', 'not both', '--synthetic 6000']);
    expectRefusal(await refusal('--synthetic', '100'), ['DATA_FEW', '32 of each', 'more images']);
  });

  it('numbers and combinations without a meaning', async () => {
    expectRefusal(await refusal('--max-latency', '12 parsecs'), ['USAGE_LIMIT', '"12 parsecs"', '--help']);
    expectRefusal(await refusal('--max-sram', '-1'), ['USAGE_LIMIT', '--max-sram', '--help']);
    expectRefusal(await refusal('--max-latency', '12ms'), ['USAGE_IPC', 'instructions', '--assume-ipc']);
    expectRefusal(await refusal('--learning-rate', '0'), ['USAGE_NUMBER', '--learning-rate', '--help']);
    expectRefusal(await refusal('--ablate', 'blocks=9'), ['USAGE_ABLATION', '3 blocks, not 9', 'up to 3']);
    expectRefusal(await refusal('--baseline', 'mcunet', '--pareto'), [
      'USAGE_BASELINE',
      'nothing',
      'Leave out',
    ]);
    expectRefusal(await refusal('--ablate', 'no-penalty', '--strategy', 'random'), [
      ...(['USAGE_ABLATION', 'not random', 'Leave out one'] as const),
    ]);
  });

  it('a learning rate at which nothing is learned', async () => {
    expectRefusal(await refusal('--learning-rate', '1e30'), [
      'SEARCH_DIVERGED',
      'diverged',
      '--learning-rate',
    ]);
  });

  it('a table of another space', async () => {
    const varied = join(PACKAGE_ROOT, 'test/spaces/varied.yaml');
    expectRefusal(await refusal('--space', varied), ['TABLE_MISSING', 'of the space varied', 'lut build']);
  });

  it('to write over what is there, and to resume what is no run', async () => {
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'notes.txt'), 'mine');
    expectRefusal(await refusal('--run', taken), ['FILE_EXISTS', 'no empty folder', '--run']);
    const resume = async (...options: string[]) => lut.run(['search', ...options, '--json'], { cwd: taken });
    expectRefusal(await resume('--resume', taken), ['SEARCH_RUN', 'no config.json', '--resume']);
    expectRefusal(await resume('--resume'), ['SEARCH_RUN', 'no search under runs/', '--resume']);
    expectRefusal(await resume('--resume', taken, '--seed', '2'), ['USAGE_RESUME', '--seed', 'Leave it out']);
    writeFileSync(join(taken, 'config.json'), '{"settings": {"board": "stm32h7"}, "hash": "0"}');
    expectRefusal(await resume('--resume', taken), ['SEARCH_RUN', 'changed after', 'without --resume']);
  });
});
