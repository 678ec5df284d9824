import { Option, type Command } from 'commander';
import { availableParallelism } from 'node:os';
import { defined } from '../../common/defined.js';
import {
  PIXEL_RANGES,
  RAW_TYPES,
  SPLITS,
  type EvaluationRequest,
  type PixelRange,
  type RawType,
  type Split,
} from '../../lab/evaluate/evaluate.js';
import { MOST_THREADS, wholeNumber } from './numbers.js';

/** How labelled data are read, and by how many threads a network is computed on them. */
export interface LabelledDataOptions {
  readonly labels?: string;
  readonly split?: Split;
  readonly classes?: string;
  readonly pixels?: PixelRange;
  readonly raw?: RawType;
  readonly threads: number;
}

/** What `--data` takes. */
export const LABELLED_DATA =
  'folder of class folders, perhaps in train, validation and test; folder of raw samples with y_labels.csv; or a .npy';

/** Adds the options that stand beside `--data`. */
export function addLabelledDataOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--split <name>', 'images to read (default: test, or all of plain class folders)').choices(
        SPLITS,
      ),
    )
    .option(
      '--labels <file>',
      'of raw samples: y_labels.csv under another name, or the .npy of their classes',
    )
    .option('--classes <names>', 'of the outputs, in their order (default: the class folders, sorted)')
    .addOption(
      new Option(
        '--pixels <range>',
        "what bytes 0 to 255 are taken for (default: by the input's quantization)",
      ).choices(PIXEL_RANGES),
    )
    .addOption(
      new Option('--raw <type>', 'elements of .bin files (default: by their size)').choices(RAW_TYPES),
    )
    .addOption(
      new Option('--threads <n>', 'that compute (default: all)')
        .argParser((text) => wholeNumber(text, '--threads', MOST_THREADS))
        .default(availableParallelism(), 'all'),
    );
}

/** What of a request the options say. */
export function labelledData({
  labels,
  split,
  classes,
  pixels,
  raw,
  threads,
}: LabelledDataOptions): Omit<EvaluationRequest, 'model' | 'data'> {
  const names = classes?.split(',').map((name) => name.trim());
  return { threads, ...defined({ labels, split, classes: names, pixels, raw }) };
}
