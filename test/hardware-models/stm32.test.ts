import { beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { buildHardwareModels, judge, type Verdict } from '../../scripts/hardware-models/model.js';
import { buildProbe, type Fault } from './probes.js';
import { STM32F4_PROBE } from './stm32f4-probe.js';
import { STM32H7_PROBE } from './stm32h7-probe.js';

beforeAll(buildHardwareModels);

async function verdictOn(id: string, source: string, faults: readonly Fault[] = []): Promise<Verdict> {
  const board = loadBoard(id);
  return judge(board, await buildProbe(board, source, faults), { until: 'line' });
}

function rules({ broken }: Verdict): string[] {
  return [...new Set(broken.map(({ rule }) => rule))];
}

/** A fault, what is planted, and the rule that must be found broken. */
type Seeded = readonly [what: string, fault: Fault, rule: string];

const STM32F4_FAULTS: readonly Seeded[] = [
  ["the meter's pin without a clock", ['R(RCC + 0x30) |= 1 << 4; // trace port', ''], 'clock-off'],
  ["the meter's pin as no output", ['R(0x40021000) |= 1 << 16; // trace mode', ''], 'trace-pin'],
  ['latency after the frequency', ['R(FLASH) = 0x705; // latency', ''], 'flash-latency'],
  ['too few wait states', ['R(FLASH) = 0x705; // latency', 'R(FLASH) = 0x704;'], 'flash-latency'],
  [
    'no wait for the lock of the PLL',
    ['UNTIL((R(RCC) & 1u << 25) != 0); // locked', ''],
    'switch-before-ready',
  ],
  ['no wait for the oscillator', ['UNTIL((R(RCC) & 1u << 17) != 0);', ''], 'pll-input'],
  ['the regulator at scale 2', ['PWR_CR |= 1u << 14;', 'PWR_CR &= ~(1u << 14);'], 'regulator-scale'],
  [
    'the PLL configured while it runs',
    ['UNTIL((R(RCC) & 1u << 25) != 0); // locked', 'R(RCC + 0x04) = 4;'],
    'pll-running',
  ],
  ['APB1 beyond its limit', ['5 << 10 | 4 << 13; // dividers', '4 << 10 | 4 << 13;'], 'bus-limit'],
  ['the UART without a clock', ['R(RCC + 0x44) |= 1 << 4; // uart', ''], 'clock-off'],
  ['the pins left as they are', ['R(0x40020000) = 0xA8280000; // mode', ''], 'console-pin'],
  ['another alternate function', ['R(0x40020024) = 0x770;', 'R(0x40020024) = 0x880;'], 'console-pin'],
  ['a wrong divider', ['R(USART + 0x08) = 91;', 'R(USART + 0x08) = 94;'], 'console-baud'],
  ['a byte before the last one left', ['UNTIL((R(USART) & 1 << 7) != 0); // empty', ''], 'uart-not-empty'],
  ['the cycle counter before trace is on', ['R(0xE000EDFC) |= 1u << 24; // trace', ''], 'dwt-off'],
  ['a wrong key', ['0xCDEF89AB; // key', '0xCDEF89AC;'], 'flash-keys'],
  ['no keys', ['R(FLASH + 0x04) = 0xCDEF89AB; // key', ''], 'flash-locked'],
  ['programming without PG', ['2 << 8 | 1; // programming', '2 << 8;'], 'flash-no-pg'],
  ['another parallelism', ['2 << 8 | 1; // programming', '1 << 8 | 1;'], 'flash-parallelism'],
  [
    'programming what is not erased',
    ['R(FLASH + 0x10) = 2 << 8 | 1; // programming', 'R(FLASH + 0x10) = 2 << 8 | 1; R(WINDOW + 4) = 0;'],
    'flash-not-erased',
  ],
  ['an erase without SER', ['2 << 8 | 1 << 1 | 5 << 3; // sector', '2 << 8 | 5 << 3;'], 'flash-sequence'],
  ['a sector that is not there', ['1 << 1 | 5 << 3; // sector', '1 << 1 | 12 << 3;'], 'flash-sector'],
  ['a data cache that is not reset', ['R(FLASH) |= 0x1800; // caches reset', ''], 'flash-cache-stale'],
  ['a data cache reset while it is on', ['R(FLASH) &= ~0x600u; // caches off', ''], 'flash-cache-reset'],
];

const STM32H7_FAULTS: readonly Seeded[] = [
  ["the meter's pin without a clock", ['R(0x58024400 + 0xE0) |= 1 << 4; // trace port', ''], 'clock-off'],
  ["the meter's pin as no output", ['R(0x58021000) &= ~(2u << 28); // trace mode', ''], 'trace-pin'],
  [
    'the supply not configured',
    ['R(PWR + 0x0C) = 2; // regulator\n  UNTIL((R(PWR + 0x04) & 1 << 13) != 0); // supplied', ''],
    'supply-not-configured',
  ],
  [
    'the supply configured twice',
    ['R(PWR + 0x0C) = 2; // regulator', 'R(PWR + 0x0C) = 2; R(PWR + 0x0C) = 1;'],
    'supply-again',
  ],
  ['the regulator bypassed', ['R(PWR + 0x0C) = 2; // regulator', 'R(PWR + 0x0C) = 1;'], 'supply-wrong'],
  ['the regulator left at scale 3', ['R(PWR + 0x18) = 3 << 14; // scale', ''], 'overdrive-scale'],
  ['no overdrive', ['R(0x5800042C) = 1; // overdrive', ''], 'regulator-scale'],
  ['overdrive without a clock', ['R(RCC + 0xF4) |= 2; // syscfg', ''], 'clock-off'],
  [
    'no wait for the lock of the PLL',
    ['UNTIL((R(RCC) & 1u << 25) != 0); // locked', ''],
    'switch-before-ready',
  ],
  [
    'the PLL configured while it runs',
    ['UNTIL((R(RCC) & 1u << 25) != 0); // locked', 'R(RCC + 0x30) = 99 | 1 << 9;'],
    'pll-running',
  ],
  ['another range of the PLL', ['3 << 2 | 1 << 16; // range', '2 << 1 | 1 << 16;'], 'pll-range'],
  ['too few wait states', ['R(FLASH) = 4 | 2 << 4; // latency', 'R(FLASH) = 2 | 2 << 4;'], 'flash-latency'],
  ['too short a programming delay', ['R(FLASH) = 4 | 2 << 4; // latency', 'R(FLASH) = 4;'], 'flash-latency'],
  ['buses beyond their limit', ['R(RCC + 0x18) = 8 | 4 << 4; // buses', ''], 'bus-limit'],
  [
    'the instruction cache not invalidated',
    ['R(0xE000EF50) = 0; // invalidate instructions', ''],
    'icache-not-invalidated',
  ],
  ['the data cache part invalidated', ['way < 4; way++', 'way < 3; way++'], 'dcache-not-invalidated'],
  ['the UART without a clock', ['R(RCC + 0xE8) |= 1 << 18; // uart', ''], 'clock-off'],
  ['a wrong divider', ['R(USART + 0x0C) = 130;', 'R(USART + 0x0C) = 125;'], 'console-baud'],
  [
    'a divider that is set while the UART is on',
    ['R(USART) = 1 | 1 << 3; // on', 'R(USART) = 1 | 1 << 3; R(USART + 0x0C) = 131;'],
    'uart-on',
  ],
  ['the cycle counter locked', ['R(0xE0001FB0) = 0xC5ACCE55; // unlock', ''], 'dwt-locked'],
  ['a wrong key', ['0xCDEF89AB; // key', '0xCDEF89AC;'], 'flash-keys'],
  ['programming without PG', ['3 << 4 | 1 << 1; // programming', '3 << 4;'], 'flash-no-pg'],
  [
    '16 bytes of a flash word',
    ['for (u32 i = 0; i < 8; i++) R(WINDOW', 'for (u32 i = 0; i < 4; i++) R(WINDOW'],
    'flash-word-inconsistent',
  ],
  [
    'the last flash word part full',
    ['R(BANK2 + 0x0C) = 3 << 4; // end', 'R(WINDOW + 64) = 0; R(BANK2 + 0x0C) = 3 << 4;'],
    'flash-word-part',
  ],
  [
    'a flash word programmed twice',
    ['R(WINDOW + 32 * word + 4 * i)', 'R(WINDOW + 4 * i)'],
    'flash-not-erased',
  ],
  [
    'programming while the bank is busy',
    ['UNTIL((R(BANK2 + 0x10) & 5) == 0); // programmed', ''],
    'flash-busy',
  ],
  ['the controller used while it erases', ['UNTIL((R(BANK2 + 0x10) & 5) == 0); // erased', ''], 'flash-busy'],
  ['a data cache that keeps what was erased', ['R(0xE000EF5C) = WINDOW; // forget', ''], 'cache-stale'],
];

describe.each([
  ['stm32f4', STM32F4_PROBE, STM32F4_FAULTS],
  ['stm32h7', STM32H7_PROBE, STM32H7_FAULTS],
] as const)('the model of %s', (id, probe, faults) => {
  it('passes a start-up in the manual’s order, at the documented frequency', async () => {
    const verdict = await verdictOn(id, probe);
    expect(rules(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ passed: true, coreHz: loadBoard(id).clockHz, consoleBytes: 6 });
  });

  it.each(faults.map(([what, fault, rule]) => ({ what, fault, rule })))(
    'fails $what: $rule',
    async ({ fault, rule }) => {
      const verdict = await verdictOn(id, probe, [fault]);
      expect(verdict.passed).toBe(false);
      expect(rules(verdict)).toContain(rule);
    },
  );
});
