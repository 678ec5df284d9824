set(port_sources ports/bare-metal/anonymous.c ports/bare-metal/image.c ports/bare-metal/ram_window.c ports/rv32-virt/port.c ports/rv32-virt/start.S)
set(port_linker_script ports/rv32-virt/memory.ld)
