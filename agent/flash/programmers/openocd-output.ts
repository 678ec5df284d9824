/** What OpenOCD 0.12 says, and what it means: it exits with 1 whatever happened, so its words have to be told apart. */
import type { ErrorCode } from '../../../common/error-codes.js';

/** A failure by the words that tell it. */
interface Verdict {
  readonly code: ErrorCode;
  readonly says: RegExp;
  /** in a sentence without its full stop */
  readonly what: string;
  readonly remedy: string;
}

/** The first that is true is what happened: what follows from it may be said as well. */
const VERDICTS: readonly Verdict[] = [
  {
    code: 'LINK_NO_PERMISSION',
    says: /LIBUSB_ERROR_ACCESS/,
    what: 'The debug probe may not be opened by this user',
    remedy:
      'Install the udev rules of OpenOCD (60-openocd.rules, in the Debian package openocd), add yourself to the group plugdev, then plug the probe in again.',
  },
  {
    code: 'LINK_BUSY',
    // of an interface that another program has claimed it says nothing
    says: /LIBUSB_ERROR_BUSY|the selected device is already used|^(?![^]*Error: )[^]*\*\* OpenOCD init failed \*\*/,
    what: 'The debug probe is in use by another program',
    remedy: 'End the other program (a debugger, an IDE, another OpenOCD) and try again.',
  },
  {
    code: 'FLASH_NO_PROBE',
    says: /Error: open failed|no ST-LINK detected|no device found|ST-LINK open failed|unable to open .* device/,
    what: 'OpenOCD found no debug probe',
    remedy: 'Connect the ST-LINK by USB; on a board with one built in, that is the connector marked ST-LINK.',
  },
  {
    code: 'FLASH_WRONG_CHIP',
    says: /UNEXPECTED idcode|expected \d+ of \d+: 0x|Cannot identify target as|unsupported device|this device has a single bank only/,
    what: 'The probe is connected to another chip than the board file says',
    remedy: 'Choose the board of this chip with --board, or correct its configuration in the board file.',
  },
  {
    code: 'FLASH_NO_ANSWER',
    says: /unable to connect to the target|target voltage may be too low|examination failed|Target not examined yet|Invalid ACK|Unable to reset target/,
    what: 'The probe does not reach the chip',
    remedy:
      'Check that the board has power and that SWDIO, SWCLK, NRST and GND are connected; a firmware that switches the debug port off gives way with NRST held.',
  },
  {
    code: 'FLASH_LOCKED',
    says: /device protected|WRPERR|flash memory write protected|Device Security Bit Set/i,
    what: 'The flash of the chip is protected. Nothing was written',
    remedy: 'lut flash --unprotect lifts the read protection; the chip then erases ALL its flash.',
  },
  {
    code: 'FLASH_TOO_LARGE',
    says: /no flash bank found for address|No flash at address|does not fit into bank/,
    what: 'OpenOCD knows of no flash at an address that is to be written',
    remedy:
      'Name the configuration of all banks in the board file, such as target/stm32h7x_dual_bank.cfg for a chip with 2 MB.',
  },
  {
    code: 'FLASH_VERIFY',
    says: /\*\* Verify Failed \*\*|checksum mismatch/,
    what: 'The flash does not hold what was written',
    remedy: 'Try again; where it fails at the same address, these sectors are protected or worn out.',
  },
  {
    code: 'FLASH_TOOL',
    says: /Can't find \S+|invalid command name|\.cfg:\d+: Error: |unable to select a session transport/,
    what: 'OpenOCD does not accept its configuration',
    remedy:
      'Correct targets.silicon.programmers.openocd.configuration in the board file; OpenOCD has its own files under /usr/share/openocd/scripts.',
  },
];

const ANYTHING: Omit<Verdict, 'says'> = {
  code: 'FLASH_TOOL',
  what: 'OpenOCD failed',
  remedy: 'Check the probe, its cable and the power of the board, then try again.',
};

/** What failed, by the output of an OpenOCD that exited with an error. */
export function openocdVerdict(output: string): Omit<Verdict, 'says'> {
  return VERDICTS.find(({ says }) => says.test(output)) ?? ANYTHING;
}

/** How many images it has verified so far. */
export function verifiedImages(output: string): number {
  return output.split('** Verified OK **').length - 1;
}

/** Of its output the lines that tell of a failure. */
export function complaints(output: string): string {
  const told = output
    .split('\n')
    .filter((line) =>
      /Error: |^Warn : (?!Transport)|\*\* .*(Failed|failed|Unable)|invalid command/.test(line),
    );
  return told.length > 0 ? told.join('\n') : output;
}
