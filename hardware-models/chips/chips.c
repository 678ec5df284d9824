#include "chips.h"

#include "esp32c3/esp32c3.h"
#include "stm32f4/stm32f4.h"
#include "stm32h7/stm32h7.h"

const chip *const CHIPS[] = {&ESP32C3, &STM32F4, &STM32H7, NULL};
