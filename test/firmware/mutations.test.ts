/** That the golden cases would notice a kernel that is wrong: each is compiled with a fault, and must answer wrongly. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CmakeBuild } from '../../agent/firmware/cmake.js';
import { HARNESS } from '../../agent/firmware/sources.js';
import { bytesOf } from '../../agent/bench/model-inputs.js';
import { goldenCases } from './golden.js';
import { MUTATIONS } from './mutations.js';
import { runModels } from './run-models.js';

let folder: string;
let build: CmakeBuild;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-mutations-'));
  cpSync(HARNESS, join(folder, 'harness'), { recursive: true });
  build = new CmakeBuild(join(folder, 'harness'), join(folder, 'tools'), 'host');
  // without sanitizers: a third of the time; and a fault may leave a variable unused
  await build.configure({ LUT_SANITIZE: 'OFF', LUT_CPU_FLAGS: '-w' });
  await build.build('run_model');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(MUTATIONS))('the golden cases of %s', (kind, mutations) => {
  const cases = goldenCases().filter(({ operator }) => operator.split(' ')[0] === kind);

  it.each(mutations)('notice in %s "%s" become "%s"', async (name, from, to) => {
    const file = join(folder, 'harness/runtimes/builtin', name);
    const source = readFileSync(file, 'utf8');
    expect(source.split(from)).toHaveLength(2);
    onTestFinished(() => writeFileSync(file, source));
    writeFileSync(
      file,
      source.replace(from, () => to),
    );
    await build.build('run_model');
    const answers = await runModels(join(folder, 'tools'), cases);
    const wrong = answers.filter(({ outputs }, i) => bytesOf(outputs).join() !== cases[i]!.output.join());
    expect(wrong.length).toBeGreaterThan(0);
  });
});
