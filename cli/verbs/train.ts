import { Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { BASELINE_NAMES, type BaselineName } from '../../lab/search/baseline.js';
import { AUGMENTATIONS, BACKENDS, type Augmentation, type BackendName } from '../../lab/search/settings.js';
import {
  USUAL_TRAINING,
  type NetworkChoice,
  type TrainingChoice,
  type TrainingMeans,
} from '../../lab/train/request.js';
import { trainingJson } from '../../lab/train/result.js';
import { resumeTraining, trainGiven } from '../../lab/train/train.js';
import {
  MOST_EPOCHS,
  MOST_SCENES,
  MOST_SEED,
  MOST_THREADS,
  positiveNumber,
  USUAL_THREADS,
  whole,
} from '../options/numbers.js';
import { givenOptions, requireResumable } from '../options/resume.js';
import { sourceOf } from '../options/source.js';
import { droppedStridesOf } from '../search/strides.js';
import { addTableOptions, tableChoice, type TableOptions } from '../options/table-options.js';
import { printJson, printWarning } from '../terminal/output.js';
import { work } from '../terminal/work.js';
import { printTraining } from '../train/print.js';
import { EpochProgress } from '../train/progress.js';

interface TrainOptions extends TableOptions {
  readonly architecture?: string;
  readonly run?: string;
  readonly baseline?: BaselineName;
  readonly width: number;
  readonly dropStrides?: readonly number[];
  readonly resolution?: number;
  readonly space: string;
  readonly data?: string;
  readonly synthetic?: number;
  readonly augment?: Augmentation;
  readonly teacher?: string;
  readonly temperature: number;
  readonly teacherShare: number;
  readonly epochs: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly seed: number;
  readonly table?: readonly string[];
  readonly threads: number;
  readonly backend: BackendName;
  readonly out?: string;
  readonly resume?: string | true;
  readonly json?: boolean;
}

const MOST_RESOLUTION = 4096;

/** What may be said beside --resume: nothing that a weight depends on. */
const RESUMABLE: readonly string[] = [
  ...(['resume', 'threads', 'json'] as const),
  ...(['board', 'table', 'boards', 'runtime', 'kernels', 'assumeIpc'] as const),
] satisfies (keyof TrainOptions)[];

/** `lut train`: any given network, for as long as one likes. */
export function trainVerb(command: Command): void {
  addNetworkOptions(command);
  addEffortOptions(command);
  addCostOptions(command);
  command
    .option('--out <dir>', 'folder for all that comes of it (default: a new one in runs/)')
    .option('--resume [dir]', 'go on with an interrupted training (default: the newest in runs/)')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Every epoch is kept: Ctrl-C, or the loss of the process, takes one epoch at most.

Examples:
  lut train --baseline resnet8 --resolution 32 --data cifar10/ --epochs 60 --board stm32h7
  lut train --baseline mobilenet-v2 --width 0.35 --data images/
  lut train --architecture "sep_3 24, ir_4 32, skip, se_4 48, sep_5 48, ir_2 64, sep_3 64" --data images/
  lut train --run runs/edgenas-vww-stm32h7-20260131-235959 --data images/ --epochs 200 --teacher runs/wide
  lut train --resume`,
    )
    .action(trainNetwork);
}

function addNetworkOptions(command: Command): void {
  const { space, temperature, share } = USUAL_TRAINING;
  command
    .option('--architecture <blocks>', 'a network of the space: operation and width of each block')
    .option('--run <dir>', 'what a finished search found (lut search)')
    .addOption(new Option('--baseline <name>', 'a published network').choices(BASELINE_NAMES))
    .addOption(
      new Option('--width <x>', "what a published network's numbers of channels are multiplied by")
        .argParser((text) => positiveNumber(text, '--width'))
        .default(1),
    )
    .addOption(
      new Option(
        '--drop-strides <numbers>',
        'of a published network, e.g. 1,2 (default: the first, up to 32×32, for 4×4 before the mean)',
      ).argParser(droppedStridesOf),
    )
    .addOption(
      whole(
        '--resolution <n>',
        "rows and columns of a published network's images (default: the space's)",
        MOST_RESOLUTION,
      ),
    )
    .option('--space <name>', 'search space: a name, or the path of a space file', space)
    .option('--data <dir>', 'images: a folder with one folder for each class')
    .addOption(
      whole('--synthetic <n>', 'generated scenes with and without a person, instead of --data', MOST_SCENES),
    )
    .addOption(
      new Option(
        '--augment <how>',
        'how training images are changed at random (default: cifar up to 32×32, vww above)',
      ).choices(AUGMENTATIONS),
    )
    .option('--teacher <dir>', 'learn from the network of this finished training as well (distillation)')
    .addOption(
      new Option('--temperature <x>', "what the teacher's scores are softened by")
        .argParser((text) => positiveNumber(text, '--temperature'))
        .default(temperature),
    )
    .addOption(
      new Option('--teacher-share <x>', 'of the softened scores in the loss, up to 1')
        .argParser(shareOf)
        .default(share),
    );
}

function addEffortOptions(command: Command): void {
  const usual = USUAL_TRAINING;
  command
    .addOption(whole('--epochs <n>', 'passes over the training images', MOST_EPOCHS).default(usual.epochs))
    .addOption(
      new Option('--learning-rate <x>', 'at first; it falls to 0 along half a cosine')
        .argParser((text) => positiveNumber(text, '--learning-rate'))
        .default(usual.learningRate),
    )
    .addOption(
      new Option('--weight-decay <x>', "of layers' weights, per step, times the learning rate")
        .argParser((text) => (Number(text) === 0 ? 0 : positiveNumber(text, '--weight-decay')))
        .default(usual.weightDecay),
    )
    .addOption(whole('--seed <n>', 'of weights, order and augmentation', MOST_SEED, 0).default(usual.seed))
    .addOption(
      whole('--threads <n>', 'training threads; no result depends on it', MOST_THREADS).default(
        USUAL_THREADS,
      ),
    )
    .addOption(new Option('--backend <name>', 'what computes').choices(BACKENDS).default(usual.backend));
}

/** What the network costs, if that is asked for. */
function addCostOptions(command: Command): void {
  command
    .option('--board <id>', 'predict what it costs by the best table of this board')
    .option('--table <file...>', 'predict what it costs by these tables');
  addTableOptions(command);
}

async function trainNetwork(options: TrainOptions, command: Command): Promise<void> {
  const { resume, out } = options;
  const begin = resume === undefined ? trainingChoice(options) : undefined;
  if (begin === undefined) requireResumable(options, command, RESUMABLE, 'training');
  const { result } = await work((listening) => {
    const means = { ...trainingMeans(options, command), ...listening };
    if (begin !== undefined) return trainGiven({ ...begin, ...means, ...defined({ out }) });
    return resumeTraining({ ...means, ...(typeof resume === 'string' ? { folder: resume } : {}) });
  });
  if (options.json) printJson(trainingJson(result));
  else printTraining(result);
}

/** @throws USAGE_NETWORK, USAGE_DATA */
function trainingChoice(options: TrainOptions): TrainingChoice {
  const { space, augment: augmentation, teacher, temperature, teacherShare: share, backend } = options;
  const { epochs, learningRate, weightDecay, seed } = options;
  return {
    ...{ network: networkOf(options), space, data: sourceOf(options, 'training') },
    ...{ temperature, share, backend, epochs, learningRate, weightDecay, seed },
    ...defined({ augmentation, teacher }),
  };
}

/** @throws USAGE_NETWORK */
function networkOf(options: TrainOptions): NetworkChoice {
  const { architecture, run, baseline, width, dropStrides: droppedStrides, resolution } = options;
  const given = [architecture, run, baseline].filter((one) => one !== undefined);
  if (given.length !== 1) {
    throw new LutError(
      'USAGE_NETWORK',
      given.length === 0 ? 'A training needs a network.' : 'A training takes one network, not several.',
      'Give one of --architecture, --run and --baseline.',
    );
  }
  if (baseline !== undefined) {
    return {
      baseline: { name: baseline, ...defined({ droppedStrides }) },
      width,
      ...defined({ resolution }),
    };
  }
  if (width !== 1 || droppedStrides !== undefined || resolution !== undefined) {
    throw new LutError(
      'USAGE_NETWORK',
      '--width, --drop-strides and --resolution are for published networks.',
      'Leave them out, or name a network with --baseline.',
    );
  }
  return architecture === undefined ? { run: run! } : { architecture };
}

function trainingMeans(options: TrainOptions, command: Command): TrainingMeans {
  const { threads, board, table } = options;
  return {
    threads,
    resumeOptions: givenOptions(options, command, RESUMABLE),
    onTraining: (epochs) => new EpochProgress(epochs),
    onWarning: printWarning,
    ...(board === undefined && table === undefined ? {} : { tables: tableChoice(options, table) }),
  };
}

/** @throws USAGE_NUMBER */
function shareOf(text: string): number {
  const share = positiveNumber(text, '--teacher-share');
  if (share <= 1) return share;
  throw new LutError(
    'USAGE_NUMBER',
    `--teacher-share takes a number up to 1, not "${text}".`,
    'lut train --help says what it does.',
  );
}
