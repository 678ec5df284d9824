import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseMeasured, CaseWork } from '../../agent/bench/work.js';
import type { FleetBench, FleetRequest } from '../../agent/fleet/fleet-bench.js';
import { loadBoard } from '../../boards/catalogue.js';
import { SENTINELS } from '../../builder/sentinels.js';
import { LutError } from '../../common/errors.js';
import { caseKey } from '../../model/cases/key.js';
import { configurationHash } from '../../model/configuration.js';
import type { Progress } from '../../lab/listen.js';
import { measureCases } from '../../lab/measure-cases.js';
import { crossCheckOf } from '../../lab/cross-check.js';
import { isChosen, type BenchChoice } from '../../store/bench-choice.js';
import { Store } from '../../store/store.js';
import { CONFIGURATION, pointwise } from '../store/examples.js';
import { lutError } from '../support/lut-error.js';
import { startMosquitto, type Mosquitto } from '../../scripts/broker/mosquitto.js';
import { openFleet, samplesFor, SimulatedBench, startAgent } from '../support/simulated-fleet.js';

const BOARD = loadBoard('stm32f4');
const HASH = configurationHash(CONFIGURATION);
const SAMPLING = { seeds: [1, 2, 3], samples: [3, 2, 4], warmups: 1, rewarmups: 0 };
const WORK: readonly CaseWork[] = Array.from({ length: 20 }, (_, i) => ({
  ...{ kind: 'case', case: pointwise(1 + i), scope: 'operator', operators: 1, sampling: SAMPLING },
}));
/** Tests do not depend on how fast a machine is. */
const POLL = { timeout: 30_000 };
const KEYS = SENTINELS.map(caseKey);
const SLOWER = KEYS.find((key) => key.startsWith('FULLY_CONNECTED'))!;

let broker: Mosquitto;
let folder: string;
let store: Store;
let ending: (() => Promise<void>)[];

// benches are retained: each test has a broker of its own
beforeEach(async () => {
  broker = await startMosquitto();
  folder = mkdtempSync(join(tmpdir(), 'edgelut-fleet-'));
  store = Store.open(join(folder, 'collected.db'));
  ending = [];
});
afterEach(async () => {
  for (const end of ending.reverse()) await end();
  store.close();
  await broker.close();
  rmSync(folder, { recursive: true });
});

/** As a board answers whose flash is slower than another's: weights take one tick in a hundred more. */
function slower(work: CaseWork): CaseMeasured {
  const measured = samplesFor(work);
  if (work.case.kind !== 'FULLY_CONNECTED') return measured;
  const fills = measured.fills.map((fill) => ({ ...fill, samples: fill.samples.map((tick) => tick * 1.01) }));
  return { ...measured, fills };
}

async function agentNamed(name: string, answer = samplesFor, gate?: () => Promise<void>) {
  const bench = new SimulatedBench(CONFIGURATION, gate, answer);
  const agent = await startAgent(broker.address, name, join(folder, `${name}.db`), bench);
  let isDead = false;
  const kill = async (): Promise<void> => {
    if (isDead) return;
    isDead = true;
    await agent.kill();
  };
  ending.push(kill);
  return { ...agent, kill };
}

/** Opens the fleet as `lut build --fleet` does. */
async function fleet(chosen: BenchChoice = {}, changes: Partial<FleetRequest> = {}) {
  const bench = await openFleet(broker.address, store, {
    chosen,
    wants: (name) => isChosen(chosen, name),
    crossCheck: crossCheckOf(BOARD, store, chosen),
    ...changes,
  });
  ending.push(() => bench.close());
  return bench;
}

/** Measures as `lut build` does. */
async function measure(bench: FleetBench, work: readonly CaseWork[] = WORK): Promise<CaseMeasured[]> {
  await bench.crossCheck();
  return Promise.all(work.map((one) => bench.measure(one)));
}

/** The benches of the database that have measured all sentinels. */
function compared(): string[] {
  const [first, ...others] = KEYS.map((key) =>
    store.latestOfBenches(HASH, key, {}).map(({ origin }) => origin!.bench),
  );
  others.forEach((names) => expect(names).toEqual(first));
  return first!;
}

describe('benches that agree', () => {
  it('measure the sentinels each, before all else and once for each plan', async () => {
    const agents = [await agentNamed('a'), await agentNamed('b'), await agentNamed('c')];
    const bench = await fleet();
    await measure(bench);
    for (const { bench: simulated } of agents) {
      const first = simulated.measured.slice(0, KEYS.length).map((what) => what.replace(/ operator 1$/, ''));
      expect(first.sort()).toEqual([...KEYS].sort());
    }
    expect(compared()).toEqual(['a', 'b', 'c']);
    expect(store.totals().runs).toBe(WORK.length + 3 * KEYS.length);
  });

  it('tell how many of their sentinels are there', async () => {
    await agentNamed('a');
    await agentNamed('b');
    const bench = await fleet();
    const told: string[] = [];
    await bench.crossCheck((done, of) => told.push(`${done}/${of}`));
    const all = 2 * KEYS.length;
    expect([told[0], told.at(-1)]).toEqual([`0/${all}`, `${all}/${all}`]);
    await Promise.all(WORK.map((one) => bench.measure(one)));
    expect(told.at(-1)).toBe(`${all}/${all}`);
  });

  it('are told of with what each has done', async () => {
    const agents = [await agentNamed('a'), await agentNamed('b')];
    const bench = await fleet();
    const needed = WORK.map(({ case: one, scope, operators }) => ({
      ...{ key: caseKey(one), case: one, scope, operators },
    }));
    const told: Progress[] = [];
    const opened = { bench, build: store.recordBuild(bench.build), wear: () => null };
    await measureCases(opened, { store, needed, onProgress: (progress) => told.push({ ...progress }) });
    const byBench = agents.map(({ bench: { measured } }, i) => ['ab'[i], measured.length]);
    expect(Object.fromEntries(told.at(-1)!.byBench!)).toEqual(Object.fromEntries(byBench));
    expect(store.measurings.newest(1)).toMatchObject([{ done: WORK.length, refused: 0 }]);

    // what comes at once is counted at once, e.g. what is there already
    const advance = vi.spyOn(store.measurings, 'advance');
    await measureCases(opened, { store, needed, again: true });
    expect(advance.mock.calls.map(([, runs]) => runs)).toEqual([WORK.length]);
    const [second, first] = store.measurings.newest(2);
    expect(second).toMatchObject({ done: WORK.length, workDone: first!.work, error: null });
  });

  it('are compared once, when a coordinator was killed and goes on', async () => {
    const { bench: simulated } = await agentNamed('a');
    const first = await fleet();
    await measure(first, [WORK[0]!]);
    const second = await fleet(); // the first plan stands open
    await measure(second, [WORK[1]!]);
    expect(simulated.measured).toHaveLength(KEYS.length + 2);
  });

  it('may come late: they are compared when they come', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let begun = 0;
    // its sentinels and one more
    await agentNamed('a', samplesFor, () => (++begun > KEYS.length + 1 ? gate : Promise.resolve()));
    const bench = await fleet();
    const all = measure(bench);
    all.catch(() => undefined); // whoever waits hears of it
    await expect.poll(() => begun, POLL).toBeGreaterThan(KEYS.length + 1);
    const late = await agentNamed('b');
    await expect.poll(() => late.bench.measured.length, POLL).toBeGreaterThan(KEYS.length);
    expect(compared()).toEqual(['a', 'b']);
    open();
    await all;
  });
});

describe('benches that differ', () => {
  it('end the plan by name, with the case and its figures, before anything else is measured', async () => {
    const agents = [await agentNamed('a'), await agentNamed('b', slower)];
    const bench = await fleet();
    await expect(measure(bench)).rejects.toThrowError(
      lutError('FLEET_DIFFERENCE', {
        message: expect.stringMatching(
          new RegExp(
            `^Benches a and b have one configuration, but differ: "${SLOWER}" takes [0-9,]+ – [0-9,]+ on a, ` +
              'and [0-9,]+ – [0-9,]+ on b \\(instructions\\)\\.$',
          ),
        ) as string,
        remedy: expect.stringContaining('--exclude a or --exclude b') as string,
      }),
    );
    expect(bench.broken).toBe(true);
    // what was measured until then is kept
    expect(compared()).toEqual(['a', 'b']);
    for (const { bench: simulated } of agents) expect(simulated.measured).toHaveLength(KEYS.length);
  });

  it.each([
    [{ without: ['b'] }, ['a', 'c']],
    [{ only: ['b'] }, ['b']],
  ])('measure for whoever decides: %j', async (chosen, who) => {
    for (const name of ['a', 'c']) await agentNamed(name);
    await agentNamed('b', slower);
    const both = await fleet();
    await expect(measure(both, [WORK[0]!])).rejects.toThrowError(lutError('FLEET_DIFFERENCE'));
    await both.close();
    const bench = await fleet(chosen);
    await measure(bench);
    const runs = [...store.latestRuns(HASH, { benches: chosen })];
    expect(new Set(runs.map(({ origin }) => origin!.bench))).toEqual(new Set(who));
  });

  it('end the plan also where one comes late, and what it is decided against does not count', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let begun = 0;
    await agentNamed('a', samplesFor, () => (++begun > KEYS.length + 3 ? gate : Promise.resolve()));
    const first = await fleet();
    const all = measure(first);
    all.catch(() => undefined);
    await expect.poll(() => store.totals().runs, POLL).toBe(KEYS.length + 3);
    const { bench: late } = await agentNamed('b', slower);
    await expect(all).rejects.toThrowError(lutError('FLEET_DIFFERENCE'));
    await first.close();
    expect(late.measured).toHaveLength(KEYS.length);
    open();

    const chosen = { without: ['a'] };
    expect(store.completedCaseKeys(HASH, { benches: chosen })).toEqual(new Set(KEYS));
    const second = await fleet(chosen);
    const measured = await measure(second);
    expect(new Set(measured.map(({ origin }) => origin!.bench))).toEqual(new Set(['b']));
  });

  it('are found where one of them is gone, and its runs would stand in the same table', async () => {
    const gone = await agentNamed('a');
    const first = await fleet();
    await measure(first, [WORK[0]!]);
    await first.close();
    await gone.connection.publish('edgelut/2/benches/a/presence', Buffer.alloc(0), { retain: true });
    await agentNamed('b', slower);
    const second = await fleet();
    await expect(measure(second, [WORK[1]!])).rejects.toThrowError(lutError('FLEET_DIFFERENCE'));
  });

  it('agree again after a repair', async () => {
    await agentNamed('a');
    const broken = await agentNamed('b', slower);
    const first = await fleet();
    await expect(measure(first, [WORK[0]!])).rejects.toThrowError(lutError('FLEET_DIFFERENCE'));
    await first.close();
    await broken.kill();
    await agentNamed('b');
    const second = await fleet();
    await expect(measure(second, [WORK[0]!])).resolves.toMatchObject([samplesFor(WORK[0]!)]);
  });
});

describe('a bench that cannot be compared', () => {
  it('is not waited for while it is silent, and is compared when it speaks', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    await agentNamed('a');
    const { bench: silent } = await agentNamed('b', slower, () => gate);
    const events: string[] = [];
    const bench = await fleet({}, { patienceMs: 50, onEvent: (what) => events.push(what) });
    await measure(bench, [WORK[0]!]);
    expect(events).toContain('bench b is silent: its work goes to others');
    expect(silent.measured).toEqual([]);
    open();
    const asked = async (): Promise<string> => {
      const result = await measure(bench, [WORK[0]!]).catch((error: LutError) => error.code);
      return typeof result === 'string' ? result : '';
    };
    await expect.poll(asked, POLL).toBe('FLEET_DIFFERENCE');
  });

  it('ends the plan where it refuses a sentinel', async () => {
    await agentNamed('a');
    await agentNamed('b', () => {
      throw new LutError('FIRMWARE_UNSUPPORTED', 'There is no such kernel.');
    });
    const bench = await fleet();
    await expect(measure(bench, [WORK[0]!])).rejects.toThrowError(
      lutError('FIRMWARE_UNSUPPORTED', {
        message: expect.stringMatching(
          /^Bench b refused the case ".+", in which all benches are compared/,
        ) as string,
        remedy: 'Go on without it: --exclude b.',
      }),
    );
  });
});
