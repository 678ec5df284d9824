set(port_sources
  ports/bare-metal/image.c ports/bare-metal/settings.c ports/cortex-m/caches.c ports/cortex-m/cortex-m.c
  ports/cortex-m/start.S ports/stm32/chip.c ports/stm32/counter.c ports/stm32/gpio.c ports/stm32h7/clock.c
  ports/stm32h7/console.c ports/stm32h7/flash.c ports/stm32h7/port.c ports/stm32h7/power.c ports/stm32h7/sensor.c
  ports/stm32h7/start.S)
if("WINDOW_IN_RAM=1" IN_LIST LUT_HARDWARE)
  list(APPEND port_sources ports/bare-metal/ram_window.c)
else()
  list(APPEND port_sources ports/stm32h7/flash_window.c)
endif()
set(port_linker_script ports/stm32h7/memory.ld)
