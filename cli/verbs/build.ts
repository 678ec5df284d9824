import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { compileTable } from '../../builder/compile.js';
import { saveTable } from '../../builder/table-file.js';
import { configurationHash } from '../../model/configuration.js';
import { countArchitectures } from '../../model/space/choices.js';
import { spaceHash } from '../../model/space/space.js';
import { Store } from '../../store/store.js';
import { makeFolder } from '../files.js';
import { formatCount, formatDuration, printJson, printLine } from '../output.js';
import { addProfilingOptions, profileSpace, type Profiled, type ProfilingOptions } from '../profiling.js';

interface BuildOptions extends ProfilingOptions {
  readonly out?: string;
}

/** `lut build`: profiles what is missing, then compiles the board's table. */
export function addBuildVerb(program: Command): void {
  addProfilingOptions(program.command('build'))
    .description('profile what is missing, then compile the table of the board')
    .option('--out <file>', 'the table (default: luts/<board>-<space>-<unit>.json)')
    .addHelpText(
      'after',
      `
Examples:
  lut build --board stm32h7 --port emulator
  lut build --board esp32c3 --port emulator --space my-space.yaml --out my-table.json
  lut build --board stm32f4 --port emulator --case DEPTHWISE --json`,
    )
    .action(async (options: BuildOptions) => {
      const start = performance.now();
      const store = Store.open(options.db);
      try {
        const profiled = await profileSpace(options, store);
        const { board, port, space, plan, profile } = profiled;
        const table = compileTable(store, configurationHash(profile.configuration), {
          board: board.id,
          space: options.case === undefined ? { name: space.name, hash: spaceHash(space) } : null,
          cases: plan.feasible,
          infeasible: plan.infeasible,
        });
        const path = options.out ?? defaultPath(options, profiled);
        makeFolder(dirname(path));
        saveTable(table, path);
        const seconds = (performance.now() - start) / 1000;
        if (options.json) {
          printJson({
            board: board.id,
            port,
            table: path,
            hash: table.hash,
            unit: table.unit,
            entries: table.entries.length,
            infeasible: table.infeasible.length,
            profiled: profile.measured,
            seconds,
          });
          return;
        }
        printLine(`Space ${space.name}: ${formatCount(Number(countArchitectures(space)))} architectures.`);
        printLine(
          `${board.id}: ${formatCount(table.entries.length)} cases in ${table.unit}, ` +
            `${formatCount(table.infeasible.length)} that do not fit; ` +
            `${formatCount(profile.measured)} runs measured now, in ${formatDuration(seconds)}.`,
        );
        if (table.unit === 'instructions') {
          printLine(
            `Counted on ${profile.configuration.machine}${board.emulator.standIn ? ', a stand-in' : ''}: ` +
              'emulated instructions are not the latency of the board.',
          );
        }
        printLine(`Table ${table.hash.slice(0, 12)} is in ${path}. Look at it with: lut show ${path}`);
      } finally {
        store.close();
      }
    });
}

/** A selection of cases gets a name of its own, so that it never takes the place of a whole table. */
function defaultPath(options: BuildOptions, { board, space, profile }: Profiled): string {
  const parts = [
    board.id,
    space.name,
    profile.configuration.unit,
    ...(options.case === undefined ? [] : ['part']),
  ];
  return join('luts', `${parts.join('-')}.json`);
}
