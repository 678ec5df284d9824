import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { predictModel } from '../../builder/predict.js';
import { saveTable } from '../../builder/table-file.js';
import { tableHash, type Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { caseKey } from '../../model/cases/key.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { operatorBarsSvg } from '../../report/operator-bars.js';
import { DARK, LIGHT } from '../../report/palette.js';
import type { PredictionData } from '../../report/prediction-data.js';
import { predictionHtml } from '../../report/prediction.js';
import { tableSvg } from '../../report/table.js';
import { validationHtml } from '../../report/validation.js';
import { VALIDATION } from '../builder/examples.js';
import { HAS_CHROMIUM, show, type Shown } from '../support/chromium.js';
import { Lut } from '../support/lut.js';
import { tableOfCases } from '../support/tables.js';

const PATH = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const BYTES = readFileSync(PATH);
const GRAPH = loadGraph(BYTES);
const MODEL = { name: 'kws_ref_model', bytes: BYTES, graph: GRAPH };
const CASES = GRAPH.operators.map(caseOfOperator);
const [F4, C3] = [loadBoard('stm32f4'), loadBoard('esp32c3')];
/** What would run, load or draw what others wrote. */
const FOREIGN = 'script,img,iframe,object,link,[onload],[onerror]';

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  saved('whole.json', tableOfCases(CASES, F4));
  saved('other.json', tableOfCases(CASES, C3));
  saved('part.json', tableOfCases(CASES.slice(0, 5), F4));
});
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, table: Table): void {
  saveTable({ ...table, hash: tableHash(table) }, join(folder, name));
}

function predicted(table: Table, path: string): PredictionData {
  const prediction = predictModel(table, GRAPH, BYTES.length, F4);
  return { path, table, board: F4, prediction, speed: null };
}

/** A validation in which one network is predicted too low, and one too high. */
function validation() {
  const cases = CASES.slice(0, 2);
  const comparison = (name: string, predicted: number, measured: number) => ({
    ...{ network: { name, cases, segmented: undefined as never }, run: 1 },
    ...{ predicted, measured, low: predicted - 1000, high: predicted + 1000 },
  });
  return {
    board: F4,
    chosen: { path: 'luts/f4.json', table: tableOfCases(cases, F4) },
    comparisons: {
      test: [comparison('low', 990_000, 1_000_000), comparison('high', 2_020_000, 2_000_000)],
      calibration: [comparison('exact', 500_000, 500_000)],
    },
    validation: VALIDATION,
  };
}

/** Every number of a text, as it is written. */
function figures(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

describe.skipIf(!HAS_CHROMIUM)('pages in Chromium', () => {
  const WIDTHS = [500, 800, 1200];
  /** what the terminal says, and the page, by what was asked */
  const told: { said: string; html: string }[] = [];
  let shown: Shown[];

  beforeAll(async () => {
    for (const tables of [['whole.json'], ['part.json'], ['whole.json', 'other.json']]) {
      const args = ['predict', PATH, '--table', ...tables, '--assume-ipc', '0.6', '--html', 'page.html'];
      const { stdout, stderr } = await lut.run(args, { cwd: folder });
      told.push({ said: `${stdout}\n${stderr}`, html: readFileSync(join(folder, 'page.html'), 'utf8') });
    }
    const pages = [...told.map(({ html }) => html), validationHtml(validation())];
    const views = pages.flatMap((html) => WIDTHS.map((width) => ({ html, width })));
    const selectors = [FOREIGN, 'svg:not([role=img][aria-label])', 'table:not([aria-label])', 'h1'];
    shown = await show(views, { selectors });
  });

  it('say every figure that the terminal says', () => {
    expect(told.map(({ said }) => figures(said).length > 20)).toEqual([true, true, true]);
    for (const [i, { said }] of told.entries()) {
      const page = new Set(figures(shown[WIDTHS.length * i]!.text));
      expect(figures(said).filter((figure) => !page.has(figure))).toEqual([]);
    }
  });

  it('are as wide as the window, with no part beyond its edge', () => {
    expect(shown).toHaveLength(4 * WIDTHS.length);
    expect(shown.map(({ overflow }) => overflow)).toEqual(shown.map(() => 0));
  });

  it('hold nothing foreign, and name pictures and tables for those who cannot see them', () => {
    for (const { found } of shown) expect(found).toEqual([0, 0, 0, 1]);
  });

  it('are light by day and dark by night', async () => {
    const html = told[0]!.html;
    const [night] = await show([{ html, width: 800 }], { dark: true });
    expect([shown[0]!.background, night!.background]).toEqual([LIGHT.paper, DARK.paper].map(rgb));
  });

  it('show names as text, whatever is in them', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&\u001b[31m\u202e</svg><script>alert(2)</script>';
    const one = predicted(tableOfCases(CASES, F4), hostile);
    const blocks = one.prediction.arena.blocks.map((block) => ({
      ...block,
      tensor: block.tensor && { ...block.tensor, name: hostile },
    }));
    const arena = { ...one.prediction.arena, blocks };
    const machine = hostile;
    const configuration = { ...one.table.configuration, machine, compiler: hostile };
    const data = { ...one, table: { ...one.table, configuration }, prediction: { ...one.prediction, arena } };
    const html = predictionHtml({ ...MODEL, name: hostile }, [data, data], undefined);
    const [page] = await show([{ html, width: 500 }], { selectors: [FOREIGN] });
    expect(page).toMatchObject({ found: [0], overflow: 0 });
    expect(page!.text).toContain('<img src=x onerror=alert(1)>"\'&\\u001b[31m\\u202e</svg><script>');
  });
});

function rgb(colour: string): string {
  return `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
}

describe('the page of a prediction', () => {
  const table = tableOfCases(CASES, F4);

  it('says where the figures come from, and what they are worth', () => {
    const html = predictionHtml(MODEL, [predicted(table, 'luts/f4.json')], undefined);
    for (const fact of [
      table.hash,
      table.configuration.compiler,
      'emulated: qemu netduinoplus2',
      'not validated',
    ])
      expect(html).toContain(fact);
    expect(html).toContain('instructions are not a latency');
    const validated = { ...table, validation: VALIDATION };
    expect(predictionHtml(MODEL, [predicted(validated, 'x')], undefined)).toContain(
      'validated on 2 random networks of edgenas-vww: MAPE 0.0100 %, worst 0.0200 %',
    );
  });

  it('marks operators that are alike', () => {
    const html = predictionHtml(MODEL, [predicted(table, 'x')], undefined);
    const keys = CASES.map(caseKey);
    const alike = keys.filter((key) => keys.filter((other) => other === key).length === 4);
    expect(alike).toHaveLength(8);
    expect(html.match(/title="like 3, 5, 7">a × 4</g)).toHaveLength(1);
    expect(html.match(/>[ab] × 4</g)).toHaveLength(8);
  });

  it('draws what lies in the arena, and lists the tensors of the peak', () => {
    const { prediction, ...one } = predicted(table, 'x');
    const html = predictionHtml(MODEL, [{ ...one, prediction }], undefined);
    const { blocks } = prediction.arena;
    for (const { tensor, first, last } of blocks)
      expect(html).toMatch(new RegExp(`${tensor!.name.slice(0, 20)}.*operators ${first} to ${last}</title>`));
    expect(html).toContain('6,432 B are kept all the time, 0 B are working memory, 16 KB hold tensors');
    expect(html).toContain('Most are in use during operator 1 (DEPTHWISE_CONV_2D)');
    expect(html.match(/>8,000 B</g)).toHaveLength(2);
  });

  it('has a bar of every table for every operator, and so has the picture', () => {
    const answers = ['one.json', 'two.json'].map((path) => predicted(table, path));
    const html = predictionHtml(MODEL, answers, undefined);
    expect(html.match(/<span class="track c\d"/g)).toHaveLength(2 * CASES.length);
    expect(html.match(/ data-label="B stm32f4"/g)).toHaveLength(CASES.length);
    const svg = operatorBarsSvg(
      'two',
      answers.map(({ path: name, prediction }) => ({ name, prediction })),
    );
    expect(svg.match(/<g><title>/g)).toHaveLength(2 * CASES.length);
    expect(svg).toContain('A one.json: ');
    expect(svg).toContain('B two.json: ');
  });
});

describe('the page of a validation', () => {
  it('draws the residuals: above 0 what was predicted too high, below what too low', () => {
    const [, residuals = ''] = validationHtml(validation()).split('>Residuals</text>');
    const zero = Number(/<line [^>]*y1="([\d.]+)"[^>]*class="soft"/.exec(residuals)![1]);
    const dots = [...residuals.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"[^>]*><title>(\w+):/g)];
    const side = (name: string): number =>
      Math.sign(zero - Number(dots.find(([, , title]) => title === name)![1]));
    expect(['low', 'high', 'exact'].map(side)).toEqual([-1, 1, 0]);
  });
});

describe('colours', () => {
  /** The relative luminance of a colour (WCAG 2.2). */
  function luminance(colour: string): number {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  }

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('stand out from the %s paper', (_name, palette) => {
    const least = (...colours: string[]): number =>
      Math.min(
        ...[palette.paper, palette.panel].flatMap((paper) =>
          colours.map((colour) => {
            const [high, low] = [luminance(colour), luminance(paper)].sort((a, b) => b - a);
            return (high! + 0.05) / (low! + 0.05);
          }),
        ),
      );
    const { ink, soft, link, good, bad, warn, series } = palette;
    expect(least(ink, soft, link, good, bad, warn)).toBeGreaterThanOrEqual(4.5);
    expect(least(...series)).toBeGreaterThanOrEqual(3);
  });
});

it('pictures need nothing else: their colours are in them, for night too', () => {
  const svg = tableSvg(tableOfCases(CASES, F4));
  expect(svg).toMatch(
    /^<svg [^>]*role="img" aria-label="stm32f4: cost[^>]*>\n<style>.*\.c0\{color:#0072b2\}/,
  );
  expect(svg).toContain('@media (prefers-color-scheme:dark)');
});
