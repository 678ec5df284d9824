/** Some benches of a made-up fleet: a process with a real agent for each, until it is told to end. */
import { once } from 'node:events';
import { runAgent } from '../../../lab/agent.js';
import { brokerAt } from '../../../lab/fleet.js';
import { loadBoard } from '../../../boards/catalogue.js';
import { PacedBench } from './made-up.js';

/** What such a process is sent first; what it is sent next ends it. */
export interface BenchesRequest {
  readonly broker: string;
  readonly names: readonly string[];
  /** paths of the authority's certificate, and of the password of all of them */
  readonly ca: string;
  readonly password: string;
  /** what a run takes; milliseconds */
  readonly runMs: number;
}

/** What it sends: when all are there, and at the end. */
export type BenchesAnswer =
  | 'ready'
  | {
      /** runs that were measured, and results that were not acknowledged */
      readonly measured: number;
      readonly held: number;
      /** from when all were there */
      readonly cpuSeconds: number;
    };

const QUOTA = 1024 ** 3;

const [request] = (await once(process, 'message')) as [BenchesRequest];
// one for each: many listeners of one signal look like a leak
const endings = request.names.map(() => new AbortController());
process.once('message', () => endings.forEach((ending) => ending.abort()));
const send = (answer: BenchesAnswer): void => void process.send!(answer);

let there = 0;
let before = process.cpuUsage();
const agents = request.names.map((name, i) =>
  runAgent({
    board: loadBoard('stm32f4'),
    bench: async () => new PacedBench(request.runMs),
    // a disk of its own is what each bench has; here they would share one
    db: ':memory:',
    broker: brokerAt(request.broker, {
      LUT_MQTT_USERNAME: name,
      LUT_MQTT_PASSWORD_FILE: request.password,
      LUT_MQTT_CA: request.ca,
    }),
    name,
    quota: QUOTA,
    once: false,
    signal: endings[i]!.signal,
    onEvent: (what) => {
      if (!what.includes('works for the fleet')) process.stderr.write(`${name}: ${what}\n`);
      else if (++there === request.names.length) {
        before = process.cpuUsage();
        send('ready');
      }
    },
  }),
);
const done = await Promise.all(agents);
const { user, system } = process.cpuUsage(before);
send({
  measured: done.reduce((sum, { measured }) => sum + measured, 0),
  held: done.reduce((sum, { held }) => sum + held, 0),
  cpuSeconds: (user + system) / 1e6,
});
process.disconnect();
