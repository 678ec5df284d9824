#include "normalization.h"

#include "activation.h"
#include "heap.h"
#include "matrix.h"
#include "simd.h"

static double *allocate_zeros(int count) {
  double *zeros = (double *)allocate(2L * count);
  __builtin_memset(zeros, 0, sizeof(double) * (unsigned long)count);
  return zeros;
}

struct statistics begin_statistics(int channels, const float *origin) {
  const int count = round_up(channels, LANES);
  double *sums = allocate_zeros(2 * count);
  return (struct statistics){channels, origin, sums, sums + count};
}

void add_statistics(struct statistics *statistics, const float *rows, int count) {
  const int channels = statistics->channels;
  for (int c = 0; c < channels; c += LANES) {
    const vector origin = load(statistics->origin + c);
    // two of each, as an addition takes longer than until the next can begin
    vector sums[2] = {broadcast(0), broadcast(0)}, squares[2] = {broadcast(0), broadcast(0)};
    const float *row = rows + c;
    int i = 0;
    for (; i + 2 <= count; i += 2, row += 2 * channels) UNROLL for (int k = 0; k < 2; k++) {
        const vector value = load(row + k * channels) - origin;
        sums[k] += value;
        squares[k] += value * value;
      }
    if (i < count) {
      const vector value = load(row) - origin;
      sums[0] += value;
      squares[0] += value * value;
    }
    add_lanes(statistics->sums + c, sums[0] + sums[1]);
    add_lanes(statistics->squares + c, squares[0] + squares[1]);
  }
}

void end_statistics(struct statistics *statistics, long count, float *mean, float *variance) {
  for (int c = 0; c < statistics->channels; c++) {
    const double average = statistics->sums[c] / (double)count;
    const double spread = statistics->squares[c] / (double)count - average * average;
    mean[c] = (float)((double)statistics->origin[c] + average);
    variance[c] = spread > 0 ? (float)spread : 0;
  }
  free(statistics->sums);
}

/** Per channel, one after the other in one tensor [4, channels]. */
struct coefficients {
  /** normalized = scale · sum + shift */
  const float *scale;
  const float *shift;
  const float *mean;
  /** 1 / √(variance + epsilon) */
  const float *inverse_deviation;
};

INLINE struct coefficients coefficients_at(const float *tensor, int channels) {
  return (struct coefficients){tensor, tensor + channels, tensor + 2 * channels, tensor + 3 * channels};
}

/** Writes coefficients [4, channels]. */
void EXPORT(write_coefficients)(const float *mean, const float *variance, const float *gamma, const float *beta,
                                float epsilon, float *coefficients, int channels) {
  for (int c = 0; c < channels; c++) {
    const float inverse = 1 / __builtin_sqrtf(variance[c] + epsilon);
    coefficients[c] = gamma[c] * inverse;
    coefficients[channels + c] = beta[c] - mean[c] * coefficients[c];
    coefficients[2 * channels + c] = mean[c];
    coefficients[3 * channels + c] = inverse;
  }
}

/**
 * Rows that loops over channels go through at once: few enough that those of all operands stay in the first cache,
 * as every vector of channels touches the same cache lines anew.
 */
enum { BLOCK = 16 };

INLINE int block_rows(long rows, long first) { return rows - first < BLOCK ? (int)(rows - first) : BLOCK; }

INLINE void normalize_rows(const float *sums, struct coefficients k, float *outputs, long rows, int channels,
                           enum activation activation) {
  for (long first = 0; first < rows; first += BLOCK)
    for (int c = 0; c < channels; c += LANES) {
      const vector scale = load(k.scale + c), shift = load(k.shift + c);
      const long begin = first * channels + c, end = begin + (long)block_rows(rows, first) * channels;
      for (long at = begin; at < end; at += channels)
        store_lanes(outputs + at, activate(load(sums + at) * scale + shift, activation), channels - c);
    }
}

/** outputs [rows, channels] = activation of the normalized sums [rows, channels]. */
void EXPORT(normalize)(const float *sums, const float *coefficients, float *outputs, int rows, int channels,
                       enum activation activation) {
  const struct coefficients k = coefficients_at(coefficients, channels);
  switch (activation) {
    default:
    case NONE:
      normalize_rows(sums, k, outputs, rows, channels, NONE);
      break;
    case RELU:
      normalize_rows(sums, k, outputs, rows, channels, RELU);
      break;
    case RELU6:
      normalize_rows(sums, k, outputs, rows, channels, RELU6);
      break;
  }
}

/** Adds, per channel, the gradients behind the activation, and those times the centred sums. */
INLINE void add_gradient_sums(const float *gradients, const float *sums, struct coefficients k, long rows,
                              int channels, enum activation activation, double *shifts, double *scales) {
  const int count = round_up(channels, LANES);
  float *plain = allocate(2L * count);
  float *weighted = plain + count;
  for (long chunk = 0; chunk < rows; chunk += CHUNK) {
    __builtin_memset(plain, 0, 2 * sizeof(float) * (unsigned long)count);
    const long chunk_end = rows - chunk < CHUNK ? rows : chunk + CHUNK;
    for (long first = chunk; first < chunk_end; first += BLOCK)
      for (int c = 0; c < channels; c += LANES) {
        const vector scale = load(k.scale + c), shift = load(k.shift + c), mean = load(k.mean + c);
        vector plain_sum = load(plain + c), weighted_sum = load(weighted + c);
        const long begin = first * channels + c, end = begin + (long)block_rows(chunk_end, first) * channels;
        for (long at = begin; at < end; at += channels) {
          const vector sum = load(sums + at);
          const vector gradient = pass(load(gradients + at), sum * scale + shift, activation);
          plain_sum += gradient;
          weighted_sum += gradient * (sum - mean);
        }
        store(plain + c, plain_sum);
        store(weighted + c, weighted_sum);
      }
    for (int c = 0; c < channels; c += LANES) {
      add_lanes(shifts + c, load(plain + c));
      add_lanes(scales + c, load(weighted + c));
    }
  }
  free(plain);
}

/** gradient of a sum = scale · (gradient behind the activation) + slope · sum + offset */
struct line {
  const float *slope;
  const float *offset;
};

INLINE void sum_gradient_rows(const float *gradients, const float *sums, struct coefficients k, struct line line,
                              float *sum_gradients, long rows, int channels, enum activation activation) {
  for (long first = 0; first < rows; first += BLOCK)
    for (int c = 0; c < channels; c += LANES) {
      const vector scale = load(k.scale + c), shift = load(k.shift + c);
      const vector slope = load(line.slope + c), offset = load(line.offset + c);
      const long begin = first * channels + c, end = begin + (long)block_rows(rows, first) * channels;
      for (long at = begin; at < end; at += channels) {
        const vector sum = load(sums + at);
        const vector gradient = pass(load(gradients + at), sum * scale + shift, activation);
        store_lanes(sum_gradients + at, gradient * scale + sum * slope + offset, channels - c);
      }
    }
}

INLINE void normalization_gradient(const float *gradients, const float *sums, struct coefficients k,
                                   float *gamma_gradient, float *beta_gradient, float *sum_gradients, long rows,
                                   int channels, enum activation activation) {
  const int count = round_up(channels, LANES);
  double *shifts = allocate_zeros(2 * count);
  double *scales = shifts + count;
  add_gradient_sums(gradients, sums, k, rows, channels, activation, shifts, scales);

  float *slope = allocate(2L * count);
  float *offset = slope + count;
  for (int c = 0; c < channels; c++) {
    const double inverse = k.inverse_deviation[c], scale = k.scale[c];
    const double gamma = scales[c] * inverse;
    const double steepness = -scale * gamma * inverse / (double)rows;
    gamma_gradient[c] = (float)gamma;
    beta_gradient[c] = (float)shifts[c];
    slope[c] = (float)steepness;
    offset[c] = (float)(-scale * shifts[c] / (double)rows - steepness * (double)k.mean[c]);
  }
  free(shifts);
  sum_gradient_rows(gradients, sums, k, (struct line){slope, offset}, sum_gradients, rows, channels, activation);
  free(slope);
}

/**
 * Backwards through activation and normalization (Ioffe and Szegedy, 2015), the statistics being those of the sums.
 * @param gradients [rows, channels], of the outputs
 * @param sums [rows, channels], what was normalized
 * @param sum_gradients [rows, channels], result
 */
void EXPORT(differentiate_normalization)(const float *gradients, const float *sums, const float *coefficients,
                                         float *gamma_gradient, float *beta_gradient, float *sum_gradients, int rows,
                                         int channels, enum activation activation) {
  const struct coefficients k = coefficients_at(coefficients, channels);
  switch (activation) {
    default:
    case NONE:
      normalization_gradient(gradients, sums, k, gamma_gradient, beta_gradient, sum_gradients, rows, channels, NONE);
      break;
    case RELU:
      normalization_gradient(gradients, sums, k, gamma_gradient, beta_gradient, sum_gradients, rows, channels, RELU);
      break;
    case RELU6:
      normalization_gradient(gradients, sums, k, gamma_gradient, beta_gradient, sum_gradients, rows, channels, RELU6);
      break;
  }
}
