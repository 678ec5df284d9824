/** What `lut search --rank-test --json` prints. */
import type { Interval } from '../../common/kendall.js';
import type { Agreement } from '../../search/rank-test.js';
import type { RankTestJson } from '../json/types.js';
import type { RankTestOutcome } from './rank-test.js';

export function rankTestJson({ settings, chosen, test, folder }: RankTestOutcome): RankTestJson {
  return {
    board: settings.board,
    space: settings.space.name,
    seed: settings.plan.seed,
    table: chosen.path,
    table_hash: chosen.table.hash,
    unit: chosen.table.unit,
    all: agreementJson(test.all),
    near_limit: test.nearLimit && agreementJson(test.nearLimit),
    networks: test.networks.map(({ architecture, costs, macs, supernet }, place) => ({
      architecture: architecture.map(({ operation, width }) => ({ operation, width })),
      total: costs.count,
      macs,
      loss: supernet.loss,
      loss_error: supernet.errors.loss,
      first_round: test.firstRounds[place]?.trainingLoss ?? null,
      trained: test.truths
        .filter(({ network }) => network === place)
        .map(({ judgement: { accuracy, errors } }) => ({ accuracy, accuracy_error: errors.accuracy })),
    })),
    run: folder,
  };
}

function agreementJson(agreement: Agreement): RankTestJson['all'] {
  const { networks, supernet, firstRound, macs, count, twice, truth } = agreement;
  return {
    ...{
      networks,
      supernet: tau(supernet),
      first_round: tau(firstRound),
      macs: tau(macs),
      total: tau(count),
    },
    ...{ twice, repeatability: tau(truth) },
  };
}

/** No number where all values are equal. */
function tau(interval: Interval | null): RankTestJson['all']['supernet'] {
  if (interval === null || !Number.isFinite(interval.value)) return null;
  const { value, low, high } = interval;
  return { tau: value, low, high };
}
