import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../page/views/model/lanes.js';

function lanes(...from: number[][]) {
  return lanesOf(from.map((makers) => ({ from: makers })));
}

describe('the lanes of a graph', () => {
  it('are one where each operator takes what the one before gives', () => {
    const { rows, lanes: count } = lanes([-1], [0], [1]);
    expect(count).toBe(1);
    expect(rows.map(({ node }) => node)).toEqual([0, 0, 0]);
    expect(rows.map(({ lines }) => lines.map(({ way }) => way))).toEqual([
      ['in', 'out'],
      ['in', 'out'],
      ['in'],
    ]);
  });

  it('lead what is needed later past the operators between', () => {
    // 3 adds what 0 and 2 give
    const { rows, lanes: count } = lanes([-1], [0], [1], [0, 2]);
    expect(count).toBe(2);
    expect(rows.map(({ node }) => node)).toEqual([0, 0, 0, 0]);
    expect(rows[1]!.lines).toContainEqual({ from: 0, to: 1, way: 'past' });
    expect(rows[2]!.lines).toContainEqual({ from: 1, to: 1, way: 'past' });
    expect(rows[3]!.lines).toEqual([
      { from: 0, to: 0, way: 'in' },
      { from: 1, to: 0, way: 'in' },
    ]);
  });

  it('draw branches beside one another', () => {
    // 0 splits into 1, 2 and 3, 4; 5 joins them
    const { rows } = lanes([-1], [0], [1], [0], [3], [2, 4]);
    expect(rows.map(({ node }) => node)).toEqual([0, 0, 0, 1, 1, 0]);
  });

  it('have room for a model with several inputs and for constants alone', () => {
    const { rows, lanes: count } = lanes([-1], [-1], [], [0, 1, 2]);
    expect(rows.map(({ node }) => node)).toEqual([0, 1, 2, 0]);
    expect(count).toBe(3);
  });
});
