/** What a search found, as a recipe. */
import { basename, dirname } from 'node:path';
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { defined } from '../../common/defined.js';
import { leastSure } from '../../common/figure.js';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { shareInterval } from '../../common/statistics.js';
import { spaceHash } from '../../model/space/space.js';
import type { SearchOutcome } from './outcome.js';
import type { Settings } from './settings.js';
import { inferenceEnergy } from '../energy/board-energy.js';
import { onConfiguration, recipeOfRun } from '../recipes/of-run.js';
import {
  NO_FIGURES,
  recipeOf,
  type Recipe,
  type RecipeFigure,
  type RecipeFigures,
} from '../recipes/recipe.js';

/** What is known of a search beside what it found. */
export interface SearchWords {
  /** what its images are for, e.g. vww */
  readonly task?: string;
  /** where the board is found; among this package's unless given */
  readonly catalogue?: BoardCatalogue;
}

/** With its costs as they were measured or, where nothing was, by the table. */
export function recipeOfSearch(outcome: SearchOutcome, { task, catalogue }: SearchWords): Recipe {
  const { settings, dataset, files, board, chosen } = outcome;
  const network = {
    // every winner's file is called alike
    name: basename(dirname(files.model)),
    task: task ?? null,
    dataset: `${dataset.name}, ${dataset.test} test images`,
    origin: originOf(settings),
  };
  const accuracy = accuracyOf(outcome);
  if (board !== null) {
    const { run, firmwareBytes } = board;
    const measured = recipeOfRun({ run, firmwareBytes, network, ...defined({ catalogue }) });
    return { ...measured, figures: { ...measured.figures, accuracy } };
  }
  const hash = sha256(outcome.found.model);
  return recipeOf({
    network: { ...network, hash },
    ...onConfiguration(chosen.table.configuration, catalogue),
    figures: { ...NO_FIGURES, ...predictedFigures(outcome), accuracy },
  });
}

/** By the table: its kind says so. */
function predictedFigures(outcome: SearchOutcome): Partial<RecipeFigures> {
  const { predicted, prediction, chosen } = outcome;
  const source = `sum of measured operators, table ${chosen.table.hash.slice(0, 8)}`;
  const estimated = (value: number): RecipeFigure => {
    return { value, low: null, high: null, kind: 'estimated', source };
  };
  const { low, high } = prediction;
  // what a table says of a network is no measurement of it
  const latency = outcome.latency && {
    ...outcome.latency,
    kind: leastSure(outcome.latency.kind, 'estimated'),
  };
  const { table, board } = chosen;
  return {
    total: { ...estimated(predicted.count), low, high, unit: table.unit },
    latency_ms: latency,
    energy_mj: latency && inferenceEnergy(board, latency, table.configuration.clockHz ?? board.clockHz),
    sram_bytes: estimated(predicted.sramBytes),
    flash_bytes: estimated(predicted.flashBytes),
  };
}

function accuracyOf({ found, dataset }: SearchOutcome): RecipeFigures['accuracy'] {
  const { test } = dataset;
  return {
    value: found.accuracyInt8,
    ...shareInterval(Math.round(found.accuracyInt8 * test), test),
    kind: 'measured',
    source: `int8, in the exact arithmetic of the boards, ${test} test images`,
    metric: 'top-1',
  };
}

/** All that makes a search find what it found. A search that ends by the clock is not made again. */
export function originOf(settings: Settings): Recipe['network']['origin'] {
  const { space, data, limits, timeLimit, baseline, plan, searchSeconds } = settings;
  if (searchSeconds !== null) return null;
  const { retraining, ...effort } = plan;
  return {
    kind: 'search',
    board: settings.board,
    table_hash: settings.table.hash,
    ...{ space: space.name, space_hash: spaceHash(space) },
    scenes: 'scenes' in data ? data.scenes : null,
    augmentation: settings.augmentation,
    max_total: limits.count ?? null,
    ...(timeLimit !== undefined && {
      max_time: {
        milliseconds: timeLimit.milliseconds,
        calibration_hash: sha256(canonicalJson(timeLimit.calibration)),
      },
    }),
    max_sram: limits.sramBytes ?? null,
    max_flash: limits.flashBytes ?? null,
    assume_ipc: settings.assumeIpc,
    strategy: settings.strategy,
    ablation: settings.ablation,
    baseline: baseline?.name ?? null,
    dropped_strides: baseline?.droppedStrides ?? [],
    pareto: settings.pareto,
    backend: settings.backend,
    seed: effort.seed,
    warmup_epochs: effort.warmupEpochs,
    search_epochs: effort.searchEpochs,
    candidates: effort.candidates,
    finalists: effort.finalists,
    finalist_epochs: effort.finalistEpochs,
    ...defined({ descendants: effort.descendants }),
    retrain_epochs: retraining.epochs,
    learning_rate: effort.learningRate,
  };
}
