import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BoardCatalogue } from '../../../boards/catalogue.js';
import { SearchShelf } from '../../../lab/explore/search-shelf.js';
import { exploreSearch } from '../../../lab/explore/searches.js';
import { RunFolder } from '../../../lab/search/run-folder.js';
import type { Settings } from '../../../lab/search/settings.js';
import type { Space } from '../../../model/space/space.js';
import type { Candidate } from '../../../search/strategies/strategy.js';
import { operationLogits, widthLogits } from '../../../search/supernet/distribution.js';
import { Supernet } from '../../../search/training/supernet.js';
import { stagesOf } from '../../../model/space/stages.js';
import { lutError } from '../../support/lut-error.js';
import { SETTINGS, supernetLine } from '../search/settings.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const SPACE: Space = {
  ...SETTINGS.space,
  blocks: { strides: [1, 2], widths: [8, 16], operations: ['sep_3', 'ir_2', 'skip'] },
};
const DIFFERENTIABLE: Settings = { ...SETTINGS, space: SPACE, strategy: 'differentiable' };

/** Where no table is at hand. */
function places() {
  return { home, tables: { catalogue: new BoardCatalogue(), list: () => [] } };
}

function begin(name: string, settings: Settings = DIFFERENTIABLE): RunFolder {
  return RunFolder.create(join(home, name), settings);
}

function candidate(count: number, accuracy: number): Candidate {
  return {
    architecture: [
      { operation: 'sep_3', width: 16 },
      { operation: 'ir_2', width: 8 },
    ],
    costs: { unit: 'instructions', count, sramBytes: 10, flashBytes: 20 },
    ...{ loss: 1 - accuracy, accuracy, images: 64, errors: { loss: 0.01, accuracy: 0.02 } },
  };
}

/** As if nothing had been written since. */
function backdate(run: RunFolder, now: number, seconds: number): void {
  for (const name of ['config.json', 'log.jsonl', 'checkpoint.bin'])
    try {
      utimesSync(join(run.path, name), now / 1000 - seconds, now / 1000 - seconds);
    } catch {
      // not written yet
    }
}

describe('a search in its folder', () => {
  it('is so far as its log says, and takes as long for what is left as for the last of it', () => {
    const run = begin('a');
    const supernet = new Supernet(SPACE, 1);
    for (const epoch of [1, 2, 3]) {
      supernet.epochsDone = epoch;
      run.saveEpoch({ ...supernetLine(epoch), seconds: epoch === 1 ? 60 : 20 + epoch }, supernet);
    }
    const now = Date.now();
    backdate(run, now, 4);
    const [row] = new SearchShelf(home).list(now).searches;
    const { warmupEpochs, searchEpochs, candidates } = SETTINGS.plan;
    const of = warmupEpochs + searchEpochs;
    expect(row).toMatchObject({ name: 'a', state: 'at work', phase: 'supernet', found: null, judged: 0 });
    expect(row!.phases).toMatchObject([
      { phase: 'supernet', done: 3, of, secondsLeft: ((60 + 22 + 23) / 3) * (of - 3) },
      { phase: 'candidates', done: 0, of: candidates, secondsLeft: null },
      { phase: 'finalists', done: 0, secondsLeft: null },
      { phase: 'retraining', done: 0, of: SETTINGS.plan.retraining.epochs, secondsLeft: null },
    ]);
    // nobody knows how long what has not begun takes
    expect(row!.secondsLeft).toBeNull();
  });

  it('takes in all what its phases do, once the last has begun, less what passed since', () => {
    const run = begin('a');
    run.log(supernetLine(1));
    run.judged.append({ candidate: candidate(10, 0.5), seconds: 1 });
    run.log({ phase: 'finalists', finalist: 0, epoch: 1, loss: 1, laterLoss: 1, accuracy: 0.5, seconds: 3 });
    const { epochs } = SETTINGS.plan.retraining;
    // the winner was trained for two epochs as a finalist
    run.log({ phase: 'retraining', epoch: 3, loss: 1, laterLoss: 1, accuracy: 0.5, seconds: 10 });
    const now = Date.now();
    backdate(run, now, 4);
    for (const name of ['candidates.jsonl']) utimesSync(join(run.path, name), now / 1000 - 4, now / 1000 - 4);
    const [row] = new SearchShelf(home).list(now).searches;
    expect(row!.phases.map(({ secondsLeft }) => secondsLeft)).toEqual([0, 0, 0, 10 * (epochs - 3)]);
    expect(row!.secondsLeft).toBeCloseTo(10 * (epochs - 3) - 4, 1);
  });

  it('counts the networks that evolve, where they were asked for', () => {
    const evolving = { candidates: 4, finalists: 8, finalistEpochs: 1, descendants: 3 };
    const run = begin('a', { ...DIFFERENTIABLE, plan: { ...SETTINGS.plan, ...evolving } });
    run.log(supernetLine(1));
    run.judged.append({ candidate: candidate(10, 0.5), seconds: 1 });
    for (const count of [10, 20]) {
      const { architecture, costs, loss } = candidate(count, 0.5);
      run.shortTrainings.append({ trained: { architecture, costs, loss }, seconds: 4 });
    }
    const now = Date.now();
    const [row] = new SearchShelf(home).list(now).searches;
    expect(row).toMatchObject({ phase: 'evolution' });
    expect(row!.phases[2]).toMatchObject({ phase: 'evolution', things: 'networks', done: 2, of: 4 + 3 });
    expect(row!.phases[2]!.secondsLeft).toBeCloseTo(5 * 4, 0);
    // 7 networks for one epoch, 4 of them for one more, 2 for two more
    expect(row!.phases[3]).toMatchObject({ phase: 'finalists', of: 7 + 4 + 2 * 2 });
  });

  it('is silent where nothing was written for three times as long as its longest epoch took', () => {
    const run = begin('a');
    run.log({ ...supernetLine(1), seconds: 40 });
    const now = Date.now();
    backdate(run, now, 119);
    expect(new SearchShelf(home).list(now).searches).toMatchObject([{ state: 'at work' }]);
    backdate(run, now, 121);
    expect(new SearchShelf(home).list(now).searches).toMatchObject([{ state: 'silent', secondsLeft: null }]);
  });

  it('has a distribution over operations block by block: the softmax of what its checkpoint holds', () => {
    const run = begin('a');
    expect(exploreSearch('a', places()).distribution).toBeNull();
    const supernet = new Supernet(SPACE, 1);
    const { architectureLayout: layout, weights } = supernet;
    const [first, second] = stagesOf(SPACE);
    layout.view(weights.architecture.values, operationLogits(first!)).set([Math.log(3), 0, 0]);
    layout.view(weights.architecture.values, widthLogits(second!)).set([0, Math.log(7)]);
    supernet.epochsDone = 1;
    run.saveEpoch(supernetLine(1), supernet);
    const { distribution } = exploreSearch('a', places());
    expect(distribution).toMatchObject({ epoch: 1, stages: [{ stage: 'block1' }, { stage: 'block2' }] });
    const [one, two] = distribution!.stages;
    expect(one!.operations.map(({ operation }) => operation)).toEqual(['sep_3', 'ir_2', 'skip']);
    const shares = (rows: readonly { readonly share: number }[]) => rows.map(({ share }) => share);
    [0.6, 0.2, 0.2].forEach((share, i) => expect(shares(one!.operations)[i]).toBeCloseTo(share, 6));
    [1 / 8, 7 / 8].forEach((share, i) => expect(shares(two!.widths)[i]).toBeCloseTo(share, 6));
  });

  it('has a front of the networks that were judged, and the network that it finds likeliest', () => {
    const run = begin('a');
    run.log({ ...supernetLine(1), likeliest: candidate(1, 1).architecture });
    for (const [count, accuracy] of [
      [10, 0.5],
      [20, 0.4],
      [30, 0.9],
    ] as const)
      run.judged.append({ candidate: candidate(count, accuracy), seconds: 1 });
    const { unit, candidates, network } = exploreSearch('a', places());
    expect(unit).toBe('instructions');
    expect(candidates.map(({ onFront }) => onFront)).toEqual([true, false, true]);
    expect(network!.which).toBe('likeliest');
    expect(network!.parts.map(({ name, output }) => `${name} ${output.join('×')}`)).toEqual([
      ...['image 24×24×3', 'stem 12×12×8', '1 12×12×16', '2 6×6×8', 'head 2'],
    ]);
  });
});

describe('a folder of runs', () => {
  it('may hold what is no search, and a search that was changed', () => {
    begin('b');
    mkdirSync(join(home, 'else'));
    writeFileSync(join(home, 'a file'), '');
    appendFileSync(join(begin('<b>changed').path, 'config.json'), ' }');
    const { searches, bad } = new SearchShelf(home).list();
    expect(searches.map(({ name }) => name)).toEqual(['b']);
    expect(bad).toMatchObject([{ name: '<b>changed' }]);
    expect(new SearchShelf(join(home, 'nothing')).list()).toEqual({ searches: [], trainings: [], bad: [] });
  });

  it('gives nothing but what it lists', () => {
    begin('b');
    for (const name of ['../b', 'c', '', '.', '..'])
      expect(() => exploreSearch(name, places())).toThrowError(lutError('SEARCH_RUN'));
  });
});
