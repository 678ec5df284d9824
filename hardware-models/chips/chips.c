#include "chips.h"

#include "stm32f4/stm32f4.h"

const chip *const CHIPS[] = {&STM32F4, NULL};
