#include "../../kernels.h"
#include "copy.h"

void kernel_reshape_words(const operator_record *operator, const kernel_memory *memory) {
  copy_bytes(kernel_output(memory, operator->output), kernel_input(memory, operator->input), operator->loop.inner);
}

void kernel_squeeze_words(const operator_record *operator, const kernel_memory *memory) {
  kernel_reshape_words(operator, memory);
}

void kernel_expand_dims_words(const operator_record *operator, const kernel_memory *memory) {
  kernel_reshape_words(operator, memory);
}

/* Row by row, the elements that each input has of it. */
void kernel_concatenation_words(const operator_record *operator, const kernel_memory *memory) {
  const operand_record *inputs = kernel_operands(memory, operator);
  int8_t *output = kernel_output(memory, operator->output);

  for (uint32_t row = 0; row < operator->list.rows; row++) {
    for (uint16_t i = 0; i < operator->list.inputs; i++) {
      const uint32_t elements = inputs[i].elements;
      copy_bytes(output, kernel_input(memory, inputs[i].tensor) + row * elements, elements);
      output += elements;
    }
  }
}

void kernel_pack_words(const operator_record *operator, const kernel_memory *memory) {
  kernel_concatenation_words(operator, memory);
}

/* Row by row, the elements that each output gets of it. */
void kernel_split_words(const operator_record *operator, const kernel_memory *memory) {
  const operand_record *outputs = kernel_operands(memory, operator) + operator->list.inputs;
  const int8_t *input = kernel_input(memory, operator->input);

  for (uint32_t row = 0; row < operator->list.rows; row++) {
    for (uint16_t i = 0; i < operator->list.outputs; i++) {
      const uint32_t elements = outputs[i].elements;
      copy_bytes(kernel_output(memory, outputs[i].tensor) + row * elements, input, elements);
      input += elements;
    }
  }
}

/* The input in a field of the output's zero point: a row of it at a time. */
void kernel_pad_rows(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  const extent in = operator->pad.input, out = operator->pad.output, before = operator->pad.before;
  const int32_t output_row = out.width * out.channels, row = in.width * in.channels;
  int8_t *output = kernel_output(memory, operator->output);

  fill_bytes(output, operator->output_zero, (uint32_t)(out.height * output_row));
  output += before.height * output_row + before.width * out.channels;
  for (int32_t y = 0; y < in.height; y++) {
    copy_bytes(output, input, (uint32_t)row);
    output += output_row;
    input += row;
  }
}
