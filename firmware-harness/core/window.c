#include "window.h"

#include <string.h>

#include "fill.h"
#include "messages.h"
#include "status.h"

#define BLANK 0xFF
/* Bytes that are generated at once; a multiple of every size of element. */
#define FILL_BYTES 64

static bool in_flash(const model_window *window) { return window->memory.sector_bytes != 0; }

bool window_holds(const model_window *window, uint32_t offset, uint64_t length) {
  return offset <= window->memory.bytes && length <= window->memory.bytes - offset;
}

static lut_status check(const model_window *window, uint32_t offset, uint64_t length) {
  if (!window->memory.writable) return status_error(ERROR_READ_ONLY, 0);
  if (!window_holds(window, offset, length)) return status_error(ERROR_OUT_OF_WINDOW, window->memory.bytes);
  return status_ok();
}

static bool is_blank(const uint8_t *bytes, uint32_t length) {
  for (uint32_t i = 0; i < length; i++) {
    if (bytes[i] != BLANK) return false;
  }
  return true;
}

lut_status window_finish(model_window *window) {
  const port_memory *memory = &window->memory;
  if (window->begun == 0) return status_ok();
  const uint32_t offset = window->begun_at;
  memset(window->unit + window->begun, BLANK, memory->unit_bytes - window->begun);
  window->begun = 0;
  if (!is_blank(memory->base + offset, memory->unit_bytes)) return status_error(ERROR_NOT_ERASED, offset);
  const uint32_t failure = port_flash_program(offset, window->unit);
  if (failure != 0 || memcmp(memory->base + offset, window->unit, memory->unit_bytes) != 0) {
    return status_error(ERROR_FLASH, failure);
  }
  return status_ok();
}

/* Takes bytes that follow those before, or begin a unit. */
static lut_status put_flash(model_window *window, uint32_t offset, const uint8_t *bytes, uint32_t length) {
  const uint32_t unit_bytes = window->memory.unit_bytes;
  lut_status status = status_ok();
  if (offset != window->begun_at + window->begun) status = window_finish(window);
  for (uint32_t i = 0; i < length && status.code == LUT_OK; i++) {
    if (window->begun == 0) {
      window->begun = (offset + i) % unit_bytes;
      window->begun_at = offset + i - window->begun;
      memset(window->unit, BLANK, window->begun);
    }
    window->unit[window->begun++] = bytes[i];
    if (window->begun == unit_bytes) status = window_finish(window);
  }
  return status;
}

static lut_status put(model_window *window, uint32_t offset, const uint8_t *bytes, uint32_t length) {
  if (in_flash(window)) return put_flash(window, offset, bytes, length);
  memcpy(window->memory.base + offset, bytes, length);
  return status_ok();
}

lut_status window_write(model_window *window, uint32_t offset, const uint8_t *bytes, uint32_t length) {
  const lut_status status = check(window, offset, length);
  return status.code == LUT_OK ? put(window, offset, bytes, length) : status;
}

lut_status window_fill(model_window *window, const window_filling *filling) {
  const uint8_t element = filling->element;
  const int32_t low = filling->low;
  const int32_t high = filling->high;
  if (element != 1 && element != 4) return status_error(ERROR_BAD_ARGUMENT, 2);
  if (element == 1 && (low < INT8_MIN || low > INT8_MAX)) return status_error(ERROR_BAD_ARGUMENT, 3);
  if (high < low || (element == 1 && high > INT8_MAX)) return status_error(ERROR_BAD_ARGUMENT, 4);
  lut_status status = check(window, filling->offset, (uint64_t)filling->count * element);
  fill_state state = fill_start(filling->seed);
  const uint32_t most = FILL_BYTES / element;
  for (uint32_t done = 0; done < filling->count && status.code == LUT_OK;) {
    uint8_t bytes[FILL_BYTES];
    const uint32_t left = filling->count - done;
    const uint32_t count = left < most ? left : most;
    if (element == 1) {
      fill_i8(bytes, count, (int8_t)low, (int8_t)high, &state);
    } else {
      fill_i32(bytes, count, low, high, &state);
    }
    status = put(window, filling->offset + done * element, bytes, count * element);
    done += count;
  }
  return status;
}

lut_status window_erase(model_window *window, uint32_t offset, uint32_t length, uint16_t *erased) {
  const uint32_t sector = window->memory.sector_bytes;
  *erased = 0;
  const lut_status status = check(window, offset, length);
  if (status.code != LUT_OK) return status;
  if (!in_flash(window) || offset % sector != 0) return status_error(ERROR_BAD_ARGUMENT, 0);
  window->begun = 0; /* what was begun lies in what is erased, or is not worth keeping */
  for (uint32_t at = offset; at - offset < length; at += sector) {
    if (is_blank(window->memory.base + at, sector)) continue;
    const uint32_t failure = port_flash_erase(at);
    if (failure != 0 || !is_blank(window->memory.base + at, sector)) return status_error(ERROR_FLASH, failure);
    ++*erased;
  }
  return status_ok();
}
