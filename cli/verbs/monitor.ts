import { Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import { monitor, type Said } from '../../lab/monitor.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { wholeNumber } from '../options/numbers.js';
import { untilInterrupted } from '../terminal/interrupt.js';
import { printLine, printRemark } from '../terminal/output.js';

interface MonitorOptions {
  readonly port: string;
  readonly board?: string;
  readonly boards?: string;
  readonly baud?: number;
}

const [LEAST_BAUD, MOST_BAUD] = [1200, 4_000_000];
/** Bytes in a line of those that are no text. */
const LINE_BYTES = 16;

/** `lut monitor`: what a board says. */
export function monitorVerb(command: Command): void {
  command
    .requiredOption('--port <port>', 'serial port, pseudo-terminal or tcp://host:port')
    .option('--board <id>', 'whose rate and lines the port has (lut boards lists them)')
    .addOption(boardsOption())
    .addOption(
      new Option('--baud <n>', "of the port (default: the board's, else 115200)").argParser((text) =>
        wholeNumber(text, '--baud', MOST_BAUD, LEAST_BAUD),
      ),
    )
    .addHelpText(
      'after',
      `
Frames are shown by name and field, other bytes as text or in hexadecimal digits, until Ctrl-C. Nothing is sent.

Examples:
  lut monitor --port /dev/ttyUSB0 --board stm32f4
  lut monitor --port /dev/ttyACM0 --baud 115200
  lut monitor --port tcp://bench:3000`,
    )
    .action(listen);
}

async function listen({ port, board, baud, ...own }: MonitorOptions): Promise<void> {
  const known = board === undefined ? undefined : catalogueOf(own).load(board);
  const start = performance.now();
  await untilInterrupted((signal) => {
    printRemark(`Listening to ${port} until Ctrl-C.`);
    return monitor({
      ...{ address: port, signal },
      ...defined({ board: known, baud }),
      onSaid: (said) => {
        const seconds = ((performance.now() - start) / 1000).toFixed(3);
        for (const line of linesOf(said)) printLine(`${seconds} s  ${line}`);
      },
    });
  });
}

function linesOf(said: Said): string[] {
  if ('name' in said) return [`${said.name}: ${said.fields.join(', ')}`];
  if (said.bytes.every(isText)) {
    const lines = Buffer.from(said.bytes).toString('latin1').split(/\r?\n/);
    return lines.filter((line) => line.trim() !== '');
  }
  return Array.from({ length: Math.ceil(said.bytes.length / LINE_BYTES) }, (_, line) =>
    hexLine(said.bytes.subarray(line * LINE_BYTES, (line + 1) * LINE_BYTES)),
  );
}

/** A character of ASCII, a tab, an end of a line, or what begins a colour. */
function isText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || [0x09, 0x0a, 0x0d, 0x1b].includes(byte);
}

/** Bytes in digits, and those that are characters as such. */
function hexLine(bytes: Uint8Array): string {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const characters = [...bytes].map((byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.',
  );
  return `${digits.padEnd(3 * LINE_BYTES)} ${characters.join('')}`;
}
