import type { Command } from 'commander';

/** Options of the verbs that may have a fleet measure. */
export interface FleetOptions {
  /** address of its broker */
  readonly fleet?: string;
  readonly bench?: readonly string[];
  readonly exclude?: readonly string[];
  readonly insecure?: boolean;
}

/** What a fleet is asked for in place of a board at this machine. */
export function addFleetOptions(command: Command): Command {
  return addInsecureOption(
    command
      .option('--fleet <broker>', 'measure on the benches of a fleet: mqtts://host:port (docs/fleet.md)')
      .option('--bench <name...>', 'only on these benches of the fleet')
      .option('--exclude <name...>', 'on all benches of the fleet but these'),
  );
}

export function addInsecureOption(command: Command): Command {
  return command.option(
    '--insecure',
    'allow mqtt:// to another machine, where everybody on the way reads it',
  );
}
