/** Measures what collecting from a large fleet takes, and prints the figures beside their aims: docs/benchmarks.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { wholeNumber } from '../cli/options/numbers.js';
import { printJson, printLine, printTable } from '../cli/terminal/output.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { workApart } from './apart.js';
import { FIGURE_HEADERS, figureRow, isMet, type Figure } from './bench/figure.js';
import type { Collected, CollectorRequest } from './bench/fleet/collector.js';
import { SAMPLES } from './bench/fleet/made-up.js';
import { Benches, cpuSecondsOf, type BenchesDone } from './bench/fleet/processes.js';
import { wallTimes } from './bench/fleet/wall-time.js';
import { Authority } from './broker/certificates.js';
import { startMosquitto, type Mosquitto } from './broker/mosquitto.js';

/** The fleet, and how much it measures. */
const BENCHES = 200;
const PROCESSES = 4;
const RUNS_PER_SECOND = 2000;
/** On so many cores, with the collector and the broker. */
const CORES = 2;
/** A little less than the rate asks for, so that the fleet can make up for its beginning. */
const RUN_MS = (0.98 * 1000 * BENCHES) / RUNS_PER_SECOND;
/** Runs that are asked for at a time: benches never wait for work. */
const AT_A_TIME = 40 * BENCHES;
const MOST_SECONDS = 24 * 60 * 60;
const PASSWORD = 'for a benchmark';

const COLLECTOR = join(import.meta.dirname, 'bench', 'fleet', 'collector-process.js');

/** What came of it, with processor time by who took it; seconds. */
interface Measured {
  readonly collected: Collected;
  readonly benches: BenchesDone;
  readonly brokerCpuSeconds: number;
  /** of all cores, from beginning to end: busy with this benchmark or anything else */
  readonly busySeconds: number;
}

interface Options {
  readonly seconds: number;
  readonly wallTime?: boolean;
  readonly json?: boolean;
}

await new Command('bench-fleet')
  .description(`has ${BENCHES} simulated benches measure ${RUNS_PER_SECOND} runs a second, over TLS`)
  .option('--seconds <n>', 'how long', (text) => wholeNumber(text, '--seconds', MOST_SECONDS), 600)
  .option('--wall-time', 'build a table on emulated boards instead: on one bench, and on three agents')
  .option('--json', 'print one JSON object')
  .action((options: Options) => (options.wallTime ? benchWallTime(options) : bench(options)))
  .parseAsync();

async function benchWallTime({ json }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-bench-'));
  const load = loadavg()[0] ?? 0;
  try {
    const figures = await wallTimes(folder);
    if (figures.some((figure) => isMet(figure) === false)) process.exitCode = 1;
    if (json) return printJson({ load, cores: availableParallelism(), figures });
    printTable(FIGURE_HEADERS, figures.map(figureRow));
    printLine(`On ${availableParallelism()} cores; load before the start ${load.toFixed(1)}.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bench({ seconds, json }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-bench-'));
  const authority = await Authority.create();
  const names = Array.from({ length: BENCHES }, (_, i) => `bench-${i}`);
  const users = Object.fromEntries(['coordinator', ...names].map((name) => [name, PASSWORD]));
  const identity = await authority.identity('localhost');
  const broker = await startMosquitto({
    users,
    acl: readFileSync(join(PACKAGE_ROOT, 'docs', 'fleet', 'edgelut.acl'), 'utf8'),
    tls: { identity, ca: authority.ca },
    // as the example of docs/fleet/ has them
    configuration: ['max_inflight_messages 500', 'max_queued_messages 10000'],
    quiet: true,
  });
  const load = loadavg()[0] ?? 0;
  try {
    const password = join(folder, 'password');
    writeFileSync(password, PASSWORD);
    const known = { broker: broker.address, ca: authority.ca, password };
    const runs = seconds * RUNS_PER_SECOND;
    const measured = await measure(
      broker,
      names,
      { ...known, db: join(folder, 'collected.db'), runs, atATime: AT_A_TIME },
      RUN_MS,
    );
    if (measured === undefined) return;
    const figures = figuresOf(measured, runs);
    if (figures.some((figure) => isMet(figure) === false)) process.exitCode = 1;
    if (json) return printJson({ load, cores: availableParallelism(), ...measured, figures });
    printLine(`${BENCHES} benches in ${PROCESSES} processes, ${runs} runs of ${SAMPLES} samples.`);
    printTable(FIGURE_HEADERS, figures.map(figureRow));
    printLine(machineWords(measured, load));
  } finally {
    await broker.close();
    authority.remove();
    rmSync(folder, { recursive: true });
  }
}

/** Undefined where the collector failed: it has said why, and its exit status is this program's. */
async function measure(
  broker: Mosquitto,
  names: readonly string[],
  request: CollectorRequest,
  runMs: number,
): Promise<Measured | undefined> {
  const { broker: address, ca, password } = request;
  const started: Benches[] = [];
  try {
    const each = Math.ceil(names.length / PROCESSES);
    for (let at = 0; at < names.length; at += each) {
      const some = { broker: address, ca, password, runMs, names: names.slice(at, at + each) };
      started.push(await Benches.start(some));
    }
    const [busyBefore, brokerBefore] = [busySeconds(), cpuSecondsOf(broker.pid!)];
    const done = await workApart<Collected>(COLLECTOR, request);
    if (done.failed) {
      process.exitCode = done.exitCode;
      return undefined;
    }
    const brokerCpuSeconds = cpuSecondsOf(broker.pid!) - brokerBefore;
    const busy = busySeconds() - busyBefore;
    const ended = await Promise.all(started.splice(0).map((benches) => benches.end()));
    const sum = (of: keyof BenchesDone): number => ended.reduce((all, one) => all + one[of], 0);
    return {
      collected: done.answer,
      benches: { measured: sum('measured'), held: sum('held'), cpuSeconds: sum('cpuSeconds') },
      brokerCpuSeconds,
      busySeconds: busy,
    };
  } finally {
    for (const benches of started) benches.kill();
  }
}

function figuresOf({ collected, benches, brokerCpuSeconds }: Measured, asked: number): Figure[] {
  const { seconds, runs, samples, different, cpuSeconds } = collected;
  const ofEach = (cpu: number): number => (1000 * cpu) / runs;
  return [
    // the beginning and the end have fewer
    { name: 'runs stored', value: runs / seconds, unit: 'runs/s', aim: { least: 0.99 * RUNS_PER_SECOND } },
    { name: 'runs asked for and not stored', value: asked - runs, unit: 'runs', aim: { most: 0 } },
    { name: 'samples not stored', value: asked * SAMPLES - samples, unit: 'samples', aim: { most: 0 } },
    { name: 'runs with other samples than measured', value: different, unit: 'runs', aim: { most: 0 } },
    { name: 'runs measured twice', value: benches.measured - asked, unit: 'runs' },
    { name: 'results not acknowledged at the end', value: benches.held, unit: 'runs' },
    { name: 'collector, processor time', value: cpuSeconds / seconds, unit: 'cores', aim: { most: 1 } },
    // says what the rate would take, where a busy machine does not reach it
    {
      name: 'the same of each run',
      value: ofEach(cpuSeconds),
      unit: 'ms',
      aim: { most: 1000 / RUNS_PER_SECOND },
    },
    { name: 'broker, processor time', value: brokerCpuSeconds / seconds, unit: 'cores' },
    { name: 'the same of each run', value: ofEach(brokerCpuSeconds), unit: 'ms' },
    { name: 'benches, processor time', value: benches.cpuSeconds / seconds, unit: 'cores' },
    { name: 'the same of each run', value: ofEach(benches.cpuSeconds), unit: 'ms' },
    {
      name: 'all of them, processor time of each run',
      value: ofEach(cpuSeconds + brokerCpuSeconds + benches.cpuSeconds),
      unit: 'ms',
      aim: { most: (1000 * CORES) / RUNS_PER_SECOND },
    },
    { name: 'collector, memory at the start', value: collected.startBytes / 1e6, unit: 'MB' },
    { name: 'collector, memory at the end', value: collected.endBytes / 1e6, unit: 'MB' },
    { name: 'collector, most memory', value: collected.mostBytes / 1e6, unit: 'MB' },
    { name: 'database', value: collected.databaseBytes / 1e6, unit: 'MB' },
  ];
}

function machineWords(
  { collected, benches, brokerCpuSeconds, busySeconds: busy }: Measured,
  load: number,
): string {
  const ours = collected.cpuSeconds + benches.cpuSeconds + brokerCpuSeconds;
  const others = Math.max(0, busy - ours) / collected.seconds;
  return `On ${availableParallelism()} cores, of which other work took ${others.toFixed(2)}; load before the start ${load.toFixed(1)}.`;
}

/** Of all cores since the machine started: what they did not idle; seconds. */
function busySeconds(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000;
}
