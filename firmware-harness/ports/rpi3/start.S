/* Start-up and probe loops of the Raspberry Pi 3 (Cortex-A53). From EL3 (QEMU) or EL2 (the board's own boot code)
   down to EL1; register fields: Arm Architecture Reference Manual for A-profile (DDI 0487), chapter D13, and Cortex-A53
   Technical Reference Manual (DDI 0500), 4.3. */
  .section .vectors, "ax"
  .globl start
start:
  mrs x1, mpidr_el1
  and x1, x1, #3
  cbnz x1, park
  mrs x0, CurrentEL
  cmp x0, #(3 << 2)
  b.ne from_el2
  mov x0, #0x40 /* CPUECTLR_EL1.SMPEN: to be set before the caches are on; the board's own boot code does it */
  msr s3_1_c15_c2_1, x0
  mov x0, #0x5B1 /* SCR_EL3: EL2 is AArch64 and non-secure, HVC works, SMC does not */
  msr scr_el3, x0
  msr cptr_el3, xzr
  msr mdcr_el3, xzr
  mov x0, #0x3C9 /* EL2h, all interrupts masked */
  msr spsr_el3, x0
  adr x0, from_el2
  msr elr_el3, x0
  eret
from_el2:
  mrs x0, CurrentEL
  cmp x0, #(2 << 2)
  b.lo at_el1
  mov x0, #0x80000000 /* HCR_EL2: EL1 is AArch64, no second translation */
  msr hcr_el2, x0
  mov x0, #0x33FF /* CPTR_EL2: FPU and SIMD are not trapped */
  msr cptr_el2, x0
  mov x0, #6 /* MDCR_EL2: all six event counters belong to EL1 */
  msr mdcr_el2, x0
  msr cntvoff_el2, xzr
  ldr x0, =0x30D00800 /* SCTLR_EL1: its reserved ones; MMU and caches off */
  msr sctlr_el1, x0
  mov x0, #0x3C5 /* EL1h, all interrupts masked */
  msr spsr_el2, x0
  adr x0, at_el1
  msr elr_el2, x0
  eret
at_el1:
  mov x0, #0x300000 /* CPACR_EL1: FPU and SIMD are not trapped */
  msr cpacr_el1, x0
  adr x0, exceptions
  msr vbar_el1, x0
  isb
  ldr x0, =image_stack_top
  mov sp, x0
  b image_start
/* The other cores never turn a cache on: nothing of theirs is in one. */
park:
  wfi
  b park

/* A fault restarts the chip: the host then meets a firmware without a session, or the loader on the card. */
fault:
  ldr x0, =image_stack_top
  mov sp, x0
  b port_restart
  .ltorg

  .balign 2048
exceptions:
  .rept 16
  .balign 128
  b fault
  .endr

  .section .timed, "ax"
  .balign 16
  .globl port_loop_plain
port_loop_plain:
1:
  subs w0, w0, #1
  b.ne 1b
  ret

  .balign 16
  .globl port_loop_divide
port_loop_divide:
  mov w1, #-1
  mov w2, #3
1:
  udiv w3, w1, w2
  udiv w3, w3, w2
  subs w0, w0, #1
  b.ne 1b
  ret
