import { describe, expect, it } from 'vitest';
import { batteryNames, loadBattery, parseBattery, type Battery } from '../../boards/battery.js';
import { loadBoard } from '../../boards/catalogue.js';
import { leastSure, type Figure } from '../../common/figure.js';
import { batteryLife, lifeInDays, pulseRefusal } from '../../lab/energy/battery-life.js';
import { boardEnergy, inferenceEnergy } from '../../lab/energy/board-energy.js';
import { bestCycle, dutyCycles } from '../../lab/energy/duty-cycle.js';
import { lutError } from '../support/lut-error.js';
import { unstatedValues } from '../support/stated.js';

const F4 = loadBoard('stm32f4');
const H7 = loadBoard('stm32h7');
const CR2032 = loadBattery('cr2032');

function figure(value: number, more: Partial<Figure> = {}): Figure {
  return { value, low: value, high: value, kind: 'measured', source: 'a test', ...more };
}

describe('the energy of an inference', () => {
  it('is current times voltage times time, as sure as a product of measured and published', () => {
    // 40 mA × 3.3 V × 10 ms
    expect(inferenceEnergy(F4, figure(10, { low: 9, high: 12 }), 168_000_000)).toMatchObject({
      value: expect.closeTo(1.32, 12) as number,
      low: expect.closeTo(1.188, 12) as number,
      high: expect.closeTo(1.584, 12) as number,
      kind: 'estimated',
    });
    expect(inferenceEnergy(F4, figure(10, { kind: 'assumed' }), 168_000_000)?.kind).toBe('assumed');
  });

  it('is not known at a clock that the board file does not state', () => {
    expect(inferenceEnergy(F4, figure(10), 100_000_000)).toBeNull();
    expect(inferenceEnergy({ ...F4, power: undefined } as never, figure(10), 168_000_000)).toBeNull();
  });
});

describe('a duty cycle', () => {
  it('has the mean current that is found by hand', () => {
    const cycles = dutyCycles(F4, figure(30), 168_000_000, 1000);
    const at168 = cycles.filter(({ clockHz }) => clockHz === 168_000_000);
    expect(at168.map(({ meanwhile, mean }) => [meanwhile, mean!.value])).toEqual([
      ['run', 40],
      // computing, waking for 0.017 ms at no more than 40 mA, and 310 µA for the rest
      ['sleep', expect.closeTo((40 * 30 + 40 * 0.017 + 0.31 * (1000 - 30.017)) / 1000, 9)],
      // 5.4 µC for waking, of 0.375 ms
      ['deep sleep', expect.closeTo((40 * 30 + 5.4 + 0.0033 * (1000 - 30.375)) / 1000, 9)],
    ]);
    const slow = cycles.find(({ clockHz, meanwhile }) => clockHz === 30_000_000 && meanwhile === 'sleep')!;
    expect(slow.active).toMatchObject({ value: 168, kind: 'estimated' });
    expect(bestCycle(cycles)).toMatchObject({ clockHz: 144_000_000, meanwhile: 'deep sleep' });
  });

  it('is not known where waking is not, and cannot be where the time is too short', () => {
    const deep = dutyCycles(loadBoard('esp32c3'), figure(10), 160_000_000, 1000).find(
      ({ meanwhile }) => meanwhile === 'deep sleep',
    );
    expect(deep).toMatchObject({ mean: null, lacks: 'how long it takes to wake is unknown' });
    const short = dutyCycles(F4, figure(30), 168_000_000, 30.01);
    expect(short.filter(({ mean }) => mean !== null)).toMatchObject([
      { clockHz: 168_000_000, meanwhile: 'run' },
    ]);
  });

  it('has an interval that holds what waking may take', () => {
    const [, sleep] = dutyCycles(H7, figure(5), 480_000_000, 100);
    const { low, value, high } = sleep!.mean!;
    expect(value).toBe(high);
    expect(high - low).toBeCloseTo((110 * 0.039) / 100, 12);
  });

  it('runs on where no sleep is stated', () => {
    expect(dutyCycles(loadBoard('rpi3'), figure(5), 1_200_000_000, 100)).toMatchObject([
      { meanwhile: 'run', mean: { value: 400 } },
    ]);
  });
});

describe('the life of a battery', () => {
  it('agrees with a simulation of the charge, hour by hour', () => {
    const [lossPerDay, milliamps, milliampHours] = [-Math.log(0.95) / 30, 0.4, 2200];
    let [charge, hours] = [milliampHours, 0];
    while (charge > 0) {
      charge -= milliamps + (lossPerDay / 24) * charge;
      hours += 1;
    }
    expect(Math.abs(lifeInDays(milliampHours, milliamps, lossPerDay) - hours / 24)).toBeLessThan(0.1);
    expect(lifeInDays(2200, 0.4, 0)).toBeCloseTo(2200 / 0.4 / 24, 9);
  });

  it('falls with the load as the cell gives less', () => {
    const aa: Battery = { ...loadBattery('aa'), selfDischarge: CR2032.selfDischarge };
    const lasting = (milliamps: number) =>
      batteryLife(aa, F4, figure(milliamps)).life!.value * 24 * milliamps;
    expect(lasting(10) / 3000).toBeGreaterThan(0.99);
    // halfway from 3000 mAh at 25 mA to 2600 mAh at 100 mA
    expect(lasting(62.5) / 2800).toBeGreaterThan(0.999);
    expect(batteryLife(aa, F4, figure(1)).cells).toBe(2);
    expect(batteryLife(aa, F4, figure(800))).toMatchObject({
      life: null,
      lacks: [/at 800 mA is unknown/].map((text) => expect.stringMatching(text) as string),
    });
  });

  it('is not known where the cell loses nobody knows how much, but has an end', () => {
    const life = batteryLife(loadBattery('aa'), F4, figure(10));
    expect(life).toMatchObject({ life: null, atMostDays: expect.closeTo(12.5, 9) as number });
    expect(life.lacks).toEqual(['What the cell loses by itself is unknown.']);
  });

  it('has the interval of the current', () => {
    const { life } = batteryLife(CR2032, F4, figure(0.1, { low: 0.05, high: 0.2, kind: 'assumed' }));
    expect(life!.low).toBeLessThan(life!.value);
    expect(life!.high).toBeGreaterThan(life!.value);
    expect(life!.kind).toBe('assumed');
  });
});

describe('a cell', () => {
  it('is refused where its pulse current is exceeded: a CR2032 does not feed an M7', () => {
    expect(pulseRefusal(CR2032, H7, 110)).toBe(
      'The cell CR2032, lithium manganese dioxide does not feed stm32h7: it gives 15 mA for a moment, ' +
        'and stm32h7 draws 110 mA while it computes.',
    );
    expect(pulseRefusal(loadBattery('18650'), H7, 110)).toBeNull();
    expect(pulseRefusal({ name: 'x', pulseMilliamps: 'unknown' }, H7, 110)).toBeNull();
  });

  it('feeds the slow clocks that draw no more than it gives, and no other', () => {
    const demand = { latency: figure(30), clockHz: 168_000_000, period: 10_000 };
    const { cycles, best } = boardEnergy(F4, demand, CR2032);
    expect(
      cycles.filter(({ refusal }) => refusal === null).every(({ runMilliamps }) => runMilliamps <= 15),
    ).toBe(true);
    expect(best).toMatchObject({ clockHz: 60_000_000, meanwhile: 'deep sleep', refusal: null });
    expect(best!.battery!.life!.value).toBeGreaterThan(50);
  });

  it.each(batteryNames())('%s states nothing that does not stand in its source', (name) => {
    expect(unstatedValues(loadBattery(name))).toEqual([]);
  });

  it('that is none is refused', () => {
    expect(() => loadBattery('cr9999')).toThrowError(lutError('USAGE_BATTERY'));
    expect(() => parseBattery('name: [', 'my.yaml')).toThrowError(lutError('USAGE_BATTERY'));
    expect(() => parseBattery('name: mine', 'my.yaml')).toThrowError(
      lutError('USAGE_BATTERY', { message: expect.stringContaining("property 'volts'") as string }),
    );
  });
});

it('says of a figure made of others that it is as sure as the least sure', () => {
  expect(leastSure('measured', 'published')).toBe('published');
  expect(leastSure('assumed', 'measured', 'estimated')).toBe('assumed');
});
