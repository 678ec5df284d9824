/** Published milliseconds beside those that a table's instructions and one scale make of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitScales, type Fit } from '../../builder/calibration/fit.js';
import { graphInstructions } from '../../builder/estimated-cycles.js';
import { Predictor } from '../../builder/predict.js';
import { loadTable } from '../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { parseYaml } from '../../common/yaml.js';
import { loadModelFile } from '../../lab/model-file.js';
import type { Recipe } from '../../lab/recipes/recipe.js';
import { shippedRecipes } from '../../lab/recipes/shipped.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';

/** MLPerf Tiny's tasks, with the files of mlcommons/tiny that they run. */
export const TASKS = {
  ad: { name: 'anomaly detection', file: 'ad01_int8.tflite' },
  ic: { name: 'image classification', file: 'pretrainedResnet_quant.tflite' },
  kws: { name: 'keyword spotting', file: 'kws_ref_model.tflite' },
  vww: { name: 'visual wake words', file: 'vww_96_int8.tflite' },
} as const;
type Task = keyof typeof TASKS;
export const TASK_IDS = Object.keys(TASKS) as Task[];

/** What somebody submitted of a board. */
export interface Submission {
  readonly round: string;
  readonly submitter: string;
  readonly board: string;
  readonly core: string;
  readonly clockHz: number;
  readonly software: string;
  /** in the repository of the round */
  readonly folder: string;
  /** of an inference, by task */
  readonly milliseconds: Readonly<Record<Task, number>>;
}

/** An entry of the file: with its own figures, in inferences a second, where no recipe that comes with lut has them. */
type Listed = Omit<Submission, 'milliseconds'> & Readonly<Partial<Record<Task, number>>>;

/** A submission beside a table: each task is estimated from the other three. */
export interface Estimated {
  readonly submission: Submission;
  readonly fit: Fit;
  /** in milliseconds, in the order of {@link TASK_IDS} */
  readonly published: readonly number[];
  readonly estimated: readonly number[];
}

export function submissions(): readonly Submission[] {
  const text = readFileSync(join(PACKAGE_ROOT, 'scripts/published-results/mlperf-tiny.yaml'), 'utf8');
  const shipped = shippedRecipes();
  return (parseYaml(text) as { results: Listed[] }).results.map((listed) => {
    const { round, submitter, board, core, clockHz, software, folder } = listed;
    const milliseconds = Object.fromEntries(
      TASK_IDS.map((task) => [task, publishedMilliseconds(listed, task, shipped)]),
    ) as Record<Task, number>;
    return { round, submitter, board, core, clockHz, software, folder, milliseconds };
  });
}

function publishedMilliseconds(
  { round, folder, ...figures }: Listed,
  task: Task,
  shipped: readonly Recipe[],
): number {
  const own = figures[task];
  if (own !== undefined) return 1000 / own;
  const [division, submitter, , ...system] = folder.split('/');
  const publication = `MLPerf Tiny ${round}, ${division}, ${submitter}, ${system.join('/')}`;
  const found = shipped.find(
    ({ network, options }) => network.task === task && options.publication === publication,
  );
  if (found?.figures.latency_ms == null) throw new Error(`no recipe for ${task} of ${publication}`);
  return found.figures.latency_ms.value;
}

/**
 * Each submission whose core one of the tables is of.
 * @param tables paths of tables, by core
 * @param folder where the files of {@link TASKS} are
 */
export function estimatedBy(tables: Readonly<Record<string, string>>, folder: string): Estimated[] {
  const models = TASK_IDS.map((task) => loadModelFile(join(folder, TASKS[task].file)));
  const counted = new Map(
    Object.entries(tables).map(([core, path]) => {
      const table = loadTable(join(PACKAGE_ROOT, path));
      const predictor = new Predictor(table);
      return [
        core,
        models.map(({ graph, path: file }) => {
          const prediction = predictor.cases(graph.operators.map(caseOfOperator));
          if (prediction.missing.length > 0) throw new Error(`${path} cannot tell ${file}`);
          return graphInstructions(prediction, table);
        }),
      ];
    }),
  );
  return submissions().flatMap((submission) => {
    const instructions = counted.get(submission.core);
    if (instructions === undefined) return [];
    const published = TASK_IDS.map((task) => submission.milliseconds[task]);
    const milliseconds = (cycles: number): number => (1000 * cycles) / submission.clockHz;
    const fit = fitScales(
      TASK_IDS.map((name, i) => ({
        ...{ name, ...instructions[i]! },
        cycles: (published[i]! * submission.clockHz) / 1000,
      })),
    );
    return [{ submission, fit, published, estimated: fit.leftOut.map(milliseconds) }];
  });
}
