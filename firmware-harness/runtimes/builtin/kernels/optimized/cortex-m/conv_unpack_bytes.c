#include "conv_patch.h"

enum { CHUNK = 32 }; /* k at a time */

/* In a loop over few bytes: keeps the compiler from calling memset() or memcpy(), which would take longer. */
static inline void stay_loop(void) { __asm volatile(""); }

static int8_t *fill_bytes(int8_t *to, int32_t count, int32_t value) {
  for (const int8_t *end = to + count; to != end; to++) {
    *to = (int8_t)value;
    stay_loop();
  }
  return to;
}

static int8_t *copy_bytes(int8_t *to, const int8_t *from, int32_t count) {
  for (; count >= 4; count -= 4, to += 4, from += 4) {
    store_word(to, load_word(from));
    stay_loop();
  }
  for (; count > 0; count--) {
    *to++ = *from++;
    stay_loop();
  }
  return to;
}

static int32_t within(int32_t value, int32_t low, int32_t high) {
  return value < low ? low : value > high ? high : value;
}

/* `count` bytes of a patch from the `first` on; the zero point where the kernel hangs over the input's edge. */
static void gather(const conv_inputs *inputs, const conv_patch *patch, int32_t first, int32_t count, int8_t *to) {
  const operator_record *operator = inputs->operator;
  const int32_t run = operator->window.kernel_width * operator->window.input.channels;
  const int32_t zero = operator->input_zero;
  const int32_t step = operator->window.input.width * operator->window.input.channels;
  int32_t y = patch->top + first / run;
  const int8_t *row = inputs->input + y * step + patch->start;
  for (int32_t begin = first % run; count > 0; begin = 0, y++, row += step) {
    const int32_t end = begin + count < run ? begin + count : run;
    const bool inside = y >= 0 && y < operator->window.input.height;
    const int32_t data = inside ? within(patch->first, begin, end) : end;
    const int32_t data_end = inside ? within(patch->end, data, end) : end;
    to = fill_bytes(to, data - begin, zero);
    to = copy_bytes(to, row + data, data_end - data);
    to = fill_bytes(to, end - data_end, zero);
    count -= end - begin;
  }
}

void conv_unpack_bytes(const conv_inputs *inputs, const conv_patch *patch, int32_t first, int32_t count,
                       uint32_t *to) {
  int8_t bytes[CHUNK];
  int32_t chunk = count < CHUNK ? count : CHUNK - (4 - count % 4) % 4;
  for (const int32_t end = first + count; first < end;
       first += chunk, chunk = end - first < CHUNK ? end - first : CHUNK) {
    const int32_t alone = chunk % 4;
    gather(inputs, patch, first, chunk, bytes);
    if (alone != 0) {
      conv_unpack_first(bytes, alone, to, inputs->offset);
      to += 4;
    }
    to = conv_unpack_one(bytes + alone, chunk - alone, inputs->offset, to);
  }
}
