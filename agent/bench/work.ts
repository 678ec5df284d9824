/** What a bench can be asked to measure, and what it answers: plain data, so that a bench may be anywhere. */
import type { OperatorCase } from '../../model/operator.js';
import type { WindowSamples } from '../../store/model-run.js';
import type { Chip, FillSamples, RunOrigin, Scope, Stop } from '../../store/run.js';
import type { ArenaBytes } from '../../model/graph/arena.js';
import type { Elements } from '../../model/tensor.js';
import type { ModelInputs } from './model-inputs.js';
import type { ModelSampling, Sampling } from './sampling.js';
import type { WholeModel } from './whole-model.js';

/** One operator case alone, or the whole graph of a chain of such operators. */
export interface CaseWork {
  readonly kind: 'case';
  readonly case: OperatorCase;
  readonly scope: Scope;
  /** equal operators, each on the output of the one before; 1 for the case alone */
  readonly operators: number;
  readonly sampling: Sampling;
}

/** A whole model, what it is given, and how often it is run. */
export interface ModelWork {
  readonly kind: 'model';
  readonly model: WholeModel;
  readonly inputs: ModelInputs;
  readonly sampling: ModelSampling;
}

/** What was measured of a case. */
export interface CaseMeasured {
  readonly stop: Stop;
  /** as the board reported it */
  readonly arena: ArenaBytes;
  readonly fills: readonly FillSamples[];
  /** what ran it: a micro-kernel, or `reference`; absent where the runtime cannot tell */
  readonly kernel?: string;
  /** on which it was measured; absent where the board says nothing of it */
  readonly chip?: Chip;
  /** where in a fleet it was measured: then it is in the store already */
  readonly origin?: RunOrigin;
}

/** What was measured of a model. */
export interface ModelMeasured {
  readonly arena: ArenaBytes;
  readonly operators: number;
  readonly graph: WindowSamples;
  /** null unless they were asked for */
  readonly eachOperator: WindowSamples | null;
  readonly outputs: readonly Elements[];
  /** what ran each operator: a micro-kernel, or `reference`; absent where the runtime cannot tell */
  readonly kernels?: readonly string[];
  /** on which it was measured; absent where the board says nothing of it */
  readonly chip?: Chip;
  /** where in a fleet it was measured: then it is in the store already */
  readonly origin?: RunOrigin;
}
