import { basename, dirname, join } from 'node:path';
import { Option, type Command } from 'commander';
import { compileTable } from '../../builder/compile.js';
import { saveTable, withKnownValidation } from '../../builder/table-file.js';
import { LutError } from '../../common/errors.js';
import { configurationHash } from '../../model/configuration.js';
import { countArchitectures } from '../../model/space/choices.js';
import { spaceHash } from '../../model/space/space.js';
import { Store } from '../../store/store.js';
import { makeFolder } from '../../lab/files.js';
import { formatCount, formatDuration } from '../../common/format.js';
import { printJson, printLine } from '../output.js';
import { addProfilingOptions, profileCases, type Profiled, type ProfilingOptions } from '../../lab/profile.js';

interface BuildOptions extends ProfilingOptions {
  readonly out?: string;
}

/** `lut build`: profiles what is missing, then compiles the board's table. */
export function addBuildVerb(program: Command): void {
  addProfilingOptions(program.command('build'))
    .description('profile what is missing, then compile the table of the board')
    .addOption(
      new Option(
        '--budget <share>',
        'measure only this share of the cases, those that tell most; interpolate the others',
      ).argParser(shareOf),
    )
    .option('--out <file>', 'the table (default: luts/<board>-<space or models>-<unit>.json)')
    .addHelpText(
      'after',
      `
Examples:
  lut build --board stm32h7 --port emulator
  lut build --board esp32c3 --port emulator --space my-space.yaml --out my-table.json
  lut build --board stm32f4 --port emulator --case DEPTHWISE --json
  lut build --board stm32f4 --port emulator --model model.tflite
  lut build --board stm32f4 --port emulator --budget 0.25`,
    )
    .action(async (options: BuildOptions) => {
      const start = performance.now();
      const store = Store.open(options.db);
      try {
        const profiled = await profileCases(options, store);
        const { board, port, space, plan, cases, firmwareBytes, profile } = profiled;
        const measured = new Set(cases);
        const table = compileTable(
          store,
          configurationHash(profile.configuration),
          {
            board: board.id,
            space:
              space !== null && options.case === undefined
                ? { name: space.name, hash: spaceHash(space) }
                : null,
            firmwareBytes,
            cases,
            interpolated: plan.feasible.filter((operatorCase) => !measured.has(operatorCase)),
            infeasible: plan.infeasible,
          },
          options.runs === undefined ? {} : { samples: options.runs },
        );
        const path = options.out ?? defaultPath(options, profiled);
        makeFolder(dirname(path));
        saveTable(withKnownValidation(table, path), path);
        const seconds = (performance.now() - start) / 1000;
        if (options.json) {
          printJson({
            board: board.id,
            port,
            table: path,
            hash: table.hash,
            unit: table.unit,
            entries: table.entries.length,
            interpolated: table.entries.length - cases.length,
            infeasible: table.infeasible.length,
            profiled: profile.measured,
            seconds,
          });
          return;
        }
        if (space !== null) {
          printLine(`Space ${space.name}: ${formatCount(Number(countArchitectures(space)))} architectures.`);
        }
        printLine(
          `${board.id}: ${formatCount(table.entries.length)} cases in ${table.unit}, ` +
            (options.budget === undefined
              ? ''
              : `${formatCount(table.entries.length - cases.length)} of them interpolated, `) +
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

/** A selection of cases, or a table with a budget, gets a name of its own: it never takes a whole table's place. */
function defaultPath(options: BuildOptions, { board, space, profile }: Profiled): string {
  const { runtime, flavour, unit } = profile.configuration;
  const parts = [
    board.id,
    ...(runtime === 'builtin' ? [] : [runtime, flavour]),
    ...(space === null ? [] : [space.name]),
    ...(options.model ?? []).map((path) => basename(path, '.tflite')),
    unit,
    ...(options.case === undefined ? [] : ['part']),
    ...(options.budget === undefined ? [] : [`budget-${options.budget}`]),
  ];
  return join('luts', `${parts.join('-')}.json`);
}

function shareOf(text: string): number {
  const share = Number(text);
  if (/^[0-9.]+$/.test(text) && share > 0 && share <= 1) return share;
  throw new LutError(
    'USAGE_NUMBER',
    `--budget takes a share greater than 0 and at most 1, not "${text}".`,
    'For example --budget 0.25.',
  );
}
