/* Start-up and probe loops of the Cortex-M ports (ARMv7E-M with FPU). */
  .syntax unified
  .thumb

  .section .vectors, "a"
  .word image_stack_top
  .word reset
  .rept 14 /* every system exception; interrupts stay masked, so none of theirs is ever taken */
  .word fault
  .endr

  .text
  .thumb_func
  .type reset, %function
  .globl reset
reset:
  cpsid i
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
