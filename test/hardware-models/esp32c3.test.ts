import { beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { firmwareOf } from '../../lab/firmware.js';
import { buildHardwareModels, judge } from '../../scripts/hardware-models/model.js';
import { brokenRules, verdictOf } from './seeded.js';

const board = loadBoard('esp32c3');

/** What breaks which rules of the manual. */
const MISTAKES: readonly (readonly [mistake: string, rules: readonly string[]])[] = [
  ['RTC_LEFT_ON', ['watchdog-left-on']],
  ['GROUP_LEFT_ON', ['watchdog-left-on']],
  ['SUPER_LEFT_ON', ['watchdog-left-on']],
  ['NO_KEY', ['watchdog-locked', 'watchdog-left-on']],
  ['TOO_LATE', ['watchdog-bites']],
  ['PLL_OFF', ['clock-pll-off']],
  ['PLL_FREQUENCY', ['clock-pll-frequency']],
  ['RESERVED_PERIOD', ['clock-reserved']],
  ['BAUD_FROM_APB', ['console-baud']],
  ['BAUD_WHILE_SENDING', ['console-baud', 'uart-while-sending']],
  ['FIFO', ['uart-fifo-full']],
  ['PIN', ['uart-pin']],
  ['TRACE_PIN', ['trace-pin']],
  ['UART_CLOCK', ['uart-clock']],
  ['NO_WRITE_ENABLE', ['flash-write-enable']],
  ['ACROSS_PAGE', ['flash-page']],
  ['NOT_ERASED', ['flash-not-erased']],
  ['COMMAND_WHILE_BUSY', ['flash-while-busy']],
  ['READ_WHILE_BUSY', ['flash-busy']],
  ['NO_INVALIDATE', ['cache-stale']],
  ['CACHE_OFF', ['cache-off']],
  ['UNMAPPED', ['cache-unmapped']],
  ['CYCLE_COUNTER', ['csr-missing']],
  ['ATOMIC', ['instruction-missing']],
  ['ROM', ['rom-function']],
];

describe('the hardware model of the ESP32-C3', () => {
  beforeAll(buildHardwareModels, 120_000);

  it('passes start-up as the manual has it, with flash erased, programmed and read back', async () => {
    const verdict = await verdictOf(board);
    expect(verdict).toMatchObject({ passed: true, broken: [], notJudged: [], coreHz: 160_000_000 });
    expect(verdict.settings.flash).toBe('1 erases, 1 pages programmed');
  });

  it.each(MISTAKES)('fails %s', async (mistake, rules) => {
    const verdict = await verdictOf(board, mistake);
    expect(verdict.passed).toBe(false);
    expect(brokenRules(verdict).sort()).toEqual([...rules].sort());
  });

  it('passes the firmware of the board, at its clock', async () => {
    const { elf } = await firmwareOf(board, 'silicon', { runtime: 'builtin' });
    expect(await judge(board, elf)).toMatchObject({
      passed: true,
      broken: [],
      notJudged: [],
      coreHz: board.clockHz,
    });
  }, 120_000);
});
