#include "chips.h"

#include "esp32c3/esp32c3.h"
#include "stm32f4/stm32f4.h"

const chip *const CHIPS[] = {&ESP32C3, &STM32F4, NULL};
