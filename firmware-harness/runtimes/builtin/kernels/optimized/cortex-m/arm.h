/* The instructions of the DSP extension that the micro-kernels are made of, each as a function with a twin in plain C
 * for other machines. Loads go through the same bytes in both. */
#ifndef LUT_CORTEX_M_ARM_H
#define LUT_CORTEX_M_ARM_H

#include <stdint.h>

#include "../../arithmetic.h"

#if defined(__ARM_FEATURE_DSP) && defined(__thumb2__)
#define LUT_ARM_DSP 1
#else
#define LUT_ARM_DSP 0
#endif

/* Little-endian words and halves at any address: one LDR or STR each. By name, since -ffreestanding makes memcpy a
 * call. */
static inline uint32_t load_word(const void *from) {
  uint32_t word;
  __builtin_memcpy(&word, from, 4);
  return word;
}

static inline uint32_t load_half(const void *from) {
  uint16_t half;
  __builtin_memcpy(&half, from, 2);
  return half;
}

static inline void store_word(void *to, uint32_t word) { __builtin_memcpy(to, &word, 4); }

static inline void store_half(void *to, uint32_t word) {
  const uint16_t half = (uint16_t)word;
  __builtin_memcpy(to, &half, 2);
}

/* The low byte of `value` in all four, the low half in both. */
static inline uint32_t four_bytes(int32_t value) { return ((uint32_t)value & 0xffu) * 0x01010101u; }
static inline uint32_t two_halves(int32_t value) { return ((uint32_t)value & 0xffffu) * 0x00010001u; }

#if LUT_ARM_DSP

#define LUT_ARM_2(name, instruction)                            \
  static inline uint32_t name(uint32_t a, uint32_t b) {         \
    uint32_t result;                                            \
    __asm(instruction : "=r"(result) : "r"(a), "r"(b));         \
    return result;                                              \
  }
LUT_ARM_2(sxtab16, "sxtab16 %0, %1, %2")
LUT_ARM_2(sxtab16_odd, "sxtab16 %0, %1, %2, ror #8")
LUT_ARM_2(pack_bottoms, "pkhbt %0, %1, %2, lsl #16")
LUT_ARM_2(pack_tops, "pkhtb %0, %2, %1, asr #16")
#undef LUT_ARM_2

static inline uint32_t sxtb16(uint32_t bytes) {
  uint32_t result;
  __asm("sxtb16 %0, %1" : "=r"(result) : "r"(bytes));
  return result;
}

static inline uint32_t sxtb16_odd(uint32_t bytes) {
  uint32_t result;
  __asm("sxtb16 %0, %1, ror #8" : "=r"(result) : "r"(bytes));
  return result;
}

static inline int32_t smlad(uint32_t a, uint32_t b, int32_t sum) {
  int32_t result;
  __asm("smlad %0, %1, %2, %3" : "=r"(result) : "r"(a), "r"(b), "r"(sum));
  return result;
}

/* As requantize_settled() below; SMMLAR adds `own` to the product, which has to be x where 2m is 2^31 or more, as it
 * then counts as 2m − 2^32, and 0 where it is less. */
static inline int32_t requantize_adding(int32_t x, int32_t own, quantized_multiplier settled, int32_t zero) {
  int32_t y;
  __asm("smmlar %0, %1, %2, %3" : "=r"(y) : "r"(x), "r"(settled.multiplier), "r"(own));
  __asm("adds %0, %0, %0, asr #31\n\tasrs %0, %0, %1\n\tadc %0, %0, %2\n\tssat %0, #8, %0"
        : "+r"(y)
        : "r"(settled.shift), "r"(zero)
        : "cc");
  return y;
}

/* An output before the activation: requantize(x) + zero point, within −128..127. SMMLAR(x, 2m, x) is the doubling high
 * multiplication by m of 2^30..2^31; its result h is divided by 2^e, halves away from zero, as h − [h < 0] >> e and the
 * last bit that leaves at its right, which ASRS puts into the carry and ADC adds along with the zero point. Where e is 0
 * ASRS leaves the carry as it is, and ADDS of −1 has set it where h is below 0: so the 1 that was taken off comes back,
 * and all factors below one take these 5 instructions. The shift counts by its lowest byte; one of 32 leaves 0. */
static inline int32_t requantize_settled(int32_t x, quantized_multiplier settled, int32_t zero) {
  return requantize_adding(x, x, settled, zero);
}

/* Four bytes within low..high, both in all four of theirs. 4 instructions. */
static inline uint32_t clamp_bytes(uint32_t bytes, uint32_t low, uint32_t high) {
  uint32_t difference, result;
  __asm("ssub8 %0, %2, %3\n\tsel %1, %2, %3\n\tssub8 %0, %1, %4\n\tsel %1, %4, %1"
        : "=&r"(difference), "=&r"(result)
        : "r"(bytes), "r"(low), "r"(high));
  return result;
}

#else

static inline uint32_t two_of(int32_t bottom, int32_t top) {
  return ((uint32_t)bottom & 0xffffu) | (uint32_t)top << 16;
}

static inline uint32_t sxtb16(uint32_t bytes) { return two_of((int8_t)bytes, (int8_t)(bytes >> 16)); }
static inline uint32_t sxtb16_odd(uint32_t bytes) { return two_of((int8_t)(bytes >> 8), (int8_t)(bytes >> 24)); }

static inline uint32_t sxtab16(uint32_t a, uint32_t bytes) {
  return two_of((int16_t)a + (int8_t)bytes, (int16_t)(a >> 16) + (int8_t)(bytes >> 16));
}

static inline uint32_t sxtab16_odd(uint32_t a, uint32_t bytes) {
  return two_of((int16_t)a + (int8_t)(bytes >> 8), (int16_t)(a >> 16) + (int8_t)(bytes >> 24));
}

/* The bottom halves of both, a's at the bottom; and the top halves. */
static inline uint32_t pack_bottoms(uint32_t a, uint32_t b) { return (a & 0xffffu) | b << 16; }
static inline uint32_t pack_tops(uint32_t a, uint32_t b) { return a >> 16 | (b & 0xffff0000u); }

static inline int32_t smlad(uint32_t a, uint32_t b, int32_t sum) {
  const int32_t bottoms = (int16_t)a * (int16_t)b, tops = (int16_t)(a >> 16) * (int16_t)(b >> 16);
  return (int32_t)((uint32_t)sum + (uint32_t)bottoms + (uint32_t)tops);
}

/* What SMMLAR gives, whose multiplier counts as signed, and what ADDS, ASRS and ADC make of it. */
static inline int32_t requantized(int32_t x, int32_t own, quantized_multiplier settled, int32_t zero) {
  const uint64_t product = (uint64_t)((int64_t)x * settled.multiplier);
  const int32_t high = (int32_t)(uint32_t)((product + ((uint64_t)(uint32_t)own << 32) + 0x80000000u) >> 32);
  const int32_t less = add_wrapping(high, high >> 31), shift = settled.shift & 255;
  const int32_t carry = shift == 0 ? high < 0 : less >> (shift < 32 ? shift - 1 : 31) & 1;
  return add_wrapping(add_wrapping(less >> (shift < 32 ? shift : 31), zero), carry);
}

static inline int32_t requantize_adding(int32_t x, int32_t own, quantized_multiplier settled, int32_t zero) {
  return clamp(requantized(x, own, settled, zero), -128, 127);
}

static inline int32_t requantize_settled(int32_t x, quantized_multiplier settled, int32_t zero) {
  return requantize_adding(x, x, settled, zero);
}

/* The same with USAT: as 0..255, of a `zero` moved up to there. */
static inline int32_t requantize_above(int32_t x, quantized_multiplier settled, int32_t zero) {
  return clamp(requantized(x, x, settled, zero), 0, 255);
}

static inline uint32_t clamp_bytes(uint32_t bytes, uint32_t low, uint32_t high) {
  uint32_t result = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const int32_t byte = clamp((int8_t)(bytes >> shift), (int8_t)(low >> shift), (int8_t)(high >> shift));
    result |= ((uint32_t)byte & 0xffu) << shift;
  }
  return result;
}

#endif

/* Four outputs as bytes, the first lowest. 3 instructions: BFI, BFI, PKHBT. */
static inline uint32_t four_outputs(int32_t a, int32_t b, int32_t c, int32_t d) {
#if LUT_ARM_DSP
  __asm("bfi %0, %1, #8, #24" : "+r"(a) : "r"(b));
  __asm("bfi %0, %1, #8, #24" : "+r"(c) : "r"(d));
  return pack_bottoms((uint32_t)a, (uint32_t)c);
#else
  return ((uint32_t)a & 0xffu) | ((uint32_t)b & 0xffu) << 8 | ((uint32_t)c & 0xffu) << 16 | (uint32_t)d << 24;
#endif
}

#endif
