#include "device.h"

void device_start(device *device) {
  device->window = (model_window){.memory = port_window()};
  device->arena = port_arena(&device->arena_bytes);
  device->timing = timing_probe();
  device->model = (device_model){.open = false};
  device->sample_count = 0;
}
