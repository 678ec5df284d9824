/* What the convolutions for Cortex-M take. */
#ifndef LUT_CONV_TAKES_H
#define LUT_CONV_TAKES_H

/* What all that runs by pairs of pixels and channels must be. */
static inline bool conv_pairs_take(const operator_record *operator) {
  const int32_t k =
      operator->window.kernel_height * operator->window.kernel_width * operator->window.input.channels;
  return factors_settle(operator) && operator->bias != NO_TENSOR && operator->window.output.channels >= 2 && k >= 4;
}

/* No padding: an output reads one pixel of the input. */
static inline bool conv_1x1_2x2_takes(const operator_record *operator) {
  return operator->window.kernel_height == 1 && operator->window.kernel_width == 1 &&
         operator->window.pad_height == 0 && operator->window.pad_width == 0 && conv_pairs_take(operator);
}

/* k×k: an output reads a patch of the input. */
static inline bool conv_patches_2x2_takes(const operator_record *operator) {
  return operator->window.dilation_height == 1 && operator->window.dilation_width == 1 && conv_pairs_take(operator);
}

static inline bool conv_stem_2x2_takes(const operator_record *operator) {
  return operator->window.kernel_height == 3 && operator->window.kernel_width == 3 &&
         operator->window.input.channels == 3 && conv_patches_2x2_takes(operator);
}

/* k of at most 64, which is unpacked whole; rows of the input are not shorter than the kernel's. */
static inline bool conv_rows4_2x2_takes(const operator_record *operator) {
  return operator->window.kernel_width * operator->window.input.channels == 4 &&
         operator->window.input.width * operator->window.input.channels >= 4 &&
         operator->window.kernel_height <= 16 && conv_patches_2x2_takes(operator);
}

#endif
