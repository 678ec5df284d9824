/** A firmware as built: both files hold the same program. */
export interface FirmwareImage {
  readonly elf: string;
  readonly bin: string;
  /** what it says in HELLO, 64 hex digits */
  readonly fingerprint: string;
}
