# Prints the options that a toolchain file gives its compiler: cmake -D LUT_TOOLCHAIN=arm-none-eabi -P this file
include(${CMAKE_CURRENT_LIST_DIR}/${LUT_TOOLCHAIN}.cmake)
string(REPLACE ";" "\n" options "${LUT_ARCH_COMPILE_OPTIONS}")
execute_process(COMMAND ${CMAKE_COMMAND} -E echo "${options}")
