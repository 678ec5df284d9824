#include "window.h"

#include <string.h>

#include "fill.h"
#include "messages.h"
#include "status.h"

bool window_holds(const model_window *window, uint32_t offset, uint64_t length) {
  return offset <= window->bytes && length <= window->bytes - offset;
}

static lut_status check(const model_window *window, uint32_t offset, uint64_t length) {
  if (!window->writable) return status_error(ERROR_READ_ONLY, 0);
  if (!window_holds(window, offset, length)) return status_error(ERROR_OUT_OF_WINDOW, window->bytes);
  return status_ok();
}

lut_status window_write(const model_window *window, uint32_t offset, const uint8_t *bytes, uint32_t length) {
  const lut_status status = check(window, offset, length);
  if (status.code == LUT_OK) memcpy(window->base + offset, bytes, length);
  return status;
}

lut_status window_fill(const model_window *window, const window_filling *filling) {
  const uint8_t element = filling->element;
  const int32_t low = filling->low;
  const int32_t high = filling->high;
  if (element != 1 && element != 4) return status_error(ERROR_BAD_ARGUMENT, 2);
  if (element == 1 && (low < INT8_MIN || low > INT8_MAX)) return status_error(ERROR_BAD_ARGUMENT, 3);
  if (high < low || (element == 1 && high > INT8_MAX)) return status_error(ERROR_BAD_ARGUMENT, 4);
  const lut_status status = check(window, filling->offset, (uint64_t)filling->count * element);
  if (status.code != LUT_OK) return status;
  uint8_t *to = window->base + filling->offset;
  if (element == 1) {
    fill_i8(to, filling->count, (int8_t)low, (int8_t)high, filling->seed);
  } else {
    fill_i32(to, filling->count, low, high, filling->seed);
  }
  return status;
}
