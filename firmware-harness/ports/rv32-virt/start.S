/* Start-up and probe loops of the RV32 port (machine mode only). */
  .section .vectors, "ax"
  .globl start
start:
  csrw mie, zero
  csrci mstatus, 8 /* MIE: interrupts wake the core, but are never taken */
  la t0, start     /* a fault starts anew: the host then meets a firmware without a session */
  csrw mtvec, t0
  csrr t0, mhartid
  bnez t0, park
  la sp, image_stack_top
  tail image_start
park:
  wfi
  j park

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
