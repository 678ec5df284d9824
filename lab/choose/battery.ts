import { loadBattery } from '../../boards/battery.js';
import type { FeedingBattery } from './demand.js';

/**
 * What feeds a board: a cell by its name, by its file, or by its charge alone (`1000mAh`). Of a charge nothing else is
 * known: it is taken to be there at any load, and not to be lost, which is the longest that such a battery can last.
 * @throws USAGE_BATTERY
 */
export function batteryOf(text: string): FeedingBattery {
  const charge = Number(/^([0-9.]+) ?mAh$/.exec(text)?.[1]);
  if (!(charge > 0)) return { cell: loadBattery(text), assumed: false };
  const typed = (value: number) => ({ value, document: 'the command line', page: '--battery', line: text });
  const cell = {
    name: `${text}, at any load and with no self-discharge, as is assumed`,
    volts: 'unknown',
    capacity: [{ milliamps: typed(ANY_LOAD), milliampHours: typed(charge) }],
    pulseMilliamps: 'unknown',
    selfDischarge: { losesPercent: typed(0), days: typed(365) },
  } as const;
  return { cell, assumed: true };
}

/** In mA: more than any board draws. */
const ANY_LOAD = 1e6;
