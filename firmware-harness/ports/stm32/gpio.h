#ifndef LUT_STM32_GPIO_H
#define LUT_STM32_GPIO_H

#include <stdint.h>

/* Gives a pin to one of its alternate functions. `port` is where the GPIO port's registers begin. */
void gpio_use(uint32_t port, uint32_t pin, uint32_t alternate);

#endif
