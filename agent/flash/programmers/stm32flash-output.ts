/** What stm32flash 0.7 says, and what it means. Its exit status alone says little: a truncated image exits with 0. */

/** The chip that answered in its ROM. */
export interface FoundChip {
  /** device id, e.g. 0x413 */
  readonly device: number;
  /** what stm32flash calls it, e.g. `STM32F40xxx/41xxx` */
  readonly name: string;
  /** most flash that such a chip has, bytes */
  readonly flashBytes: number;
}

/** The chip that the output tells of; undefined where none answered. */
export function foundChip(output: string): FoundChip | undefined {
  const device = /^Device ID +: 0x([0-9a-f]+) \((.*)\)/m.exec(output);
  const flash = /^- Flash +: Up to (\d+)KiB/m.exec(output);
  if (device === null || flash === null) return undefined;
  return { device: parseInt(device[1]!, 16), name: device[2]!, flashBytes: Number(flash[1]) * 1024 };
}

/** The id of a chip that stm32flash has no table for. */
export function unknownChip(output: string): number | undefined {
  const found = /Unknown\/unsupported device \(Device ID: 0x([0-9a-f]+)\)/.exec(output);
  return found === null ? undefined : parseInt(found[1]!, 16);
}

/** The address up to which it has written and verified, by the last that it said; undefined before the first. */
export function verifiedUpTo(output: string): number | undefined {
  const last = [...output.matchAll(/Wrote and verified address 0x([0-9a-f]+)/g)].at(-1);
  return last === undefined ? undefined : parseInt(last[1]!, 16);
}

/** Whether nothing answered the first byte, or something that is no bootloader. */
export function isSilent(output: string): boolean {
  return /Failed to (init device|send init|resend init)/.test(output);
}

/** Whether the bootloader refused a command (AN3155: a chip that is protected from reading refuses all that touch memory). */
export function isRefused(output: string): boolean {
  return /Got NACK from device on command/.test(output);
}

/** Whether what was read back is not what was written. */
export function isMismatch(output: string): boolean {
  return /Failed to verify at address/.test(output);
}
