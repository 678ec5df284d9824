/* What the STM32F4 and the STM32H7 have in common: the core, GPIO and timers, and what is asked of the console's pins. */
#ifndef MODEL_STM32_H
#define MODEL_STM32_H

#include "cortex-m/cortex-m.h"

#define STM32_GPIO_PORTS 11
#define STM32_TIMERS 4 /* TIM2 to TIM5 */

/* A pin that can be the console's: which UART, which way, and by which alternate function (the data sheet's table). */
typedef struct {
  uint8_t uart;
  bool transmits;
  char port;
  uint8_t pin;
  uint8_t function;
} stm32_pin;

typedef struct {
  uint32_t control, prescaler, next_prescaler, reload, event;
  uint64_t since; /* time at which it was 0 */
} stm32_timer;

/* What a chip's state begins with. */
typedef struct {
  cortex_m core;
  const stm32_pin *pins; /* ends with UART 0 */
  uint64_t timer_hz;     /* of TIM2 to TIM5, by the clock tree */
  uint32_t gpio[STM32_GPIO_PORTS][10];
  stm32_timer timers[STM32_TIMERS];
} stm32;

/* GPIO ports from A (index 0) on. */
void stm32_gpio_reset(stm32 *chip);
uint32_t stm32_gpio_read(machine *m, const peripheral *self, uint32_t offset);
void stm32_gpio_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* TIM2 (index 0) to TIM5, as far as they count up. */
uint32_t stm32_timer_read(machine *m, const peripheral *self, uint32_t offset);
void stm32_timer_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* Whether the pin that the board file names carries this UART's line, set to its alternate function. A broken rule where
 * it does not: nothing is heard on that line. */
bool stm32_console_wired(machine *m, uint32_t uart, bool transmits);

#endif
