import { isSerialPort } from '../../link/open-transport.js';
import { signalOf, type BootLines } from '../modem-lines.js';
import type { Region } from '../programmer.js';
import { hex } from '../room.js';
import type { ToolCommand } from '../tool.js';

/** A few bytes of flash are read first: what refuses that is protected, and nothing has been erased yet. */
const PROBE_BYTES = 4;
/** Writes are made of words. */
const WORD = 4;

/** How stm32flash 0.7 is called for a port. */
export class Stm32flashCommands {
  /** @param lines that reset the chip into its ROM; undefined where the user does */
  constructor(
    private readonly port: string,
    private readonly baud: number,
    private readonly lines: BootLines | undefined,
  ) {}

  /**
   * Asks which chip it is, and reads a little of its flash into a file.
   * @param first whether the chip has not had its first byte since its reset
   */
  probe(address: number, file: string, first: boolean): ToolCommand {
    return this.command(first, ['-r', file, '-S', `${hex(address)}:${PROBE_BYTES}`]);
  }

  /** Lifts the protection from reading, which erases all flash and resets the chip. */
  unprotect(): ToolCommand {
    return this.command(false, ['-k']);
  }

  /**
   * Writes a region and reads each block back, erasing the sectors that it touches. `-f`, for a binary that looks like
   * a hex file is a binary. Option bytes are left alone: of the H7's stm32flash has no table.
   */
  write({ address, bytes }: Region, file: string): ToolCommand {
    return this.command(false, ['-f', '-v', '-w', file, '-S', `${hex(address)}:${wholeWords(bytes.length)}`]);
  }

  private command(first: boolean, words: readonly string[]): ToolCommand {
    // the ROM wants even parity (AN3155), which a pseudo-terminal refuses
    const mode = isSerialPort(this.port) ? '8e1' : '8n1';
    return ['stm32flash', '-b', String(this.baud), '-m', mode, ...this.entry(first), ...words, this.port];
  }

  /**
   * By its lines the chip is reset into its ROM for each command, and into its flash after it, whatever came of it.
   * Without them a conversation goes on: a second first byte would be half a command to the ROM.
   */
  private entry(first: boolean): string[] {
    if (this.lines === undefined) return first ? [] : ['-c'];
    const { boot0, reset } = this.lines;
    const [rom, flash] = [signalOf(boot0, true), signalOf(boot0, false)];
    const [hold, release] = [signalOf(reset, true), signalOf(reset, false)];
    // a comma waits for 100 ms; the last before the colon lets the ROM start
    return ['-i', `${rom}&${hold},${release},:${flash}&${hold},${release}`];
  }
}

/** Bytes of a file in whole words. */
export function wholeWords(bytes: number): number {
  return Math.ceil(bytes / WORD) * WORD;
}
