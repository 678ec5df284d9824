set(port_sources
  ports/bare-metal/anonymous.c ports/bare-metal/image.c ports/bare-metal/memory.c ports/bare-metal/ram_window.c ports/bare-metal/settings.c ports/rpi3/port.c
  ports/rpi3/start.S)
set_source_files_properties(ports/bare-metal/memory.c PROPERTIES COMPILE_OPTIONS -fno-tree-loop-distribute-patterns)
set(port_linker_script ports/rpi3/memory.ld)
