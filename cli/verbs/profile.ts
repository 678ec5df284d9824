import type { Command } from 'commander';
import { Store } from '../../store/store.js';
import { formatCount, formatDuration } from '../../common/format.js';
import { printJson, printLine } from '../output.js';
import { addProfilingOptions, profileCases, type ProfilingOptions } from '../../lab/profile.js';

/** `lut profile`: measures cases into the database, without compiling a table. */
export function addProfileVerb(program: Command): void {
  addProfilingOptions(program.command('profile'))
    .description('time the operator cases of a search space or a model on a board, into the database')
    .addHelpText(
      'after',
      `
Examples:
  lut profile --board stm32h7 --port emulator
  lut profile --board rpi3 --port emulator --case 'CONV_2D*k=1x1' --runs 100
  lut profile --board rpi3 --port emulator --model model.tflite`,
    )
    .action(async (options: ProfilingOptions) => {
      const start = performance.now();
      const store = Store.open(options.db);
      try {
        const { board, port, plan, profile } = await profileCases(options, store);
        const seconds = (performance.now() - start) / 1000;
        if (options.json) {
          printJson({
            board: board.id,
            port,
            unit: profile.configuration.unit,
            db: options.db,
            profiled: profile.measured,
            known: profile.skipped,
            infeasible: plan.infeasible.length,
            samples: profile.samples,
            seconds,
          });
          return;
        }
        printLine(
          `${board.id}: ${formatCount(profile.measured)} runs measured (${formatCount(profile.samples)} samples of ` +
            `${profile.configuration.unit}), ${formatCount(profile.skipped)} known before, in ${formatDuration(seconds)}.`,
        );
        printLine(`Every sample is in ${options.db}.`);
      } finally {
        store.close();
      }
    });
}
