/** Published results of MLPerf Tiny as recipes. */
import { basename, join, resolve } from 'node:path';
import { LutError } from '../../../common/errors.js';
import { readFile } from '../../files.js';
import { NO_FIGURES, recipeOf, type Recipe, type RecipeFigures } from '../../recipes/recipe.js';
import { resultsFolder, type ResultsFolder, type RunKind, type Task, type TaskResults } from './folder.js';
import { accuracyOf, energyOf, throughputOf, type Windows } from './results.js';
import { likest, systemOf, type SystemDescription } from './system.js';

export interface ReadResults {
  readonly recipes: readonly Recipe[];
  /** results that were not read, or not whole, and why: a sentence without its full stop */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
}

/** The networks that all closed submissions have in common, and what they are judged by. */
const NETWORKS: Readonly<Record<Task, { readonly name: string; readonly dataset: string }>> = {
  ad: { name: 'FC-AutoEncoder', dataset: 'ToyADMOS' },
  ic: { name: 'ResNet8', dataset: 'CIFAR-10' },
  kws: { name: 'DS-CNN', dataset: 'Speech Commands' },
  vww: { name: 'MobileNetV1-0.25', dataset: 'Visual Wake Words' },
};

/** Bytes of a file of results, or of a description: they have three thousand. */
const TEXT_LIMIT = 256 * 1024;

/**
 * Reads a round.
 * @param folder a checkout of mlcommons/tiny_results_v*
 * @param round e.g. v1.1; by the folder's name unless given
 * @throws RECIPE_RESULTS where it holds none, or of an unknown round; FILE_*
 */
export function readMlperfTiny(folder: string, round?: string): ReadResults {
  const of = round ?? roundOf(folder);
  const found = resultsFolder(folder);
  const recipes: Recipe[] = [];
  const refused: { path: string; reason: string }[] = [];
  for (const results of found.results) {
    const refuse = (path: string, reason: string): void => void refused.push({ path, reason });
    const recipe = recipeOfResults(folder, of, found, results, refuse);
    if (recipe !== undefined) recipes.push(recipe);
  }
  return { recipes, refused };
}

const ROUND = /v[0-9]{1,2}\.[0-9]{1,2}$/;

function roundOf(folder: string): string {
  const [round] = ROUND.exec(basename(resolve(folder))) ?? [];
  if (round !== undefined) return round;
  throw new LutError(
    'RECIPE_RESULTS',
    `The name of ${folder} does not end in a round of MLPerf Tiny, such as v1.1.`,
    'Say it with --round v1.1.',
  );
}

function recipeOfResults(
  folder: string,
  round: string,
  { systems }: ResultsFolder,
  results: TaskResults,
  refuse: (path: string, reason: string) => void,
): Recipe | undefined {
  const { division, submitter, system, task, variant, files } = results;
  const home = [division, submitter, 'results', system, task, variant]
    .filter((part) => part !== '')
    .join('/');
  const nothing = (reason: string): undefined => void refuse(home, reason);
  if (task === 'sww') return nothing('a streaming task times no single inferences');
  if (files.performance === undefined) return nothing('it has no results.txt of a performance run');
  const of = `${division}/${submitter}`;
  const path = likest(system, systems.get(of) ?? []);
  if (path === undefined) return nothing('no one description in systems/ is of this system');
  const text = (file: string): string => textOf(folder, file);
  const described = systemOf(text(path));
  if (typeof described === 'string') return nothing(`${path} does not describe its system: ${described}`);
  const throughput = throughputOf(text(files.performance));
  if (throughput === undefined) return nothing(`${files.performance} has not one median throughput`);
  const publication = [`MLPerf Tiny ${round}`, division, submitter, system, variant]
    .filter((part) => part !== '')
    .join(', ');
  const read = <Result>(kind: RunKind, parse: (text: string) => Result | undefined): Result | undefined => {
    const file = files[kind];
    if (file === undefined) return undefined;
    const result = parse(text(file));
    if (result === undefined) refuse(file, `it has not one figure of ${kind}`);
    return result;
  };
  const figures: RecipeFigures = {
    ...NO_FIGURES,
    latency_ms: published(
      publication,
      { median: throughput.median, least: throughput.most, most: throughput.least },
      (rate) => 1000 / rate,
    ),
    accuracy: accuracyFigure(publication, task, read('accuracy', accuracyOf)),
    energy_mj: energyFigure(publication, read('energy', energyAndRate)),
  };
  return publishedRecipe(results, task, publication, described, figures);
}

function publishedRecipe(
  { division, submitter, variant }: TaskResults,
  task: Task,
  publication: string,
  { board, processor, clockHz, software }: SystemDescription,
  figures: RecipeFigures,
): Recipe {
  const { name, dataset } = NETWORKS[task];
  return recipeOf({
    network: {
      name: division === 'closed' ? name : `${submitter}, ${variant || 'own network'}`,
      ...{ hash: null, task, dataset, origin: null },
    },
    board: {
      ...{ name: board, processor, machine: 'silicon', clock_hz: clockHz },
      ...{ configuration: null, software },
    },
    options: { runtime: null, kernels: null, placement: null, publication },
    figures,
  });
}

function published(
  source: string,
  { median, least, most }: Windows,
  converted: (value: number) => number,
): NonNullable<RecipeFigures['latency_ms']> {
  const figure = (value: number): number => Number(converted(value).toPrecision(6));
  return { value: figure(median), low: figure(least), high: figure(most), kind: 'published', source };
}

/** MLPerf Tiny judges anomaly detection by the area under the curve, and all else by what is told right. */
function accuracyFigure(
  source: string,
  task: Task,
  result: ReturnType<typeof accuracyOf>,
): RecipeFigures['accuracy'] {
  const value = task === 'ad' ? result?.auc : result?.top1;
  if (value === undefined || value === null) return null;
  const metric = task === 'ad' ? 'auc' : 'top-1';
  const share = task === 'ad' ? value : Number((value / 100).toPrecision(6));
  return { value: share, low: null, high: null, kind: 'published', source, metric };
}

interface EnergyResult {
  readonly energy: Windows;
  /** inferences per second while it was measured: boards may be slower then; undefined where the text has none */
  readonly rate: number | undefined;
}

function energyAndRate(text: string): EnergyResult | undefined {
  const energy = energyOf(text);
  return energy && { energy, rate: throughputOf(text)?.median };
}

function energyFigure(source: string, result: EnergyResult | undefined): RecipeFigures['energy_mj'] {
  if (result === undefined) return null;
  const { energy, rate } = result;
  const at = rate === undefined ? '' : `; at ${rate} inferences a second`;
  return published(`${source}${at}`, energy, (microjoules) => microjoules / 1000);
}

function textOf(folder: string, path: string): string {
  return Buffer.from(readFile(join(folder, path), 'file of results', TEXT_LIMIT)).toString();
}
