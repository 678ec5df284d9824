/** A piece of a board's memory as it shall be. */
export interface Region {
  /** what messages call it, e.g. `firmware` */
  readonly what: string;
  readonly address: number;
  readonly bytes: Uint8Array;
  /** the same program as an ELF file, where it is one: what an emulator loads */
  readonly elf?: string;
}

/** How far a programmer is with what it is at: bytes. */
export interface FlashProgress {
  /** e.g. `firmware` */
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

/** Who listens while a board is written or reset, and who can help. */
export interface FlashHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FlashProgress) => void;
  /** Asks for what only hands can do ("Set BOOT0 …"), and waits until it is done; absent where nobody can be asked. */
  readonly ask?: (what: string) => Promise<void>;
}

/** What puts bytes into a board's memory. */
export interface Programmer {
  /** e.g. `stm32flash` */
  readonly name: string;
  /** What `program` would do, a line each: the commands as they could be typed. */
  describe(regions: readonly Region[]): readonly string[];
  /**
   * Writes regions and verifies them; a reset follows. Whatever has the console lets go of it before.
   * @throws FLASH_*, TOOLCHAIN_MISSING, LINK_*, INTERRUPTED
   */
  program(regions: readonly Region[], hooks: FlashHooks): Promise<void>;
}
