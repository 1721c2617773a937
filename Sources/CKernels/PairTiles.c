#include "PairTiles.h"

extern const struct geoseg_pair_kernels geoseg_pair_kernels_of_four;

#if defined(__x86_64__)
extern const struct geoseg_pair_kernels geoseg_pair_kernels_avx2;
#endif

const struct geoseg_pair_kernels *geoseg_pair_kernels_portable(void) {
  return &geoseg_pair_kernels_of_four;
}

const struct geoseg_pair_kernels *geoseg_pair_kernels_best(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    return &geoseg_pair_kernels_avx2;
  }
#endif
  return &geoseg_pair_kernels_of_four;
}
