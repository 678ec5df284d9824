import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { absence } from '../../../agent/fleet/fleet-agent.js';
import { benchTopics } from '../../../agent/fleet/topics.js';
import { benchesNow } from '../../../lab/watch/benches.js';
import { FleetWatch, type FleetBenchNow } from '../../../lab/watch/fleet.js';
import { configurationHash } from '../../../model/configuration.js';
import { startMosquitto, type Mosquitto } from '../../../scripts/broker/mosquitto.js';
import { Store } from '../../../store/store.js';
import { CONFIGURATION, pointwise } from '../../store/examples.js';
import { openFleet, plainBroker, SimulatedBench, startAgent } from '../../support/simulated-fleet.js';

let broker: Mosquitto;
beforeAll(async () => {
  broker = await startMosquitto({ persistent: true });
});
afterAll(() => broker.close());

const PATIENCE = { timeout: 20_000 };

describe('a fleet that is watched', () => {
  it('tells at once which bench has gone, what a plan still takes, and that the broker is away', async () => {
    const never = new SimulatedBench(CONFIGURATION, () => new Promise(() => undefined));
    const [a, b] = await Promise.all([
      startAgent(broker.address, 'a', ':memory:', never),
      startAgent(broker.address, 'b', ':memory:'),
    ]);
    onTestFinished(async () => {
      await Promise.all([a.kill(), b.kill()]);
    });
    const watch = await FleetWatch.open(plainBroker(broker.address));
    onTestFinished(() => watch.close());
    const states = (): unknown => watch.now().benches.map(({ bench, state }) => `${bench} ${state}`);
    expect(states()).toEqual(['a there', 'b there']);
    expect(watch.now().benches[0]!.said).toMatchObject({
      ...{ board: 'stm32f4', configuration: configurationHash(CONFIGURATION), outbox: 0 },
    });

    await b.connection.publish(benchTopics('b').presence, absence('b', 1), { retain: true });
    await expect.poll(states, PATIENCE).toEqual(['a there', 'b gone']);
    // what it said before is still known
    expect(watch.now().benches[1]!.said).toMatchObject({ board: 'stm32f4' });

    const store = Store.open(':memory:');
    const fleet = await openFleet(broker.address, store);
    const sampling = { seeds: [1], samples: [1], warmups: 0, rewarmups: 0 };
    const work = { kind: 'case', case: pointwise(8), scope: 'operator', operators: 1, sampling } as const;
    const stopped = expect(fleet.measure(work)).rejects.toThrow();
    await expect
      .poll(() => watch.now().plans.map(({ board, done, of }) => ({ board, done, of })), PATIENCE)
      .toEqual([{ board: 'stm32f4', done: 0, of: 1 }]);
    await fleet.close();
    await stopped;
    store.close();
    await expect.poll(() => watch.now().plans, PATIENCE).toEqual([]);

    await broker.stop();
    await expect.poll(() => watch.now().broken, PATIENCE).toContain(broker.address);
    expect(states()).toEqual(['a there', 'b gone']);
    await broker.start();
    await expect.poll(() => watch.now().broken, PATIENCE).toBeNull();
  });
});

it('benches of the fleet and of the database are told together, and what is not known is not made up', () => {
  const said = {
    ...{ board: 'stm32f4', machine: 'silicon', runtime: 'builtin', flavour: 'optimized' },
    unit: 'cycles' as const,
    ...{ configuration: 'c', outbox: 3 },
  };
  const last = '2026-01-01T00:00:00.000Z';
  const stored = [
    { bench: 'a', boards: ['esp32c3'], runs: 7, last },
    { bench: 'c', boards: ['rpi3'], runs: 1, last },
  ];
  const heard: FleetBenchNow[] = [
    { bench: 'a', state: 'gone', said: null, protocol: null },
    { bench: 'b', state: 'full', said, protocol: null },
  ];
  const unsaid = { machine: null, kernels: null, waiting: null };
  expect(benchesNow(heard, stored)).toEqual([
    { bench: 'a', state: 'gone', boards: ['esp32c3'], ...unsaid, runs: 7, last },
    {
      ...{ bench: 'b', state: 'full', boards: ['stm32f4'], machine: 'silicon', kernels: 'builtin optimized' },
      ...{ waiting: 3, runs: 0, last: null },
    },
    { bench: 'c', state: 'unknown', boards: ['rpi3'], ...unsaid, runs: 1, last },
  ]);
  expect(benchesNow(undefined, stored).map(({ state }) => state)).toEqual(['unknown', 'unknown']);
});
