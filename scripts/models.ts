/** Runs models of other people on the emulated boards and writes docs/models.md. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { boardIds } from '../boards/catalogue.js';
import { printLine } from '../cli/terminal/output.js';
import { reportError } from '../cli/terminal/report-error.js';
import { work } from '../cli/terminal/work.js';
import { exitStatusOf, LutError } from '../common/errors.js';
import { formatDuration } from '../common/format.js';
import { sha256 } from '../common/hash.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { writeFile } from '../lab/files.js';
import type { RuntimeChoice } from '../lab/firmware.js';
import { modelsPage, type NamedModel } from './models/page.js';
import { tryModels, type TriedOn } from './models/try-models.js';

const PAGE = join('docs', 'models.md');
/** Of these boards a user's TensorFlow Lite Micro can be linked with Debian's toolchains. */
const TFLM_BOARDS = ['stm32f4', 'stm32h7'];

try {
  await new Command('models')
    .description(
      'runs the .tflite files of a folder (LUT_MODELS) on the emulated boards, and writes docs/models.md',
    )
    .option('--board <id...>', 'only on these boards')
    .option(
      '--tflm <library...>',
      'libraries of TensorFlow Lite Micro for the Arm boards: <board>=<library>',
      [],
    )
    .option('--out <file>', 'where the page goes', PAGE)
    .action(run)
    .parseAsync();
} catch (error) {
  reportError(error, false);
  process.exitCode = exitStatusOf(error);
}

interface Options {
  readonly board?: readonly string[];
  readonly tflm: readonly string[];
  readonly out: string;
}

async function run({ board: boards = boardIds(), tflm, out }: Options): Promise<void> {
  const paths = modelPaths();
  const targets: [board: string, choice: RuntimeChoice][] = [
    ...boards.map((board): [string, RuntimeChoice] => [board, { runtime: 'builtin' }]),
    ...tflm.map(tflmTarget),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-models-'));
  const tried: TriedOn[] = [];
  try {
    for (const [index, [board, choice]] of targets.entries()) {
      const db = join(folder, `${index}.db`);
      const { result, seconds } = await work((listening) =>
        tryModels(paths, board, choice, folder, db, listening),
      );
      tried.push(result);
      const ran = result.tried.filter((one) => 'ran' in one).length;
      printLine(
        `${board}, ${choice.runtime}: ${ran} of ${paths.length} models ran, in ${formatDuration(seconds)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  writeFile(out, modelsPage(paths.map(named), tried));
  printLine(`${out} says what came of it.`);
}

/** @throws USAGE_ARGUMENTS where no folder is named or it holds no models */
function modelPaths(): string[] {
  const folder = process.env.LUT_MODELS;
  const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.tflite'));
  if (folder === undefined || names.length === 0) {
    throw new LutError(
      'USAGE_ARGUMENTS',
      folder === undefined ? 'LUT_MODELS names no folder of models.' : `${folder} holds no .tflite file.`,
      'Give a folder of .tflite files: LUT_MODELS=~/models npm run models',
    );
  }
  return names.sort().map((name) => join(folder, name));
}

/** @throws USAGE_ARGUMENTS */
function tflmTarget(text: string): [string, RuntimeChoice] {
  const [board = '', library] = text.split('=');
  if (library !== undefined && TFLM_BOARDS.includes(board))
    return [board, { runtime: 'tflm', tflm: library }];
  throw new LutError(
    'USAGE_ARGUMENTS',
    `--tflm ${text} names no board and library.`,
    `Give ${TFLM_BOARDS.join(' or ')}, then = and the path of the library.`,
  );
}

function named(path: string): NamedModel {
  const bytes = readFileSync(path);
  const name = basename(path, '.tflite');
  return { name, bytes: bytes.length, sha256: sha256(bytes), source: sourceOf(name) };
}

function sourceOf(name: string): string {
  const known = readFileSync(join(PACKAGE_ROOT, 'scripts', 'models', 'known-models.json'), 'utf8');
  return (JSON.parse(known) as Record<string, string>)[name] ?? 'a folder of models';
}
