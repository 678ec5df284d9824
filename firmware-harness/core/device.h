/* What the requests work on: the memories, the open model, the counter and the samples of the last TIME. */
#ifndef LUT_DEVICE_H
#define LUT_DEVICE_H

#include <stdbool.h>
#include <stdint.h>

#include "timing.h"
#include "window.h"

typedef struct {
  bool open;
  uint32_t length; /* of the model's bytes in the window */
  uint32_t crc;
  runtime_model info;
} device_model;

typedef struct {
  model_window window;
  uint8_t *arena;
  uint32_t arena_bytes;
  timing_source timing;
  device_model model;
  bool restart; /* once the reply is sent */
  uint16_t sample_count;
  uint32_t samples[TIMING_SAMPLES_LIMIT];
} device;

/* Takes the port's memories and probes its counter; port_init has run. */
void device_start(device *device);

#endif
