/** Operators that take every element by itself. All operands have `count` elements. */
#include "activation.h"

/** e to the power of x, which is at most 0; to about an ulp (Moshier's expf in Cephes). */
INLINE vector exponential(vector x) {
  // so large that what is behind the point falls off
  const vector shift = broadcast(12582912);
  const vector bounded = clamp(x, -87, 0);
  const vector shifted = bounded * broadcast(1.44269504f) + shift;
  const vector whole = shifted - shift;
  const vector rest = bounded - whole * broadcast(0.693359375f) + whole * broadcast(2.12194440e-4f);
  const float coefficients[] = {1.9875691500e-4f, 1.3981999507e-3f, 8.3334519073e-3f,
                                4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f};
  vector polynomial = broadcast(coefficients[0]);
  UNROLL for (int i = 1; i < 6; i++) polynomial = polynomial * rest + broadcast(coefficients[i]);
  const mask power = ((mask)shifted << 23) + (mask)broadcast(1);
  return (polynomial * rest * rest + rest + broadcast(1)) * (vector)power;
}

INLINE vector logistic(vector x) {
  const mask negative = x < broadcast(0);
  const vector power = exponential((vector)((mask)x | (mask)broadcast(-0.0f)));
  const vector numerator = (vector)(((mask)power & negative) | ((mask)broadcast(1) & ~negative));
  return numerator / (broadcast(1) + power);
}

INLINE vector value(vector x, enum activation activation) {
  if (activation == LOGISTIC) return logistic(x);
  if (activation == HARD_SWISH) return x * clamp(x + broadcast(3), 0, 6) * broadcast(1.0f / 6);
  return activate(x, activation);
}

INLINE vector slope(vector gradient, vector x, enum activation activation) {
  if (activation == LOGISTIC) {
    const vector y = logistic(x);
    return gradient * y * (broadcast(1) - y);
  }
  if (activation == HARD_SWISH) {
    const vector ramp = clamp(x + broadcast(3), 0, 6);
    return gradient * (ramp + pass(x, x + broadcast(3), RELU6)) * broadcast(1.0f / 6);
  }
  return pass(gradient, x, activation);
}

#define BY_ACTIVATION(function, ...)     \
  switch (activation) {                  \
    case NONE:                           \
      function(__VA_ARGS__, NONE);       \
      break;                             \
    case RELU:                           \
      function(__VA_ARGS__, RELU);       \
      break;                             \
    case RELU6:                          \
      function(__VA_ARGS__, RELU6);      \
      break;                             \
    case LOGISTIC:                       \
      function(__VA_ARGS__, LOGISTIC);   \
      break;                             \
    case HARD_SWISH:                     \
      function(__VA_ARGS__, HARD_SWISH); \
      break;                             \
  }

INLINE void activate_all(const float *x, float *result, int count, enum activation activation) {
  for (int i = 0; i < count; i += LANES) store_lanes(result + i, value(load(x + i), activation), count - i);
}

/** result = activation of x. They may be the same. */
void EXPORT(activate_elements)(const float *x, float *result, int count, enum activation activation) {
  BY_ACTIVATION(activate_all, x, result, count)
}

INLINE void differentiate_all(const float *gradients, const float *x, float *result, int count,
                              enum activation activation) {
  for (int i = 0; i < count; i += LANES)
    store_lanes(result + i, slope(load(gradients + i), load(x + i), activation), count - i);
}

/** result = the gradient of x from that of its activation. It may be the gradients themselves. */
void EXPORT(differentiate_activation)(const float *gradients, const float *x, float *result, int count,
                                      enum activation activation) {
  BY_ACTIVATION(differentiate_all, gradients, x, result, count)
}

/** result = x + y. It may be one of them. */
void EXPORT(add)(const float *x, const float *y, float *result, int count) {
  for (int i = 0; i < count; i += LANES) store_lanes(result + i, load(x + i) + load(y + i), count - i);
}
