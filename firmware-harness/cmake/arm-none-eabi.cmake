# Cortex-M, with newlib. LUT_CPU_FLAGS selects the core.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(prefix arm-none-eabi-)
if(LUT_TOOLCHAIN_PREFIX) # the user's own
  set(prefix ${LUT_TOOLCHAIN_PREFIX})
endif()
set(CMAKE_C_COMPILER ${prefix}gcc)
set(CMAKE_CXX_COMPILER ${prefix}g++)
set(CMAKE_ASM_COMPILER ${prefix}gcc)
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LUT_TOOLCHAIN_PREFIX)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(LUT_ARCH_COMPILE_OPTIONS -ffreestanding)
set(LUT_ARCH_LINK_OPTIONS -nostartfiles --specs=nano.specs)
