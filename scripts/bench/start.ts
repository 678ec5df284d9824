/** What the verbs that answer at once cost the processor, beside Node itself. */
import { join } from 'node:path';
import { execa } from 'execa';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { median } from '../../common/statistics.js';
import type { Figure } from './figure.js';

const LUT = join(PACKAGE_ROOT, 'dist', 'bin', 'lut.js');
const MODEL = join(PACKAGE_ROOT, 'test', 'models', 'vww_96_int8.tflite');
const TABLE = join(PACKAGE_ROOT, 'luts', 'stm32h7-edgenas-vww-instructions.json');

const COMMANDS: readonly (readonly string[])[] = [
  ['--help'],
  ['boards'],
  ['show', TABLE],
  ['predict', MODEL, '--table', TABLE],
];

const RUNS = 9;
const MOST_SECONDS = 0.25;

/** Has a process say on standard error, as the last thing, how much processor time it took, in µs. */
const SAY_CPU = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('\\n'+(user+system))})`;

/** Seconds of processor time above those of Node with an empty program, for each verb. */
export async function benchStart(): Promise<Figure[]> {
  const bare = await cpuSeconds(['-e', '']);
  const figures: Figure[] = [];
  for (const command of COMMANDS) {
    const seconds = (await cpuSeconds([LUT, ...command])) - bare;
    const name = `lut ${command[0]}, above bare Node (${bare.toFixed(2)} s)`;
    figures.push({ name, value: seconds, unit: 's', aim: { most: MOST_SECONDS } });
  }
  return figures;
}

/** The median of several runs of Node. */
async function cpuSeconds(args: readonly string[]): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    // a table that lacks cases of the model answers as well, with an exit status of its own
    const { stderr } = await execa(process.execPath, ['--import', SAY_CPU, ...args], { reject: false });
    seconds.push(Number(stderr.slice(stderr.lastIndexOf('\n') + 1)) / 1e6);
  }
  return median(seconds);
}
