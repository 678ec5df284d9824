set(port_sources
  ports/bare-metal/anonymous.c ports/bare-metal/image.c ports/bare-metal/ram_window.c ports/bare-metal/settings.c ports/cortex-m/cortex-m.c ports/cortex-m/start.S
  ports/mps2-an500/port.c)
set(port_linker_script ports/mps2-an500/memory.ld)
