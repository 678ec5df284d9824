/* Start-up, trap vector and probe loops of the ESP32-C3. */
#define ICACHE_CTRL1 0x600C4004
#define RTC_CNTL_OPTIONS0 0x60008000

  .section .vectors, "ax"
  .globl start
  .word 0xAEDB041D /* by these the ROM knows an image that is run where it lies */
  .word 0xAEDB041D
start:
  csrci mstatus, 8 /* MIE: interrupts are never taken; the chip has no mie (TRM 1.4) */
  li t0, ICACHE_CTRL1
  sw zero, 0(t0) /* neither bus is shut */
#if LUT_KERNELS_IN_RAM
  la t0, image_timed_source
  la t1, image_timed
  la t2, image_timed_end
1:
  lw t3, 0(t0)
  sw t3, 0(t1)
  addi t0, t0, 4
  addi t1, t1, 4
  bltu t1, t2, 1b
#endif
  la sp, image_stack_top
  tail image_start

/* A fault resets the chip, whatever state the cache is in: the host then meets a firmware without a session. In SRAM,
   since the flash may be busy. */
  .section .trap, "ax"
  .balign 256 /* TRM 1.4, register mtvec */
  .globl port_restart
port_restart:
  li t0, RTC_CNTL_OPTIONS0
  lw t1, 0(t0)
  li t2, 0x80000000 /* SW_SYS_RST */
  or t1, t1, t2
  sw t1, 0(t0)
1:
  j 1b

  .section .timed, "ax"
  .balign 16
  .globl port_loop_plain
port_loop_plain:
1:
  addi a0, a0, -1
  bnez a0, 1b
  ret

  .balign 16
  .globl port_loop_divide
port_loop_divide:
  li a1, -1
  li a2, 3
1:
  divu a3, a1, a2
  divu a3, a3, a2
  addi a0, a0, -1
  bnez a0, 1b
  ret
