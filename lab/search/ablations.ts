/** What the paper's comparisons change in a search. */
import { ArchitectureCosts } from '../../builder/architecture-costs.js';
import { tableHash, type Table, type TableEntry } from '../../builder/table.js';
import { LutError } from '../../common/errors.js';
import { randomNumbers } from '../../common/random.js';
import { caseKey } from '../../model/cases/key.js';
import { macs } from '../../model/cases/macs.js';
import type { OperatorCase } from '../../model/operator.js';
import { architectureOperators, distinctCases } from '../../model/space/architecture.js';
import { randomArchitecture } from '../../model/space/choices.js';
import type { Space } from '../../model/space/space.js';
import { areOwn } from '../../model/space/stages.js';
import type { Ablation } from './settings.js';

/** The space that a comparison searches. @throws USAGE_ABLATION */
export function ablatedSpace(space: Space, ablation: Ablation | null): Space {
  const blocks = ablation?.startsWith('blocks=') ? Number(ablation.slice('blocks='.length)) : undefined;
  return blocks === undefined ? space : withBlocks(space, blocks);
}

/**
 * The space with fewer blocks. Those that halve the resolution stay before the others, so that the head sees the
 * same resolution and every operator case is one of the whole space.
 */
function withBlocks(space: Space, count: number): Space {
  const { strides, widths } = space.blocks;
  if (count > strides.length) {
    throw new LutError(
      'USAGE_ABLATION',
      `The space ${space.name} has ${strides.length} blocks, not ${count}.`,
      `Give --ablate blocks= a number up to ${strides.length}.`,
    );
  }
  const kept = strides
    .map((stride, block) => ({ stride, block }))
    .sort((a, b) => b.stride - a.stride || a.block - b.block)
    .slice(0, count)
    .sort((a, b) => a.block - b.block);
  const blocks = {
    ...space.blocks,
    strides: kept.map(({ stride }) => stride),
    widths: areOwn(widths) ? kept.map(({ block }) => widths[block]!) : widths,
  };
  return { ...space, name: `${space.name}-${count}-blocks`, blocks };
}

/** A table that counts multiply-accumulates instead of what was measured: what a search by FLOPs goes by. */
export function macTable(table: Table, space: Space): Table {
  const known = new Set(table.entries.map(({ key }) => key));
  const infeasible = new Set(table.infeasible.map(({ key }) => key));
  const others = distinctCases(space)
    .map((operatorCase) => ({ key: caseKey(operatorCase), case: operatorCase }))
    .filter(({ key }) => !known.has(key) && !infeasible.has(key));
  const entries = [
    ...table.entries.map((entry) => ({ ...entry, median: macs(entry.case) })),
    ...others.map(({ key, case: operatorCase }): TableEntry => {
      const count = macs(operatorCase);
      return { key, case: operatorCase, median: count, low: count, high: count, source: 'interpolated' };
    }),
  ];
  const content = { ...table, overhead: { ...table.overhead, perOperator: 0, perGraph: 0 }, entries };
  return { ...content, hash: tableHash(content) };
}

/** Networks whose mean the price of a MAC is taken from. */
const NETWORKS = 500;

/** What a multiply-accumulate of the space's networks costs on average, in the table's counts. */
export function countPerMac(table: Table, space: Space): number {
  const costs = new ArchitectureCosts(table, space);
  const random = randomNumbers(1);
  let [counts, work] = [0, 0];
  for (let i = 0; i < NETWORKS; i++) {
    const architecture = randomArchitecture(space, random);
    const count = costs.count(costs.picksOf(architecture));
    // what the board cannot hold has no count
    if (!Number.isFinite(count)) continue;
    counts += count;
    work += totalMacs(architectureOperators(space, architecture));
  }
  return counts / work;
}

function totalMacs(operators: readonly OperatorCase[]): number {
  return operators.reduce((sum, operator) => sum + macs(operator), 0);
}
