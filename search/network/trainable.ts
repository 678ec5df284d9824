/** The operators that networks are trained with. */
import type { OperatorKind } from '../../model/operator.js';

/**
 * What an operator is trained with: `full` and `depthwise` a convolution's kernel, whose sums a batch normalization
 * follows, `dense` a matrix and a bias, `none` nothing.
 */
export type LayerForm = 'full' | 'depthwise' | 'dense' | 'none';

const FORMS = {
  CONV_2D: 'full',
  DEPTHWISE_CONV_2D: 'depthwise',
  FULLY_CONNECTED: 'dense',
  ADD: 'none',
  MUL: 'none',
  MEAN: 'none',
  LOGISTIC: 'none',
  RELU: 'none',
  RELU6: 'none',
  HARD_SWISH: 'none',
} as const satisfies { readonly [Kind in OperatorKind]?: LayerForm };

/** Kinds that can be trained. */
export type TrainableKind = keyof typeof FORMS;

/** The kind itself, which can be trained. Throws `RangeError` for one that cannot. */
export function trainable(kind: OperatorKind): TrainableKind {
  if (!isTrainable(kind)) throw new RangeError(`${kind} cannot be trained`);
  return kind;
}

/** What an operator of a kind is trained with. Throws `RangeError` for one that cannot be trained. */
export function layerForm(kind: OperatorKind): LayerForm {
  return FORMS[trainable(kind)];
}

function isTrainable(kind: OperatorKind): kind is TrainableKind {
  return Object.hasOwn(FORMS, kind);
}
