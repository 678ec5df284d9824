import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { formatCount } from '../../common/format.js';
import { fileProblem, readBounded } from '../../common/files.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { parseChecked } from '../../common/yaml-file.js';
import { choicesAt, stageWidths } from './choices.js';
import { validateSpace } from './space-validator.generated.js';
import type { Space } from './space.js';
import { blockWidths, stagesOf } from './stages.js';

const FOLDER = join(PACKAGE_ROOT, 'model', 'space');
/** Bytes; a space file has a thousand. */
const SPACE_LIMIT = 1024 ** 2;
/** Fifty times those of the largest space that comes with lut; they take seconds to go through. */
const MOST_CHOICES = 100_000;

/** Names of the spaces that come with the project, sorted. */
export function spaceNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** Loads a space of the project by name, or any other by the path of its file. @throws MODEL_SPACE */
export function loadSpace(nameOrPath: string): Space {
  const path = spaceNames().includes(nameOrPath) ? join(FOLDER, `${nameOrPath}.yaml`) : nameOrPath;
  let text: string;
  try {
    text = readBounded(path, SPACE_LIMIT).toString();
  } catch (error) {
    throw new LutError(
      'MODEL_SPACE',
      `"${nameOrPath}" is no search space of lut, and cannot be read as a file: ${fileProblem(error).why}.`,
      `Name a file, or one of ${spaceNames().join(', ')}.`,
    );
  }
  return parseSpace(text, path);
}

/** Checks the text of a space file. @throws MODEL_SPACE */
export function parseSpace(text: string, path: string): Space {
  const data = parseChecked(text, validateSpace, 'space', (why) => spaceError(path, why));
  const problem = problemOf(data);
  if (problem !== undefined) throw spaceError(path, problem);
  return data;
}

/** What the schema cannot say: the choices can be gone through, every block has a choice, and reductions divide the widths that they reduce. */
function problemOf(space: Space): string | undefined {
  const { strides, operations } = space.blocks;
  const lists = blockWidths(space.blocks);
  if (lists.length !== strides.length) {
    return `${strides.length} blocks have ${lists.length} lists of widths: each needs one, or all have the same`;
  }
  const most = Math.max(...lists.map(({ length }) => length));
  const choices = strides.length * most ** 2 * operations.length;
  if (choices > MOST_CHOICES) {
    return (
      `${strides.length} blocks, ${most} widths and ${operations.length} operations make ` +
      `${formatCount(choices)} choices of a block after another, more than ${formatCount(MOST_CHOICES)}`
    );
  }
  const widths = stageWidths(space);
  for (const [place, stage] of stagesOf(space).entries()) {
    const where = stage.name.replace('block', 'block ');
    for (const width of widths[place] ?? []) {
      const choices = choicesAt(stage, width);
      if (choices.length === 0) return `${where} has no operation for an input of width ${width}`;
      const reduction = choices
        .map(({ operation }) => operation)
        .find((operation) => operation.startsWith('se_') && width % Number(operation.slice(3)) !== 0);
      if (reduction !== undefined) return `${reduction} does not divide the width ${width} of ${where}`;
    }
  }
  return undefined;
}

function spaceError(path: string, problem: string): LutError {
  return new LutError(
    'MODEL_SPACE',
    `${path} is not a search space: ${problem}.`,
    'Correct the file; schemas/space.schema.json describes every field.',
  );
}
