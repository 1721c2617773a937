// Proximities of every zone of one block to every zone of another, times their weights.
//
// All arrays are padded so that a count rounded up to 4 can be read; padding has weight 0 and
// finite coordinates. Counts are at most GEOSEG_TILE. Nothing is kept between calls.

#ifndef GEOSEG_PAIR_TILES_H
#define GEOSEG_PAIR_TILES_H

/// Most zones of a block.
#define GEOSEG_TILE 256

/// How proximity follows from distance.
enum geoseg_proximity {
  /// exp(-d / scale)
  geoseg_exponential = 0,
  /// (d / scale)^-exponent, infinite at 0
  geoseg_power = 1,
  /// d itself
  geoseg_distance = 2,
};

struct geoseg_decay {
  enum geoseg_proximity kind;
  /// 1 / metres of the scale.
  double per_scale;
  double exponent;
  /// Metres; pairs farther apart than this count 0.
  double limit;
};

/// One block: coordinates in metres, and columns of weights and sums, `stride` apart.
struct geoseg_block {
  const double *x;
  const double *y;
  const double *weights;
  double *sums;
  int count;
};

/// Adds the proximity-weighted weights of each block to the sums of the other.
typedef void (*geoseg_pair_tile)(
    const struct geoseg_decay *decay, const struct geoseg_block *a, const struct geoseg_block *b,
    int columns, int stride);

/// Adds those within one block; `own` is the proximity of each zone to itself.
typedef void (*geoseg_own_tile)(
    const struct geoseg_decay *decay, const struct geoseg_block *a, const double *own, int columns,
    int stride);

/// A build of the kernels for one kind of processor.
struct geoseg_pair_kernels {
  const char *name;
  geoseg_pair_tile pair;
  geoseg_own_tile own;
  /// out[i] = exp(-u[i]) for `count` values, a multiple of 4; 0 above u = 708.
  void (*exponentials)(const double *u, double *out, int count);
};

/// The fastest build that this processor runs.
const struct geoseg_pair_kernels *geoseg_pair_kernels_best(void);

/// The build that every processor runs.
const struct geoseg_pair_kernels *geoseg_pair_kernels_portable(void);

#endif
