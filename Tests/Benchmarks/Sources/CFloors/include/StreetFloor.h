// What a C programmer would write by hand for searches over streets: compressed rows, a search by
// Dijkstra from each place, a heap of four branches.

#ifndef GEOSEG_STREET_FLOOR_H
#define GEOSEG_STREET_FLOOR_H

#include <stdint.h>

/// Rows of arcs: those out of vertex v are starts[v]..<starts[v + 1].
struct street_floor_graph {
  uint32_t vertices;
  const uint32_t *starts;
  const uint32_t *targets;
  const uint32_t *millimetres;
  const double *metres;
};

/// sums[v] = sum of the capacities of places within a radius of v, with labels in millimetres.
void street_floor_millimetres(
    const struct street_floor_graph *graph, const uint32_t *places, const double *capacities,
    uint32_t count, uint32_t radius, double *sums);

/// The same with labels in doubles.
void street_floor_doubles(
    const struct street_floor_graph *graph, const uint32_t *places, const double *capacities,
    uint32_t count, double radius, double *sums);

/// costs[p * origin_count + o] = metres between every place and every origin, labels in doubles.
void street_floor_matrix(
    const struct street_floor_graph *graph, const uint32_t *places, uint32_t place_count,
    const uint32_t *origins, uint32_t origin_count, double *costs);

#endif
