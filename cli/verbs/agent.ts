import { Option, type Command } from 'commander';
import { runAgent, type AgentDone } from '../../lab/agent.js';
import { brokerAt } from '../../lab/fleet.js';
import type { AgentJson } from '../../lab/json/types.js';
import { formatCount, formatDuration } from '../../common/format.js';
import {
  addBoardOptions,
  benchOf,
  boardOf,
  emulatorsOption,
  type BoardOptions,
} from '../options/board-options.js';
import { addInsecureOption } from '../options/fleet-options.js';
import { wholeNumber } from '../options/numbers.js';
import { printJson, printLine } from '../terminal/output.js';
import { work } from '../terminal/work.js';

interface AgentOptions extends BoardOptions {
  readonly broker: string;
  readonly name: string;
  readonly outbox: number;
  readonly once?: boolean;
}

const MEGABYTE = 1024 ** 2;
/** Results of a hundred thousand runs on silicon. */
const USUAL_OUTBOX = 512;
const MOST_OUTBOX = 1024 ** 2;

/** `lut agent`: a bench's daemon. */
export function agentVerb(command: Command): void {
  addInsecureOption(addBoardOptions(command))
    .requiredOption('--broker <address>', 'the broker: mqtts://host:port, or mqtt://localhost')
    .requiredOption('--name <name>', 'of the bench, which is its user name at the broker')
    .addOption(emulatorsOption())
    .addOption(
      new Option('--outbox <MB>', 'take no more work while more results than this wait for their collectors')
        .argParser((text) => wholeNumber(text, '--outbox', MOST_OUTBOX))
        .default(USUAL_OUTBOX),
    )
    .option('--once', 'end when the first coordinator has ended and has all results')
    .addHelpText(
      'after',
      `
The user and the secrets are in the environment: LUT_MQTT_USERNAME, LUT_MQTT_PASSWORD_FILE, LUT_MQTT_CA,
LUT_MQTT_CERT, LUT_MQTT_KEY (docs/fleet.md).

Examples:
  lut agent --broker mqtts://broker.example --name bench-1 --board stm32f4 --port /dev/ttyUSB0 --db bench-1.db
  lut agent --broker mqtt://localhost --name a --board esp32c3 --port emulator --db a.db --once`,
    )
    .action(agent);
}

async function agent(options: AgentOptions): Promise<void> {
  const board = boardOf(options);
  const { db, name, once = false, insecure = false, outbox } = options;
  const broker = brokerAt(options.broker, process.env, { insecure });
  const request = { board, bench: benchOf(board, options), db, name, once, broker, quota: outbox * MEGABYTE };
  const { result, seconds } = await work((listening) => runAgent({ ...request, ...listening }));
  const { configuration, measured, held, refused } = result;
  const json: AgentJson = {
    ...{ bench: name, board: board.id, broker: broker.address, configuration, db },
    ...{ measured, held, refused, seconds },
  };
  if (options.json) printJson(json);
  else printDone(name, result, seconds);
}

function printDone(name: string, { measured, held }: AgentDone, seconds: number): void {
  printLine(
    `Bench ${name}: ${formatCount(measured)} runs measured in ${formatDuration(seconds)}` +
      (held === 0 ? '.' : `; ${formatCount(held)} results wait for their collectors.`),
  );
}
