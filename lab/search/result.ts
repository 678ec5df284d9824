/** What `result.json` of a run folder holds, and `lut search --json` prints. */
import type { Architecture } from '../../model/space/space.js';
import type { Costs } from '../../search/costs/limits.js';
import type { Budget } from '../../search/final.js';
import type { Found } from '../../search/search.js';
import type { Candidate } from '../../search/strategies/strategy.js';
import type { SearchJson } from '../json/types.js';
import type { Baseline } from './baseline.js';
import { millisecondsOf, type SearchOutcome } from './outcome.js';

type BaselineJson = NonNullable<SearchJson['baseline']>;

export function resultJson(outcome: SearchOutcome): SearchJson {
  const { settings, chosen, dataset, found, architecture, predicted, measured, likeliest, board, files } =
    outcome;
  return {
    board: settings.board,
    space: settings.space.name,
    strategy: settings.baseline === null ? settings.strategy : null,
    ablation: settings.ablation,
    baseline: settings.baseline && baselineJson(settings.baseline),
    seed: settings.plan.seed,
    data: dataset.name,
    synthetic: dataset.synthetic,
    augmentation: settings.augmentation,
    images: { training: dataset.training, held_out: dataset.heldOut, test: dataset.test },
    table: chosen.path,
    table_hash: chosen.table.hash,
    machine: chosen.table.configuration.machine,
    architecture: architecture && architectureJson(architecture),
    limits: limitsJson(outcome),
    assume_ipc: settings.assumeIpc,
    predicted: costsJson(outcome, predicted),
    measured: measured && costsJson(outcome, measured),
    likeliest: likeliest && {
      ...costsJson(outcome, likeliest),
      milliseconds: millisecondsOfAny(outcome, likeliest.count),
    },
    within_limits: outcome.withinLimits,
    outputs_equal: board?.run.outputsEqual ?? null,
    accuracy_float: found.accuracyFloat,
    accuracy_int8: found.accuracyInt8,
    budget: outcome.final && budgetJson(outcome.final.budget),
    ...(outcome.evolved.length > 0 && { evolved: outcome.evolved.map(evolvedJson) }),
    finalists: outcome.final?.rounds.length
      ? outcome.final.finalists.map((_, place) => finalistJson(outcome.final!, place))
      : [],
    candidates: outcome.candidates.map(candidateJson),
    ...(settings.pareto && { pareto: outcome.front.map((candidate) => frontJson(outcome, candidate)) }),
    backend: settings.backend,
    seconds: outcome.seconds,
    run: files.folder,
    model: files.model,
    report: files.report,
  };
}

/** Of any network: null by a calibration, by which counts of one take longer than those of another. */
function millisecondsOfAny(outcome: SearchOutcome, count: number): number | null {
  const { chosen, settings } = outcome;
  const isCalibrated = chosen.table.unit === 'instructions' && settings.assumeIpc === null;
  return isCalibrated ? null : millisecondsOf(outcome, count);
}

export function baselineJson({ name, width, droppedStrides }: Baseline): BaselineJson {
  return { name, width, dropped_strides: [...droppedStrides] };
}

function limitsJson(outcome: SearchOutcome): SearchJson['limits'] {
  const { limits, timeLimit } = outcome.settings;
  return {
    unit: outcome.chosen.table.unit,
    total: limits.count ?? null,
    milliseconds:
      timeLimit?.milliseconds ??
      (limits.count === undefined ? null : millisecondsOfAny(outcome, limits.count)),
    sram_bytes: limits.sramBytes ?? null,
    flash_bytes: limits.flashBytes ?? null,
  };
}

function costsJson(
  outcome: SearchOutcome,
  { unit, count, sramBytes, flashBytes }: Costs,
): SearchJson['predicted'] {
  return {
    unit,
    total: count,
    milliseconds: millisecondsOf(outcome, count),
    sram_bytes: sramBytes,
    flash_bytes: flashBytes,
  };
}

function candidateJson({
  architecture,
  costs,
  loss,
  accuracy,
  errors,
  images,
}: Candidate): SearchJson['candidates'][number] {
  return {
    architecture: architectureJson(architecture),
    total: costs.count,
    sram_bytes: costs.sramBytes,
    flash_bytes: costs.flashBytes,
    loss,
    loss_error: errors.loss,
    accuracy,
    accuracy_error: errors.accuracy,
    images,
  };
}

function evolvedJson({
  architecture,
  costs,
  loss,
}: SearchOutcome['evolved'][number]): NonNullable<SearchJson['evolved']>[number] {
  return { architecture: architectureJson(architecture), total: costs.count, training_loss: loss };
}

function frontJson(outcome: SearchOutcome, candidate: Candidate): NonNullable<SearchJson['pareto']>[number] {
  const { found, final, files, smaller } = outcome;
  const winner = candidate.architecture === final?.winner.architecture;
  const trained = winner
    ? { ...found, path: files.model }
    : smaller.find((one) => one.candidate.architecture === candidate.architecture);
  return {
    ...candidateJson(candidate),
    retrained: trained
      ? { accuracy_float: trained.accuracyFloat, accuracy_int8: trained.accuracyInt8, model: trained.path }
      : null,
  };
}

function finalistJson({ finalists, rounds }: Found['final'], place: number): SearchJson['finalists'][number] {
  const candidate = finalists[place]!;
  return {
    architecture: architectureJson(candidate.architecture),
    total: candidate.costs.count,
    rounds: rounds.flatMap(({ epochs, results }) =>
      results
        .filter(({ finalist }) => finalist === place)
        .map(({ trainingLoss, accuracy, errors }) => {
          return { epochs, training_loss: trainingLoss, accuracy, accuracy_error: errors.accuracy };
        }),
    ),
  };
}

const COST_FIELDS = { count: 'total', sramBytes: 'sram_bytes', flashBytes: 'flash_bytes' } as const;

function budgetJson({ nearest, used, cheaper, asGood }: Budget): SearchJson['budget'] {
  return {
    limit: nearest && COST_FIELDS[nearest.cost],
    share: nearest && nearest.share,
    used,
    cheaper_finalists: cheaper,
    as_good: asGood,
  };
}

export function architectureJson(architecture: Architecture): NonNullable<SearchJson['architecture']> {
  return architecture.map(({ operation, width }) => ({ operation, width }));
}
