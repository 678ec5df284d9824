import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Bench } from '../../agent/bench/bench.js';
import type { CaseMeasured, CaseWork, ModelMeasured, ModelWork } from '../../agent/bench/work.js';
import { brokerAt } from '../../agent/fleet/broker.js';
import { loadBoard } from '../../boards/catalogue.js';
import { loadTable } from '../../builder/table-file.js';
import { runAgent } from '../../lab/agent.js';
import { EMULATOR, localBench, type OpenBench } from '../../lab/open-bench.js';
import { Lut } from '../support/lut.js';
import { startMosquitto, type Mosquitto } from '../../scripts/broker/mosquitto.js';
import { expectRefusal } from '../support/refusal.js';

const BOARD = loadBoard('esp32c3');
const FLEET_DB = ['--db', 'fleet.db', '--json'];
/** Several commands, each with emulated boards. */
const TIMEOUT = 240_000;
const CASES = ['--board', 'esp32c3', '--case', 'LOGISTIC*'];

const lut = new Lut();
const stop = new AbortController();
let folder: string;
let broker: Mosquitto;
let agents: Promise<unknown>[];

/** An emulated board. */
const emulated: OpenBench = localBench(BOARD, { runtime: 'builtin', address: EMULATOR });

/** The same, whose weights take one instruction in a hundred more, as if they lay in a slower memory. */
const slower: OpenBench = async (hooks) => {
  const bench = await emulated(hooks);
  const measure = async (work: CaseWork | ModelWork): Promise<CaseMeasured | ModelMeasured> => {
    if (work.kind === 'model') return bench.measure(work);
    const measured = await bench.measure(work);
    if (work.case.kind !== 'FULLY_CONNECTED') return measured;
    const fills = measured.fills.map((fill) => ({
      ...fill,
      samples: fill.samples.map((tick) => tick * 1.01),
    }));
    return { ...measured, fills };
  };
  return Object.create(bench, { measure: { value: measure } }) as Bench;
};

/** Starts an agent; resolves when it works for the fleet. */
async function startAgent(name: string, bench: OpenBench): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const agent = runAgent({
      ...{ board: BOARD, bench, db: join(folder, `${name}.db`), name, broker: brokerAt(broker.address, {}) },
      ...{ quota: 1024 ** 3, once: false, signal: stop.signal },
      onEvent: (what) => (what.includes('works for the fleet') ? resolve() : undefined),
    });
    agents.push(agent);
    agent.catch(reject);
  });
}

function build(name: string, ...further: string[]): Promise<{ table_hash: string; profiled: number }> {
  const to = ['--db', 'fleet.db', '--out', `${name}.json`];
  const args = ['build', ...CASES, '--fleet', broker.address, ...to, ...further];
  return lut.output('build', args, { cwd: folder });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  broker = await startMosquitto();
  agents = [];
  await Promise.all([startAgent('a', emulated), startAgent('b', slower), startAgent('c', emulated)]);
});
afterAll(async () => {
  stop.abort();
  await Promise.all(agents);
  await broker.close();
  rmSync(folder, { recursive: true });
});

it(
  'lut build ends without a table where two benches differ, and what it says is what decides',
  async () => {
    const fleet = ['--fleet', broker.address, ...FLEET_DB, '--out', 'none.json'];
    const refused = await lut.run(['build', ...CASES, ...fleet], { cwd: folder });
    expectRefusal(refused, [
      'FLEET_DIFFERENCE',
      'differ: "FULLY_CONNECTED int8 in=1x300 out=1x60 a=RELU6 w=per-tensor b=yes" takes ',
      '--exclude ',
    ]);
    // b, and whichever of the others had measured as well
    expect(refused.stderr).toMatch(
      /Benches (a and b|b and c) .+ takes [0-9,]+ on [ab], and [0-9,]+ on [bc] \(instr/,
    );
    expect(() => loadTable(join(folder, 'none.json'))).toThrow();

    const without = await build('without', '--exclude', 'b');
    const single = await lut.output(
      'build',
      ['build', ...CASES, '--port', 'emulator', '--db', 'single.db', '--out', 'single.json'],
      { cwd: folder },
    );
    expect(loadTable(join(folder, 'without.json'))).toEqual(loadTable(join(folder, 'single.json')));
    expect(without.profiled).toBe(single.profiled);
  },
  TIMEOUT,
);

it(
  'what the others measured is none of what one bench measures alone, and never mixed with it',
  async () => {
    const alone = await build('alone', '--bench', 'b');
    expect(alone.profiled).toBeGreaterThan(loadTable(join(folder, 'alone.json')).entries.length);

    // nothing is left to measure, but what b measured would stand among the others'
    const fleet = ['--fleet', broker.address, ...FLEET_DB];
    const again = await lut.run(['build', ...CASES, ...fleet, '--out', 'none.json'], { cwd: folder });
    expectRefusal(again, ['FLEET_DIFFERENCE', 'differ: "FULLY_CONNECTED', '--exclude ']);
    const table = ['--table', 'alone.json', '--n', '2', '--calibration', '2', '--space', 'edgenas-vww-48'];
    const validated = await lut.run(['validate', '--board', 'esp32c3', ...fleet, ...table], { cwd: folder });
    expectRefusal(validated, ['FLEET_DIFFERENCE', 'differ: "FULLY_CONNECTED', '--exclude ']);
  },
  TIMEOUT,
);
