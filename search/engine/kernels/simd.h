/**
 * Vectors of four floats. Tensors are NHWC, so a vector holds neighbouring channels of one pixel. Where the channels
 * are not a multiple of four, the last vector of a pixel reads past it (at most 12 bytes past a tensor, which the
 * heap's own bookkeeping always follows), its foreign lanes are computed in vain, and only its own are stored.
 */
#ifndef SIMD_H
#define SIMD_H

#define LANES 4
#define INLINE static inline __attribute__((always_inline))
#define EXPORT(name) __attribute__((export_name(#name))) name
/** Before a loop of few, known turns over an array of vectors, which then lives in registers. */
#define UNROLL _Pragma("clang loop unroll(full)")

typedef float vector __attribute__((vector_size(16), aligned(4)));
typedef int mask __attribute__((vector_size(16), aligned(4)));

INLINE vector load(const float *from) { return *(const vector *)from; }

/** Written out: clang 14 turns a loop over lanes into four stores and a load. */
INLINE vector broadcast(float x) { return (vector){x, x, x, x}; }

INLINE void store(float *to, vector value) { *(vector *)to = value; }

INLINE void store_lanes(float *to, vector value, int lanes) {
  if (lanes >= LANES) {
    store(to, value);
    return;
  }
  to[0] = value[0];
  if (lanes > 1) to[1] = value[1];
  if (lanes > 2) to[2] = value[2];
}

INLINE void add_lanes(double *to, vector values) {
  UNROLL for (int i = 0; i < LANES; i++) to[i] += (double)values[i];
}

INLINE vector where(mask condition, vector value) { return (vector)((mask)value & condition); }

INLINE int smaller(int a, int b) { return a < b ? a : b; }

INLINE int round_up(int count, int multiple) { return (count + multiple - 1) / multiple * multiple; }

#endif
