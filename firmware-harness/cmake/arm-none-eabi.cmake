# Cortex-M, with newlib. LUT_CPU_FLAGS selects the core.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(CMAKE_C_COMPILER arm-none-eabi-gcc)
set(CMAKE_ASM_COMPILER arm-none-eabi-gcc)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(LUT_ARCH_COMPILE_OPTIONS -ffreestanding)
set(LUT_ARCH_LINK_OPTIONS -nostartfiles --specs=nano.specs)
