/** Two models on one bench, with the same inputs: what a rewritten one brought. */
import { errorPercent } from '../builder/agreement.js';
import { arenaTotal } from '../model/graph/arena.js';
import { runGraph } from '../model/graph/run-graph.js';
import { sameElements } from '../model/tensor.js';
import { LutError } from '../common/errors.js';
import { loadModelFile, type ModelFile } from './model-file.js';
import { modelInputs, runModel, type RanModel, type RunRequest } from './run-model.js';
import { inputValues } from '../agent/bench/model-inputs.js';

/** What the other model took, and whether it answers the same. */
export interface Beside {
  readonly model: ModelFile;
  /** of a whole invocation, in the configuration's unit */
  readonly total: number;
  readonly arenaBytes: number;
  /** what the model takes more than this other one, in percent of it */
  readonly differencePercent: number;
  /** whether every output of both has the same bits, on the board and in the host's arithmetic */
  readonly sameOutputs: boolean;
}

export interface RanBeside {
  readonly ran: RanModel;
  readonly beside: Beside;
}

/**
 * Runs a model, and another one like it.
 * @throws as {@link runModel}; MODEL_INPUT where the two take different inputs
 */
export async function runBeside(request: RunRequest, path: string): Promise<RanBeside> {
  const [one, other] = [loadModelFile(request.model), loadModelFile(path)] as const;
  requireSameInputs(one, other);
  const otherRan = await runModel({ ...request, model: path });
  const ran = await runModel(request);
  const [a, b] = [one, other].map(({ graph }) =>
    runGraph(graph, inputValues(one.graph, modelInputs(request, one)), { rounding: 'double' }),
  );
  const boards = [ran, otherRan].every(({ run }) => run.outputsEqual === true);
  return {
    ran,
    beside: {
      ...{ model: other, total: otherRan.total, arenaBytes: arenaTotal(otherRan.run.arena) },
      differencePercent: errorPercent({ predicted: ran.total, measured: otherRan.total }),
      sameOutputs: boards && sameElements(a!, b!),
    },
  };
}

/** @throws MODEL_INPUT */
function requireSameInputs(one: ModelFile, other: ModelFile): void {
  const [a, b] = [one, other].map(({ graph }) =>
    graph.inputs.map(({ type, shape }) => `${type} ${shape.join('×')}`),
  );
  if (a!.join() === b!.join()) return;
  throw new LutError(
    'MODEL_INPUT',
    `${one.path} takes ${a!.join(', ')}, and ${other.path} takes ${b!.join(', ')}.`,
    'Give --beside a model of which the other was made.',
  );
}
