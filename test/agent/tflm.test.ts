import { describe, expect, it, vi } from 'vitest';
import { examineTflm, type TflmLibrary } from '../../agent/firmware/tflm.js';
import type { Client } from '../../agent/link/client.js';
import { EACH_OPERATOR, WHOLE_GRAPH } from '../../agent/link/protocol.js';
import { emulatedRatio, ticksToCounts } from '../../agent/link/ticks.js';
import { boardWith } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { fillInt8 } from '../../model/fill.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { caseModel, chainModel, expandModel } from '../../model/case-models/case-model.js';
import { caseKey } from '../../model/cases/key.js';
import { OVERHEAD_CASES } from '../../builder/overhead.js';
import { arenaMapBytes } from '../../builder/arena-map.js';
import { graphBytes, tflmArenaMap, type ArenaEntry } from '../../builder/tflm-arena.js';
import type { ModelInfo } from '../../agent/link/messages.js';
import type { ArenaBytes } from '../../model/graph/arena.js';
import { goldenCases, modelFile } from '../firmware/golden.js';
import { openEach, WORK_MS } from '../support/emulated-board.js';
import { inOneArray } from '../support/outputs.js';
import { lutError } from '../support/lut-error.js';

/** Where a user built TensorFlow Lite Micro (docs/tflm.md). */
const { EDGELUT_TFLM } = process.env;
const MOST_INPUT_BYTES = 1024;
const INPUT_SEED = 3;
/**
 * What CMSIS-NN answers wrongly: arm_transpose_s8 transposes a matrix whatever the permutation says; arm_maximum_s8 and
 * arm_minimum_s8 step twice from row to row of an operand that has one element for each.
 */
const WRONG = [/^TRANSPOSE .* perm=0,1$/, /^(MAXIMUM|MINIMUM) int8 in=(1x)?(?!1x)\d+x1x1,/];

/**
 * The vectors are of a version that takes the quotients of these operators' scales in float64; those of summer 2026 take
 * them in float32, and exact ties then fall to the other side (docs/operators.md).
 */
const BY_VERSION: readonly string[] = ['LEAKY_RELU', 'SUB'];

vi.setConfig({ testTimeout: 600_000 });

/** The expected int8 answer, but the given one wherever that is one off at most. */
function withinOne(answer: Uint8Array, expected: Uint8Array): Uint8Array {
  const [given, wanted] = [Int8Array.from(answer), Int8Array.from(expected)];
  return Uint8Array.from(wanted, (value, i) => (Math.abs(given[i]! - value) <= 1 ? given[i]! : value));
}

function chainOf(operators: number): Uint8Array {
  return expandModel(chainModel(OVERHEAD_CASES[0]!, operators), 1);
}

/** Every pair of a board and a library that fits it. */
async function fitting(path: string): Promise<{ id: string; flavour: string; tflm: TflmLibrary }[]> {
  const pairs = await Promise.all(
    ['stm32f4', 'stm32h7'].map(async (id) => {
      const findings = await examineTflm(path, loadBoard(id));
      return findings.flatMap((tflm) => ('flavour' in tflm ? [{ id, flavour: tflm.flavour, tflm }] : []));
    }),
  );
  return pairs.flat();
}

const pairs = EDGELUT_TFLM === undefined ? [] : await fitting(EDGELUT_TFLM);

describe.skipIf(EDGELUT_TFLM === undefined)(
  'TensorFlow Lite Micro (skipped unless EDGELUT_TFLM names one)',
  () => {
    it('was built for one of the emulated boards', () => {
      expect(pairs).not.toEqual([]);
    });

    describe.each(pairs)(
      'on the emulated $id, flavour $flavour, from $tflm.library',
      ({ id, flavour, tflm }) => {
        const board = boardWith(loadBoard(id), 'tflm');
        const options = { runtime: 'tflm', tflm } as const;

        it('answers the golden cases', async () => {
          const models = goldenCases()
            .filter(({ operator, name, inputs }) => {
              const bytes = inputs.reduce((sum, { length }) => sum + length, 0);
              const wrong = flavour === 'cmsis-nn' && WRONG.some((pattern) => pattern.test(name));
              return operator !== 'MODEL' && bytes <= MOST_INPUT_BYTES && !wrong;
            })
            .map((golden) => ({ golden, bytes: golden.model }));
          let answered = 0;
          await openEach(
            board,
            models,
            async (client, { bytes, golden: { operator, name, inputs, output } }) => {
              for (const [index, input] of inputs.entries()) await client.inputWrite(index, input);
              await client.invoke(WORK_MS);
              const answers: Uint8Array[] = [];
              for (const [index, tensor] of loadGraph(bytes).outputs.entries()) {
                answers.push(await client.outputRead(index, tensor.bytes));
              }
              const answer = inOneArray(answers);
              const expected = BY_VERSION.includes(operator) ? withinOne(answer, output) : output;
              expect({ operator, name, answer }).toEqual({ operator, name, answer: expected });
              answered++;
            },
            options,
          );
          expect(answered).toBe(models.length);
        });

        it('answers a whole model as the host does, in one go and operator by operator', async () => {
          const bytes = modelFile('kws_ref_model.tflite');
          const graph = loadGraph(bytes);
          const operators = graph.operators.length;
          const input = fillInt8(graph.inputs[0]!.bytes, -128, 127, INPUT_SEED);
          const [expected] = runGraph(graph, [input], { rounding: 'double' });
          const ticks: number[] = [];
          const visit = async (client: Client): Promise<void> => {
            for (const [target, count] of [
              [WHOLE_GRAPH, 1],
              [EACH_OPERATOR, operators],
            ] as const) {
              await client.inputFill(0, -128, 127, INPUT_SEED);
              const timing = await client.time(target, 0, count, WORK_MS);
              expect(timing.ticks).toHaveLength(count);
              ticks.push(timing.ticks.reduce((sum, tick) => sum + tick, 0));
              const answer = await client.outputRead(0, expected!.length);
              expect(new Int8Array(answer.buffer)).toEqual(expected);
            }
          };
          await openEach(board, [{ bytes }], visit, options);
          const [whole, sum] = ticks;
          expect(Math.abs(sum! / whole! - 1)).toBeLessThan(0.001);
        });

        it('takes the same for an operator by itself and in a graph, on the same data, and adds what chains say', async () => {
          const models = [modelFile('kws_ref_model.tflite'), ...[1, 2, 3].map(chainOf)];
          const gaps: { operators: number; gap: number }[] = [];
          const visit = async (client: Client, _: unknown, { operators }: ModelInfo): Promise<void> => {
            const ratio = emulatedRatio(await client.hello(), board.targets.emulator!.icountShift);
            const counts = async (target: number, count: number): Promise<number[]> => {
              const { ticks, emptyTicks } = await client.time(target, 0, count, WORK_MS);
              const empty = ticksToCounts(emptyTicks, ratio);
              return Array.from(ticks, (tick) => ticksToCounts(tick, ratio) - empty);
            };
            const fill = (): Promise<void> => client.inputFill(0, -128, 127, INPUT_SEED);
            await fill();
            const [whole] = await counts(WHOLE_GRAPH, 1);
            await fill();
            const hooked = await counts(EACH_OPERATOR, operators);
            await fill();
            const alone: number[] = [];
            for (let index = 0; index < operators; index++) alone.push((await counts(index, 1))[0]!);
            expect(hooked).toEqual(alone);
            gaps.push({ operators, gap: whole! - alone.reduce((sum, one) => sum + one, 0) });
          };
          await openEach(
            board,
            models.map((bytes) => ({ bytes })),
            visit,
            options,
          );
          const [, one, two] = gaps;
          const perOperator = two!.gap - one!.gap;
          const perGraph = one!.gap - perOperator;
          for (const { operators, gap } of gaps) expect(gap).toBe(perGraph + operators * perOperator);
        });

        it('takes the arena that is predicted from its operators and a chain', async () => {
          const bytes = modelFile('kws_ref_model.tflite');
          const graph = loadGraph(bytes);
          const cases = graph.operators.map(caseOfOperator);
          const chained = cases[2]!;
          const models = [
            ...cases.map((operatorCase) => caseModel(operatorCase)),
            ...[1, 5].map((length) => chainModel(chained, length)),
          ].map((segmented) => ({ bytes: expandModel(segmented, 1) }));
          const arenas: ArenaBytes[] = [];
          const visit = (_: Client, __: unknown, { arena }: ModelInfo): Promise<void> => {
            arenas.push(arena);
            return Promise.resolve();
          };
          await openEach(board, [...models, { bytes }], visit, options);
          const [one, five, whole] = arenas.slice(-3);
          const entries = new Map(
            cases.map((operatorCase, index): [string, ArenaEntry] => [
              caseKey(operatorCase),
              { source: 'measured', case: operatorCase, arena: arenas[index]! },
            ]),
          );
          const base = graphBytes([
            { key: '', operators: 1, arena: one! },
            { key: '', operators: 5, arena: five! },
          ]);
          const map = tflmArenaMap(graph, entries, base!);
          const excess = arenaMapBytes(map) - whole!.persistent - whole!.tensors;
          expect(excess).toBeGreaterThanOrEqual(0);
          expect(excess).toBeLessThanOrEqual(map.margin);
        });

        it('refuses a damaged model, and goes on', async () => {
          const whole = modelFile('kws_ref_model.tflite');
          const cut = whole.subarray(0, whole.length - 64);
          await openEach(board, [{ bytes: whole }], async () => undefined, options);
          await expect(
            openEach(board, [{ bytes: cut }], async () => undefined, options),
          ).rejects.toThrowError(lutError('FIRMWARE_MODEL_INVALID'));
        });
      },
    );
  },
);
