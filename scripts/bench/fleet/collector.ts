import { statSync } from 'node:fs';
import { loadBoard } from '../../../boards/catalogue.js';
import { brokerAt, fleetBench } from '../../../lab/fleet.js';
import { Store } from '../../../store/store.js';
import type { FillSamples } from '../../../store/run.js';
import { answerTo, workOf } from './made-up.js';

export interface CollectorRequest {
  readonly broker: string;
  /** paths of the authority's certificate, of the user's password, and of its database */
  readonly ca: string;
  readonly password: string;
  readonly db: string;
  readonly runs: number;
  /** so many are asked for at a time, as long as there are more */
  readonly atATime: number;
}

export interface Collected {
  /** from the first request until the last result was stored; seconds */
  readonly seconds: number;
  /** of all its threads in that time */
  readonly cpuSeconds: number;
  /** bytes of memory before and after it, and the most */
  readonly startBytes: number;
  readonly endBytes: number;
  readonly mostBytes: number;
  /** in the database at the end */
  readonly runs: number;
  readonly samples: number;
  /** runs whose samples are others than those that were measured, when they came or in the database */
  readonly different: number;
  readonly databaseBytes: number;
}

/** How often memory is looked at; milliseconds. */
const LOOK_MS = 1000;
/** Every so many runs are read back from the database. */
const READ_BACK = 50;

/** Has a fleet measure, as `lut build --fleet` does, and holds what comes against what was measured. */
export async function collectFleet(request: CollectorRequest): Promise<Collected> {
  const store = Store.open(request.db);
  const broker = brokerAt(request.broker, {
    LUT_MQTT_USERNAME: 'coordinator',
    LUT_MQTT_PASSWORD_FILE: request.password,
    LUT_MQTT_CA: request.ca,
  });
  const open = fleetBench(loadBoard('stm32f4'), { broker, runtime: 'builtin' });
  const onEvent = (what: string): void => void process.stderr.write(`coordinator: ${what}\n`);
  const bench = await open({ store, onEvent, onErased: () => undefined });
  const startBytes = process.memoryUsage.rss();
  let mostBytes = startBytes;
  const looking = setInterval(() => (mostBytes = Math.max(mostBytes, process.memoryUsage.rss())), LOOK_MS);
  const [since, before] = [performance.now(), process.cpuUsage()];
  let different = 0;
  const uids = new Map<number, string>();
  let next = 0;
  const askOn = async (): Promise<void> => {
    for (let i = next++; i < request.runs; i = next++) {
      const work = workOf(i);
      const measured = await bench.measure(work);
      if (!sameSamples(measured.fills, answerTo(work).fills)) different++;
      if (i % READ_BACK === 0) uids.set(i, measured.origin!.uid);
    }
  };
  await Promise.all(Array.from({ length: request.atATime }, askOn));
  const seconds = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(before);
  const endBytes = process.memoryUsage.rss();
  clearInterval(looking);
  await bench.close();
  for (const [i, uid] of uids) {
    if (!sameSamples(store.runOfFleet(uid)?.fills ?? [], answerTo(workOf(i)).fills)) different++;
  }
  const { runs, samples } = store.totals();
  store.close();
  return {
    ...{ seconds, startBytes, endBytes, mostBytes, runs, samples, different },
    cpuSeconds: (user + system) / 1e6,
    databaseBytes: statSync(request.db).size,
  };
}

function sameSamples(fills: readonly FillSamples[], as: readonly FillSamples[]): boolean {
  return (
    fills.length === as.length &&
    as.every(({ samples }, fill) => {
      const other = fills[fill]!.samples;
      return other.length === samples.length && samples.every((sample, i) => other[i] === sample);
    })
  );
}
