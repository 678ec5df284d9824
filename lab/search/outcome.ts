/** What a search found, as it is printed, stored and drawn. */
import type { ModelPrediction } from '../../builder/predict.js';
import { graphCount } from '../../builder/model-counts.js';
import type { LutError } from '../../common/errors.js';
import type { Architecture } from '../../model/space/space.js';
import { meets, type Costs } from '../../search/costs/limits.js';
import type { Dataset } from '../../search/data/dataset.js';
import type { Finished } from '../../search/search.js';
import type { Candidate } from '../../search/strategies/strategy.js';
import type { OnBoard } from '../model-on-board.js';
import { countsPerSecond } from '../speed.js';
import type { ChosenTable } from '../tables.js';
import type { Settings } from './settings.js';
import type { Target } from './wiring.js';

export interface Outcome {
  readonly settings: Settings;
  readonly chosen: ChosenTable;
  readonly dataset: Pick<Dataset, 'name' | 'synthetic' | 'classes'> & {
    readonly training: number;
    readonly heldOut: number;
    readonly test: number;
  };
  readonly found: Finished;
  /** null for a published network */
  readonly architecture: Architecture | null;
  /** all networks that were judged, at their costs by the table; the best first */
  readonly candidates: readonly Candidate[];
  /** what the architecture costs that a differentiable search found likeliest; null for others */
  readonly likeliest: Costs | null;
  /** what the search went by */
  readonly target: Pick<Target, 'limits' | 'unit'>;
  readonly prediction: ModelPrediction;
  readonly predicted: Costs;
  /** null where no board was asked for */
  readonly board: OnBoard | null;
  /** why there is none, although it was asked for */
  readonly boardFailure: LutError | null;
  /** by phase */
  readonly seconds: Readonly<Record<string, number>>;
  readonly files: { readonly folder: string; readonly model: string; readonly report: string };
}

/** The networks that no other one beats in both count and loss, from the smallest to the largest. */
export function paretoFront(candidates: readonly Candidate[]): Candidate[] {
  const front: Candidate[] = [];
  const byCount = [...candidates].sort((a, b) => a.costs.count - b.costs.count || a.loss - b.loss);
  for (const candidate of byCount) {
    if (candidate.loss < (front.at(-1)?.loss ?? Infinity)) front.push(candidate);
  }
  return front;
}

/** What the board measured; null without one. */
export function measuredCosts({ board, found }: Outcome): Costs | null {
  if (board === null) return null;
  const { run, firmwareBytes } = board;
  const { persistent, scratch, tensors } = run.arena;
  return {
    unit: run.configuration.unit,
    count: graphCount(run),
    sramBytes: persistent + scratch + tensors,
    flashBytes: found.model.length + firmwareBytes,
  };
}

/** How long a count takes; null where the table does not say, and nothing is assumed. */
export function millisecondsOf({ settings, chosen }: Outcome, count: number): number | null {
  const rate = countsPerSecond(chosen.table, chosen.board, settings.assumeIpc ?? undefined);
  return rate === null ? null : (1000 * count) / rate;
}

/** What `lut search --json` prints, and `result.json` holds. */
export function outcomeJson(outcome: Outcome) {
  const { settings, chosen, dataset, found, architecture, candidates, predicted, board, seconds, files } =
    outcome;
  const { limits, plan } = settings;
  const measured = measuredCosts(outcome);
  const costs = ({ unit, count, sramBytes, flashBytes }: Costs) => ({
    unit,
    total: count,
    ms: millisecondsOf(outcome, count),
    sram_bytes: sramBytes,
    flash_bytes: flashBytes,
  });
  return {
    board: settings.board,
    space: settings.space.name,
    strategy: settings.baseline === null ? settings.strategy : null,
    ablation: settings.ablation,
    baseline: settings.baseline,
    seed: plan.seed,
    data: dataset.name,
    synthetic: dataset.synthetic,
    images: { training: dataset.training, held_out: dataset.heldOut, test: dataset.test },
    table: chosen.path,
    table_hash: chosen.table.hash,
    machine: chosen.table.configuration.machine,
    architecture: architecture && architectureJson(architecture),
    limits: {
      unit: chosen.table.unit,
      count: limits.count ?? null,
      ms: limits.count === undefined ? null : millisecondsOf(outcome, limits.count),
      sram_bytes: limits.sramBytes ?? null,
      flash_bytes: limits.flashBytes ?? null,
    },
    assume_ipc: settings.assumeIpc,
    predicted: costs(predicted),
    measured: measured && costs(measured),
    likeliest: outcome.likeliest && costs(outcome.likeliest),
    within_limits: meets(predicted, limits) && (measured === null || meets(measured, limits)),
    outputs_equal: board?.run.outputsEqual ?? null,
    accuracy_float: found.accuracyFloat,
    accuracy_int8: found.accuracyInt8,
    candidates: candidates.length,
    ...(settings.pareto && { pareto: paretoFront(candidates).map(candidateJson) }),
    backend: settings.backend,
    seconds,
    run: files.folder,
    model: files.model,
    report: files.report,
  };
}

function candidateJson({ architecture, costs, loss, accuracy }: Candidate) {
  return {
    architecture: architectureJson(architecture),
    total: costs.count,
    sram_bytes: costs.sramBytes,
    flash_bytes: costs.flashBytes,
    held_out_loss: loss,
    held_out_accuracy: accuracy,
  };
}

function architectureJson(architecture: Architecture) {
  return architecture.map(({ operation, width }) => ({ operation, width }));
}
