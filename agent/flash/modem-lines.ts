/** The lines of a serial port that boards wire to their boot pins: DTR and RTS. */

import type { Levels } from '../link/serial-port.js';

/**
 * Which line does what: `rts` or `dtr`. Asserting `boot0` makes the chip boot its ROM at the next reset, asserting
 * `reset` holds it in reset; with `-` before its name releasing the line does.
 */
export interface BootLines {
  readonly boot0: string;
  readonly reset: string;
}

/** Whether the chip is held in reset, and what it boots. */
export interface BootPins {
  readonly rom: boolean;
  readonly inReset: boolean;
}

/** As the kernel leaves the lines when it opens a port (Linux, tty_port_raise_dtr_rts). */
const OPENED: Levels = { dtr: true, rts: true };

/** How the lines stand for the pins to be so. */
export function levelsOf(lines: BootLines, { rom, inReset }: BootPins): Levels {
  return { ...OPENED, ...level(lines.boot0, rom), ...level(lines.reset, inReset) };
}

/** The lines one after another, from the port's opening on, until the chip runs its firmware: never through its ROM. */
export function levelsToRun(lines: BootLines): Levels[] {
  const held = OPENED[nameOf(lines.reset)] === activeLevel(lines.reset);
  return [levelsOf(lines, { rom: false, inReset: held }), levelsOf(lines, { rom: false, inReset: false })];
}

/** One signal of a sequence of stm32flash, e.g. `-dtr`. */
export function signalOf(line: string, active: boolean): string {
  return `${activeLevel(line) === active ? '' : '-'}${nameOf(line)}`;
}

function level(line: string, active: boolean): Partial<Levels> {
  return { [nameOf(line)]: activeLevel(line) === active };
}

function nameOf(line: string): 'dtr' | 'rts' {
  return line.endsWith('dtr') ? 'dtr' : 'rts';
}

function activeLevel(line: string): boolean {
  return !line.startsWith('-');
}
