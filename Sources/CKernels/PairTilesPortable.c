// Vectors of four that any processor has, as pairs or one by one. Products are rounded before they
// are added, so that last bits differ from a build with fused products; nothing else does.

#pragma STDC FP_CONTRACT OFF

#define TARGET
#define INLINE static inline __attribute__((always_inline))

typedef double four __attribute__((vector_size(32)));
typedef double four_anywhere __attribute__((vector_size(32), aligned(8)));
typedef long long four_bits __attribute__((vector_size(32)));
typedef unsigned long long four_counts __attribute__((vector_size(32)));

// Macros: a vector wider than the processor's has no agreed way of being passed to a function.
#define load(p) ((four)(*(const four_anywhere *)(p)))
#define store(p, a) (*(four_anywhere *)(p) = (a))
#define all(a) ((four){(a), (a), (a), (a)})
#define plus(a, b) ((a) + (b))
#define minus(a, b) ((a) - (b))
#define times(a, b) ((a) * (b))
#define over(a, b) ((a) / (b))
#define root(a) __builtin_elementwise_sqrt(a)
#define times_plus(a, b, c) ((a) * (b) + (c))
#define where_at_most(a, b, c) ((four)((four_bits)(a) & ((b) <= (c))))
#define where_below(a, b, c, d) \
  ((four)(((four_bits)(a) & ((b) < (c))) | ((four_bits)(d) & ~((b) < (c)))))
#define bits(a) ((four_bits)(a))
#define of_bits(a) ((four)(a))
#define all_bits(a) ((four_bits){(a), (a), (a), (a)})
#define plus_bits(a, b) ((a) + (b))
#define minus_bits(a, b) ((a) - (b))
#define either_bits(a, b) ((a) | (b))
#define up52(a) ((a) << 52)
#define down52(a) ((four_bits)((four_counts)(a) >> 52))
#define sum(a) (((a)[0] + (a)[1]) + ((a)[2] + (a)[3]))

#define KERNELS geoseg_pair_kernels_of_four
#define KERNELS_NAME "portable"
#include "PairTilesOfFour.h"
