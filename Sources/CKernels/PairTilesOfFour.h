// The kernels themselves, in terms of vectors of four numbers that the including file defines.
//
// Included once for each kind of processor; the order of every sum is the same in all of them.

#include "include/PairTiles.h"

/// e^t for |t| <= 709: t = k ln 2 + r with |r| <= ln 2 / 2, a minimax polynomial of degree 10 of
/// relative error 3e-16 for e^r, and k added to the exponent. Exactly 1 at 0.
#define EXPONENTIAL(out, t)                                                                    \
  do {                                                                                         \
    /* Adding 1.5 * 2^52 leaves the nearest whole number in the low bits. */                   \
    four shifted_ = times_plus((t), all(0x1.71547652b82fep+0), all(0x1.8p52));                 \
    four k_ = minus(shifted_, all(0x1.8p52));                                                  \
    four r_ = times_plus(k_, all(-0x1.62e42fee00000p-1), (t));                                 \
    r_ = times_plus(k_, all(-0x1.a39ef35793c76p-33), r_);                                      \
    four p_ = all(0x1.2707a76e16a82p-22);                                                      \
    p_ = times_plus(p_, r_, all(0x1.72e91af000c67p-19));                                       \
    p_ = times_plus(p_, r_, all(0x1.a01b7c4def74fp-16));                                       \
    p_ = times_plus(p_, r_, all(0x1.a0198d585c593p-13));                                       \
    p_ = times_plus(p_, r_, all(0x1.6c16c0c831cbfp-10));                                       \
    p_ = times_plus(p_, r_, all(0x1.11111125b3e48p-7));                                        \
    p_ = times_plus(p_, r_, all(0x1.55555555890c0p-5));                                        \
    p_ = times_plus(p_, r_, all(0x1.55555555507c5p-3));                                        \
    p_ = times_plus(p_, r_, all(0x1.ffffffffffed2p-2));                                        \
    p_ = times_plus(p_, r_, all(1.0));                                                         \
    p_ = times_plus(p_, r_, all(1.0));                                                         \
    (out) = of_bits(plus_bits(bits(p_), up52(bits(shifted_))));                                \
  } while (0)

/// ln x of a normal x > 0: x = 2^k m with m in sqrt(1/2)...sqrt(2), ln m = 2 artanh((m-1)/(m+1)).
#define LOGARITHM(out, x)                                                                      \
  do {                                                                                         \
    four_bits raw_ = bits(x);                                                                  \
    four_bits exponent_ = down52(                                                              \
        plus_bits(minus_bits(raw_, all_bits(0x3FE6A09E667F3BCD)), all_bits(1023LL << 52)));    \
    four m_ = of_bits(plus_bits(minus_bits(raw_, up52(exponent_)), all_bits(1023LL << 52)));   \
    four k_ = minus(                                                                           \
        of_bits(either_bits(exponent_, all_bits(0x4330000000000000))), all(0x1p52 + 1023));    \
    four f_ = minus(m_, all(1.0));                                                             \
    four s_ = over(f_, plus(f_, all(2.0)));                                                    \
    four z_ = times(s_, s_);                                                                   \
    four q_ = all(1.0 / 21);                                                                   \
    q_ = times_plus(q_, z_, all(1.0 / 19));                                                    \
    q_ = times_plus(q_, z_, all(1.0 / 17));                                                    \
    q_ = times_plus(q_, z_, all(1.0 / 15));                                                    \
    q_ = times_plus(q_, z_, all(1.0 / 13));                                                    \
    q_ = times_plus(q_, z_, all(1.0 / 11));                                                    \
    q_ = times_plus(q_, z_, all(1.0 / 9));                                                     \
    q_ = times_plus(q_, z_, all(1.0 / 7));                                                     \
    q_ = times_plus(q_, z_, all(1.0 / 5));                                                     \
    q_ = times_plus(q_, z_, all(1.0 / 3));                                                     \
    four twice_ = plus(s_, s_);                                                                \
    (out) = times_plus(                                                                        \
        k_, all(0x1.62e42fefa39efp-1), times_plus(twice_, times(z_, q_), twice_));             \
  } while (0)

/// The squared distance of (px, py) to zones j...j + 3.
#define SQUARED(out, block, j)                                                                 \
  do {                                                                                         \
    four dx_ = minus(load((block)->x + (j)), px);                                              \
    four dy_ = minus(load((block)->y + (j)), py);                                              \
    (out) = times_plus(dx_, dx_, times(dy_, dy_));                                             \
  } while (0)

/// Proximities of one place to all zones of a block.
TARGET static void proximities(
    const struct geoseg_decay *decay, const struct geoseg_block *b, double x, double y,
    double *out) {
  const four px = all(x);
  const four py = all(y);
  const int count = b->count;
  switch (decay->kind) {
    case geoseg_exponential: {
      const four rate = all(-decay->per_scale);
      // Beyond 708 scales the result is no normal number any more.
      const double faded = 708 / decay->per_scale;
      const four limit = all(decay->limit < faded ? decay->limit : faded);
      for (int j = 0; j < count; j += 4) {
        four squared, e;
        SQUARED(squared, b, j);
        four d = root(squared);
        four t = times(d, rate);
        EXPONENTIAL(e, t);
        store(out + j, where_at_most(e, d, limit));
      }
      return;
    }
    case geoseg_power: {
      const four per = all(decay->per_scale * decay->per_scale);
      const four half = all(-0.5 * decay->exponent);
      const four limit = all(decay->limit);
      for (int j = 0; j < count; j += 4) {
        four squared, logarithm, e;
        SQUARED(squared, b, j);
        four ratio = times(squared, per);
        LOGARITHM(logarithm, ratio);
        four t = times(logarithm, half);
        EXPONENTIAL(e, t);
        e = where_at_most(e, all(-708), t);
        e = where_below(e, t, all(709), all(__builtin_inf()));
        e = where_below(all(__builtin_inf()), ratio, all(0x1p-1022), e);
        store(out + j, where_at_most(e, root(squared), limit));
      }
      return;
    }
    case geoseg_distance: {
      const four limit = all(decay->limit);
      for (int j = 0; j < count; j += 4) {
        four squared;
        SQUARED(squared, b, j);
        four d = root(squared);
        store(out + j, where_at_most(d, d, limit));
      }
      return;
    }
  }
}

/// Four rows of proximities times the weights of the other block, and their own weights times it.
TARGET static void both_ways(
    const double *rows, const double *mine, double *my_sums, const double *others,
    double *their_sums, int count) {
  const double *r0 = rows;
  const double *r1 = rows + GEOSEG_TILE;
  const double *r2 = rows + 2 * GEOSEG_TILE;
  const double *r3 = rows + 3 * GEOSEG_TILE;
  four a0 = all(0), a1 = all(0), a2 = all(0), a3 = all(0);
  const four w0 = all(mine[0]), w1 = all(mine[1]), w2 = all(mine[2]), w3 = all(mine[3]);
  for (int j = 0; j < count; j += 4) {
    four w = load(others + j);
    four s = load(their_sums + j);
    four e0 = load(r0 + j), e1 = load(r1 + j), e2 = load(r2 + j), e3 = load(r3 + j);
    a0 = times_plus(e0, w, a0);
    a1 = times_plus(e1, w, a1);
    a2 = times_plus(e2, w, a2);
    a3 = times_plus(e3, w, a3);
    s = times_plus(e0, w0, s);
    s = times_plus(e1, w1, s);
    s = times_plus(e2, w2, s);
    s = times_plus(e3, w3, s);
    store(their_sums + j, s);
  }
  my_sums[0] += sum(a0);
  my_sums[1] += sum(a1);
  my_sums[2] += sum(a2);
  my_sums[3] += sum(a3);
}

/// Four rows of proximities times the weights of the block.
TARGET static void one_way(const double *rows, double *sums, const double *weights, int count) {
  four a0 = all(0), a1 = all(0), a2 = all(0), a3 = all(0);
  for (int j = 0; j < count; j += 4) {
    four w = load(weights + j);
    a0 = times_plus(load(rows + j), w, a0);
    a1 = times_plus(load(rows + GEOSEG_TILE + j), w, a1);
    a2 = times_plus(load(rows + 2 * GEOSEG_TILE + j), w, a2);
    a3 = times_plus(load(rows + 3 * GEOSEG_TILE + j), w, a3);
  }
  sums[0] += sum(a0);
  sums[1] += sum(a1);
  sums[2] += sum(a2);
  sums[3] += sum(a3);
}

TARGET static void pair_tile(
    const struct geoseg_decay *decay, const struct geoseg_block *a, const struct geoseg_block *b,
    int columns, int stride) {
  double rows[4 * GEOSEG_TILE];
  for (int i = 0; i < a->count; i += 4) {
    for (int r = 0; r < 4; r++) {
      proximities(decay, b, a->x[i + r], a->y[i + r], rows + r * GEOSEG_TILE);
    }
    for (int c = 0; c < columns; c++) {
      const int column = c * stride;
      both_ways(
          rows, a->weights + column + i, a->sums + column + i, b->weights + column,
          b->sums + column, b->count);
    }
  }
}

TARGET static void own_tile(
    const struct geoseg_decay *decay, const struct geoseg_block *a, const double *own, int columns,
    int stride) {
  double rows[4 * GEOSEG_TILE];
  for (int i = 0; i < a->count; i += 4) {
    for (int r = 0; r < 4; r++) {
      proximities(decay, a, a->x[i + r], a->y[i + r], rows + r * GEOSEG_TILE);
      rows[r * GEOSEG_TILE + i + r] = own[i + r];
    }
    for (int c = 0; c < columns; c++) {
      const int column = c * stride;
      one_way(rows, a->sums + column + i, a->weights + column, a->count);
    }
  }
}

TARGET static void exponentials(const double *u, double *out, int count) {
  for (int j = 0; j < count; j += 4) {
    four v = load(u + j), e;
    four t = times(v, all(-1));
    EXPONENTIAL(e, t);
    store(out + j, where_at_most(e, v, all(708)));
  }
}

const struct geoseg_pair_kernels KERNELS = {KERNELS_NAME, pair_tile, own_tile, exponentials};
