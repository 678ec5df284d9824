/** Whole models measured on a board: what they cost, what they answer, what they take of the arena. */
import type { Unit } from '../../model/configuration.js';
import type { ModelRun, WindowSamples } from '../../store/model-run.js';
import type { ArenaBytes } from '../../model/graph/arena.js';
import type { Client } from '../link/client.js';
import { EACH_OPERATOR, WHOLE_GRAPH } from '../link/protocol.js';
import type { Bench } from './bench.js';
import { generousMs } from './job.js';
import { giveInputs, inputsName, type ModelInputs } from './model-inputs.js';
import type { ReadyBoard, Task } from './task.js';
import type { WholeModel } from './whole-model.js';

/** How a model is sampled: rounds that are thrown away, then those that count. */
export interface ModelSampling {
  readonly warmups: number;
  readonly runs: number;
  /** time each operator as well, in invocations of their own */
  readonly eachOperator: boolean;
}

/** A model to be measured, what it is given, and how often. */
export interface ModelJob {
  readonly model: WholeModel;
  readonly inputs: ModelInputs;
  readonly sampling: ModelSampling;
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

/** Runs a model on a board. Every timed invocation is on the inputs as given, and starts from them anew. */
export function modelTask(job: ModelJob): Task<ModelMeasured> {
  const { identity, segmented, seed } = job.model;
  return {
    name: identity.name,
    seeds: [seed],
    model: () => segmented,
    run: (board) => measureModel(board, job),
  };
}

/** What the store keeps of a measured model. */
export function modelRun(
  bench: Bench,
  build: number,
  { model, inputs, sampling }: ModelJob,
  { outputs: _, ...measured }: ModelMeasured,
  outputsEqual: boolean | null,
): ModelRun {
  return {
    configuration: bench.configuration,
    model: model.identity,
    inputs: inputsName(inputs),
    warmups: sampling.warmups,
    ticksPerCount: bench.ticksPerCount,
    build,
    outputsEqual,
    ...measured,
  };
}

async function measureModel(
  { client, loader }: ReadyBoard,
  { model, inputs, sampling }: ModelJob,
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

async function readOutputs(client: Client, lengths: readonly number[]): Promise<Int8Array[]> {
  const outputs: Int8Array[] = [];
  for (const [index, length] of lengths.entries()) {
    outputs.push(new Int8Array((await client.outputRead(index, length)).buffer));
  }
  return outputs;
}
