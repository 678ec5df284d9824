/* Start-up of the STM32H743, before anything is written to its memory. */
  .syntax unified
  .thumb

  .text
  .thumb_func
  .type reset, %function
  .globl reset
reset:
  cpsid i

/* The supply comes first: until it is configured and its voltage is valid, memory must not be written (RM0433, 6.4.1).
   The configuration is written once after power-on; then SCUEN reads 0 and it stays (RM0433, 6.8.4). */
  ldr r0, =0x58024800 /* PWR */
  ldr r1, [r0, #0x0C] /* PWR_CR3 */
  tst r1, #1 << 2 /* SCUEN */
  beq 1f
  bic r1, r1, #7 /* SCUEN, LDOEN, BYPASS */
  orr r1, r1, #1 << 1 /* LDOEN: as almost all boards supply it */
  str r1, [r0, #0x0C]
1:
  ldr r2, =10000 /* some milliseconds; clock_start() tells when the voltage was not valid by then */
2:
  ldr r1, [r0, #0x04] /* PWR_CSR1 */
  tst r1, #1 << 13 /* ACTVOSRDY */
  bne 3f
  subs r2, r2, #1
  bne 2b

/* Revision Y reads the AXI SRAM wrongly unless one read at a time is issued to it (its errata sheet; as ST's own
   start-up code does). */
3:
  ldr r0, =0x5C001000 /* DBGMCU_IDCODE */
  ldr r1, [r0]
  cmp r1, #0x20000000
  bhs 4f
  ldr r0, =0x51008108 /* AXI_TARG7_FN_MOD */
  movs r1, #1
  str r1, [r0]

/* Memory with error correction is valid only after a first whole write (RM0433, 2.4 and AN5342): a byte that is
   written into an undefined word would give an uncorrectable one. */
4:
  movs r2, #0
  movs r3, #0
  ldr r0, =DTCM
  ldr r1, =DTCM_BYTES
  add r1, r1, r0
5:
  strd r2, r3, [r0], #8
  cmp r0, r1
  blo 5b
  ldr r0, =AXI_SRAM
  ldr r1, =AXI_SRAM_BYTES
  add r1, r1, r0
6:
  strd r2, r3, [r0], #8
  cmp r0, r1
  blo 6b
  b cortex_m_start

  .ltorg
