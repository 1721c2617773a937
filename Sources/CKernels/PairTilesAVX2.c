#if defined(__x86_64__)

#include <immintrin.h>

#define TARGET __attribute__((target("avx2,fma")))
#define INLINE static inline __attribute__((always_inline, target("avx2,fma")))

typedef __m256d four;
typedef __m256i four_bits;

INLINE four load(const double *p) { return _mm256_loadu_pd(p); }
INLINE void store(double *p, four a) { _mm256_storeu_pd(p, a); }
INLINE four all(double a) { return _mm256_set1_pd(a); }
INLINE four plus(four a, four b) { return _mm256_add_pd(a, b); }
INLINE four minus(four a, four b) { return _mm256_sub_pd(a, b); }
INLINE four times(four a, four b) { return _mm256_mul_pd(a, b); }
INLINE four over(four a, four b) { return _mm256_div_pd(a, b); }
INLINE four root(four a) { return _mm256_sqrt_pd(a); }
/// a * b + c
INLINE four times_plus(four a, four b, four c) { return _mm256_fmadd_pd(a, b, c); }
/// a where b <= c, else 0
INLINE four where_at_most(four a, four b, four c) {
  return _mm256_and_pd(a, _mm256_cmp_pd(b, c, _CMP_LE_OQ));
}
/// a where b < c, else d
INLINE four where_below(four a, four b, four c, four d) {
  return _mm256_blendv_pd(d, a, _mm256_cmp_pd(b, c, _CMP_LT_OQ));
}
INLINE four_bits bits(four a) { return _mm256_castpd_si256(a); }
INLINE four of_bits(four_bits a) { return _mm256_castsi256_pd(a); }
INLINE four_bits all_bits(long long a) { return _mm256_set1_epi64x(a); }
INLINE four_bits plus_bits(four_bits a, four_bits b) { return _mm256_add_epi64(a, b); }
INLINE four_bits minus_bits(four_bits a, four_bits b) { return _mm256_sub_epi64(a, b); }
INLINE four_bits either_bits(four_bits a, four_bits b) { return _mm256_or_si256(a, b); }
INLINE four_bits up52(four_bits a) { return _mm256_slli_epi64(a, 52); }
INLINE four_bits down52(four_bits a) { return _mm256_srli_epi64(a, 52); }
INLINE double sum(four a) {
  return (a[0] + a[1]) + (a[2] + a[3]);
}

#define KERNELS geoseg_pair_kernels_avx2
#define KERNELS_NAME "avx2-fma"
#include "PairTilesOfFour.h"

#endif
