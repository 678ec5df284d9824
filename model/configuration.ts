import { canonicalJson, sha256 } from '../common/hash.js';

/** What a figure counts: processor cycles of silicon, or instructions retired by an emulator. */
export type Unit = 'cycles' | 'instructions';

/**
 * Everything besides the operator case that a timing depends on. Timings of different configurations are
 * never mixed. Its hash is the SHA-256 of its canonical JSON; protocol and logging code are not part of it.
 */
export interface DeviceConfiguration {
  /** id of the board file */
  readonly board: string;
  /** machine that really ran: `silicon`, or the emulator's machine, e.g. `qemu mps2-an500` */
  readonly machine: string;
  /** measured core clock in Hz, snapped to the board's nominal clock within 1000 ppm; null where an emulator has none */
  readonly clockHz: number | null;
  readonly runtime: string;
  readonly flavour: string;
  /** SHA-256 of the kernel sources (what is timed), and of the sources of the timing window */
  readonly kernels: string;
  readonly timing: string;
  readonly compiler: string;
  readonly flags: readonly string[];
  /** memory that holds weights, and memory that holds the tensor arena */
  readonly placement: { readonly weights: string; readonly tensors: string };
  /** cache and flash-wait registers as read back from the device, by name, in hex */
  readonly settings: Readonly<Record<string, string>>;
  readonly unit: Unit;
  /** name of the counter that was read, e.g. `dwt.cyccnt`, `tim2` */
  readonly counter: string;
}

/** SHA-256 over the canonical JSON of a configuration. */
export function configurationHash(configuration: DeviceConfiguration): string {
  return sha256(canonicalJson(configuration));
}
