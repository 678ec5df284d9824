set(port_sources
  ports/bare-metal/anonymous.c ports/bare-metal/image.c ports/bare-metal/settings.c ports/cortex-m/cortex-m.c ports/cortex-m/start.S
  ports/stm32f4/clock.c ports/stm32f4/port.c)
set(port_linker_script ports/stm32f4/memory.ld)
