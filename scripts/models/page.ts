/** docs/models.md: what models of other people take, beside what was predicted of them. */
import { formatCount, formatRange } from '../../common/format.js';
import { arenaTotal } from '../../model/graph/arena.js';
import { markdownTable } from '../markdown.js';
import type { Tried, TriedOn } from './try-models.js';

/** A model that was tried. */
export interface NamedModel {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its file */
  readonly sha256: string;
  readonly source: string;
}

const HEADERS = [
  'model',
  'measured',
  'predicted',
  'error',
  'interval',
  'arena: predicted',
  'taken',
  'outputs',
];

export function modelsPage(models: readonly NamedModel[], boards: readonly TriedOn[]): string {
  return `# Models as others ship them

Written by \`LUT_MODELS=<folder> npm run models\`, which runs every \`.tflite\` of a folder on every emulated board, on generated inputs (seed 1), and predicts it from a table of its operators, timed alone. The models are not part of this project. With \`-- --tflm <board>=<library>\` it runs them on a TensorFlow Lite Micro that you built as well ([tflm.md](tflm.md)). Counts are **instructions on emulators**, not latency. An interval that covers what was measured is marked ✓; outputs are compared with the host's arithmetic in every bit.

${markdownTable(
  ['model', 'from', 'bytes', 'SHA-256'],
  models.map(({ name, source, bytes, sha256 }) => [name, source, formatCount(bytes), sha256.slice(0, 12)]),
)}

${boards.map(section).join('\n')}`;
}

function section({ board, runtime, flavour, tried }: TriedOn): string {
  const ran = tried.filter((one) => 'ran' in one);
  const left = tried.filter((one) => 'reason' in one);
  return `## ${board}, ${runtime}${flavour === null ? '' : `, ${flavour}`}

${ran.length === 0 ? 'None of them runs.' : markdownTable(HEADERS, ran.map(row))}
${left.length === 0 ? '' : `\nNot run:\n\n${left.map(({ name, reason }) => `- ${name}: ${reason}`).join('\n')}\n`}`;
}

function row({ name, ran }: Extract<Tried, { ran: unknown }>): string[] {
  const { total, predicted, run } = ran;
  const prediction = predicted?.prediction;
  const [low, high] = [prediction?.low ?? NaN, prediction?.high ?? NaN];
  const error = predicted?.errorPercent ?? NaN;
  return [
    name,
    formatCount(total),
    formatCount(prediction?.total ?? NaN),
    `${error < 0 ? '−' : '+'}${Math.abs(error).toFixed(3)} %`,
    `${formatRange(low, high)}${low <= total && total <= high ? ' ✓' : ''}`,
    formatCount(prediction?.arenaBytes ?? NaN),
    formatCount(arenaTotal(run.arena)),
    run.outputsEqual === true ? 'equal' : '**differ**',
  ];
}
