import type { Command } from 'commander';
import { defined } from '../../common/defined.js';
import { formatCount } from '../../common/format.js';
import type { SdcardJson } from '../../lab/json/types.js';
import { writeSdCard } from '../../lab/sd-card.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { forceOption } from '../options/force-option.js';
import { printJson, printLine, printTable } from '../terminal/output.js';

interface SdcardOptions {
  readonly board: string;
  readonly boards?: string;
  readonly out: string;
  readonly firmware: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `lut sdcard`: the card by which a board takes its firmware over the serial port. */
export function sdcardVerb(command: Command): void {
  command
    .requiredOption('--board <id>', 'the board (lut boards lists them)')
    .addOption(boardsOption())
    .requiredOption('--out <dir>', "the card's first partition, or a folder that is copied onto it")
    .requiredOption('--firmware <dir>', "folder with the vendor's boot files, of which lut ships none")
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut sdcard --board rpi3 --out /media/$USER/bootfs --firmware ~/raspberrypi-firmware/boot
  lut sdcard --board rpi3 --out card --firmware boot --json`,
    )
    .action(sdcard);
}

async function sdcard({ json, ...options }: SdcardOptions): Promise<void> {
  const { board, out, firmware, force } = options;
  const card = await writeSdCard({
    ...{ board, out, firmware, catalogue: catalogueOf(options) },
    ...defined({ force }),
  });
  if (json) {
    printJson<SdcardJson>({ ...card, files: [...card.files] });
    return;
  }
  printTable(
    ['File', '>Bytes', 'From'],
    card.files.map(({ file, bytes, from }) => [file, formatCount(bytes), from]),
  );
  printLine(`These are in ${out}; they belong onto the first partition, FAT32, of an SD card. Then:`);
  printLine(`  lut build --board ${board} --port /dev/ttyUSB0`);
}
