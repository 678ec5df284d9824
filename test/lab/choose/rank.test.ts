import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../common/figure.js';
import { allMet, atMost } from '../../../lab/choose/demand.js';
import { ranked, stepsUp, undominated, type Rankable } from '../../../lab/choose/rank.js';

function figure(value: number, low = value, high = value): Figure {
  return { value, low, high, kind: 'estimated', source: 'made up' };
}

const known = fc.option(fc.integer({ min: 1, max: 5 }).map((value) => figure(value)));
/** Boards with few different figures, so that many are equal, and many unknown. */
const boards = fc.uniqueArray(
  fc.record({
    board: fc.stringMatching(/^[a-z]{1,3}$/),
    fits: fc.constantFrom(true, false, null),
    holds: fc.boolean(),
    provision: fc.constantFrom('under', 'right', 'over', null),
    price: known,
    life: known,
    energy: known,
    latency: known,
  }),
  { selector: ({ board }) => board, minLength: 2, maxLength: 12 },
);

const ids = (rows: readonly Rankable[]): string[] => rows.map(({ board }) => board);

describe('ranked', () => {
  it('never changes the order of others by what is not known of one board, or by its absence', () => {
    fc.assert(
      fc.property(
        boards,
        fc.nat(),
        fc.subarray(['price', 'life', 'energy', 'latency', 'fits', 'provision'] as const),
        (all: Rankable[], place, lost) => {
          const { board } = all[place % all.length]!;
          const poorer = all.map((one) =>
            one.board === board ? { ...one, ...Object.fromEntries(lost.map((name) => [name, null])) } : one,
          );
          const others = (rows: Rankable[]): string[] => ids(ranked(rows)).filter((id) => id !== board);
          expect(others(poorer)).toEqual(others(all));
          expect(ids(ranked(all.filter((one) => one.board !== board)))).toEqual(others(all));
        },
      ),
      { seed: 1 },
    );
  });

  it('does not depend on the order in which boards are given', () => {
    fc.assert(
      fc.property(boards, (all: Rankable[]) => {
        expect(ids(ranked([...all].reverse()))).toEqual(ids(ranked(all)));
      }),
      { seed: 1 },
    );
  });

  it('puts what fits first, then what is cheap, then what lasts, then what takes little energy, then what is fast', () => {
    const one = (board: string, changes: Partial<Rankable>): Rankable => ({
      ...{
        board,
        fits: true,
        provision: null,
        holds: true,
        price: null,
        life: null,
        energy: null,
        latency: null,
        ...changes,
      },
    });
    const order = [
      one('cheap', { price: figure(1), latency: figure(9) }),
      one('lasting', { price: figure(2), life: figure(30) }),
      one('short', { price: figure(2), life: figure(20), energy: figure(0.1) }),
      one('frugal', { price: figure(2), energy: figure(1), latency: figure(9) }),
      one('fast', { price: figure(2), energy: figure(2), latency: figure(1) }),
      one('slow', { price: figure(2), energy: figure(2), latency: figure(2) }),
      one('priceless', { energy: figure(0.1), latency: figure(0.1) }),
      one('idle', { provision: 'over', price: figure(0.1) }),
      one('unsure', { fits: null, price: figure(0.1) }),
      one('small', { fits: false, price: figure(0.01) }),
    ];
    expect(ids(ranked([...order].reverse()))).toEqual(ids(order));
  });
});

describe('stepsUp', () => {
  const row = (
    board: string,
    latency: number | null,
    energy: number | null,
    price: number | null,
  ): Rankable => ({
    ...{ board, fits: true, provision: null, life: null, holds: board !== 'small' },
    latency: latency === null ? null : figure(latency),
    energy: energy === null ? null : figure(energy),
    price: price === null ? null : figure(price),
  });

  it('says what the next faster board brings and costs, and leaves open what is not known', () => {
    const steps = stepsUp([
      row('fast', 10, 25, 9),
      row('middle', 12, 20, null),
      row('slow', 48, null, 4),
      row('unknown', null, 1, 1),
      row('small', 5, 1, 1),
    ]);
    expect(steps).toEqual([
      { from: 'slow', to: 'middle', latencyPercent: -75, energyPercent: null, price: null },
      {
        ...{ from: 'middle', to: 'fast', price: null },
        latencyPercent: expect.closeTo(-16.667, 2) as number,
        energyPercent: 25,
      },
    ]);
  });

  it('never beats a board that it calls unbeaten', () => {
    fc.assert(
      fc.property(boards, (all: Rankable[]) => {
        const best = undominated(all, 'price');
        const full = all.filter((one) => one.holds && one.latency !== null && one.price !== null);
        expect(best.length > 0).toBe(full.length > 0);
        for (const one of full) {
          const beaten = full.some(
            (other) =>
              other.latency!.value <= one.latency!.value &&
              other.price!.value <= one.price!.value &&
              other.latency!.value + other.price!.value < one.latency!.value + one.price!.value,
          );
          expect(best.includes(one)).toBe(!beaten);
        }
      }),
      { seed: 1 },
    );
  });
});

describe('atMost', () => {
  it('tells yes, no, within the error, and unknown apart', () => {
    expect(atMost('it', figure(5, 4, 6), 6, 'ms').met).toBe(true);
    expect(atMost('it', figure(5, 4, 6), 3.9, 'ms').met).toBe(false);
    expect(atMost('it', figure(5, 4, 6), 5, 'ms')).toEqual({
      met: null,
      reason: 'it may be too much: 5 (4 – 6) ms against 5 ms',
    });
    expect(atMost('it', null, 5, 'ms')).toEqual({ met: null, reason: 'it is unknown' });
  });

  it('fits where all is met, not where something is not, and otherwise nobody knows', () => {
    const verdicts = { yes: true, no: false, open: null };
    const met = (...names: (keyof typeof verdicts)[]) =>
      allMet(names.map((name) => ({ met: verdicts[name], reason: name })));
    expect([met(), met('yes'), met('yes', 'open'), met('open', 'no')]).toEqual([true, true, null, false]);
  });
});
