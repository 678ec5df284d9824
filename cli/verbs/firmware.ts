import { Option, type Command } from 'commander';
import type { Board } from '../../boards/board.js';
import { formatBytes } from '../../common/format.js';
import { buildFirmwareImage, type BuiltFirmware } from '../../lab/firmware-image.js';
import type { FirmwareJson } from '../../lab/json/types.js';
import { addFirmwareOptions, boardOf, type FirmwareOptions } from '../options/board-options.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface Options extends FirmwareOptions {
  readonly target?: 'silicon' | 'emulator';
  readonly json?: boolean;
}

/** `lut firmware`: a board's firmware as files. */
export function firmwareVerb(command: Command): void {
  addFirmwareOptions(command)
    .requiredOption('--board <id>', 'the board (lut boards lists them)')
    .addOption(
      new Option(
        '--target <name>',
        'the real board or its emulator (default: silicon where it has a firmware for it)',
      ).choices(['silicon', 'emulator']),
    )
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut firmware --board stm32f4
  lut firmware --board stm32h7 --target emulator --json
  lut firmware --board rpi3 --kernels reference`,
    )
    .action(firmware);
}

async function firmware(options: Options): Promise<void> {
  const board = boardOf(options);
  const built = await buildFirmwareImage(board, options, options.target);
  if (options.json) printJson<FirmwareJson>(jsonOf(board, built));
  else print(board, built);
}

function jsonOf(board: Board, { target, firmware, sizes }: BuiltFirmware): FirmwareJson {
  const { port, elf, bin, fingerprint, imageSha256, compiler } = firmware;
  return {
    board: board.id,
    target,
    firmware_port: port,
    ...{ elf, bin, fingerprint },
    image_sha256: imageSha256,
    compiler,
    sizes,
  };
}

function print(board: Board, { target, firmware, sizes }: BuiltFirmware): void {
  const { port, elf, bin, fingerprint, compiler } = firmware;
  printLine(`Firmware ${fingerprint.slice(0, 12)} of ${board.id} (${target}, port ${port}), by ${compiler}.`);
  printTable(
    ['Part', '>Bytes', '>Size'],
    Object.entries(sizes).map(([part, bytes]) => [part, String(bytes), formatBytes(bytes as number)]),
  );
  printLine(`elf ${elf}`);
  printLine(`bin ${bin}`);
}
