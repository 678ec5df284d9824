set(port_sources
  ports/bare-metal/image.c ports/bare-metal/memory.c ports/bare-metal/ram_window.c ports/bare-metal/settings.c
  ports/rpi3/console.c ports/rpi3/mailbox.c ports/rpi3/mmu.c ports/rpi3/port.c ports/rpi3/restart.c
  ports/rpi3/start.S ports/rpi3/videocore.c)
set_source_files_properties(ports/bare-metal/memory.c PROPERTIES COMPILE_OPTIONS -fno-tree-loop-distribute-patterns)
set(port_linker_script ports/rpi3/memory.ld)
