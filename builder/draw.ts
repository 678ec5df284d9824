/** Random networks of a space that fit a board. */
import { LutError } from '../common/errors.js';
import { randomNumbers } from '../common/random.js';
import type { OperatorCase } from '../model/operator.js';
import { expandModel, type SegmentedModel } from '../model/segments.js';
import { architectureOperators, architectureSegments } from '../model/space/architecture.js';
import { architectureName, randomArchitecture } from '../model/space/choices.js';
import type { Operation, Space } from '../model/space/space.js';
import { loadGraph, type Graph } from '../model/tflite/graph.js';
import type { OperationCount } from './validation.js';

/** A network of a space as one model. */
export interface Network {
  /** its choices, e.g. `sep_3:32 ir_6:24 skip:24` */
  readonly name: string;
  readonly cases: readonly OperatorCase[];
  readonly segmented: SegmentedModel;
}

/** Networks that fit, and what else was drawn until there were enough of them. */
export interface Draw {
  readonly networks: readonly Network[];
  readonly drawn: number;
  /** how many of those drawn fit */
  readonly fitting: number;
  /** how many blocks have each operation, in all that were drawn and in those that fit */
  readonly operations: readonly OperationCount[];
}

/** Whether a board holds a model of so many bytes. */
export type Fits = (graph: Graph, modelBytes: number) => boolean;

/** Where fewer than one in so many fit, the board is too small for the space. */
const MOST_DRAWS_PER_NETWORK = 200;

/**
 * Draws architectures, each block uniformly from its choices, until `n` different ones fit the board.
 * @param except names of networks that are not to be taken
 * @throws MODEL_SPACE when hardly any fit
 */
export function drawNetworks(
  space: Space,
  fits: Fits,
  n: number,
  seed: number,
  except: ReadonlySet<string> = new Set(),
): Draw {
  const random = randomNumbers(seed);
  const networks = new Map<string, Network>();
  const operations = new Map<Operation, { operation: Operation; drawn: number; fitting: number }>(
    space.blocks.operations.map((operation) => [operation, { operation, drawn: 0, fitting: 0 }]),
  );
  let [drawn, fitting] = [0, 0];
  while (networks.size < n) {
    if (drawn === n * MOST_DRAWS_PER_NETWORK) throw tooFew(space, drawn, networks.size, n);
    const architecture = randomArchitecture(space, random);
    const segmented = architectureSegments(space, architecture);
    const fit = fits(loadGraph(expandModel(segmented, 0)), segmented.length);
    drawn += 1;
    if (fit) fitting += 1;
    for (const { operation } of architecture) {
      const count = operations.get(operation);
      // resolutions and stems are no blocks
      if (count === undefined) continue;
      count.drawn += 1;
      if (fit) count.fitting += 1;
    }
    const name = architectureName(architecture);
    if (!fit || except.has(name)) continue;
    networks.set(name, { name, cases: architectureOperators(space, architecture), segmented });
  }
  return { networks: [...networks.values()], drawn, fitting, operations: [...operations.values()] };
}

function tooFew({ name }: Space, drawn: number, found: number, wanted: number): LutError {
  return new LutError(
    'MODEL_SPACE',
    `Of ${drawn} random networks of ${name} only ${found} different ones fit the board; ${wanted} are needed.`,
    'Ask for fewer networks (--n), or choose a board with more memory.',
  );
}
