/**
 * Random operators at the edges of what kernels must hold, on the emulated boards: they answer as the host's arithmetic
 * does, leave alone what lies beside their tensors, and take as many instructions whatever is in and around them.
 * `npm run soak:kernels` runs many more: see docs/kernels.md.
 */
import { describe, expect, it, vi } from 'vitest';
import type { Board } from '../../boards/board.js';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { bytesOf } from '../../agent/bench/model-inputs.js';
import type { Client } from '../../agent/link/client.js';
import { WHOLE_GRAPH } from '../../agent/link/protocol.js';
import { emulatedRatio, ticksToCounts } from '../../agent/link/ticks.js';
import { randomNumbers } from '../../common/random.js';
import { fillInt8 } from '../../model/fill.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { OPERATOR_KINDS, type OperatorKind } from '../../model/operator.js';
import { architectureModel } from '../../model/space/architecture.js';
import { architectureName, randomArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import type { Elements } from '../../model/tensor.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { betweenCanaries, type Canary, type GuardedModel } from '../support/canaries.js';
import { openEach, WORK_MS } from '../support/emulated-board.js';
import { harshModel, type HarshModel } from '../support/harsh-models.js';
import { FIRST_SEED, KERNEL_BOARDS, KERNEL_CASES, KERNEL_KINDS } from '../support/kernel-cases.js';
import { inOneArray } from '../support/outputs.js';

vi.setConfig({ testTimeout: 6 * 3_600_000 });

const OPTIMIZED = { runtime: 'builtin', flavour: 'optimized' } as const;

/** Bytes of a canary that are looked at, at each of its ends. */
const EDGE_BYTES = 64;

/** What canaries hold, and what the inputs are filled from, in one run of an operator and in the next. */
const RUNS = [
  { pattern: 0x55, again: 0 },
  { pattern: -0x56, again: 1 },
] as const;

/** Kinds that a board is asked for in one go: each start of an emulator costs as much as many cases. */
const KINDS = KERNEL_KINDS ?? OPERATOR_KINDS;
const GROUPS: readonly (readonly OperatorKind[])[] =
  KERNEL_CASES === undefined ? [KINDS] : KINDS.map((kind) => [kind]);

describe.each(KERNEL_BOARDS ?? boardIds())('the kernels of the emulated %s', (id) => {
  it.each(GROUPS.map((kinds) => [kinds]))(
    'answer as the host does, within their tensors, at one count: %s',
    async (kinds) => {
      const board = loadBoard(id);
      const cases = kinds.flatMap((kind) => harshCases(kind, KERNEL_CASES ?? 2, board.memory));
      let answered = 0;
      await openEach(
        board,
        cases,
        async (client, { model, canaries }, _, hello) => {
          const { kind, seed } = model;
          const ratio = emulatedRatio(hello, board.targets.emulator!.icountShift);
          const [kernel] = (await client.kernels(1)) ?? [];
          const counts = new Set<number>();
          for (const { pattern, again } of RUNS) {
            const inputs = await giveInputs(client, model, again);
            for (const { input } of canaries) await client.inputFill(input, pattern, pattern, 0);
            const { ticks } = await client.time(WHOLE_GRAPH, 0, 1, WORK_MS);
            for (const tick of ticks) counts.add(ticksToCounts(tick, ratio));
            const [expected, answer] = await outputsOf(client, model, inputs);
            expect({ kind, seed, kernel, answer }).toEqual({ kind, seed, kernel, answer: expected });
            for (const canary of canaries) {
              const held = await edgesOf(client, canary);
              expect({ kind, seed, kernel, canary, held }).toEqual({
                kind,
                seed,
                kernel,
                canary,
                held: held.fill(pattern),
              });
            }
          }
          expect({ kind, seed, kernel, counts: [...counts] }).toEqual({
            kind,
            seed,
            kernel,
            counts: [...counts].slice(0, 1),
          });
          answered++;
        },
        OPTIMIZED,
      );
      expect(answered).toBe(cases.length);
    },
  );

  it('answer random networks of the space to the bit', async () => {
    const board = loadBoard(id);
    const networks = randomNetworks(KERNEL_CASES === undefined ? 2 : 50, board.memory);
    let answered = 0;
    await openEach(
      board,
      networks,
      async (client, { name, bytes }) => {
        const graph = loadGraph(bytes);
        const input = fillInt8(graph.inputs[0]!.bytes, -128, 127, 1);
        await client.inputFill(0, -128, 127, 1);
        await client.invoke(WORK_MS);
        const [output] = runGraph(graph, [input], { rounding: 'double' });
        const answer = await client.outputRead(0, output!.length);
        expect({ name, answer }).toEqual({ name, answer: Uint8Array.from(bytesOf(output!)) });
        answered++;
      },
      OPTIMIZED,
    );
    expect(answered).toBe(networks.length);
  });
});

/** A harsh model between canaries. */
interface HarshCase extends GuardedModel {
  readonly model: HarshModel;
}

/** The first ones of a kind that the board can hold. */
function harshCases(kind: OperatorKind, count: number, memory: Board['memory']): HarshCase[] {
  const cases: HarshCase[] = [];
  for (let seed = FIRST_SEED; cases.length < count; seed++) {
    const model = harshModel(kind, seed);
    const guarded = betweenCanaries(model.bytes);
    if (fits(guarded.bytes, memory)) cases.push({ model, ...guarded });
  }
  return cases;
}

/** Gives the model its inputs; where a generator makes them, others each time. */
async function giveInputs(client: Client, model: HarshModel, again: number): Promise<Elements[]> {
  const inputs: Elements[] = [];
  for (const [index, values] of model.inputs.entries()) {
    const fill = model.fills[index];
    if (fill) {
      const seed = fill.seed + again;
      await client.inputFill(index, fill.low, fill.high, seed);
      inputs.push(fillInt8(values.length, fill.low, fill.high, seed));
    } else {
      await client.inputWrite(index, bytesOf(values));
      inputs.push(values);
    }
  }
  return inputs;
}

/** What the host computes, and what the board did. */
async function outputsOf(
  client: Client,
  { bytes }: HarshModel,
  inputs: readonly Elements[],
): Promise<[expected: Uint8Array, answer: Uint8Array]> {
  const graph = loadGraph(bytes);
  const answers: Uint8Array[] = [];
  for (const [index, tensor] of graph.outputs.entries()) {
    answers.push(await client.outputRead(index, tensor.bytes));
  }
  return [inOneArray(runGraph(graph, inputs, { rounding: 'double' })), inOneArray(answers)];
}

async function edgesOf(client: Client, { output, bytes }: Canary): Promise<Int8Array> {
  const first = await client.outputRead(output, Math.min(EDGE_BYTES, bytes));
  if (bytes <= EDGE_BYTES) return Int8Array.from(new Int8Array(first.buffer));
  const last = await client.outputRead(output, EDGE_BYTES, bytes - EDGE_BYTES);
  return new Int8Array(inOneArray([first, last]).buffer);
}

interface RandomNetwork {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function randomNetworks(count: number, memory: Board['memory']): RandomNetwork[] {
  const space = loadSpace('edgenas-vww');
  const random = randomNumbers(FIRST_SEED);
  const networks: RandomNetwork[] = [];
  while (networks.length < count) {
    const architecture = randomArchitecture(space, random);
    const bytes = architectureModel(space, architecture, networks.length);
    if (fits(bytes, memory)) networks.push({ name: architectureName(architecture), bytes });
  }
  return networks;
}

function fits(bytes: Uint8Array, { arena, window }: Board['memory']): boolean {
  return bytes.length <= window && arenaTotal(arenaOf(loadGraph(bytes))) <= arena;
}
