/** A rank test's outcome for people. */
import type { RankTestOutcome } from '../../lab/search/rank-test.js';
import { printLine, printTable } from '../terminal/output.js';

export function printRankTest({ settings, chosen, test, folder }: RankTestOutcome): void {
  const { space, board, plan } = settings;
  printLine(
    `${space.name} on ${board}, seed ${plan.seed}: ${test.networks.length} networks, each trained by itself for ` +
      `${plan.retraining.epochs} epochs; Kendall's τ with their test accuracy.`,
  );
  const parts = [
    { name: 'all', part: test.all },
    { name: '80-100 % of the limit', part: test.nearLimit },
  ];
  const rows = parts.flatMap(({ name, part }) => {
    if (part === null) return [];
    const { networks, supernet, firstRound, macs, count, twice, truth } = part;
    return [
      [name, 'supernet', String(networks), ...cells(supernet)],
      [name, 'first round', String(networks), ...cells(firstRound)],
      [name, 'MACs', String(networks), ...cells(macs)],
      [name, chosen.table.unit, String(networks), ...cells(count)],
      [name, 'second training', String(twice), ...cells(truth)],
    ];
  });
  printTable(['Networks', 'Ranked by', '>Number', '>τ', '>95 % interval'], rows);
  printLine('Intervals are of a bootstrap over the networks.');
  printLine(`The networks and their figures are in ${folder}/result.json`);
}

function cells(interval: RankTestOutcome['test']['all']['supernet']): string[] {
  if (interval === null || Number.isNaN(interval.value)) return ['', 'too few'];
  const { value, low, high } = interval;
  return [value.toFixed(2), `${low.toFixed(2)} to ${high.toFixed(2)}`];
}
