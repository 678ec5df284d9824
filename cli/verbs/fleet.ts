import { Argument, type Command } from 'commander';
import { LutError } from '../../common/errors.js';
import { formatCount, formatDuration } from '../../common/format.js';
import { brokerAt } from '../../lab/fleet.js';
import { cancelFleetPlan, fleetOverview, type Overview } from '../../lab/fleet-overview.js';
import type { FleetJson } from '../../lab/json/types.js';
import { addInsecureOption } from '../options/fleet-options.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface FleetVerbOptions {
  readonly broker: string;
  readonly insecure?: boolean;
  readonly json?: boolean;
}

type What = 'status' | 'benches' | 'cancel';

/** `lut fleet`: who is in a fleet, and what it does. */
export function fleetVerb(command: Command): void {
  addInsecureOption(command)
    .addArgument(new Argument('<what>', 'what to do').choices(['status', 'benches', 'cancel']))
    .argument('[plan]', 'with cancel: the name of the plan, or how it begins')
    .requiredOption('--broker <address>', 'the broker: mqtts://host:port, or mqtt://localhost')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut fleet benches --broker mqtts://broker.example
  lut fleet status --broker mqtts://broker.example --json
  lut fleet cancel 3f2a --broker mqtts://broker.example`,
    )
    .action(fleet);
}

async function fleet(what: What, plan: string | undefined, options: FleetVerbOptions): Promise<void> {
  if ((what === 'cancel') !== (plan !== undefined)) {
    throw new LutError(
      'USAGE_FLEET',
      what === 'cancel' ? 'lut fleet cancel needs the name of a plan.' : `lut fleet ${what} takes no plan.`,
      'lut fleet status lists the plans.',
    );
  }
  const broker = brokerAt(options.broker, process.env, { insecure: options.insecure ?? false });
  const cancelled = plan === undefined ? null : await cancelFleetPlan(broker, plan);
  const found = await fleetOverview(broker);
  if (options.json) printJson(jsonOf(broker.address, found, cancelled));
  else if (cancelled !== null) printLine(`Plan ${cancelled} is told to end.`);
  else if (what === 'benches') printBenches(found);
  else printPlans(found);
}

function jsonOf(
  broker: string,
  { benches, gone, strangers, plans }: Overview,
  cancelled: string | null,
): FleetJson {
  return {
    broker,
    benches: sorted(benches).map(([bench, { configuration, presence }]) => {
      const { board, machine, unit, runtime, flavour } = presence.configuration;
      const { accepts, outbox } = presence;
      return { bench, accepts, outbox, board, machine, unit, configuration, runtime, flavour };
    }),
    gone: [...gone].sort(),
    other_versions: sorted(strangers).map(([bench, protocol]) => ({ bench, protocol })),
    plans: plans.map(({ plan, board, configuration, done, of, secondsLeft, benches: at }) => {
      return { plan, board, configuration, done, of, seconds_left: secondsLeft, benches: at };
    }),
    cancelled,
  };
}

function printBenches({ benches, gone, strangers }: Overview): void {
  if (benches.size === 0) printLine('No bench is there.');
  else {
    printTable(
      ['Bench', 'State', 'Board', 'Machine', 'Runtime', 'Configuration', '>Waiting'],
      sorted(benches).map(([bench, { configuration, presence }]) => {
        const { board, machine, runtime, flavour } = presence.configuration;
        const state = presence.accepts ? 'there' : 'full';
        const waiting = formatCount(presence.outbox);
        return [bench, state, board, machine, `${runtime} ${flavour}`, configuration.slice(0, 12), waiting];
      }),
    );
  }
  if (gone.size > 0) printLine(`Gone: ${[...gone].sort().join(', ')}.`);
  for (const [bench, version] of sorted(strangers))
    printLine(`Bench ${bench} speaks version ${version} of the fleet's protocol, which this lut does not.`);
}

function printPlans({ plans }: Overview): void {
  if (plans.length === 0) return printLine('No plan is at work.');
  printTable(
    ['Plan', 'Board', '>Done', '>Of', '>Left', 'Benches'],
    plans.map(({ plan, board, done, of, secondsLeft, benches }) => [
      plan.slice(0, 12),
      board,
      formatCount(done),
      formatCount(of),
      secondsLeft === null ? '' : formatDuration(secondsLeft),
      benches.map(({ bench, done: by }) => `${bench} ${formatCount(by)}`).join(', '),
    ]),
  );
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
