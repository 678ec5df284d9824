import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Bench } from '../../agent/bench/bench.js';
import { planModelSampling } from '../../agent/bench/sampling.js';
import { generatedModel } from '../../agent/bench/whole-model.js';
import type { ModelWork } from '../../agent/bench/work.js';
import { loadBoard } from '../../boards/catalogue.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { buildTable, type BuiltTable } from '../../lab/build-table.js';
import { EMULATOR, localBench, type OpenBench } from '../../lab/open-bench.js';
import { caseModel } from '../../model/case-models/case-model.js';
import { parseKey } from '../../model/cases/key.js';
import { Store } from '../../store/store.js';
import { recordedRuns, ReplayingBench, type Recording } from '../support/replaying-bench.js';

// 25 ticks of its counter are 8 instructions: the ratio is recorded too
const BOARD = loadBoard('stm32h7');

let folder: string;
let recorded: BuiltTable;
let recording: Recording;

function build(name: string, bench: OpenBench): Promise<BuiltTable> {
  return buildTable({
    board: BOARD,
    bench,
    db: join(folder, `${name}.db`),
    space: join(PACKAGE_ROOT, 'test/spaces/tiny.yaml'),
    patterns: ['LOGISTIC', 'MEAN', 'FULLY_CONNECTED', 'k=1x1*out=1x6x6x8'],
    out: join(folder, `${name}.json`),
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  let bench: Bench | undefined;
  const emulator = localBench(BOARD, { runtime: 'builtin', address: EMULATOR });
  recorded = await build('recorded', async (hooks) => (bench = await emulator(hooks)));
  const { configuration, build: firmware, firmwareBytes, ticksPerCount } = bench!;
  const store = Store.open(join(folder, 'recorded.db'), { readonly: true });
  const runs = recordedRuns(store, configuration);
  store.close();
  recording = { configuration, build: firmware, firmwareBytes, ticksPerCount, runs };
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('a bench that replays a recorded database builds the same table, to the byte', async () => {
  const bench = new ReplayingBench(recording);
  const { path, profiled } = await build('replayed', async () => bench);
  expect(readFileSync(path)).toEqual(readFileSync(recorded.path));
  expect(profiled.measured).toEqual(recorded.profiled.measured);
  expect(bench.asked).toHaveLength(recording.runs.length);
});

it('a bench may be far away: work and results are plain data', async () => {
  // over the wire and back: the work as JSON, the results as a structured clone
  const far = new ReplayingBench(structuredClone(recording));
  const near: Bench = Object.create(far, {
    measure: {
      value: async (work: Parameters<Bench['measure']>[0]) => {
        const sent = JSON.parse(JSON.stringify(work)) as typeof work;
        expect(sent).toEqual(work);
        return structuredClone(await far.measure(sent));
      },
    },
  }) as Bench;
  const { path } = await build('far', async () => near);
  expect(readFileSync(path)).toEqual(readFileSync(recorded.path));
});

it('work on whole models is plain data as well', () => {
  const model = generatedModel('one operator', caseModel(parseKey('RELU int8 in=1x4x4x8 out=1x4x4x8')), 1);
  const sampling = planModelSampling('cycles');
  const work: ModelWork = { kind: 'model', model, inputs: [new Int8Array(128)], sampling };
  expect(structuredClone(work)).toEqual(work);
});
