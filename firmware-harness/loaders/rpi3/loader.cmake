# The resident loader of docs/link-protocol.md, which lies on the SD card in the place of a kernel.
add_executable(loader EXCLUDE_FROM_ALL
  loaders/rpi3/loader.c loaders/rpi3/start.S core/cobs.c core/crc32.c core/frame.c ports/bare-metal/memory.c
  ports/rpi3/console.c ports/rpi3/mailbox.c ports/rpi3/restart.c ports/rpi3/videocore.c)
set_target_properties(loader PROPERTIES OUTPUT_NAME loader.elf SUFFIX "")
# It stays at the boot code's exception level, where floating-point registers may be trapped.
target_compile_options(loader PRIVATE $<$<COMPILE_LANGUAGE:C>:-mgeneral-regs-only>)
target_compile_definitions(loader PRIVATE ${facts} LUT_BAUD=${LUT_BAUD} LUT_BOARD="${LUT_BOARD}")
set(loader_script "${CMAKE_CURRENT_SOURCE_DIR}/loaders/rpi3/loader.ld")
target_link_options(loader PRIVATE -T "${loader_script}" -Wl,--gc-sections -Wl,--strip-debug -Wl,--fatal-warnings)
target_link_libraries(loader PRIVATE gcc)
set_target_properties(loader PROPERTIES LINK_DEPENDS "${loader_script}")
add_custom_command(TARGET loader POST_BUILD VERBATIM
  COMMAND ${CMAKE_OBJCOPY} -O binary $<TARGET_FILE:loader> loader.bin BYPRODUCTS loader.bin)
