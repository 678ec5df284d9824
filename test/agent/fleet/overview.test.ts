import { afterAll, beforeAll, expect, it } from 'vitest';
import { Connection } from '../../../agent/fleet/connection.js';
import { cancelPlan, overview, type Overview } from '../../../agent/fleet/overview.js';
import { absence } from '../../../agent/fleet/fleet-agent.js';
import { benchTopics } from '../../../agent/fleet/topics.js';
import { configurationHash } from '../../../model/configuration.js';
import { Store } from '../../../store/store.js';
import { CONFIGURATION, pointwise } from '../../store/examples.js';
import { lutError } from '../../support/lut-error.js';
import { startMosquitto, type Mosquitto } from '../../../scripts/broker/mosquitto.js';
import { openFleet, plainBroker, SimulatedBench, startAgent } from '../../support/simulated-fleet.js';

let broker: Mosquitto;
beforeAll(async () => {
  broker = await startMosquitto();
});
afterAll(() => broker.close());

async function asked<Result>(use: (connection: Connection) => Promise<Result>): Promise<Result> {
  const connection = new Connection(plainBroker(broker.address), { id: 'asking' });
  await connection.open();
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}

it('tells of benches and plans, and ends a plan whose work is kept', async () => {
  expect(await asked(overview)).toMatchObject({ benches: new Map(), plans: [] });
  const never = new SimulatedBench(CONFIGURATION, () => new Promise(() => undefined));
  const agent = await startAgent(broker.address, 'a', ':memory:', never);
  await asked((connection) =>
    connection.publish(benchTopics('b').presence, absence('b', 1), { retain: true }),
  );
  const store = Store.open(':memory:');
  const fleet = await openFleet(broker.address, store);
  const sampling = { seeds: [1], samples: [1], warmups: 0, rewarmups: 0 };
  const work = { kind: 'case', case: pointwise(8), scope: 'operator', operators: 1, sampling } as const;
  const ended = expect(fleet.measure(work)).rejects.toThrowError(lutError('FLEET_CANCELLED'));

  let found: Overview | undefined;
  await expect
    .poll(async () => (found = await asked(overview)).plans.map(({ of }) => of), { timeout: 20_000 })
    .toEqual([1]);
  expect([...found!.benches.keys()]).toEqual(['a']);
  expect([...found!.gone]).toEqual(['b']);
  const [plan] = found!.plans;
  expect(plan).toMatchObject({ board: 'stm32f4', configuration: configurationHash(CONFIGURATION), done: 0 });

  await expect(asked((connection) => cancelPlan(connection, 'nothing'))).rejects.toThrowError(
    lutError('FLEET_NO_PLAN'),
  );
  await asked((connection) => cancelPlan(connection, plan!.plan.slice(0, 8)));
  await ended;
  await fleet.close();
  expect((await asked(overview)).plans).toEqual([]);
  // it goes on when the same is asked for again
  expect(store.plans.open(CONFIGURATION)).toBe(plan!.plan);
  store.close();
  await agent.kill();
});
