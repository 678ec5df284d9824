#include "operators.h"

const operator_kind operator_kinds[OPERATOR_KINDS] = {
    {TFLITE_ADD, prepare_add, kernel_add},
    {TFLITE_AVERAGE_POOL_2D, prepare_average_pool_2d, kernel_average_pool_2d},
    {TFLITE_CONV_2D, prepare_conv_2d, kernel_conv_2d},
    {TFLITE_DEPTHWISE_CONV_2D, prepare_depthwise_conv_2d, kernel_depthwise_conv_2d},
    {TFLITE_FULLY_CONNECTED, prepare_fully_connected, kernel_fully_connected},
    {TFLITE_LOGISTIC, prepare_logistic, kernel_table},
    {TFLITE_MAX_POOL_2D, prepare_max_pool_2d, kernel_max_pool_2d},
    {TFLITE_MUL, prepare_mul, kernel_mul},
    {TFLITE_RELU, prepare_relu, kernel_rescale},
    {TFLITE_RELU6, prepare_relu6, kernel_relu6},
    {TFLITE_RESHAPE, prepare_reshape, kernel_reshape},
    {TFLITE_SOFTMAX, prepare_softmax, kernel_softmax},
    {TFLITE_PAD, prepare_pad, kernel_pad},
    {TFLITE_TRANSPOSE, prepare_transpose, kernel_transpose},
    {TFLITE_MEAN, prepare_mean, kernel_mean},
    {TFLITE_QUANTIZE, prepare_quantize, kernel_rescale},
    {TFLITE_HARD_SWISH, prepare_hard_swish, kernel_table},
};

uint16_t operator_kind_of(uint32_t code) {
  uint16_t kind = 0;
  while (kind < OPERATOR_KINDS && operator_kinds[kind].code != code) kind++;
  return kind;
}
