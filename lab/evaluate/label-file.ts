/** Which class the samples of a folder belong to, as MLPerf Tiny's runner has it (y_labels.csv). */
import { LutError } from '../../common/errors.js';
import { readFile } from '../files.js';

/** A line: a file and its class. */
export interface LabelledFile {
  /** relative to the folder of the label file */
  readonly file: string;
  readonly label: number;
  /** a long sample is seen through a window: its width, and how far it moves from one input to the next, in bytes */
  readonly window: { readonly width: number; readonly stride: number } | null;
}

export interface LabelFile {
  readonly classes: number;
  readonly files: readonly LabelledFile[];
}

const LIMIT = 256 * 1024 ** 2;
/** name, number of classes, class; of windows also their width and stride in bytes */
const LINE = /^([^,]+),\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+)\s*,\s*(\d+)\s*)?$/;

/** @throws DATA_LABELS, FILE_* */
export function readLabelFile(path: string): LabelFile {
  const lines = new TextDecoder().decode(readFile(path, 'label file', LIMIT)).split(/\r?\n/);
  const files: LabelledFile[] = [];
  let classes: number | undefined;
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const [, file = '', of, label, width, stride] = LINE.exec(line) ?? [];
    if (of === undefined || label === undefined || Number(label) >= Number(of) || Number(stride) === 0) {
      throw labelError(path, `line ${index + 1}, "${line}", is none`);
    }
    if (Number(of) !== (classes ??= Number(of))) {
      throw labelError(path, `line ${index + 1} is of ${of} classes, those before of ${classes}`);
    }
    const window = width === undefined ? null : { width: Number(width), stride: Number(stride) };
    files.push({ file: file.trim(), label: Number(label), window });
  });
  if (classes === undefined) throw labelError(path, 'it is empty');
  return { classes, files };
}

function labelError(path: string, what: string): LutError {
  return new LutError(
    'DATA_LABELS',
    `${path} does not hold lines "file, number of classes, class": ${what}.`,
    'docs/datasets.md says what a label file is.',
  );
}
