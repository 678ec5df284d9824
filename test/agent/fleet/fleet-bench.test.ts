import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Connection } from '../../../agent/fleet/connection.js';
import type { FleetBench } from '../../../agent/fleet/fleet-bench.js';
import { benchTopics } from '../../../agent/fleet/topics.js';
import type { CaseWork } from '../../../agent/bench/work.js';
import { configurationHash } from '../../../model/configuration.js';
import { Store } from '../../../store/store.js';
import { CONFIGURATION, pointwise } from '../../store/examples.js';
import { lutError } from '../../support/lut-error.js';
import { startMosquitto, type Mosquitto } from '../../../scripts/broker/mosquitto.js';
import {
  openFleet,
  plainBroker,
  samplesFor,
  SimulatedBench,
  startAgent,
  type SimulatedAgent,
} from '../../support/simulated-fleet.js';

const HASH = configurationHash(CONFIGURATION);
const SAMPLING = { seeds: [1, 2, 3], samples: [3, 2, 4], warmups: 1, rewarmups: 0 };
const WORK: readonly CaseWork[] = Array.from({ length: 40 }, (_, i) => ({
  ...{ kind: 'case', case: pointwise(1 + i), scope: 'operator', operators: 1, sampling: SAMPLING },
}));

let broker: Mosquitto;
let folder: string;
let store: Store;
let ending: (() => Promise<void>)[];

beforeAll(async () => {
  broker = await startMosquitto();
});
afterAll(() => broker.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-fleet-'));
  store = Store.open(join(folder, 'collected.db'));
  ending = [];
});
afterEach(async () => {
  for (const end of ending.reverse()) await end();
  await forget('a', 'b', 'c', 'other');
  store.close();
  rmSync(folder, { recursive: true });
});

/** Removes what the broker retains of benches. */
async function forget(...names: string[]): Promise<void> {
  const connection = new Connection(plainBroker(broker.address), { id: 'forget' });
  await connection.open();
  for (const name of names)
    await connection.publish(benchTopics(name).presence, Buffer.alloc(0), { retain: true });
  await connection.close();
}

async function agentNamed(name: string, bench?: SimulatedBench): Promise<SimulatedAgent> {
  const started = await startAgent(broker.address, name, join(folder, `${name}.db`), bench);
  let isDead = false;
  const kill = async (): Promise<void> => {
    if (isDead) return;
    isDead = true;
    await started.kill();
  };
  ending.push(kill);
  return { ...started, kill };
}

async function fleet(changes: Parameters<typeof openFleet>[2] = {}): Promise<FleetBench> {
  const opened = await openFleet(broker.address, store, changes);
  ending.push(() => opened.close());
  return opened;
}

/** Every case is stored once, with the samples that it has on any bench. */
function expectEachOnce(): void {
  const runs = [...store.latestRuns(HASH)];
  expect(store.totals().runs).toBe(WORK.length);
  expect(runs).toHaveLength(WORK.length);
  for (const run of runs) {
    const work = { ...WORK[0]!, case: run.case };
    expect(run.fills).toEqual(samplesFor(work).fills);
  }
}

describe('a fleet as a bench', () => {
  it('shares work among its benches, and stores all of it with where it was measured', async () => {
    const agents = [await agentNamed('a'), await agentNamed('b'), await agentNamed('c')];
    const bench = await fleet();
    expect(bench.configuration).toEqual(CONFIGURATION);
    const measured = await Promise.all(WORK.map((work) => bench.measure(work)));
    expect(measured.map(({ fills }) => fills)).toEqual(WORK.map((work) => samplesFor(work).fills));
    expectEachOnce();
    const shares = agents.map(({ bench: { measured: done } }) => done.length);
    expect(shares.reduce((sum, share) => sum + share)).toBe(WORK.length);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    const [run] = [...store.latestRuns(HASH)];
    expect(run?.chip).toEqual({ uid: 'c0ffee', revision: 1 });
    expect(['a', 'b', 'c']).toContain(run?.origin?.bench);
    await bench.close();
    // all that the agents hold is acknowledged
    for (const { store: own } of agents) await expect.poll(() => own.outbox.size().results).toBe(0);
  });

  it('is none without benches, or with none that is wanted', async () => {
    await agentNamed('other');
    await expect(fleet({ wants: () => false, firstBenchMs: 1 })).rejects.toThrowError(
      lutError('FLEET_NO_BENCH', {
        message: expect.stringContaining('other benches are there: other') as string,
      }),
    );
  });

  it('names those that speak another version', async () => {
    const connection = new Connection(plainBroker(broker.address), { id: 'stranger' });
    await connection.open();
    const topic = 'edgelut/3/benches/newer/presence';
    await connection.publish(topic, Buffer.from('{}'), { retain: true });
    await expect(fleet({ firstBenchMs: 1000 })).rejects.toThrowError(
      lutError('FLEET_NO_BENCH', {
        message: expect.stringContaining(
          "newer speaks version 3 of the fleet's protocol, this lut 2",
        ) as string,
      }),
    );
    // where others do the work it is said as well, until the bench went
    await agentNamed('a');
    const events: string[] = [];
    const onEvent = (what: string): void => void events.push(what);
    await fleet({ onEvent });
    expect(events).toEqual(["newer speaks version 3 of the fleet's protocol, this lut 2: it gets no work"]);
    await connection.publish(topic, Buffer.from('{"type":"absence"}'), { retain: true });
    await fleet({ onEvent });
    expect(events).toHaveLength(1);
    await connection.publish(topic, Buffer.alloc(0), { retain: true });
    await connection.close();
  });

  it('does not mix configurations', async () => {
    await agentNamed('a');
    await agentNamed('b', new SimulatedBench({ ...CONFIGURATION, compiler: 'another' }));
    await expect(fleet()).rejects.toThrowError(lutError('FLEET_CONFIGURATIONS'));
    const bench = await fleet({ wants: (name) => name === 'b' });
    expect(bench.configuration.compiler).toBe('another');
  });

  it('stops where it is told to, and goes on with what benches measured meanwhile', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const { bench: slow } = await agentNamed('a', new SimulatedBench(CONFIGURATION, () => gate));
    const abort = new AbortController();
    const first = await fleet({ signal: abort.signal });
    const stopped = Promise.all(WORK.map((work) => first.measure(work)));
    stopped.catch(() => undefined);
    await expect.poll(() => slow.begun).toBeGreaterThan(0);
    abort.abort();
    await expect(stopped).rejects.toThrowError(lutError('INTERRUPTED'));
    await first.close();
    open();
    const second = await fleet();
    await Promise.all(WORK.map((work) => second.measure(work)));
    expectEachOnce();
    expect(slow.measured.length).toBe(WORK.length);
  });

  it('serves several coordinators at once, of one database and of several', async () => {
    const agents = [await agentNamed('a'), await agentNamed('b')];
    const other = Store.open(join(folder, 'other.db'));
    ending.push(async () => other.close());
    const elsewhere = await openFleet(broker.address, other);
    ending.push(() => elsewhere.close());
    const here = [await fleet(), await fleet()];
    const all = [elsewhere, ...here].flatMap((bench) => WORK.map((work) => bench.measure(work)));
    const measured = await Promise.all(all);
    expect(measured.map(({ fills }) => fills)).toEqual(
      [...WORK, ...WORK, ...WORK].map((work) => samplesFor(work).fills),
    );
    expectEachOnce();
    expect(other.totals().runs).toBe(WORK.length);
    for (const { store: own } of agents) await expect.poll(() => own.outbox.size().results).toBe(0);
  });

  it('measures anew what was measured by a plan that ended', async () => {
    await agentNamed('a');
    for (const runs of [1, 2]) {
      const bench = await fleet();
      await bench.measure(WORK[0]!);
      await bench.close();
      expect(store.totals().runs).toBe(runs);
    }
  });
});

describe('a fleet in which things go wrong', () => {
  it('has each case once when an agent is killed at any time, and comes back or not', async () => {
    const hang = new SimulatedBench(CONFIGURATION, () => new Promise(() => undefined));
    const killed = await agentNamed('a', hang);
    const bench = await fleet();
    const all = Promise.all(WORK.map((work) => bench.measure(work)));
    await expect.poll(() => hang.begun).toBeGreaterThan(0);
    await agentNamed('b');
    await killed.kill();
    await forget('a'); // the broker's last will, which the test's connection lacks
    await all;
    expectEachOnce();
  });

  it('has each case once when a bench is silent, and late', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const late = await agentNamed('a', new SimulatedBench(CONFIGURATION, () => gate));
    const events: string[] = [];
    const bench = await fleet({ patienceMs: 50, onEvent: (what) => events.push(what) });
    const all = Promise.all(WORK.map((work) => bench.measure(work)));
    await agentNamed('b');
    await all;
    expectEachOnce();
    expect(events).toContain('bench a is silent: its work goes to others');
    open();
    await expect.poll(() => late.bench.measured.length).toBeGreaterThan(0);
    await expect.poll(() => late.store.outbox.size().results).toBe(0);
    expectEachOnce();
  });

  it('has each case once when the broker is killed and started again', async () => {
    let count = 0;
    const restart = async (): Promise<void> => {
      if (++count !== 10) return;
      await broker.stop('SIGKILL');
      await broker.start();
    };
    const agent = await agentNamed('a', new SimulatedBench(CONFIGURATION, restart));
    const bench = await fleet();
    await Promise.all(WORK.map((work) => bench.measure(work)));
    expectEachOnce();
    await expect.poll(() => agent.store.outbox.size().results).toBe(0);
  });

  it('has each case once when the coordinator is killed, and started again', async () => {
    const agent = await agentNamed('a');
    const connection = new Connection(plainBroker(broker.address), { id: 'killed', pauseMs: 20 });
    const first = await openFleet(broker.address, store, { connection });
    for (const work of WORK) void first.measure(work).catch(() => undefined);
    await expect.poll(() => agent.bench.measured.length).toBeGreaterThan(3);
    await connection.close(); // nothing more is heard of it, and the plan stays open
    const second = await fleet();
    await Promise.all(WORK.map((work) => second.measure(work)));
    expectEachOnce();
    expect(agent.bench.measured.length).toBe(WORK.length);
    ending.push(() => first.close());
  });
});
