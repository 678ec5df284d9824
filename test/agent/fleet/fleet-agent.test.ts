import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FleetAgent, type AgentRequest } from '../../../agent/fleet/fleet-agent.js';
import {
  readMessage,
  writeMessage,
  writeResult,
  type Lease,
  type Result,
} from '../../../agent/fleet/message.js';
import { MESSAGE_LIMIT } from '../../../agent/fleet/message-limit.js';
import { Unpacker } from '../../../agent/fleet/parcel.js';
import { benchTopics, FLEET_PROTOCOL, resultsTopic } from '../../../agent/fleet/topics.js';
import { runName, wireCase } from '../../../agent/fleet/wire.js';
import { loadBoard } from '../../../boards/catalogue.js';
import { defined } from '../../../common/defined.js';
import { LutError } from '../../../common/errors.js';
import { sha256 } from '../../../common/hash.js';
import { configurationHash } from '../../../model/configuration.js';
import { Store } from '../../../store/store.js';
import { CONFIGURATION, pointwise } from '../../store/examples.js';
import { samplesFor, SimulatedBench } from '../../support/simulated-fleet.js';

const TOPICS = benchTopics('a');
const [COLLECTOR, PLAN] = ['c'.repeat(32), 'b'.repeat(32)];
const SAMPLING = { seeds: [1, 2], samples: [3, 2], warmups: 1, rewarmups: 0 };

let store: Store;
let agent: FleetAgent;
let published: { topic: string; payload: Buffer; properties?: Readonly<Record<string, string>> }[];
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
    line: {
      publish: async (topic, payload, { properties } = {}) =>
        void published.push({ topic, payload, ...defined({ properties }) }),
    },
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
    ...{ type: 'lease', protocol: FLEET_PROTOCOL, collector: COLLECTOR, plan: PLAN },
    configuration: configurationHash(CONFIGURATION),
    work,
    ...changes,
  };
}

function leaseOf(...widths: readonly number[]): Lease {
  const works = widths.map((width) => wireCase(workOf(width)));
  return lease(works.map((work) => ({ run: runName(PLAN, work), work })));
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The results of each message. */
function messages(): (readonly Result[])[] {
  return published
    .filter(({ topic }) => topic === resultsTopic('a', COLLECTOR))
    .map(({ payload }) => readMessage(payload, 'results').results);
}

function results(): Result[] {
  return messages().flat();
}

function acknowledge(...runs: readonly string[]): void {
  say(TOPICS.acknowledgements, writeMessage({ type: 'acknowledgement', protocol: FLEET_PROTOCOL, runs }));
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
    acknowledge(result!.run);
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

  it('sends several results in a message while it has work', async () => {
    say(TOPICS.leases, writeMessage(leaseOf(1, 2, 3, 4, 5, 6, 7, 8)));
    await settled();
    // when it asks for more, and when it has no more
    expect(messages().map(({ length }) => length)).toEqual([5, 3]);
    expect(results().map(({ work }) => work)).toEqual(
      leaseOf(1, 2, 3, 4, 5, 6, 7, 8).work.map(({ work }) => work),
    );
  });

  it('sends a result within a second where more work takes its time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let begun = 0;
    const hang = (): Promise<void> => (++begun > 1 ? new Promise(() => undefined) : Promise.resolve());
    agent.stop();
    agent = agentWith({ bench: new SimulatedBench(CONFIGURATION, hang) });
    say(TOPICS.leases, writeMessage(leaseOf(1, 2, 3, 4, 5, 6, 7, 8)));
    await settled();
    expect(messages()).toEqual([]);
    vi.advanceTimersByTime(1000);
    await settled();
    expect(messages().map(({ length }) => length)).toEqual([1]);
  });

  it('sends an outbox in messages that each have room, so many at a time as are answered', async () => {
    say(TOPICS.leases, writeMessage(leaseOf(8)));
    await settled();
    const [one] = results();
    acknowledge(one!.run);
    published = [];
    const runs = Array.from({ length: 700 }, (_, i) => sha256(String(i)));
    for (const run of runs) store.outbox.put(run, COLLECTOR, writeResult({ ...one!, run }));
    await agent.connected();
    await expect.poll(() => messages().length).toBe(8);
    expect(Math.max(...published.map(({ payload }) => payload.length))).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(Math.min(...messages().map(({ length }) => length))).toBeGreaterThan(40);
    await settled();
    expect(messages()).toHaveLength(8);
    for (let at = 0; store.outbox.size().results > 0; at++) {
      acknowledge(...messages()[at]!.map(({ run }) => run));
      await settled();
    }
    expect(results().map(({ run }) => run)).toEqual(runs);
  });

  it('sends what is larger than a message in pieces, alone', async () => {
    say(TOPICS.leases, writeMessage(leaseOf(8)));
    await settled();
    const [one] = results();
    acknowledge(one!.run);
    published = [];
    const outputs = [{ type: 'int8' as const, data: 'A'.repeat(2 * MESSAGE_LIMIT) }];
    const window = { emptyTicks: 0, n: 0, data: '' };
    const arena = { persistent: 0, scratch: 0, tensors: 0 };
    const outcome = {
      kind: 'model' as const,
      arena,
      operators: 1,
      graph: window,
      eachOperator: null,
      outputs,
    };
    store.outbox.put('1'.repeat(64), COLLECTOR, writeResult({ ...one!, run: '1'.repeat(64) }));
    store.outbox.put('2'.repeat(64), COLLECTOR, writeResult({ ...one!, run: '2'.repeat(64), outcome }));
    store.outbox.put('3'.repeat(64), COLLECTOR, writeResult({ ...one!, run: '3'.repeat(64) }));
    await agent.connected();
    await settled();
    const sent = published.filter(({ topic }) => topic === resultsTopic('a', COLLECTOR));
    const unpacker = new Unpacker();
    const whole = sent.flatMap(({ payload, properties = {} }) => {
      const bytes = unpacker.add('', { payload, properties: new Map(Object.entries(properties)) });
      return bytes ? [readMessage(bytes, 'results').results.map(({ run }) => run[0])] : [];
    });
    expect(whole).toEqual([['1'], ['2'], ['3']]);
    expect(sent).toHaveLength(5);
  });

  it('sends a run again that it is asked for late, and does not measure it once more', async () => {
    say(TOPICS.leases, writeMessage(leaseOf(8)));
    await settled();
    const [result] = results();
    acknowledge(result!.run);
    const before = bench.measured.length;
    agent.stop();
    agent = agentWith({ session: 2 }); // it has it from its database
    say(TOPICS.leases, writeMessage(leaseOf(8)));
    await settled();
    expect(results()).toEqual([result, result]);
    expect(bench.measured.length).toBe(before);
    expect(store.totals().runs).toBe(1);
  });

  it('ends where its database fails, and refuses no work for that', async () => {
    const full = new LutError('FILE_FULL', 'The disk is full.', 'Make room.');
    vi.spyOn(store.outbox, 'put').mockImplementation(() => {
      throw full;
    });
    say(TOPICS.leases, writeMessage(leaseOf(8)));
    await expect(agent.ended).rejects.toBe(full);
    expect([store.totals().runs, published.length]).toEqual([0, 0]);
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
    const topics = fc.constantFrom(TOPICS.leases, TOPICS.acknowledgements, 'edgelut/2/benches/b/leases');
    const damaged = fc
      .tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 127 }))
      .map(([at, change]) => {
        const bytes = Buffer.from(good);
        bytes[at]! ^= change;
        return bytes;
      });
    const HOSTILE = [
      { type: 'lease', protocol: FLEET_PROTOCOL + 1 },
      { ...leaseOf(8), command: 'rm -rf /' },
      { ...leaseOf(8), collector: '../../etc/passwd' },
      { ...leaseOf(8), collector: '#' },
      { ...leaseOf(8), work: [{ run: 'f'.repeat(64), work: leaseOf(8).work[0]!.work }] },
      { ...leaseOf(8), work: Array(65).fill(leaseOf(8).work[0]) },
      JSON.parse('{"__proto__":{"type":"lease"},"type":"release","protocol":2}') as object,
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
