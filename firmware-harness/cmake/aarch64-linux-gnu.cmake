# ARMv8-A. Debian has no bare-metal compiler for it: the Linux one, without its C library and its start-up.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_ASM_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(LUT_ARCH_COMPILE_OPTIONS -ffreestanding -fno-pic -fno-stack-protector -mno-outline-atomics)
set(LUT_ARCH_LINK_OPTIONS -nostdlib -static -no-pie)
