import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FleetAgent, type AgentRequest } from '../../../agent/fleet/fleet-agent.js';
import { readMessage, writeMessage, type Lease, type Result } from '../../../agent/fleet/message.js';
import { MESSAGE_LIMIT } from '../../../agent/fleet/message-limit.js';
import { benchTopics, resultsTopic } from '../../../agent/fleet/topics.js';
import { runName, wireCase } from '../../../agent/fleet/wire.js';
import { loadBoard } from '../../../boards/catalogue.js';
import { configurationHash } from '../../../model/configuration.js';
import { Store } from '../../../store/store.js';
import { CONFIGURATION, pointwise } from '../../store/examples.js';
import { samplesFor, SimulatedBench } from '../../support/simulated-fleet.js';

const TOPICS = benchTopics('a');
const [COLLECTOR, PLAN] = ['c'.repeat(32), 'b'.repeat(32)];
const SAMPLING = { seeds: [1, 2], samples: [3, 2], warmups: 1, rewarmups: 0 };

let store: Store;
let agent: FleetAgent;
let published: { topic: string; payload: Buffer }[];
const bench = new SimulatedBench();

beforeEach(() => {
  store = Store.open(':memory:');
  published = [];
  agent = agentWith({});
});
afterEach(() => {
  agent.stop();
  store.close();
});

function agentWith(changes: Partial<AgentRequest>): FleetAgent {
  return new FleetAgent({
    ...{ name: 'a', session: 1, board: loadBoard('stm32f4'), bench, store, quota: 1e9, once: false },
    build: store.recordBuild(bench.build),
    line: { publish: async (topic, payload) => void published.push({ topic, payload }) },
    onEvent: () => undefined,
    ...changes,
  });
}

function say(topic: string, payload: Buffer, properties = new Map<string, string>()): void {
  agent.handle({ topic, payload, retained: false, properties });
}

function workOf(width: number) {
  return {
    kind: 'case',
    case: pointwise(width),
    scope: 'operator',
    operators: 1,
    sampling: SAMPLING,
  } as const;
}

function lease(work: Lease['work'], changes: Partial<Lease> = {}): Lease {
  return {
    ...{ type: 'lease', protocol: 1, collector: COLLECTOR, plan: PLAN },
    configuration: configurationHash(CONFIGURATION),
    work,
    ...changes,
  };
}

function leaseOf(width: number): Lease {
  const work = wireCase(workOf(width));
  return lease([{ run: runName(PLAN, work), work }]);
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function results(): Result[] {
  return published
    .filter(({ topic }) => topic === resultsTopic('a', COLLECTOR))
    .map(({ payload }) => readMessage(payload, 'result'));
}

describe('an agent', () => {
  it('measures what it is given, stores it, and sends it until it is acknowledged', async () => {
    say(TOPICS.leases, writeMessage(leaseOf(8)));
    await settled();
    const [result] = results();
    expect(result).toMatchObject({ plan: PLAN, outcome: { kind: 'case', stop: 'count' } });
    const [run] = [...store.latestRuns(configurationHash(CONFIGURATION))];
    expect(run).toMatchObject({ ...samplesFor(workOf(8)), origin: { uid: result!.run, bench: 'a' } });

    await agent.connected(); // as if the connection had been lost
    await settled();
    expect(results()).toEqual([result, result]);
    say(TOPICS.acknowledgements, writeMessage({ type: 'acknowledgement', protocol: 1, runs: [result!.run] }));
    await agent.connected();
    await settled();
    expect(results()).toHaveLength(2);
    expect(store.outbox.size()).toEqual({ results: 0, bytes: 0 });
  });

  it('measures once what it is given twice', async () => {
    const before = bench.measured.length;
    say(TOPICS.leases, writeMessage(leaseOf(16)));
    say(TOPICS.leases, writeMessage(leaseOf(16)));
    await settled();
    say(TOPICS.leases, writeMessage(leaseOf(16)));
    await settled();
    expect(bench.measured.length - before).toBe(1);
    expect(store.totals().runs).toBe(1);
  });

  it('measures sentinels that are its own, of its present start', async () => {
    const before = bench.measured.length;
    const sentinels = [
      { bench: 'a', session: 1 },
      { bench: 'a', session: 0 },
      { bench: 'b', session: 1 },
    ].map((sentinel) => wireCase(workOf(24), sentinel));
    for (const work of sentinels)
      say(TOPICS.leases, writeMessage(lease([{ run: runName(PLAN, work), work }])));
    await settled();
    expect(bench.measured.length - before).toBe(1);
    expect(results().map(({ work }) => work)).toEqual([sentinels[0]]);
    expect(agent.refused).toBe(1); // of another bench; what was for an earlier start may come late
  });

  it('says what it is to whoever wants another configuration, and measures nothing', async () => {
    const before = bench.measured.length;
    say(TOPICS.leases, writeMessage({ ...leaseOf(8), configuration: '0'.repeat(64) }));
    await settled();
    expect(bench.measured.length).toBe(before);
    expect(published.map(({ topic }) => topic)).toEqual([TOPICS.presence]);
    expect(readMessage(published[0]!.payload, 'presence').configuration).toEqual(CONFIGURATION);
  });

  it('takes no more work while its outbox is full, and says so', async () => {
    agent.stop();
    agent = agentWith({ quota: 1 });
    say(TOPICS.leases, writeMessage(leaseOf(8)));
    await settled();
    const presences = published.filter(({ topic }) => topic === TOPICS.presence);
    expect(presences.map(({ payload }) => readMessage(payload, 'presence').accepts)).toEqual([false]);
  });

  it.each([
    ['that is no case', { key: 'CONV_2D int8 in=1x1 out=nonsense' }],
    ['of an operator that is none', { key: 'FIRE_MISSILES int8 in=1x1x1x1 out=1x1x1x1' }],
    [
      'larger than any memory',
      { key: 'ADD int8 in=1x60000x60000x9,1x60000x60000x9 out=1x60000x60000x9 a=NONE' },
    ],
    ['with fewer seeds than samples', { sampling: { ...SAMPLING, seeds: [1] } }],
  ])('refuses work %s with FLEET_WORK', async (_, changes) => {
    const work = { ...wireCase(workOf(8)), ...changes };
    say(TOPICS.leases, writeMessage(lease([{ run: runName(PLAN, work), work }])));
    await settled();
    expect(results()).toMatchObject([{ outcome: { kind: 'refused', code: 'FLEET_WORK' } }]);
    expect(store.totals().runs).toBe(0);
  });

  it('refuses and counts 10,000 malformed, oversized and hostile payloads, and goes on', async () => {
    const good = writeMessage(leaseOf(8));
    const topics = fc.constantFrom(TOPICS.leases, TOPICS.acknowledgements, 'edgelut/1/benches/b/leases');
    const damaged = fc
      .tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 127 }))
      .map(([at, change]) => {
        const bytes = Buffer.from(good);
        bytes[at]! ^= change;
        return bytes;
      });
    const HOSTILE = [
      { type: 'lease', protocol: 2 },
      { ...leaseOf(8), command: 'rm -rf /' },
      { ...leaseOf(8), collector: '../../etc/passwd' },
      { ...leaseOf(8), collector: '#' },
      { ...leaseOf(8), work: [{ run: 'f'.repeat(64), work: leaseOf(8).work[0]!.work }] },
      { ...leaseOf(8), work: Array(65).fill(leaseOf(8).work[0]) },
      JSON.parse('{"__proto__":{"type":"lease"},"type":"release","protocol":1}') as object,
    ];
    const payloads = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map((text) => Buffer.from(text)),
      fc.constantFrom(...HOSTILE).map((message) => Buffer.from(JSON.stringify(message))),
      fc.constantFrom(
        Buffer.alloc(MESSAGE_LIMIT + 1, '['),
        Buffer.alloc(MESSAGE_LIMIT, '['),
        good.subarray(0, -1),
      ),
      damaged,
    );
    const before = bench.measured.length;
    let sent = 0;
    fc.assert(
      fc.property(topics, payloads, (topic, payload) => {
        const isGood = topic === TOPICS.leases && payload.equals(good);
        if (!isGood) {
          say(topic, payload);
          sent++;
        }
      }),
      { numRuns: 10_000, seed: 4 },
    );
    await settled();
    // what is damaged may still be a message: of another collector, or for another configuration
    expect(sent - agent.refused).toBeLessThan(100);
    expect(agent.refused).toBeGreaterThan(9900);
    expect(bench.measured.length - before).toBeLessThanOrEqual(1);

    say(TOPICS.leases, writeMessage(leaseOf(32)));
    await settled();
    expect(results().some(({ run }) => run === leaseOf(32).work[0]!.run)).toBe(true);
  });
});
