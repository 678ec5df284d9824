/** Two emulated boards that build a table for a fleet, to be watched. */
import { join } from 'node:path';
import { execa } from 'execa';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { startMosquitto } from '../broker/mosquitto.js';

const LUT = join(PACKAGE_ROOT, 'dist', 'bin', 'lut.js');
const BOARD = ['--board', 'esp32c3'];

export interface FleetAtWork {
  /** address */
  readonly broker: string;
  /** path of the database that results are stored in */
  readonly db: string;
  readonly close: () => Promise<void>;
}

/** Starts a broker, two agents with an emulated board each, and a build by them. Whoever starts it closes it. */
export async function startFleet(folder: string): Promise<FleetAtWork> {
  const broker = await startMosquitto({ quiet: true });
  const stop = new AbortController();
  const start = (words: readonly string[]) =>
    execa(process.execPath, [LUT, ...words], { cwd: folder, cancelSignal: stop.signal, reject: false });
  const agents = ['bench-hall', 'bench-lab'].map((name) => {
    const own = ['--port', 'emulator', '--emulators', '1', '--db', `${name}.db`, '--json'];
    return start(['agent', '--broker', broker.address, '--name', name, ...BOARD, ...own]);
  });
  const atWork = agents.map(async (agent) => {
    let said = '';
    await new Promise<void>((resolve, reject) => {
      agent.stderr.on('data', (text: Buffer) => {
        said += String(text);
        if (said.includes('works for the fleet')) resolve();
      });
      void agent.then(() => reject(new Error(`the agent ended: ${said}`)));
    });
  });
  await Promise.all(atWork);
  const db = join(folder, 'fleet.db');
  const out = ['--space', 'edgenas-vww-48', '--db', db, '--out', join(folder, 'fleet.json')];
  const build = start(['build', ...BOARD, '--fleet', broker.address, ...out]);
  return {
    ...{ broker: broker.address, db },
    close: async () => {
      stop.abort();
      await Promise.all([...agents, build]);
      await broker.close();
    },
  };
}
