/* Entry of the loader: position-independent until it has moved itself to where it is linked. It stays at the exception
   level that it was entered at (EL2 by the board's own boot code, EL3 by QEMU), its caches off, so that an image is
   entered as the boot code would have entered it. */
  .section .start, "ax"
  .globl start
start:
  mrs x1, mpidr_el1
  and x1, x1, #3
  cbnz x1, other_core
  adr x0, start
  ldr x1, =loader_base
  ldr x2, =loader_end
  cmp x0, x1
  b.eq moved
1:
  ldr x3, [x0], #8
  str x3, [x1], #8
  cmp x1, x2
  b.lo 1b
  dsb sy
  ic iallu
  dsb sy
  isb
  ldr x0, =moved
  br x0
moved:
  ldr x0, =loader_bss
  ldr x1, =loader_bss_end
1:
  str xzr, [x0], #8
  cmp x0, x1
  b.lo 1b
  ldr x0, =exceptions
  mrs x1, CurrentEL
  cmp x1, #(3 << 2)
  b.eq 2f
  msr vbar_el2, x0
  b 3f
2:
  msr vbar_el3, x0
3:
  isb
  ldr x0, =loader_stack_top
  mov sp, x0
  b main

/* QEMU starts all cores. The others go to sleep in a place of their own each, for the images come to lie here. */
other_core:
  ldr x0, =loader_parking
  add x0, x0, x1, lsl #4
  ldr x1, parked
  str x1, [x0]
  dsb sy
  ic iallu
  dsb sy
  isb
  br x0
  .balign 8
parked:
  wfi
  b parked

/* Enters an image at x0. All was written to memory past the data caches, which are off; what the instruction cache holds
   of the place is older. */
  .globl enter
enter:
  dsb sy
  ic iallu
  dsb sy
  isb
  br x0

fault:
  ldr x0, =loader_stack_top
  mov sp, x0
  b restart
  .ltorg

  .balign 2048
exceptions:
  .rept 16
  .balign 128
  b fault
  .endr
