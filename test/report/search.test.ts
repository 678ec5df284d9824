import { describe, expect, it } from 'vitest';
import {
  costHeaders,
  costRows,
  frontRows,
  searchFigures,
  searchRemarks,
  searchTitle,
} from '../../report/search-words.js';
import { costs, SEARCH as DATA } from './examples.js';

describe('what is said of a search', () => {
  it('names what was searched, with what', () => {
    expect(searchTitle(DATA)).toBe(
      'tiny on stm32f4 (qemu x): differentiable search, seed 7, on scenes <1> (150 generated images)',
    );
    const titled = (droppedStrides: number[]): string => {
      const baseline = { name: 'mcunet', width: 0.25, droppedStrides };
      return searchTitle({ ...DATA, settings: { ...DATA.settings, baseline } });
    };
    expect(titled([])).toContain(': mcunet with its widths × 0.25, seed 7');
    expect(titled([1, 2])).toContain(': mcunet with its widths × 0.25, without its strides 1, 2, seed 7');
  });

  it('warns of what the figures are not', () => {
    expect(searchRemarks(DATA)).toHaveLength(2);
    const table = { ...DATA.chosen.table, unit: 'cycles' } as const;
    const dataset = { ...DATA.dataset, synthetic: false };
    expect(searchRemarks({ ...DATA, chosen: { table }, dataset })).toEqual([]);
    const settings = { ...DATA.settings, assumeIpc: 1.5 };
    expect(searchRemarks({ ...DATA, settings })[1]).toContain('retires 1.5 instructions a cycle');
  });

  it('has a column for each figure that there is, and times where they are known', () => {
    expect(costHeaders(DATA)).toEqual(['>Limit', '>Predicted']);
    expect(costRows(DATA)).toEqual([
      ['instructions', '1,000', '900'],
      ['SRAM', '4,096 B', '2,048 B'],
      ['flash', '', '4,096 B'],
    ]);
    const measured = { ...DATA, measured: costs(910), countsPerSecond: 1e6 };
    expect(costHeaders(measured)).toEqual(['>Limit', '>Predicted', '>Measured']);
    expect(costRows(measured)[3]).toEqual(['ms', '1.000', '0.9000', '0.9100']);
  });

  it('says whether the board computed what the host did, where that is known', () => {
    const said = (outputsEqual: boolean | null): string =>
      searchFigures({ ...DATA, board: { run: { outputsEqual } } }).join('\n');
    expect(said(true)).toContain("outputs equal the host's in every bit");
    expect(said(false)).toContain("outputs DIFFER from the host's");
    expect(said(null)).not.toContain('outputs');
  });

  it('says whether the winner uses its budget, and if not, what cheaper ones are worth', () => {
    const said = (budget: Partial<NonNullable<typeof DATA.final>['budget']>): string => {
      const final = { ...DATA.final!, budget: { ...DATA.final!.budget, ...budget } };
      return searchFigures({ ...DATA, final }).join('\n');
    };
    const nearest = { cost: 'count', share: 0.97 } as const;
    expect(said({ nearest, used: true })).toContain(
      'takes 97.0 % of the limit on latency (1,000): it uses its',
    );
    expect(said({ cheaper: 3 })).toContain('of the 3 finalists that cost less, none was as accurate within');
    expect(said({ cheaper: 3, asGood: 2 })).toContain(
      'of the 3 finalists that cost less, 2 were as accurate',
    );
  });

  it('lists the networks that are not beaten', () => {
    expect(frontRows(DATA)).toEqual([['sep_3:16', '900', '2,048 B', '4,096 B', '0.250', '90.0 %', '86.7 %']]);
  });
});
