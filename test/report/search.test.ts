import { describe, expect, it } from 'vitest';
import type { Table } from '../../builder/table.js';
import type { SearchData } from '../../report/search-data.js';
import {
  costHeaders,
  costRows,
  frontRows,
  searchFigures,
  searchRemarks,
  searchTitle,
} from '../../report/search-words.js';
import { searchHtml } from '../../report/search.js';

const UNIT = 'instructions';
const ARCHITECTURE = [{ operation: 'sep_3', width: 16 } as const];
const OTHER = [{ operation: 'ir_2', width: 24 } as const];

function costs(count: number) {
  return { unit: UNIT, count, sramBytes: 2048, flashBytes: 4096 } as const;
}

const WINNER = { architecture: ARCHITECTURE, costs: costs(900), loss: 0.25, accuracy: 0.9 };
const LOSER = { architecture: OTHER, costs: costs(950), loss: 0.5, accuracy: 0.8 };

/** A search that two networks were judged in. */
const DATA: SearchData = {
  settings: {
    board: 'stm32f4',
    space: {
      name: 'tiny',
      input: [24, 24, 3],
      stem: { kernel: 3, stride: 2, width: 8 },
      blocks: { strides: [1], widths: [16, 24], operations: ['sep_3', 'ir_2'] },
      head: { classes: 2 },
    },
    strategy: 'differentiable',
    ablation: null,
    baseline: null,
    limits: { count: 1000, sramBytes: 4096 },
    assumeIpc: null,
    plan: { seed: 7 },
  },
  chosen: {
    table: { unit: UNIT, configuration: { machine: 'qemu x' } as Table['configuration'] },
  },
  dataset: { name: 'scenes <1>', synthetic: true, training: 100, heldOut: 20, test: 30 },
  found: { accuracyFloat: 0.875, accuracyInt8: 0.8666 },
  architecture: ARCHITECTURE,
  counts: [100, 700, 100],
  candidates: [WINNER, LOSER],
  front: [WINNER],
  goal: { limits: { count: 1000 } },
  prediction: { unit: UNIT, total: 900, low: 900, high: 900, operators: [], partial: null, missing: [] },
  predicted: costs(900),
  measured: null,
  countsPerSecond: null,
  board: null,
  log: [
    {
      ...{ phase: 'supernet', epoch: 1, warmup: false, loss: 0.7, accuracy: 0.5, heldOut: null },
      expected: { ...costs(1100), penalties: { count: 1, sramBytes: 0, flashBytes: 0 } },
      likeliest: ARCHITECTURE,
    },
    { phase: 'retraining', epoch: 1, loss: 0.3, accuracy: 0.9 },
  ],
  seconds: { supernet: 30, retraining: 10 },
  files: { model: 'runs/1/network.tflite', report: 'runs/1/report.html' },
};

describe('what is said of a search', () => {
  it('names what was searched, with what', () => {
    expect(searchTitle(DATA)).toBe(
      'tiny on stm32f4 (qemu x): differentiable search, seed 7, on scenes <1> (150 generated images)',
    );
    const settings = { ...DATA.settings, baseline: { name: 'mcunet', width: 0.25 } };
    expect(searchTitle({ ...DATA, settings })).toContain(': mcunet with its widths × 0.25, seed 7');
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

  it('lists the networks that are not beaten', () => {
    expect(frontRows(DATA)).toEqual([['sep_3:16', '900', '2,048 B', '4,096 B', '0.250', '90.0 %']]);
  });
});

describe('searchHtml', () => {
  it('draws the network, the training and the candidates', () => {
    const page = searchHtml(DATA);
    expect(page).toContain('<h1>tiny on stm32f4 (qemu x)');
    expect(page).toContain('scenes &lt;1&gt;');
    for (const part of ['Architecture', 'Loss', 'Expected costs of the network', 'Candidates, with']) {
      expect(page).toContain(`>${part}`);
    }
    expect(page).toContain('Time: supernet 30 s, retraining 10 s.');
    // the count of the distribution is 1.1 times its limit
    expect(page).toContain('<title>count: 1, 1.1</title>');
  });

  it('leaves out of a published network what only a search has', () => {
    const page = searchHtml({
      ...DATA,
      architecture: null,
      counts: null,
      candidates: [],
      front: [],
      log: [],
    });
    expect(page).toContain('Where the count goes');
    expect(page).not.toContain('Candidates');
    expect(page).not.toContain('Expected costs');
    expect(page).not.toContain('>Architecture<');
  });
});
