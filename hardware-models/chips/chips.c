#include "chips.h"

#include "bcm2837/bcm2837.h"
#include "esp32c3/esp32c3.h"
#include "stm32f4/stm32f4.h"
#include "stm32h7/stm32h7.h"

const chip *const CHIPS[] = {&BCM2837, &ESP32C3, &STM32F4, &STM32H7, NULL};
