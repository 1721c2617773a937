// What a C programmer would write by hand for sums of exp(-d / s) times weights over all pairs.

#ifndef GEOSEG_PAIR_FLOOR_H
#define GEOSEG_PAIR_FLOOR_H

/// Whether the processor runs the floors.
int pair_floor_runs(void);

/// sums[i] = sum over all j of exp(-d(i, j) / scale) * weights[j]; count a multiple of 4.
void pair_floor_rows(
    const double *x, const double *y, const double *weights, int count, double scale,
    double *sums);

/// The same for two columns of weights.
void pair_floor_two(
    const double *x, const double *y, const double *a, const double *b, int count, double scale,
    double *sums_a, double *sums_b);

/// The same as rows, each pair worked out once and written to both of its zones.
void pair_floor_symmetric(
    const double *x, const double *y, const double *weights, int count, double scale,
    double *sums);

#endif
