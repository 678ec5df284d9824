import { Option, type Command } from 'commander';
import type { Board } from '../../boards/board.js';
import { defined } from '../../common/defined.js';
import { formatCount, formatDuration } from '../../common/format.js';
import { flashBoard, type Flashed, type Hello } from '../../lab/flash.js';
import type { FlashJson } from '../../lab/json/types.js';
import { addFirmwareOptions, boardOf, type FirmwareOptions } from '../options/board-options.js';
import { wholeNumber } from '../options/numbers.js';
import { askAtTerminal } from '../terminal/ask.js';
import { printJson, printLine, printWarning } from '../terminal/output.js';
import { work } from '../terminal/work.js';

interface FlashOptions extends FirmwareOptions {
  readonly port?: string;
  readonly programmer?: string;
  readonly baud?: number;
  readonly unprotect?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const [LEAST_BAUD, MOST_BAUD] = [1200, 4_000_000];

/** `lut flash`: the firmware onto a real board. */
export function flashVerb(command: Command): void {
  addFirmwareOptions(command)
    .requiredOption('--board <id>', 'the board (lut boards lists them)')
    .option('--port <port>', "the board's serial port; found by USB id unless given")
    .option('--programmer <name>', 'what writes it, of those in the board file (default: the first)')
    .addOption(
      new Option('--baud <n>', "rate of the programmer, instead of the board file's").argParser((text) =>
        wholeNumber(text, '--baud', MOST_BAUD, LEAST_BAUD),
      ),
    )
    .option('--unprotect', 'lift the read protection of a chip that has one, which ERASES ALL its flash')
    .option('--dry-run', 'build, print the commands, and leave the board alone')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut flash --board stm32f4 --port /dev/ttyUSB0
  lut flash --board stm32f4 --port /dev/ttyACM0 --programmer openocd
  lut flash --board esp32c3 --dry-run
  lut flash --board stm32h7 --port /dev/ttyUSB0 --programmer stm32flash --baud 57600 --unprotect`,
    )
    .action(flash);
}

async function flash(options: FlashOptions): Promise<void> {
  const board = boardOf(options);
  const { port, programmer, baud, unprotect, dryRun, boards } = options;
  if (unprotect && !dryRun) printWarning('--unprotect: a chip that is protected now loses ALL of its flash.');
  const { result, seconds } = await work((listening) =>
    flashBoard({
      ...{ board, choice: options },
      ...defined({
        address: port,
        programmer,
        baud,
        unprotect,
        dryRun,
        boards,
        ask: askAtTerminal(listening),
      }),
      ...listening,
    }),
  );
  if (options.json) printJson<FlashJson>(jsonOf(board, result, seconds));
  else print(board, result, seconds);
}

function jsonOf(board: Board, flashed: Flashed, seconds: number): FlashJson {
  const { port, programmer, firmware, region, commands, hello } = flashed;
  return {
    board: board.id,
    ...{ port, programmer },
    fingerprint: firmware.fingerprint,
    bin: firmware.bin,
    address: region.address,
    bytes: region.bytes.length,
    commands: [...commands],
    written: hello !== null,
    answered: hello && answerJson(hello),
    seconds,
  };
}

function answerJson({ port, unit, coreHz, chip }: Hello): NonNullable<FlashJson['answered']> {
  return {
    firmware_port: port,
    unit,
    core_hz: coreHz,
    uid: chip.uid,
    revision: chip.revision,
    reset: chip.reset,
  };
}

function print(
  board: Board,
  { port, programmer, firmware, region, commands, hello }: Flashed,
  seconds: number,
): void {
  const what = `${firmware.fingerprint.slice(0, 12)} (${formatCount(region.bytes.length)} bytes)`;
  if (hello === null) {
    printLine(`Firmware ${what} is ${firmware.bin}: there it is called firmware.bin.`);
    for (const command of commands) printLine(command);
    return;
  }
  printLine(
    `Wrote firmware ${what} to ${board.id} on ${port} with ${programmer}, in ${formatDuration(seconds)}.`,
  );
  printLine(`It answers: ${answerWords(hello)}.`);
}

function answerWords({ board, port, runtime, flavour, unit, coreHz, chip }: Hello): string {
  return [
    `${board} (port ${port}), ${runtime} ${flavour}, counts ${unit}`,
    ...(coreHz === null ? [] : [`core at ${coreHz / 1e6} MHz`]),
    ...(chip.uid === null ? [] : [`chip ${chip.uid}`]),
    ...(chip.revision === null ? [] : [`revision 0x${chip.revision.toString(16)}`]),
    `started by ${chip.reset === 'unknown' ? 'an unknown cause' : chip.reset}`,
  ].join(', ');
}
