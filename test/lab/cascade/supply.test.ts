import { describe, expect, it } from 'vitest';
import { loadBattery } from '../../../boards/battery.js';
import { loadBoard } from '../../../boards/catalogue.js';
import { randomNumbers } from '../../../common/random.js';
import { mean, shareInterval } from '../../../common/statistics.js';
import { frameCost, type NetworkCost, type Pair, type Rate } from '../../../lab/cascade/frame-cost.js';
import { supplyAt, type SupplyAt } from '../../../lab/cascade/supply.js';
import { batteryLife } from '../../../lab/energy/battery-life.js';
import { runStateAt, sleepStates } from '../../../lab/energy/power-states.js';
import { lutError } from '../../support/lut-error.js';

const BOARD = loadBoard('stm32f4');
const CELL = loadBattery('18650');
const PERIOD = 1000;
const PAIR: Pair = { gate: cost(20), model: cost(400) };

function cost(milliseconds: number): NetworkCost {
  const latency = {
    value: milliseconds,
    low: milliseconds,
    high: milliseconds,
    kind: 'measured',
    source: 'a table',
  } as const;
  const speed = { latency, estimatedCycles: null, millijoules: null, powerSource: null };
  return { total: milliseconds, low: milliseconds, high: milliseconds, speed };
}

function at(rate: number): Rate {
  return { value: rate, low: rate, high: rate, kind: 'assumed' };
}

function supply(rate: Rate, pair = PAIR, period = PERIOD, battery = CELL): SupplyAt {
  return supplyAt(BOARD, BOARD.clockHz, frameCost(pair, rate), frameCost(pair, at(1)), { period, battery });
}

describe('the supply of two networks in turns', () => {
  it('is within its interval what 10,000 frames draw that its rate was not measured on', () => {
    const random = randomNumbers(5);
    const share = 0.3;
    const images = Array.from({ length: 800 }, () => random() < share);
    const asked = images.filter(Boolean).length;
    const { low, high } = shareInterval(asked, images.length);
    const expected = supply({ value: asked / images.length, low, high, kind: 'measured' });
    // frame by frame: computing, what waking takes, and the sleep that is left of the period
    const { clockHz, meanwhile } = expected.way!;
    const run = runStateAt(BOARD, clockHz)!.milliamps;
    const sleep = sleepStates(BOARD).find(({ name }) => name === meanwhile)!;
    const wake = sleep.wakeMicroseconds! / 1000;
    const slower = BOARD.clockHz / clockHz;
    const frames = Array.from({ length: 10_000 }, () => {
      const computing = slower * (20 + (random() < share ? 400 : 0));
      const waking = sleep.wakeMicrocoulombs ?? wake * run;
      return (run * computing + waking + (sleep.microamps / 1000) * (PERIOD - computing - wake)) / PERIOD;
    });
    const drawn = mean(frames);
    const { milliamps, life } = expected;
    expect(drawn).toBeGreaterThan(milliamps!.low);
    expect(drawn).toBeLessThan(milliamps!.high);
    expect(milliamps!.high / milliamps!.low).toBeLessThan(1.3);
    const lasts = batteryLife(CELL, BOARD, { ...milliamps!, value: drawn }).life!.value;
    expect(lasts).toBeGreaterThan(life!.low);
    expect(lasts).toBeLessThan(life!.high);
  });

  it('lasts the less the more the larger one is asked', () => {
    const lives = [0, 0.1, 0.5, 1].map((rate) => supply(at(rate)).life!.value);
    expect(lives).toEqual([...lives].sort((a, b) => b - a));
    expect(lives[0]! / lives[3]!).toBeGreaterThan(3);
  });

  it('counts no clock that is too slow for a frame that both see', () => {
    // 420 ms at 168 MHz are 588 ms at 120 MHz: in 500 ms only the fastest clocks are done
    const { way } = supply(at(0), PAIR, 500);
    expect((420 * BOARD.clockHz) / way!.clockHz).toBeLessThan(500);
    expect(() => supply(at(0), PAIR, 400)).toThrowError(lutError('USAGE_EVERY'));
  });

  it('stays unknown where the time is, or what the cell loses', () => {
    expect(supply(at(0.5), { ...PAIR, gate: { ...PAIR.gate, speed: null } })).toMatchObject({
      ...{ milliamps: null, life: null, way: null, lacks: ['How long a frame takes is unknown.'] },
    });
    const { life, atMostDays, lacks } = supply(at(0.1), PAIR, PERIOD, loadBattery('aa'));
    expect(life).toBeNull();
    expect(atMostDays).toBeGreaterThan(0);
    expect(lacks).toContain('What the cell loses by itself is unknown.');
  });

  it('refuses a cell that feeds the board at no clock', () => {
    const h7 = loadBoard('stm32h7');
    const frame = frameCost(PAIR, at(0));
    const feed = { period: PERIOD, battery: loadBattery('cr2032') };
    expect(() => supplyAt(h7, h7.clockHz, frame, frameCost(PAIR, at(1)), feed)).toThrowError(
      lutError('USAGE_BATTERY'),
    );
  });
});
