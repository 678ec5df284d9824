import { Type, type TProperties } from '@sinclair/typebox';
import { FIGURE_KINDS } from '../../common/figure.js';
import { nullable, object, oneOf, sha256Hex } from '../../common/schema.js';
import { unitSchema } from '../../model/configuration-schema.js';

/** A text of one line, of a length that fits where it is shown. */
const text = (description: string, most = 200) =>
  Type.String({ description, pattern: `^[^\\p{Cc}]{1,${most}}$` });
const amount = (description: string) => Type.Number({ minimum: 0, description });
const whole = (description: string, most: number) => Type.Integer({ minimum: 0, maximum: most, description });

const MOST_SEED = 2 ** 32 - 1;

/** A figure with what it is worth, and what else belongs to it. */
const figure = <Properties extends TProperties>(description: string, further: Properties) =>
  object(
    {
      value: amount('the figure itself'),
      low: nullable(amount('it is this at least'), 'it is this at least; null where that is not known'),
      high: nullable(amount('it is this at most'), 'it is this at most; null where that is not known'),
      kind: oneOf(FIGURE_KINDS, { description: 'how it came about' }),
      source: text('where it is from', 400),
      ...further,
    },
    { description },
  );
const figureOrNull = (description: string) =>
  nullable(figure(description, {}), `${description}; null where it is not known`);

/** A network of a space that was drawn at random, its weights as well. */
const randomOrigin = object({
  kind: Type.Literal('random', { description: 'a network of a space with random weights' }),
  space: text('name of the space'),
  space_hash: sha256Hex('SHA-256 of the space'),
  choices: text('what each block picked', 4000),
  seed: whole('of the weights', MOST_SEED),
});

/** A published network that was laid out, and not trained. */
const untrainedOrigin = object({
  kind: Type.Literal('untrained', { description: 'a published network with random weights' }),
  baseline: text('of the family of networks'),
  width: Type.Number({
    exclusiveMinimum: 0,
    maximum: 4,
    description: 'what its numbers of channels are multiplied by',
  }),
  space: text('name of the space whose input and classes it has'),
  space_hash: sha256Hex('SHA-256 of the space'),
  seed: whole('of the weights', MOST_SEED),
});

const epochs = (description: string) => whole(description, 10_000);

/** A network that `lut search` found and trained: all that the result depends on, and no path. */
const searchOrigin = object({
  kind: Type.Literal('search', { description: 'what lut search found' }),
  board: text('id of the board that was searched for'),
  table_hash: sha256Hex('of the table that the search went by'),
  space: text('name of the space, as it was asked for'),
  space_hash: sha256Hex('SHA-256 of the space, as it was searched'),
  scenes: nullable(whole('generated scenes', 1_000_000), 'generated scenes; null with images of a folder'),
  augmentation: oneOf(['vww', 'cifar', 'none'], { description: 'of the training images' }),
  max_total: nullable(amount("in the table's unit"), "in the table's unit; null without a limit"),
  max_time: Type.Optional(
    object(
      {
        milliseconds: amount('of an inference'),
        calibration_hash: sha256Hex("SHA-256 of the table's calibration"),
      },
      { description: 'a limit on the estimated time, by a calibrated table; absent without one' },
    ),
  ),
  max_sram: nullable(amount('bytes'), 'of the tensor arena, in bytes; null without a limit'),
  max_flash: nullable(amount('bytes'), 'of model and firmware, in bytes; null without a limit'),
  assume_ipc: nullable(
    Type.Number({ exclusiveMinimum: 0 }),
    'instructions per cycle that were assumed; null where none were',
  ),
  strategy: oneOf(['differentiable', 'evolution', 'random', 'scratch'], { description: 'how was searched' }),
  ablation: nullable(text('of the search'), 'what --ablate changed; null without it'),
  baseline: nullable(
    text('of the family of networks'),
    'the published network that was trained instead; null without --baseline',
  ),
  dropped_strides: Type.Array(Type.Integer({ minimum: 1, maximum: 1000 }), {
    maxItems: 100,
    description: 'strides of 2 of that network that are 1 here',
  }),
  pareto: Type.Boolean({ description: 'whether the front was asked for as well' }),
  backend: text('what computed'),
  seed: whole('of the search', MOST_SEED),
  warmup_epochs: epochs('of the supernet, before the search'),
  search_epochs: epochs('of supernet and architecture in turns'),
  candidates: whole('networks that were judged', 100_000),
  finalists: whole('of these that were trained', 1000),
  finalist_epochs: epochs('of each of them, at first'),
  descendants: Type.Optional(whole('networks that evolved from them by short trainings', 1000)),
  retrain_epochs: epochs('of the winner'),
  learning_rate: Type.Number({ exclusiveMinimum: 0, maximum: 1000, description: 'at first' }),
});

const networkSchema = object(
  {
    name: text('of its file, or as its publication calls it'),
    hash: nullable(sha256Hex('SHA-256 of the .tflite'), 'SHA-256 of the .tflite; null where it is not known'),
    task: nullable(
      Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,31}$' }),
      'what it is for, e.g. vww, kws, ic, ad; null where it is not known',
    ),
    dataset: nullable(text('images or sounds'), 'what its accuracy is of; null where it is not known'),
    origin: nullable(
      Type.Union([randomOrigin, untrainedOrigin, searchOrigin]),
      'how lut makes it; null where it is a file',
    ),
  },
  { description: 'what runs' },
);

const boardSchema = object(
  {
    name: text('id of a board file, or the name in its publication'),
    processor: nullable(text('its core'), 'its core; null where it is not known'),
    machine: text('silicon, or the emulated machine, e.g. qemu mps2-an500'),
    clock_hz: nullable(
      Type.Number({ exclusiveMinimum: 0 }),
      'of the core; null where it is not known, or nothing depends on it',
    ),
    configuration: nullable(
      sha256Hex('SHA-256 of the device configuration'),
      'SHA-256 of the device configuration; null where it was not measured by lut',
    ),
    software: text('runtime and kernels'),
  },
  { description: 'what it runs on' },
);

const optionsSchema = object(
  {
    runtime: nullable(
      oneOf(['builtin', 'tflm', 'exported']),
      "the firmware's kernels; null where another program ran it",
    ),
    kernels: nullable(text('flavour'), 'flavour of the kernels; null where another program ran it'),
    placement: nullable(
      text('of code and data'),
      'where code and data lie, of the ways in the board file; null where another program ran it',
    ),
    publication: nullable(
      text('round, division, submitter and system'),
      'where it was published; null where lut found it out',
    ),
  },
  { description: 'how it runs' },
);

const figuresSchema = object(
  {
    accuracy: nullable(
      figure('share of samples that are told right, or area under the curve', {
        metric: oneOf(['top-1', 'auc'], { description: 'which of the two' }),
      }),
      'of the network on its dataset, from 0 to 1; null where it is not known',
    ),
    total: nullable(
      figure('of an inference', { unit: unitSchema }),
      'of an inference, in the unit; null where it is not known',
    ),
    latency_ms: figureOrNull('of an inference, in milliseconds'),
    sram_bytes: figureOrNull('of the tensor arena'),
    flash_bytes: figureOrNull('of model and firmware'),
    energy_mj: figureOrNull('of an inference, in millijoules'),
  },
  { description: 'what it comes to' },
);

/** A line of a file of recipes, and what `lut recipes show --json` prints. */
export const recipeSchema = object(
  {
    recipe: Type.Literal(1, { description: 'version of this form' }),
    id: sha256Hex('SHA-256 of what makes it this recipe: network, board, and options'),
    network: networkSchema,
    board: boardSchema,
    options: optionsSchema,
    figures: figuresSchema,
  },
  {
    title: 'lut recipes show --json',
    description:
      'A recipe: a network on a board, and what that comes to. A line of the files that lut recipes exports and imports holds one.',
  },
);
