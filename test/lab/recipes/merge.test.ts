import { describe, expect, it } from 'vitest';
import { merge, renewed } from '../../../lab/recipes/merge.js';
import { exampleRecipe, figure } from './examples.js';

describe('recipes of one id', () => {
  it('complete each other', () => {
    const one = exampleRecipe({ network: { task: null }, figures: { latency_ms: figure(5) } });
    const other = exampleRecipe({
      network: { dataset: 'photographs' },
      figures: { sram_bytes: figure(1024) },
    });
    const both = exampleRecipe({
      network: { dataset: 'photographs' },
      figures: { latency_ms: figure(5), sram_bytes: figure(1024) },
    });
    expect(merge(one, other)).toEqual({ recipe: both, conflicts: [] });
    expect(merge(both, one)).toEqual({ recipe: both, conflicts: [] });
    expect(merge(both, both)).toEqual({ recipe: both, conflicts: [] });
  });

  it('have the surer figure of two, and never a less sure one', () => {
    const estimated = exampleRecipe({ figures: { latency_ms: figure(4, { kind: 'estimated' }) } });
    const measured = exampleRecipe({ figures: { latency_ms: figure(5) } });
    expect(merge(estimated, measured)).toEqual({ recipe: measured, conflicts: [] });
    expect(merge(measured, estimated)).toEqual({ recipe: measured, conflicts: [] });
    expect(renewed(measured, estimated)).toEqual(measured);
  });

  it('keep what is known where they contradict each other, and say so', () => {
    const known = exampleRecipe({ figures: { latency_ms: figure(5) } });
    const added = exampleRecipe({ network: { task: 'kws' }, figures: { latency_ms: figure(6) } });
    expect(merge(known, added)).toEqual({
      recipe: known,
      conflicts: [
        { id: known.id, field: 'network.task', known: 'vww', added: 'kws' },
        {
          ...{ id: known.id, field: 'figures.latency_ms' },
          ...{ known: '5 (measured: a test)', added: '6 (measured: a test)' },
        },
      ],
    });
    expect(renewed(known, added)).toEqual(added);
  });

  it('do not contradict each other where only the sources differ', () => {
    const known = exampleRecipe({ figures: { latency_ms: figure(5) } });
    const added = exampleRecipe({ figures: { latency_ms: figure(5, { source: 'another' }) } });
    expect(merge(known, added)).toEqual({ recipe: known, conflicts: [] });
  });
});
