#include "PairFloor.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,fma")))
#define INLINE static inline __attribute__((always_inline, target("avx2,fma")))

int pair_floor_runs(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

/// exp(t) for t <= 0, by k ln 2 + r and the Taylor polynomial of degree 11: 9e-15.
INLINE __m256d fast_exp(__m256d t) {
  t = _mm256_max_pd(t, _mm256_set1_pd(-708));
  __m256d k = _mm256_round_pd(
      _mm256_mul_pd(t, _mm256_set1_pd(1.4426950408889634)),
      _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
  __m256d r = _mm256_fnmadd_pd(k, _mm256_set1_pd(0.6931471805599453), t);
  __m256d p = _mm256_set1_pd(1.0 / 39916800);
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1.0 / 3628800));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1.0 / 362880));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1.0 / 40320));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1.0 / 5040));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1.0 / 720));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1.0 / 120));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1.0 / 24));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1.0 / 6));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(0.5));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1));
  p = _mm256_fmadd_pd(p, r, _mm256_set1_pd(1));
  __m256i bits = _mm256_slli_epi64(
      _mm256_add_epi64(_mm256_cvtepi32_epi64(_mm256_cvtpd_epi32(k)), _mm256_set1_epi64x(1023)),
      52);
  return _mm256_mul_pd(p, _mm256_castsi256_pd(bits));
}

INLINE __m256d proximity(
    const double *x, const double *y, int j, __m256d px, __m256d py, __m256d rate) {
  __m256d dx = _mm256_sub_pd(_mm256_loadu_pd(x + j), px);
  __m256d dy = _mm256_sub_pd(_mm256_loadu_pd(y + j), py);
  __m256d squared = _mm256_fmadd_pd(dx, dx, _mm256_mul_pd(dy, dy));
  return fast_exp(_mm256_mul_pd(_mm256_sqrt_pd(squared), rate));
}

INLINE double lanes(__m256d a) { return (a[0] + a[1]) + (a[2] + a[3]); }

AVX2 void pair_floor_rows(
    const double *x, const double *y, const double *weights, int count, double scale,
    double *sums) {
  const __m256d rate = _mm256_set1_pd(-1 / scale);
  for (int i = 0; i < count; i++) {
    const __m256d px = _mm256_set1_pd(x[i]), py = _mm256_set1_pd(y[i]);
    __m256d sum = _mm256_setzero_pd();
    for (int j = 0; j < count; j += 4) {
      sum = _mm256_fmadd_pd(
          proximity(x, y, j, px, py, rate), _mm256_loadu_pd(weights + j), sum);
    }
    sums[i] = lanes(sum);
  }
}

AVX2 void pair_floor_two(
    const double *x, const double *y, const double *a, const double *b, int count, double scale,
    double *sums_a, double *sums_b) {
  const __m256d rate = _mm256_set1_pd(-1 / scale);
  for (int i = 0; i < count; i++) {
    const __m256d px = _mm256_set1_pd(x[i]), py = _mm256_set1_pd(y[i]);
    __m256d sum_a = _mm256_setzero_pd(), sum_b = _mm256_setzero_pd();
    for (int j = 0; j < count; j += 4) {
      __m256d c = proximity(x, y, j, px, py, rate);
      sum_a = _mm256_fmadd_pd(c, _mm256_loadu_pd(a + j), sum_a);
      sum_b = _mm256_fmadd_pd(c, _mm256_loadu_pd(b + j), sum_b);
    }
    sums_a[i] = lanes(sum_a);
    sums_b[i] = lanes(sum_b);
  }
}

AVX2 void pair_floor_symmetric(
    const double *x, const double *y, const double *weights, int count, double scale,
    double *sums) {
  const __m256d rate = _mm256_set1_pd(-1 / scale);
  for (int i = 0; i < count; i++) sums[i] = 0;
  for (int i = 0; i < count; i++) {
    const __m256d px = _mm256_set1_pd(x[i]), py = _mm256_set1_pd(y[i]);
    const __m256d mine = _mm256_set1_pd(weights[i]);
    __m256d sum = _mm256_setzero_pd();
    // The block of four that holds i, one way; those after it, both ways.
    int j = i & ~3;
    sum = _mm256_fmadd_pd(proximity(x, y, j, px, py, rate), _mm256_loadu_pd(weights + j), sum);
    for (j += 4; j < count; j += 4) {
      __m256d c = proximity(x, y, j, px, py, rate);
      sum = _mm256_fmadd_pd(c, _mm256_loadu_pd(weights + j), sum);
      _mm256_storeu_pd(sums + j, _mm256_fmadd_pd(c, mine, _mm256_loadu_pd(sums + j)));
    }
    sums[i] += lanes(sum);
  }
}

#else

int pair_floor_runs(void) { return 0; }
void pair_floor_rows(
    const double *x, const double *y, const double *weights, int count, double scale,
    double *sums) {}
void pair_floor_two(
    const double *x, const double *y, const double *a, const double *b, int count, double scale,
    double *sums_a, double *sums_b) {}
void pair_floor_symmetric(
    const double *x, const double *y, const double *weights, int count, double scale,
    double *sums) {}

#endif
