import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokerAt, type Broker } from '../../../agent/fleet/broker.js';
import { Connection } from '../../../agent/fleet/connection.js';
import { writeMessage } from '../../../agent/fleet/message.js';
import { overview } from '../../../agent/fleet/overview.js';
import { benchTopics, FLEET_PROTOCOL, planTopics, resultsTopic } from '../../../agent/fleet/topics.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { Store } from '../../../store/store.js';
import { pointwise } from '../../store/examples.js';
import { lutError } from '../../support/lut-error.js';
import { startMosquitto, type Mosquitto } from '../../../scripts/broker/mosquitto.js';
import { openFleet, startAgent } from '../../support/simulated-fleet.js';

const PASSWORD = 'for a test';
let mosquitto: Mosquitto;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-acl-'));
  writeFileSync(join(folder, 'password'), PASSWORD);
  const acl = readFileSync(join(PACKAGE_ROOT, 'docs/fleet/edgelut.acl'), 'utf8');
  const users = { a: PASSWORD, b: PASSWORD, coordinator: PASSWORD };
  mosquitto = await startMosquitto({ users, acl });
});
afterAll(async () => {
  await mosquitto.close();
  rmSync(folder, { recursive: true });
});

function as(user: string): Broker {
  const environment = { LUT_MQTT_USERNAME: user, LUT_MQTT_PASSWORD_FILE: join(folder, 'password') };
  return brokerAt(mosquitto.address, environment);
}

it('lets a fleet work, and no bench do what is another’s', async () => {
  const agents = [await startAgent(as('a'), 'a', ':memory:'), await startAgent(as('b'), 'b', ':memory:')];
  const store = Store.open(':memory:');
  const fleet = await openFleet(as('coordinator'), store);
  const sampling = { seeds: [1], samples: [9], warmups: 0, rewarmups: 0 };
  const works = Array.from({ length: 20 }, (_, i) => {
    return { kind: 'case', case: pointwise(1 + i), scope: 'operator', operators: 1, sampling } as const;
  });
  await Promise.all(works.map((work) => fleet.measure(work)));
  expect(store.totals().runs).toBe(works.length);
  for (const { store: own } of agents) await expect.poll(() => own.outbox.size().results).toBe(0);

  const hostile = new Connection(as('b'), { id: 'hostile' });
  await hostile.open();
  const collector = store.plans.collector();
  const cancel = writeMessage({
    type: 'cancel',
    protocol: FLEET_PROTOCOL,
    plan: store.plans.open(fleet.configuration),
  });
  const denied = [
    [benchTopics('a').leases, cancel], // submits work
    [benchTopics('b').leases, cancel], // even to itself
    [benchTopics('a').presence, Buffer.alloc(0)], // makes another vanish
    [resultsTopic('a', collector), cancel], // forges its results
    [benchTopics('a').acknowledgements, cancel], // has it throw its results away
    [planTopics(store.plans.open(fleet.configuration)).cancel, cancel],
  ] as const;
  for (const [topic, payload] of denied)
    await expect(hostile.publish(topic, payload), topic).rejects.toThrowError(lutError('FLEET_DENIED'));
  // Mosquitto grants these subscriptions, and sends nothing to them
  const heard: string[] = [];
  for (const filter of ['edgelut/2/benches/a/#', '$share/w/edgelut/2/benches/a/leases']) {
    await hostile.subscribe(filter, ({ topic }) => heard.push(topic)).catch(() => undefined);
  }
  await fleet.measure({ ...works[0]!, operators: 2 });
  expect(heard).toEqual([]);
  await hostile.close();

  await fleet.close();
  const asking = new Connection(as('coordinator'), { id: 'asking' });
  await asking.open();
  expect([...(await overview(asking)).benches.keys()].sort()).toEqual(['a', 'b']);
  await asking.close();
  for (const agent of agents) await agent.kill();
  store.close();
});
