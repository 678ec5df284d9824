import { tapsPerOutput } from '../cases/macs.js';
import type { OperatorCase } from '../operator.js';
import { DEVIATION, WEIGHT_VARIANCE, type Signal } from '../signal.js';

/** Quantization of an operator's weights and bias. */
export interface WeightQuantization {
  readonly scale: number;
  /** the bias is uniform over −biasBound..biasBound, in units of the accumulator */
  readonly biasBound: number;
}

/** Quantization of the random weights of a case whose input is the given signal; see `signal.ts`. */
export function weightQuantization(operatorCase: OperatorCase, input: Signal): WeightQuantization {
  const deviation =
    (Math.sqrt(tapsPerOutput(operatorCase) * input.meanSquare) / input.scale) * Math.sqrt(WEIGHT_VARIANCE);
  const biasBound = operatorCase.bias === true ? Math.round(deviation / 2) : 0;
  const withBias = Math.sqrt(deviation ** 2 + biasBound ** 2 / 3);
  return { scale: DEVIATION / (withBias * input.scale), biasBound };
}
