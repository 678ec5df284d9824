/** How long a table takes that a fleet of emulated boards measures, beside one bench. */
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { loadTable } from '../../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { startMosquitto } from '../../broker/mosquitto.js';
import type { Figure } from '../figure.js';

const LUT = join(PACKAGE_ROOT, 'dist', 'bin', 'lut.js');
const AGENTS = ['a', 'b', 'c'];
const BOARD = ['--board', 'esp32c3'];
const BUILD = [
  'build',
  ...BOARD,
  '--case',
  'ADD*',
  'DEPTHWISE*',
  'FULLY_CONNECTED*',
  'LOGISTIC*',
  'MEAN*',
  'MUL*',
];
/** What tables have in common that were measured on one configuration. */
const PARTS = ['entries', 'overhead', 'infeasible', 'hash'] as const;

/** Builds one table three times, each into a database of its own. @param folder that is empty, and stays */
export async function wallTimes(folder: string): Promise<Figure[]> {
  const lut = (args: readonly string[]) =>
    execa(process.execPath, [LUT, ...args], { cwd: folder, stdin: 'ignore' });
  const build = async (name: string, ...where: readonly string[]): Promise<number> => {
    const since = performance.now();
    await lut([...BUILD, ...where, '--db', `${name}.db`, '--out', `${name}.json`]);
    return (performance.now() - since) / 1000;
  };
  const emulated = ['--port', 'emulator', '--emulators'];
  // builds the firmware, which all others find in the cache
  await lut(['profile', ...BOARD, '--case', 'LOGISTIC*', ...emulated, '1', '--db', 'first.db']);
  const one = await build('one', ...emulated, '1');
  const two = await build('two', ...emulated, '2');
  const broker = await startMosquitto({ quiet: true });
  const agents = AGENTS.map((name) =>
    lut([
      ...['agent', '--broker', broker.address, '--name', name, ...BOARD, ...emulated, '1'],
      ...['--db', `${name}.db`, '--once'],
    ]),
  );
  try {
    await Promise.all(agents.map(({ stderr }) => untilAtWork(stderr)));
    const fleet = await build('fleet', '--fleet', broker.address);
    await Promise.all(agents);
    const tables = ['one', 'two', 'fleet'].map((name) => loadTable(join(folder, `${name}.json`)));
    const differing = PARTS.filter(
      (part) => new Set(tables.map((table) => JSON.stringify(table[part]))).size > 1,
    );
    return [
      { name: 'one bench, one emulated board', value: one, unit: 's' },
      { name: 'one bench, two emulated boards', value: two, unit: 's' },
      { name: 'three agents, one emulated board each', value: fleet, unit: 's' },
      { name: 'three agents / one bench, one board', value: fleet / one, unit: '×' },
      { name: 'three agents / one bench, two boards', value: fleet / two, unit: '×' },
      { name: 'parts of the table that differ', value: differing.length, unit: 'parts', aim: { most: 0 } },
    ];
  } finally {
    for (const agent of agents) agent.kill('SIGTERM');
    await Promise.allSettled(agents);
    await broker.close();
  }
}

/** Resolves when an agent has said that it is there. */
async function untilAtWork(stderr: Readable): Promise<void> {
  for (let said = ''; !said.includes('works for the fleet');) {
    const [text] = (await once(stderr, 'data')) as [Buffer];
    said += String(text);
  }
}
