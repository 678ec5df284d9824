import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { SENTINELS } from '../../builder/sentinels.js';
import { loadTable } from '../../builder/table-file.js';
import type { Table } from '../../builder/table.js';
import { caseKey } from '../../model/cases/key.js';
import type { StoredRun } from '../../store/run.js';
import { Store } from '../../store/store.js';
import { FAULTS } from '../support/fleet-faults.js';
import { BENCHES, FleetRig } from '../support/fleet-rig.js';
import { Lut } from '../support/lut.js';
import { Random } from '../support/random.js';

/** `npm run soak:fleet` has more of them. */
const SEEDS = Number(process.env.EDGELUT_FLEET_SEEDS ?? 3);
const FIRST = Number(process.env.EDGELUT_FLEET_FIRST_SEED ?? 1);
/** Of one seed; the last may find no moment any more. */
const MOST_FAULTS = 5;

const BUILD = ['build', '--board', 'esp32c3', '--case', 'LOGISTIC*', 'MUL*', '--runs', '6'];
const AGENT = ['--board', 'esp32c3', '--port', 'emulator', '--emulators', '1'];

let folder: string;
let alone: { readonly table: Table; readonly runs: readonly StoredRun[] };
const lut = new Lut();
const happened = new Set<string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  const args = [...BUILD, '--port', 'emulator', '--db', 'alone.db', '--out', 'alone.json'];
  await lut.output('build', args, { cwd: folder });
  alone = { table: loadTable(join(folder, 'alone.json')), runs: runsOf(join(folder, 'alone.db')) };
});
afterAll(() => rmSync(folder, { recursive: true }));

const COMPARED: readonly string[] = SENTINELS.map(caseKey);

/** All runs of a database but sentinels, which each start of a bench measures; in one order. None is there twice. */
function runsOf(path: string): StoredRun[] {
  const store = Store.open(path);
  try {
    const runs = store
      .configurations()
      .flatMap(({ hash }) =>
        (['operator', 'graph'] as const).flatMap((scope) => [...store.latestRuns(hash, { scope })]),
      )
      .filter(({ key }) => !COMPARED.includes(key));
    expect(rowsOf(path)).toBe(runs.length);
    return runs;
  } finally {
    store.close();
  }
}

/** How many runs a database has but sentinels. */
function rowsOf(path: string): number {
  const database = new Database(path, { readonly: true });
  const rows = database
    .prepare(
      'SELECT key FROM runs JOIN cases ON cases.id = runs."case" WHERE key NOT IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(COMPARED));
  database.close();
  return rows.length;
}

const nameOf = ({ key, scope, operators }: StoredRun): string => `${key} ${scope} ${operators}`;
const samplesOf = (runs: readonly StoredRun[]) => new Map(runs.map((run) => [nameOf(run), run.fills]));

describe('a fleet in which things go wrong', () => {
  const seeds = Array.from({ length: SEEDS }, (_, i) => FIRST + i);
  it.each(seeds)('has every case exactly once: seed %i', { timeout: 300_000 }, async (seed) => {
    const random = new Random(seed);
    const rig = await FleetRig.start(lut, { agent: AGENT, build: BUILD }, random.chance(0.5));
    onTestFinished(() => rig.close());
    await disturb(rig, random);

    const { exitCode, stderr } = await rig.coordinator.ended;
    expect(exitCode, stderr).toBe(0);
    const agents = await Promise.all(rig.agents.map((agent) => agent.stop()));
    expect(agents.map((agent) => agent.exitCode)).toEqual([0, 0]);

    const collected = runsOf(join(rig.folder, 'fleet.db'));
    expect(samplesOf(collected)).toEqual(samplesOf(alone.runs));
    expect(loadTable(join(rig.folder, 'fleet.json'))).toEqual(alone.table);
    for (const bench of BENCHES) {
      const own = samplesOf(runsOf(join(rig.folder, `${bench}.db`)));
      const its = collected.filter(({ origin }) => origin?.bench === bench);
      for (const run of its) expect(own.get(nameOf(run))).toEqual(run.fills);
    }
  });

  it.runIf(SEEDS >= 50)('has suffered from everything that goes wrong', () => {
    expect([...happened].sort()).toEqual(FAULTS.map(({ name }) => name).sort());
  });
});

/** Builds, with one fault after the other, each of which waits for its moment. */
async function disturb(rig: FleetRig, random: Random): Promise<void> {
  const ended = rig.coordinator.ended.then(() => 'ended' as const);
  await rig.coordinator.start();
  for (let i = 0; i < MOST_FAULTS; i++) {
    const { name, prepare } = random.pick(FAULTS);
    const { moment, act } = prepare(rig, random);
    if ((await Promise.race([moment, ended])) === 'ended') return;
    await act();
    happened.add(name);
  }
}
