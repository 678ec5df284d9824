/** Whole models on a board: what they cost, what they answer, what they take of the arena. */
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { sha256 } from '../../common/hash.js';
import type { Unit } from '../../model/configuration.js';
import { arenaOf } from '../../model/arena.js';
import { fillInt8 } from '../../model/fill.js';
import { expandModel, inputSeed, segmentModel, type SegmentedModel } from '../../model/segments.js';
import { loadGraph, type Graph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import type { ModelIdentity, WindowSamples } from '../../store/model-run.js';
import type { ArenaBytes } from '../../store/run.js';
import type { Client } from '../link/client.js';
import { EACH_OPERATOR, WHOLE_GRAPH } from '../link/protocol.js';
import { caseInstructions, generousMs } from './job.js';
import type { ReadyBoard, Task } from './task.js';

/** A model as it goes onto a board, and what the host needs to know of it meanwhile. */
export interface WholeModel {
  readonly identity: ModelIdentity;
  readonly segmented: SegmentedModel;
  /** of the fills of its weights */
  readonly seed: number;
  /** bytes of each output */
  readonly outputs: readonly number[];
  /** bytes that the runtime `builtin` needs of the arena */
  readonly arena: number;
  /** roughly, for one invocation */
  readonly instructions: number;
}

/** What a model is given: int8 −128..127 generated from a seed, or the bytes of each input. */
export type ModelInputs = number | readonly Int8Array[];

/** How a model is sampled: rounds that are thrown away, then those that count. */
export interface ModelSampling {
  readonly warmups: number;
  readonly runs: number;
  /** time each operator as well, in invocations of their own */
  readonly eachOperator: boolean;
}

/** What a board measured of a model. */
export interface ModelMeasured {
  readonly arena: ArenaBytes;
  readonly operators: number;
  readonly graph: WindowSamples;
  /** null unless they were asked for */
  readonly eachOperator: WindowSamples | null;
  readonly outputs: readonly Int8Array[];
}

/** Samples on silicon: a whole model averages over what moves single operators, so fewer do than of a case. */
const CYCLES = { warmups: 10, runs: 100 };
/** An instruction counter gives the same count every time: three samples show that it does. */
const INSTRUCTIONS = { warmups: 0, runs: 3 };

/** The sampling of docs/measurement.md. @param runs exact number of samples, instead of the default */
export function planModelSampling(unit: Unit, runs?: number): ModelSampling {
  const usual = unit === 'cycles' ? CYCLES : INSTRUCTIONS;
  return { ...usual, ...(runs === undefined ? {} : { runs }), eachOperator: true };
}

/** The model of a `.tflite` file's bytes. @throws MODEL_CORRUPT, MODEL_UNSUPPORTED, MODEL_SHAPE */
export function modelOfFile(name: string, bytes: Uint8Array): WholeModel {
  return describe(name, bytes, segmentModel(bytes, []), 0);
}

/** The model whose weights are generated from a seed. */
export function generatedModel(name: string, segmented: SegmentedModel, seed: number): WholeModel {
  return describe(name, expandModel(segmented, seed), segmented, seed);
}

function describe(name: string, bytes: Uint8Array, segmented: SegmentedModel, seed: number): WholeModel {
  const graph = loadGraph(bytes);
  return {
    identity: { hash: sha256(bytes), name, bytes: bytes.length },
    segmented,
    seed,
    outputs: graph.outputs.map((output) => output.bytes),
    arena: arenaOf(graph).total,
    instructions: graph.operators.reduce(
      (sum, operator) => sum + caseInstructions(caseOfOperator(operator)),
      0,
    ),
  };
}

/** Refuses a model that the board has no room for. @throws MODEL_WINDOW, MODEL_ARENA */
export function requireRoom({ identity, arena }: WholeModel, board: Board): void {
  const { memory } = board;
  if (identity.bytes > memory.window) {
    throw new LutError(
      'MODEL_WINDOW',
      `${identity.name} has ${identity.bytes} bytes, and the ${board.id} has room for models of ${memory.window}.`,
      'Choose a smaller model, or a board with more flash.',
    );
  }
  if (arena > memory.arena) {
    throw new LutError(
      'MODEL_ARENA',
      `${identity.name} needs an arena of ${arena} bytes, and the ${board.id} has ${memory.arena}.`,
      'Choose a smaller model or input, or a board with more RAM.',
    );
  }
}

/** What the inputs of a graph hold: what the board generates, or what is given. */
export function inputValues(graph: Graph, inputs: ModelInputs): readonly Int8Array[] {
  if (typeof inputs !== 'number') return inputs;
  return graph.inputs.map(({ bytes }, index) => fillInt8(bytes, -128, 127, inputSeed(inputs, index)));
}

/** The name of inputs in the store. */
export function inputsName(inputs: ModelInputs): string {
  return typeof inputs === 'number' ? `seed ${inputs}` : `sha256 ${sha256(Buffer.concat(inputs.map(bytesOf)))}`;
}

/** Runs a model on a board. Every timed invocation is on the inputs as given, and starts from them anew. */
export function modelTask(
  model: WholeModel,
  inputs: ModelInputs,
  sampling: ModelSampling,
): Task<ModelMeasured> {
  return {
    name: model.identity.name,
    seeds: [model.seed],
    model: () => model.segmented,
    run: (board) => measureModel(board, model, inputs, sampling),
  };
}

async function measureModel(
  { client, loader }: ReadyBoard,
  model: WholeModel,
  inputs: ModelInputs,
  sampling: ModelSampling,
): Promise<ModelMeasured> {
  const { arena, operators, inputs: inputCount } = await loader.open(model.seed);
  const invocationMs = generousMs(model.instructions);
  /** Windows of `width` operators, or of the whole graph, of one invocation after the other. */
  const rounds = async (target: number, width: number): Promise<WindowSamples> => {
    const samples = new Uint32Array(sampling.runs * width);
    let emptyTicks = Infinity;
    for (let round = -sampling.warmups; round < sampling.runs; round++) {
      // an invocation may leave other tensors where its inputs were
      await giveInputs(client, inputs, inputCount);
      const timing = await client.time(target, 0, width, invocationMs);
      if (round >= 0) samples.set(timing.ticks, round * width);
      emptyTicks = Math.min(emptyTicks, timing.emptyTicks);
    }
    return { emptyTicks, samples };
  };
  const graph = await rounds(WHOLE_GRAPH, 1);
  const outputs = await readOutputs(client, model.outputs);
  const eachOperator = sampling.eachOperator ? await rounds(EACH_OPERATOR, operators) : null;
  return { arena, operators, graph, eachOperator, outputs };
}

async function giveInputs(client: Client, inputs: ModelInputs, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    if (typeof inputs === 'number') await client.inputFill(index, -128, 127, inputSeed(inputs, index));
    else await client.inputWrite(index, bytesOf(inputs[index]!));
  }
}

async function readOutputs(client: Client, lengths: readonly number[]): Promise<Int8Array[]> {
  const outputs: Int8Array[] = [];
  for (const [index, length] of lengths.entries()) {
    outputs.push(new Int8Array((await client.outputRead(index, length)).buffer));
  }
  return outputs;
}

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
