/** Makes a Visual Wake Words dataset from COCO's annotations and images: docs/datasets.md. */
import { Command, CommanderError, Option } from 'commander';
import { wholeNumber } from '../cli/options/numbers.js';
import { formatCount } from '../common/format.js';
import { printLine } from '../cli/terminal/output.js';
import { ProgressLine } from '../cli/terminal/progress.js';
import { reportError } from '../cli/terminal/report-error.js';
import { EXIT_STATUS, LutError } from '../common/errors.js';
import { writeClassFolders } from './visual-wake-words/class-folders.js';
import { readAnnotations } from './visual-wake-words/coco.js';
import { RULES, type Rule } from './visual-wake-words/rules.js';

interface Options {
  readonly annotations: readonly string[];
  readonly images: readonly string[];
  readonly out: string;
  readonly rule: Rule;
  readonly size: string;
}

const MOST_PIXELS = 1024;

const program = new Command('visual-wake-words')
  .description("makes class folders person and non_person from COCO's annotations and images")
  .requiredOption('--annotations <files...>', 'instances_train2014.json, instances_val2014.json')
  .requiredOption('--images <folders...>', 'the folders that hold the images of these annotations')
  .requiredOption('--out <folder>', 'the folder to make')
  .addOption(
    new Option(
      '--rule <name>',
      'vww: a box of more than 0.5 % is a person; mlperf: 2.5 %, smaller are left out',
    )
      .choices(Object.keys(RULES))
      .default('mlperf'),
  )
  .option('--size <pixels>', 'height and width of the images made', '96')
  .action(prepare)
  .exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // commander has said it
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_STATUS.USAGE;
  } else {
    reportError(error, false);
    process.exitCode = error instanceof LutError ? error.exitStatus : 1;
  }
}

async function prepare({ annotations, images, out, rule, size }: Options): Promise<void> {
  const pixels = wholeNumber(size, '--size', MOST_PIXELS, 8);
  const annotated = annotations.flatMap(readAnnotations);
  const progress = new ProgressLine('Images');
  const counts = await writeClassFolders(annotated, images, out, {
    rule,
    size: pixels,
    onProgress: (done, total) => progress.update(done / total, `${done}/${total}`),
  }).finally(() => progress.end());
  printLine(
    `${out}: ${formatCount(counts.person)} images with a person, ${formatCount(counts.nonPerson)} without; ${formatCount(counts.leftOut)} left out`,
  );
}
