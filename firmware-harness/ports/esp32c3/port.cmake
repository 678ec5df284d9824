set(port_sources
  ports/bare-metal/image.c ports/bare-metal/settings.c ports/esp32c3/chip.c ports/esp32c3/clock.c
  ports/esp32c3/console.c ports/esp32c3/flash.c ports/esp32c3/port.c ports/esp32c3/start.S)
# It runs while nothing can be read from the flash: its loops must not become calls of the library.
set_source_files_properties(ports/esp32c3/flash.c PROPERTIES COMPILE_OPTIONS -fno-tree-loop-distribute-patterns)
set(port_linker_script ports/esp32c3/memory.ld)
