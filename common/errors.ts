/**
 * The one error class of the project. Every failure a user can cause or meet has a code; codes are grouped
 * by layer, and each group has one exit status, so that a script can tell a missing board from a bad model.
 */

/** Exit status per group of codes. The group is the part of the code before the first underscore. */
export const EXIT_STATUS = {
  /** wrong arguments */
  USAGE: 2,
  /** a board file: unknown, malformed */
  BOARD: 3,
  /** compiler, CMake, QEMU: missing or failed */
  TOOLCHAIN: 4,
  /** the port: absent, in use, lost; the line: dead, garbled */
  LINK: 5,
  /** the firmware on the other end: silent, wrong, refuses */
  FIRMWARE: 6,
  /** a `.tflite` model or a space file: corrupt, unsupported */
  MODEL: 7,
  /** the database */
  STORE: 8,
  /** a latency table: corrupt, mixed, missing cases */
  TABLE: 9,
  /** a dataset: missing, too few images or classes, unreadable images */
  DATA: 11,
  /** the search: limits that nothing meets, a failed training */
  SEARCH: 12,
  /** files: full disk, no permission */
  FILE: 10,
  /** stopped by the user */
  INTERRUPTED: 130,
} as const;

export type ErrorGroup = keyof typeof EXIT_STATUS;
export type ErrorCode = ErrorGroup | `${ErrorGroup}_${Uppercase<string>}`;

/** An expected failure: `message` says what happened and to what, `remedy` what to do next. */
export class LutError extends Error {
  override readonly name = 'LutError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly remedy?: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }

  /** The process exit status of this error's group. */
  get exitStatus(): number {
    return EXIT_STATUS[this.code.split('_', 1)[0] as ErrorGroup];
  }
}

/** The text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
