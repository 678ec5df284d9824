/* More instructions of the DSP extension, on pairs of halves: products of one with a word or with another half, and
 * differences. With twins in plain C, as in arm.h. */
#ifndef LUT_CORTEX_M_ARM_HALVES_H
#define LUT_CORTEX_M_ARM_HALVES_H

#include "arm.h"

#if LUT_ARM_DSP

/* sum + (word × half >> 16), of the bottom half and of the top. */
static inline int32_t smlawb(int32_t word, uint32_t halves, int32_t sum) {
  int32_t result;
  __asm("smlawb %0, %1, %2, %3" : "=r"(result) : "r"(word), "r"(halves), "r"(sum));
  return result;
}

static inline int32_t smlawt(int32_t word, uint32_t halves, int32_t sum) {
  int32_t result;
  __asm("smlawt %0, %1, %2, %3" : "=r"(result) : "r"(word), "r"(halves), "r"(sum));
  return result;
}

static inline int32_t smulbb(uint32_t a, uint32_t b) {
  int32_t result;
  __asm("smulbb %0, %1, %2" : "=r"(result) : "r"(a), "r"(b));
  return result;
}

static inline int32_t smultt(uint32_t a, uint32_t b) {
  int32_t result;
  __asm("smultt %0, %1, %2" : "=r"(result) : "r"(a), "r"(b));
  return result;
}

/* Half of the difference of either pair of halves. */
static inline uint32_t shsub16(uint32_t a, uint32_t b) {
  uint32_t result;
  __asm("shsub16 %0, %1, %2" : "=r"(result) : "r"(a), "r"(b));
  return result;
}

/* h + (h >> 31), which keeps rounding to the nearest from going up at a negative half. */
static inline int32_t below_zero_down(int32_t h) {
  __asm("add %0, %0, %0, asr #31" : "+r"(h));
  return h;
}

/* Of each pair of bytes the larger, and the smaller. */
static inline uint32_t larger_bytes(uint32_t a, uint32_t b) {
  uint32_t result;
  __asm("ssub8 %0, %1, %2\n\tsel %0, %1, %2" : "=&r"(result) : "r"(a), "r"(b));
  return result;
}

static inline uint32_t smaller_bytes(uint32_t a, uint32_t b) {
  uint32_t result;
  __asm("ssub8 %0, %1, %2\n\tsel %0, %2, %1" : "=&r"(result) : "r"(a), "r"(b));
  return result;
}

#else

static inline uint32_t larger_bytes(uint32_t a, uint32_t b) { return clamp_bytes(a, b, 0x7f7f7f7fu); }
static inline uint32_t smaller_bytes(uint32_t a, uint32_t b) { return clamp_bytes(a, 0x80808080u, b); }

static inline int32_t smlaw(int32_t word, int32_t half, int32_t sum) {
  return add_wrapping(sum, (int32_t)((int64_t)word * half >> 16));
}

static inline int32_t smlawb(int32_t word, uint32_t halves, int32_t sum) {
  return smlaw(word, (int16_t)halves, sum);
}

static inline int32_t smlawt(int32_t word, uint32_t halves, int32_t sum) {
  return smlaw(word, (int16_t)(halves >> 16), sum);
}

static inline int32_t smulbb(uint32_t a, uint32_t b) { return (int16_t)a * (int16_t)b; }
static inline int32_t smultt(uint32_t a, uint32_t b) { return (int16_t)(a >> 16) * (int16_t)(b >> 16); }

static inline uint32_t shsub16(uint32_t a, uint32_t b) {
  return two_of(((int16_t)a - (int16_t)b) >> 1, ((int16_t)(a >> 16) - (int16_t)(b >> 16)) >> 1);
}

static inline int32_t below_zero_down(int32_t h) { return add_wrapping(h, h >> 31); }

#endif

/* The last elements of a row, fewer than four, as a word; what is missing is 0. */
static inline uint32_t load_few(const int8_t *from, uint32_t count) {
  uint32_t word = (uint8_t)from[0];
  if (count > 1) word |= (uint32_t)(uint8_t)from[1] << 8;
  if (count > 2) word |= (uint32_t)(uint8_t)from[2] << 16;
  return word;
}

static inline void store_few(int8_t *to, uint32_t word, uint32_t count) {
  for (; count > 0; count--, word >>= 8) *to++ = (int8_t)word;
}

#endif
