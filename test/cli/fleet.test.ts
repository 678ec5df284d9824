import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { brokerAt } from '../../agent/fleet/broker.js';
import { Connection } from '../../agent/fleet/connection.js';
import { SENTINELS } from '../../builder/sentinels.js';
import { loadTable } from '../../builder/table-file.js';
import { defined } from '../../common/defined.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { Store } from '../../store/store.js';
import { hostileMessage } from '../support/hostile-messages.js';
import { Lut } from '../support/lut.js';
import { startMosquitto, type Mosquitto } from '../../scripts/broker/mosquitto.js';
import { expectRefusal } from '../support/refusal.js';

const SPACE = join(PACKAGE_ROOT, 'test/spaces/tiny.yaml');
const MODEL = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const BOARD = ['--board', 'esp32c3'];
/** Several commands, each with emulated boards. */
const TIMEOUT = 240_000;

let folder: string;
let broker: Mosquitto;
const lut = new Lut();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  broker = await startMosquitto();
});
afterAll(async () => {
  await broker.close();
  rmSync(folder, { recursive: true });
});

/** Starts an agent with an emulated board; resolves when it works for the fleet. */
async function startAgent(name: string, ...further: string[]) {
  return startAgentAt(broker, name, ...further);
}

async function startAgentAt(broker: Mosquitto, name: string, ...further: string[]) {
  const emulated = [...BOARD, '--port', 'emulator', '--emulators', '1', '--db', `${name}.db`];
  const where = ['--broker', broker.address, '--name', name];
  const agent = lut.start(['agent', ...where, ...emulated, '--json', ...further], { cwd: folder });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    agent.stderr.on('data', (text: Buffer) => {
      said += String(text);
      if (said.includes('works for the fleet')) resolve();
    });
    void agent.then(() => reject(new Error(`The agent ended: ${said}`)));
  });
  // in an object, for whoever waits for a process waits for its end
  return { agent };
}

describe('lut build --fleet', () => {
  it(
    'makes the table that a single bench makes, to the byte, and each agent ends with its work sent',
    async () => {
      const agents = await Promise.all(['a', 'b', 'c'].map((name) => startAgent(name, '--once')));
      const request = [...BOARD, '--space', SPACE];
      const fleet = await lut.output(
        'build',
        ['build', ...request, '--fleet', broker.address, '--db', 'fleet.db', '--out', 'fleet.json'],
        { cwd: folder },
      );
      const single = await lut.output(
        'build',
        ['build', ...request, '--port', 'emulator', '--db', 'single.db', '--out', 'single.json'],
        { cwd: folder },
      );
      expect(fleet).toMatchObject({ port: broker.address, profiled: single.profiled });
      const [ofFleet, ofOne] = ['fleet.json', 'single.json'].map((name) => loadTable(join(folder, name)));
      for (const part of ['entries', 'overhead', 'infeasible', 'hash'] as const)
        expect(JSON.stringify(ofFleet![part])).toBe(JSON.stringify(ofOne![part]));

      const ended = await Promise.all(agents.map(({ agent }) => agent));
      const done = ended.map(({ exitCode, stdout }) => {
        expect(exitCode).toBe(0);
        return JSON.parse(stdout) as { measured: number; held: number; refused: number };
      });
      expect(done.map(({ held, refused }) => held + refused)).toEqual([0, 0, 0]);
      // each has measured the sentinels as well
      const all = done.reduce((sum, { measured }) => sum + measured, 0);
      expect(all).toBe(single.profiled + 3 * SENTINELS.length);

      const store = Store.open(join(folder, 'fleet.db'));
      const runs = [...store.latestRuns(store.configurations()[0]!.hash)];
      expect(new Set(runs.map(({ origin }) => origin?.bench))).toEqual(new Set(['a', 'b', 'c']));
      store.close();
    },
    TIMEOUT,
  );

  it(
    'goes with validate and run, whose model travels to the bench',
    async () => {
      const { agent } = await startAgent('a');
      const fleet = [...BOARD, '--fleet', broker.address, '--bench', 'a', '--db', 'fleet.db'];
      const ran = await lut.output('run', ['run', MODEL, ...fleet], { cwd: folder });
      const alone = await lut.output(
        'run',
        ['run', MODEL, ...BOARD, '--port', 'emulator', '--db', 'single.db'],
        { cwd: folder },
      );
      expect({ ...ran, port: '' }).toEqual({ ...alone, port: '' });
      const validated = await lut.output(
        'validate',
        ['validate', ...fleet, '--table', 'fleet.json', '--space', SPACE, '--n', '3', '--calibration', '2'],
        { cwd: folder },
      );
      expect(validated.port).toBe(broker.address);
      const there = await lut.output('fleet', ['fleet', 'benches', '--broker', broker.address]);
      expect(there).toMatchObject({
        benches: [{ bench: 'a', board: 'esp32c3' }],
        gone: ['b', 'c'],
        plans: [],
      });
      agent.kill('SIGTERM');
      expect((await agent).exitCode).toBe(0);
      const left = await lut.run(['fleet', 'benches', '--broker', broker.address]);
      expect(left.stdout).toBe('No bench is there.\nGone: a, b, c.');
    },
    TIMEOUT,
  );
});

describe('an agent', () => {
  it('stays up under 10,000 malformed, oversized and hostile messages, and counts them', async () => {
    const MESSAGES = 10_000;
    // it is not the broker that drops what comes too fast
    const own = await startMosquitto({ configuration: ['max_queued_messages 0'] });
    onTestFinished(() => own.close());
    const { agent } = await startAgentAt(own, 'c');
    const hostile = new Connection(brokerAt(own.address, {}), { id: 'hostile' });
    onTestFinished(() => hostile.close());
    await hostile.open();
    await Promise.all(
      Array.from({ length: MESSAGES }, (_, i) => {
        const { topic, payload, properties } = hostileMessage('c', i);
        return hostile.publish(topic, payload, defined({ properties }));
      }),
    );
    // comes behind all of them
    const built = await lut.output(
      'build',
      ['build', ...BOARD, '--case', 'MEAN*', '--fleet', own.address, '--db', 'c-fleet.db', '--out', 'c.json'],
      { cwd: folder },
    );
    agent.kill('SIGTERM');
    const { exitCode, stdout } = await agent;
    expect(exitCode).toBe(0);
    const measured = built.profiled + SENTINELS.length;
    expect(JSON.parse(stdout)).toMatchObject({ measured, held: 0, refused: MESSAGES });
  });
});

describe('options of a fleet', () => {
  const FLEET = [...BOARD, '--fleet', 'mqtt://127.0.0.1'];
  const AGENT = ['agent', ...BOARD, '--port', 'emulator', '--broker', 'mqtt://127.0.0.1', '--db', 'x.db'];

  it.each([
    [['build', ...FLEET, '--port', 'emulator'], 'excludes --port', 'Leave one of them out'],
    [['build', ...FLEET, '--runtime', 'tflm', '--tflm', '.'], 'excludes --tflm', 'Leave one of them out'],
    [['build', ...BOARD, '--bench', 'a'], '--bench is for a fleet', 'Give --fleet'],
    [['fleet', 'cancel', '--broker', 'mqtt://127.0.0.1'], 'needs the name of a plan', 'lut fleet status'],
    [['fleet', 'status', 'x', '--broker', 'mqtt://127.0.0.1'], 'takes no plan', 'lut fleet status'],
    [[...AGENT, '--name', '#'], 'A bench cannot be called "#"', 'small letters'],
  ])('are refused: %j', async (args, says, remedy) => {
    const ended = await lut.run([...args, '--json'], { cwd: folder });
    expectRefusal(ended, ['USAGE_FLEET', says, remedy]);
  });
});
