/* Start-up and probe loops of the Cortex-M ports (ARMv7E-M with FPU). */
  .syntax unified
  .thumb

  .section .vectors, "a"
vectors:
  .word image_stack_top
  .word reset
  .rept 14 /* every system exception */
  .word fault
  .endr
  .rept 240 /* as many as a Cortex-M4 or -M7 can have; they stay masked, so one that is taken is counted */
  .word cortex_m_interrupted
  .endr

/* A port whose memory needs something first has a reset of its own, which ends in cortex_m_start. */
  .text
  .thumb_func
  .type reset, %function
  .weak reset
reset:
  cpsid i

  .thumb_func
  .type cortex_m_start, %function
  .globl cortex_m_start
cortex_m_start:
  ldr r0, =image_stack_top /* a boot loader may have left its own stack and vectors in use */
  mov sp, r0
  ldr r0, =0xE000ED08 /* VTOR */
  ldr r1, =vectors
  str r1, [r0]
  ldr r0, =0xE000ED88 /* CPACR: full access to the FPU (CP10 and CP11) */
  ldr r1, [r0]
  orr r1, r1, #0xF << 20
  str r1, [r0]
  dsb
  isb
  b image_start

/* A fault resets the board: the host then meets a firmware without a session. */
  .thumb_func
  .type fault, %function
fault:
  ldr r0, =0xE000ED0C /* AIRCR: SYSRESETREQ with its key */
  ldr r1, =0x05FA0004
  dsb
  str r1, [r0]
  dsb
1:
  b 1b /* until the reset takes effect */

  .ltorg

  .section .timed, "ax"
  .balign 16
  .thumb_func
  .type port_loop_plain, %function
  .globl port_loop_plain
port_loop_plain:
1:
  subs r0, r0, #1
  bne 1b
  bx lr

  .balign 16
  .thumb_func
  .type port_loop_divide, %function
  .globl port_loop_divide
port_loop_divide:
  mov r1, #0xFFFFFFFF
  mov r2, #3
1:
  udiv r3, r1, r2
  udiv r3, r3, r2
  subs r0, r0, #1
  bne 1b
  bx lr
