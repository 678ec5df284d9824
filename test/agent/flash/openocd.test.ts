import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { Openocd, OpenocdReset, UNPROTECT } from '../../../agent/flash/programmers/openocd.js';
import {
  complaints,
  openocdVerdict,
  verifiedImages,
} from '../../../agent/flash/programmers/openocd-output.js';
import { boardIds, loadBoard } from '../../../boards/catalogue.js';
import { lutError } from '../../support/lut-error.js';
import { toolSaying } from './saying.js';

const FLASH = { base: 0x08000000, bytes: 1 << 20 };
const FIRMWARE = { what: 'firmware', address: FLASH.base, bytes: Uint8Array.of(1, 2, 3, 4) };
const MODELS = { what: 'models', address: FLASH.base + 0x20000, bytes: Uint8Array.of(5, 6, 7, 8) };
const STLINK_F4 = { configuration: ['interface/stlink.cfg', 'target/stm32f4x.cfg'] };

/** What OpenOCD said, without the line that says who recorded it. */
function recorded(name: string): string {
  const text = readFileSync(join(import.meta.dirname, 'openocd', `${name}.txt`), 'utf8');
  return text.slice(text.indexOf('\n') + 1);
}

describe('recorded outputs of OpenOCD', () => {
  it.each(['success-stm32f4', 'success-stm32h7'])('%s is one', (name) => {
    expect(verifiedImages(recorded(name))).toBe(1);
  });

  it.each([
    ['no-probe', 'FLASH_NO_PROBE', /open failed/],
    ['no-permission', 'LINK_NO_PERMISSION', /LIBUSB_ERROR_ACCESS/],
    ['probe-in-use', 'LINK_BUSY', /OpenOCD init failed/],
    ['unknown-configuration', 'FLASH_TOOL', /Can't find target\/none.cfg/],
    ['wrong-chip', 'FLASH_WRONG_CHIP', /expected 1 of 1: 0x1ba01477/],
    ['no-target', 'FLASH_NO_ANSWER', /unable to connect to the target/],
    ['no-power', 'FLASH_NO_ANSWER', /voltage may be too low/],
    ['locked-stm32f4', 'FLASH_LOCKED', /stm32x device protected/],
    ['locked-stm32f1', 'FLASH_LOCKED', /stm32x device protected/],
    ['locked-stm32h7', 'FLASH_LOCKED', /WRPERR/],
    ['beyond-flash', 'FLASH_TOO_LARGE', /no flash bank found for address 1fc5c/],
    ['verify-failed', 'FLASH_VERIFY', /checksum mismatch/],
  ])('%s is %s', (name, code, words) => {
    const output = recorded(name);
    expect(openocdVerdict(output).code).toBe(code);
    expect(complaints(output)).toMatch(words);
    expect(verifiedImages(output)).toBe(0);
  });
});

describe('a board that is written by OpenOCD', () => {
  it('is written where each region has been verified, whatever else was said', async () => {
    toolSaying('openocd', recorded('success-stm32f4'), 0);
    const told: unknown[] = [];
    await new Openocd(STLINK_F4, FLASH).program([FIRMWARE], {
      onProgress: (progress) => told.push(progress),
    });
    expect(told.at(-1)).toEqual({ what: 'firmware', done: 4, total: 4 });
    await expect(new Openocd(STLINK_F4, FLASH).program([FIRMWARE, MODELS], {})).rejects.toThrowError(
      lutError('FLASH_TOOL'),
    );
  });

  it('says what failed, in its own words and OpenOCD’s', async () => {
    toolSaying('openocd', recorded('locked-stm32f4'), 1);
    await expect(new Openocd(STLINK_F4, FLASH).program([FIRMWARE], {})).rejects.toThrowError(
      lutError('FLASH_LOCKED', {
        message:
          'The flash of the chip is protected. Nothing was written: Error: stm32x device protected / ' +
          'Error: failed erasing sectors 0 to 4 / embedded:startup.tcl:1516: Error: ** Programming Failed **.',
        remedy: 'lut flash --unprotect lifts the read protection; the chip then erases ALL its flash.',
      }),
    );
  });

  it('takes nothing beyond its flash', async () => {
    const beyond = { ...FIRMWARE, address: FLASH.base + FLASH.bytes - 2 };
    await expect(new Openocd(STLINK_F4, FLASH).program([beyond], {})).rejects.toThrowError(
      lutError('FLASH_TOO_LARGE'),
    );
  });

  it('is described by the command that does it', () => {
    expect(new Openocd(STLINK_F4, FLASH).describe([FIRMWARE, MODELS])).toEqual([
      "openocd -f interface/stlink.cfg -f target/stm32f4x.cfg -c 'gdb_port disabled' -c 'tcl_port disabled' " +
        "-c 'telnet_port disabled' -c 'program {firmware.bin} verify 0x08000000' " +
        "-c 'program {models.bin} verify 0x08020000' -c 'reset run' -c shutdown",
    ]);
  });
});

/** No probe is connected where tests run; the dummy adapter of OpenOCD is one with nothing at its end. */
describe('the real OpenOCD', () => {
  const settings = boardIds().flatMap((id) => {
    const openocd = loadBoard(id).targets.silicon?.programmers.openocd;
    return openocd === undefined ? [] : [[id, openocd] as const];
  });

  it.each(settings)('accepts all of %s up to the probe that is not there', async (_id, configuration) => {
    const refused = lutError('FLASH_NO_PROBE', {
      message: 'OpenOCD found no debug probe: Error: open failed / ** OpenOCD init failed **.',
    });
    await expect(new Openocd(configuration, FLASH).program([FIRMWARE], {})).rejects.toThrowError(refused);
    await expect(new OpenocdReset(configuration).reset({})).rejects.toThrowError(lutError('FLASH_NO_PROBE'));
  });

  it('names a configuration that it does not have', async () => {
    const unknown = { configuration: ['interface/stlink.cfg', 'target/none.cfg'] };
    await expect(new Openocd(unknown, FLASH).program([FIRMWARE], {})).rejects.toThrowError(
      lutError('FLASH_TOOL', { message: expect.stringContaining("Can't find target/none.cfg") as string }),
    );
  });

  it('says that no chip answers at the end of a probe', async () => {
    const dummy = { configuration: ['interface/dummy.cfg', 'target/stm32f4x.cfg'] };
    await expect(new Openocd(dummy, FLASH).program([FIRMWARE], {})).rejects.toThrowError(
      lutError('FLASH_NO_ANSWER'),
    );
  });

  it.each(['stm32f4x', 'stm32h7x'])('has the command that lifts a read protection of an %s', async (chip) => {
    const driver = UNPROTECT.replace(' unlock 0', '');
    const { stderr } = await execa('openocd', [
      ...['-f', 'interface/dummy.cfg', '-f', `target/${chip}.cfg`],
      ...['-c', `usage ${driver}`, '-c', 'shutdown'],
    ]);
    expect(stderr).toMatch(/^ *stm32(f2x|h7x) unlock bank_id$/m);
  });
});
