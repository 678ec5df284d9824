import { LutError } from '../../common/errors.js';
import type { TypeOf } from '../../common/schema.js';
import { parseChecked } from '../../common/yaml-file.js';
import { readFile } from '../files.js';
import type { taskSchema } from '../task/task-schema.js';
import { validateTask } from '../task/task-validator.generated.js';

/** What is to be done, and within what. */
export type Task = TypeOf<typeof taskSchema>;

/** Bytes; a task takes two hundred. */
const TASK_LIMIT = 1024 ** 2;

/** @throws USAGE_TASK; FILE_* */
export function loadTask(path: string): Task {
  const refused = (why: string): LutError =>
    new LutError(
      'USAGE_TASK',
      `${path} is no task: ${why}.`,
      'Correct the file; docs/choose.md shows one, schemas/task.schema.json describes every field.',
    );
  const text = Buffer.from(readFile(path, 'task', TASK_LIMIT)).toString();
  const task = parseChecked(text, validateTask, 'task', refused);
  if (task.max_power_mw !== undefined && task.rate === undefined) {
    throw refused('max_power_mw says nothing without a rate');
  }
  return task;
}
