/** What `result.json` of a training's folder holds, and `lut train --json` prints. */
import { arenaTotal } from '../../model/graph/arena.js';
import type { TrainJson } from '../json/types.js';
import type { Predicted } from '../predict.js';
import { architectureJson, baselineJson } from '../search/result.js';
import type { TrainingOutcome } from './outcome.js';

export function trainingJson(outcome: TrainingOutcome): TrainJson {
  const { settings, dataset, trained, macs, arena, predicted, seconds, folder, model } = outcome;
  const { space, architecture, baseline, teacher, plan } = settings;
  return {
    space: space.name,
    input: [...outcome.network.input.slice(1)],
    architecture: architecture && architectureJson(architecture),
    baseline: baseline && baselineJson(baseline),
    seed: plan.seed,
    epochs: plan.epochs,
    learning_rate: plan.learningRate,
    weight_decay: plan.weightDecay,
    augmentation: settings.augmentation,
    teacher: teacher && {
      run: teacher.folder,
      temperature: teacher.temperature,
      share: teacher.share,
    },
    data: dataset.name,
    synthetic: dataset.synthetic,
    classes: [...dataset.classes],
    images: { training: dataset.training, held_out: dataset.heldOut, test: dataset.test },
    macs,
    model_bytes: trained.model.length,
    arena_bytes: arenaTotal(arena),
    predicted: predicted.map(predictedJson),
    held_out_loss: trained.heldOut.loss,
    held_out_accuracy: trained.heldOut.accuracy,
    accuracy_float: trained.accuracyFloat,
    accuracy_int8: trained.accuracyInt8,
    backend: settings.backend,
    seconds,
    run: folder,
    model,
  };
}

function predictedJson({ path, table, board, prediction, speed }: Predicted): TrainJson['predicted'][number] {
  const { unit, total, arenaBytes, flashBytes, missing } = prediction;
  return {
    board: board.id,
    table: path,
    table_hash: table.hash,
    machine: table.configuration.machine,
    ...{ unit, total, milliseconds: speed?.latency.value ?? null },
    sram_bytes: arenaBytes,
    flash_bytes: flashBytes,
    missing: [...missing],
  };
}
