# RISC-V, with picolibc. LUT_CPU_FLAGS selects the core.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR riscv)
set(CMAKE_C_COMPILER riscv64-unknown-elf-gcc)
set(CMAKE_ASM_COMPILER riscv64-unknown-elf-gcc)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(LUT_ARCH_COMPILE_OPTIONS -ffreestanding --specs=picolibc.specs)
set(LUT_ARCH_LINK_OPTIONS -nostartfiles --specs=picolibc.specs)
