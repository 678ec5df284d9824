/** Batch normalization with the statistics of its own batch, and the activation after it. */
#ifndef NORMALIZATION_H
#define NORMALIZATION_H

/**
 * Sums per channel in double precision, to which `add_statistics` adds those of chunks in single precision: the
 * result depends on the chunks alone, and is as good as if all were added in double.
 */
struct statistics {
  int channels;
  /** subtracted from every value before its square is taken: some value of each channel, near enough to its mean */
  const float *origin;
  /** [channels, rounded up to vectors] each */
  double *sums;
  double *squares;
};

/** @param origin must stay */
struct statistics begin_statistics(int channels, const float *origin);

/** Adds rows of `channels` values. */
void add_statistics(struct statistics *statistics, const float *rows, int count);

/** Writes the mean and the biased variance of each channel, and frees the sums. */
void end_statistics(struct statistics *statistics, long count, float *mean, float *variance);

#endif
