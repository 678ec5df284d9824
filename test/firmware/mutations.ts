import type { OperatorKind } from '../../model/operator.js';

/** One fault: in a file of `firmware-harness/runtimes/builtin`, a text that occurs there once, and what takes its place. */
export type Mutation = readonly [file: string, from: string, to: string];

/** Faults of each operator's kernel, or of what it is prepared with, that its golden cases must notice. */
export const MUTATIONS: Readonly<Record<OperatorKind, readonly Mutation[]>> = {
  CONV_2D: [['kernels/reference/dot.h', '(input[i] - zero)', 'input[i]']],
  DEPTHWISE_CONV_2D: [['kernels/reference/depthwise_conv_2d.c', '*element - zero', '*element']],
  FULLY_CONNECTED: [['kernels/reference/fully_connected.c', 'operator->channel_step', '0']],
  ADD: [
    ['kernels/reference/add.c', 'a + b', 'a - b'],
    ['kernels/reference/add_within.c', 'a + b', 'a - b'],
  ],
  MUL: [
    ['kernels/reference/mul.c', '(second[j] - second_zero)', 'second[j]'],
    ['kernels/reference/mul_within.c', '(second - terms->second_zero)', 'second'],
  ],
  MEAN: [['kernels/reference/mean.c', 'element += inner', 'element += 1']],
  AVERAGE_POOL_2D: [['kernels/reference/average_pool_2d.c', '((half ^ sign) - sign)', 'half']],
  MAX_POOL_2D: [['kernels/reference/max_pool_2d.c', 'most = INT8_MIN', 'most = 0']],
  RELU: [['kernels/reference/rescale.c', 'clamp(', 'clamp(1 + ']],
  RELU6: [['kernels/reference/relu6.c', 'clamp(input[i], low, high)', 'larger(input[i], low)']],
  LOGISTIC: [['tables.c', 'logistic_of(requantize(input', 'logistic_of(requantize(input + 1']],
  HARD_SWISH: [['tables.c', '(gate + (1 << 15)) >> 1', 'gate >> 1']],
  SOFTMAX: [['kernels/reference/softmax.c', 'input[i] - most), SUM', 'input[i]), SUM']],
  PAD: [['kernels/reference/pad.c', 'x + before.width', 'x']],
  RESHAPE: [['kernels/reference/reshape.c', 'operator->loop.inner', '1']],
  TRANSPOSE: [['kernels/reference/transpose.c', 'j * steps[1]', 'j * steps[2]']],
  QUANTIZE: [
    ['kernels/reference/quantize.c', ' - input_zero, scale)', ', scale)'],
    ['kernels/reference/quantize.c', ' ^ output_flip', ''],
    ['kernels/reference/quantize.c', '<= ordered', '< ordered'],
    ['float_tables.c', '/ scale >= half', '/ scale > half'],
  ],
  DEQUANTIZE: [
    ['kernels/reference/dequantize.c', 'table[input[i]]', 'table[input[i] ^ 1]'],
    ['float_tables.c', '(uint8_t)i ^ flip', '(uint8_t)i'],
  ],
  CONCATENATION: [['kernels/reference/concatenation.c', 'row * elements', '0']],
  PACK: [['kernels/reference/concatenation.c', 'row * elements', 'elements']],
  SPLIT: [['kernels/reference/split.c', 'row * elements', '0']],
  SQUEEZE: [['kernels/reference/reshape.c', 'operator->loop.inner', 'operator->loop.outer']],
  EXPAND_DIMS: [['kernels/reference/reshape.c', 'operator->loop.inner', 'operator->loop.outer']],
  STRIDED_SLICE: [
    ['kernels/reference/strided_slice.c', 'row[l * step]', 'row[l]'],
    ['kernels/reference/strided_slice.c', 'j * steps[1]', 'j * steps[2]'],
    ['prepare_slice.c', 'clamp(place, -1, extent - 1)', 'clamp(place, 0, extent - 1)'],
    ['prepare_slice.c', 'is_set(bounds->begin_mask, axis) ?', '0 ?'],
  ],
  RESIZE_NEAREST_NEIGHBOR: [
    ['kernels/reference/resize_nearest_neighbor.c', 'row + columns[x]', 'row + rows[x]'],
    ['prepare_resize.c', '(halves + 1) / 2', 'halves / 2'],
    ['prepare_resize.c', '? 0.5f', '? 0.0f'],
    ['prepare_resize.c', 'how.align_corners && output > 1', 'false'],
  ],
  SUB: [
    ['kernels/reference/sub.c', 'a - b', 'b - a'],
    ['kernels/reference/sub.c', '1 << 20), terms->scale_second', '1 << 18), terms->scale_second'],
    ['kernels/reference/pairs.h', 'i * a[0]', 'i * b[0]'],
    ['kernels/reference/pairs.h', 'k * b[2]', 'k * a[2]'],
    ['prepare_binary.c', 'first > second ? first : second', 'first'],
  ],
  MAXIMUM: [
    ['kernels/reference/maximum.c', 'larger(first, second)', 'smaller(first, second)'],
    ['kernels/reference/pairs.h', 'y += second_step', 'y += first_step'],
  ],
  MINIMUM: [
    ['kernels/reference/minimum.c', 'smaller(first, second)', 'first'],
    ['kernels/reference/pairs.h', 'x += first_step', 'x += 1'],
  ],
  LEAKY_RELU: [
    ['tables.c', 'input < 0 ? below : above', 'above'],
    ['tables.c', 'input < 0 && slope < 0', 'false'],
    [
      'tables.c',
      '(double)input_scale * (double)alpha / (double)output_scale',
      'input_scale * alpha / output_scale',
    ],
  ],
  TANH: [
    ['tables.c', 'tanh_of(requantize(input', 'logistic_of(requantize(input'],
    ['fixed_point.h', 'integer_bits + 1)', 'integer_bits)'],
  ],
};
