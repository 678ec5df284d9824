/** A prediction as a page: all that the terminal says, from one table or from several side by side. */
import { sumOf, type ModelPrediction } from '../builder/predict.js';
import { formatBytes, formatCount } from '../common/format.js';
import { ALIKE_NOTE, alikeOperators } from './alike.js';
import { arenaMapSvg, arenaText, PEAK_HEADERS, peakRows } from './arena-map.js';
import {
  badges,
  callout,
  columns,
  facts,
  heading,
  htmlPage,
  htmlTable,
  paragraph,
  tiles,
  type Tile,
} from './html.js';
import { kindBar } from './kind-bar.js';
import { letterOf } from './letters.js';
import { operatorList } from './operator-list.js';
import type { PredictedModel, PredictionData } from './prediction-data.js';
import {
  choiceFigures,
  COMPARISON_HEADERS,
  comparisonRows,
  interval,
  millisecondsRange,
  predictionFigures,
  predictionHeading,
  predictionTitle,
} from './prediction-words.js';
import { emulatedText, tableFacts, validatedText } from './table-words.js';

/**
 * The page about what tables say of a model.
 * @param assumeIpc instructions a cycle that milliseconds rest on; undefined where none are assumed
 */
export function predictionHtml(
  model: PredictedModel,
  answers: readonly PredictionData[],
  assumeIpc: number | undefined,
): string {
  const several = answers.length > 1;
  const letter = (index: number): string => letterOf(index).toUpperCase();
  return htmlPage({
    title: predictionHeading(model, answers),
    body: [
      ...(several ? [comparisonTable(answers, letter)] : []),
      ...(several
        ? answersSideBySide(
            answers.map((one, index) =>
              [heading(`${letter(index)}: ${one.board.id}`), ...answerParts(model, one, assumeIpc)].join(
                '\n',
              ),
            ),
          )
        : answers.flatMap((one) => answerParts(model, one, assumeIpc))),
      ...operators(answers),
      ...memory(answers, letter),
      ...provenance(answers, letter),
    ],
  });
}

function answersSideBySide(parts: readonly string[]): string[] {
  return [`<div class="columns answers">`, ...parts.map((part) => `<section>${part}</section>`), '</div>'];
}

function comparisonTable(answers: readonly PredictionData[], letter: (index: number) => string): string {
  const rows = comparisonRows(answers).map(([path = '', ...figures], index) => [
    `${letter(index)}: ${path}`,
    ...figures,
  ]);
  return htmlTable('What each table says', COMPARISON_HEADERS, rows);
}

/** What one table says of the whole model. */
function answerParts(model: PredictedModel, one: PredictionData, assumeIpc: number | undefined): string[] {
  const { table, prediction } = one;
  return [
    badges([
      ...(table.unit === 'instructions'
        ? [{ text: `emulated: ${table.configuration.machine}`, tone: 'warn' } as const]
        : []),
      { text: validatedText(table), tone: table.validation === undefined ? 'warn' : 'good' },
      ...(prediction.missing.length === 0
        ? []
        : [{ text: casesText(prediction.missing.length, 'missing'), tone: 'bad' } as const]),
    ]),
    tiles([totalTile(one), ...timeTiles(one, assumeIpc), ...memoryTiles(model, one)]),
    ...shortfallParts(one),
    ...[predictionTitle(model, one), ...choiceFigures(one)].map(paragraph),
    ...predictionFigures(model, one, assumeIpc).map(paragraph),
    ...[emulatedText(table)].filter((said) => said !== null).map(paragraph),
  ];
}

function casesText(cases: number, what: string): string {
  return `${formatCount(cases)} ${cases === 1 ? 'case' : 'cases'} ${what}`;
}

function shortfallParts({ shortfall }: PredictionData): string[] {
  if (shortfall === undefined) return [];
  const { message, remedy } = shortfall;
  return [callout([message, ...(remedy === undefined ? [] : [remedy])])];
}

function totalTile({ prediction }: PredictionData): Tile {
  const { total, unit, operators } = prediction;
  const sum = sumOf(prediction);
  const numberOf = (wanted: string): number => operators.filter(({ source }) => source === wanted).length;
  const sources = ['measured', 'interpolated', 'missing'].map((source) => `${numberOf(source)} ${source}`);
  return {
    name: total === null ? `Part of the total, ${unit}` : `Total, ${unit}`,
    value: formatCount(Math.round(sum.total)),
    notes: [`90 % interval ${interval(sum)}`, `operators: ${sources.join(', ')}`],
    ...(total === null ? ({ tone: 'bad' } as const) : {}),
  };
}

function timeTiles({ speed, table }: PredictionData, assumeIpc: number | undefined): Tile[] {
  if (speed === null) {
    const why = table.unit === 'instructions' ? ['instructions are not a latency'] : [];
    return [{ name: 'Time per inference', value: 'not known', notes: why }];
  }
  const { latency, millijoules, powerSource } = speed;
  const { value, kind } = latency;
  return [
    {
      name: TIME_TILES[kind],
      value: `${value.toPrecision(4)} ms`,
      notes: [
        ...(kind === 'estimated' ? [millisecondsRange(latency)] : []),
        `${(1000 / value).toPrecision(4)} inferences/s`,
        ...(kind === 'assumed' ? [`if it retires ${assumeIpc} instructions a cycle`] : []),
      ],
    },
    ...(millijoules === null
      ? []
      : [
          {
            name: 'Energy per inference',
            value: `${millijoules.toPrecision(3)} mJ`,
            notes: [powerSource ?? ''],
          },
        ]),
  ];
}

const TIME_TILES = {
  ...{ measured: 'Time per inference', interpolated: 'Time per inference', published: 'Time per inference' },
  ...{ assumed: 'Time per inference, assumed', estimated: 'Time per inference, estimated' },
} as const;

function memoryTiles(model: PredictedModel, { board, table, prediction }: PredictionData): Tile[] {
  const { arenaBytes, flashBytes, fits } = prediction;
  const { arena, window } = board.memory;
  return [
    {
      name: 'Arena (SRAM)',
      value: formatBytes(arenaBytes),
      notes: [`of ${formatBytes(arena)}`],
      share: arenaBytes / arena,
    },
    {
      name: 'Flash',
      value: formatBytes(flashBytes),
      notes: [
        `model ${formatBytes(model.bytes.length)} of a window of ${formatBytes(window)}, ` +
          `firmware ${formatBytes(table.firmwareBytes)}`,
      ],
      share: model.bytes.length / window,
    },
    { name: `On ${board.id}`, value: fits ? 'fits' : 'does not fit', tone: fits ? 'good' : 'bad' },
  ];
}

function operators(answers: readonly PredictionData[]): string[] {
  const [first] = answers;
  if (first === undefined) return [];
  const { operators } = first.prediction;
  const estimated = answers.some(({ prediction }) =>
    prediction.operators.some(({ source }) => source === 'interpolated'),
  );
  return [
    heading('Operators'),
    ...(answers.length === 1 ? [kindBar(operators)] : []),
    ...(estimated ? [paragraph('Hatched: interpolated, with its interval (90 %).')] : []),
    ...(alikeOperators(operators).size === 0 ? [] : [paragraph(ALIKE_NOTE)]),
    operatorList(answers.map(({ board, prediction }) => ({ name: board.id, prediction }))),
  ];
}

/** Tables that come to the same arena are drawn once. */
function memory(answers: readonly PredictionData[], letter: (index: number) => string): string[] {
  const groups = new Map<string, { prediction: ModelPrediction; letters: string[] }>();
  answers.forEach(({ prediction }, index) => {
    const arena = JSON.stringify([prediction.arenaBytes, prediction.arena]);
    const group = groups.get(arena) ?? { prediction, letters: [] };
    groups.set(arena, { ...group, letters: [...group.letters, letter(index)] });
  });
  return [
    heading('Memory'),
    ...[...groups.values()].flatMap(({ prediction, letters }) => [
      paragraph(`${answers.length === 1 ? '' : `${letters.join(', ')}: `}${arenaText(prediction)}`),
      columns(
        arenaMapSvg(prediction),
        htmlTable('Tensors in use at the peak', PEAK_HEADERS, peakRows(prediction)),
      ),
    ]),
  ];
}

function provenance(answers: readonly PredictionData[], letter: (index: number) => string): string[] {
  return [
    heading(answers.length === 1 ? 'The table' : 'The tables'),
    ...answers.flatMap(({ path, table }, index) => [
      ...(answers.length === 1 ? [] : [`<h3>${letter(index)}</h3>`]),
      facts(tableFacts(path, table)),
    ]),
  ];
}
