/** Whole models measured on a board: what they cost, what they answer, what they take of the arena. */
import { defined } from '../../common/defined.js';
import type { WindowSamples } from '../../store/model-run.js';
import type { Client } from '../link/client.js';
import { EACH_OPERATOR, WHOLE_GRAPH } from '../link/protocol.js';
import { generousMs } from './instructions.js';
import { giveInputs } from './model-inputs.js';
import { readElements, type Elements } from '../../model/tensor.js';
import type { ReadyBoard, Task } from './task.js';
import type { OutputForm } from './whole-model.js';
import type { ModelMeasured, ModelWork } from './work.js';

/** Runs a model on a board. Every timed invocation is on the inputs as given, and starts from them anew. */
export function modelTask(work: ModelWork): Task<ModelMeasured> {
  const { identity, segmented, seed } = work.model;
  return {
    name: identity.name,
    seeds: [seed],
    model: () => segmented,
    run: (board) => measureModel(board, work),
  };
}

async function measureModel(
  board: ReadyBoard,
  { model, inputs, sampling }: ModelWork,
): Promise<ModelMeasured> {
  const { client, arena, operators } = await board.open(model.seed);
  const kernels = await client.kernels(operators);
  const invocationMs = generousMs(model.instructions);
  /** Windows of `width` operators, or of the whole graph, of one invocation after the other. */
  const rounds = async (target: number, width: number): Promise<WindowSamples> => {
    const samples = new Uint32Array(sampling.runs * width);
    let emptyTicks = Infinity;
    for (let round = -sampling.warmups; round < sampling.runs; round++) {
      // an invocation may leave other tensors where its inputs were
      await giveInputs(client, inputs, model.inputs);
      const timing = await client.time(target, 0, width, invocationMs);
      if (round >= 0) samples.set(timing.ticks, round * width);
      emptyTicks = Math.min(emptyTicks, timing.emptyTicks);
    }
    return { emptyTicks, samples };
  };
  const graph = await rounds(WHOLE_GRAPH, 1);
  const outputs = await readOutputs(client, model.outputs);
  const eachOperator = sampling.eachOperator ? await rounds(EACH_OPERATOR, operators) : null;
  return { arena, operators, graph, eachOperator, outputs, ...defined({ chip: board.chip, kernels }) };
}

async function readOutputs(client: Client, forms: readonly OutputForm[]): Promise<Elements[]> {
  const outputs: Elements[] = [];
  for (const [index, { type, bytes }] of forms.entries()) {
    outputs.push(readElements(type, await client.outputRead(index, bytes)));
  }
  return outputs;
}
