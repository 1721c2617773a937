#include "StreetFloor.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A heap of four branches over (label, vertex), once per type of label. */
#define HEAP(NAME, LABEL)                                                                         \
  struct NAME##_entry {                                                                           \
    LABEL label;                                                                                  \
    uint32_t vertex;                                                                              \
  };                                                                                              \
  struct NAME {                                                                                   \
    struct NAME##_entry *entries;                                                                 \
    size_t count, capacity;                                                                       \
  };                                                                                              \
  static inline void NAME##_push(struct NAME *heap, LABEL label, uint32_t vertex) {               \
    if (heap->count == heap->capacity) {                                                          \
      heap->capacity = heap->capacity ? 2 * heap->capacity : 1024;                                \
      heap->entries = realloc(heap->entries, heap->capacity * sizeof *heap->entries);             \
    }                                                                                             \
    struct NAME##_entry *entries = heap->entries;                                                 \
    size_t slot = heap->count++;                                                                  \
    while (slot) {                                                                                \
      size_t parent = (slot - 1) >> 2;                                                            \
      if (entries[parent].label <= label) break;                                                  \
      entries[slot] = entries[parent];                                                            \
      slot = parent;                                                                              \
    }                                                                                             \
    entries[slot].label = label;                                                                  \
    entries[slot].vertex = vertex;                                                                \
  }                                                                                               \
  static inline struct NAME##_entry NAME##_pop(struct NAME *heap) {                               \
    struct NAME##_entry *entries = heap->entries;                                                 \
    struct NAME##_entry top = entries[0];                                                         \
    size_t size = --heap->count;                                                                  \
    if (size == 0) return top;                                                                    \
    struct NAME##_entry moved = entries[size];                                                    \
    size_t slot = 0;                                                                              \
    for (;;) {                                                                                    \
      size_t child = 4 * slot + 1;                                                                \
      if (child >= size) break;                                                                   \
      size_t end = child + 4 < size ? child + 4 : size, best = child;                             \
      for (size_t other = child + 1; other < end; other++)                                        \
        if (entries[other].label < entries[best].label) best = other;                             \
      if (entries[best].label >= moved.label) break;                                              \
      entries[slot] = entries[best];                                                              \
      slot = best;                                                                                \
    }                                                                                             \
    entries[slot] = moved;                                                                        \
    return top;                                                                                   \
  }

HEAP(heap_u32, uint32_t)
HEAP(heap_double, double)

void street_floor_millimetres(
    const struct street_floor_graph *graph, const uint32_t *places, const double *capacities,
    uint32_t count, uint32_t radius, double *sums) {
  uint32_t n = graph->vertices;
  uint32_t *label = malloc(n * sizeof *label), *seen = malloc(n * sizeof *seen);
  struct heap_u32 heap = {0};
  memset(label, 0xff, n * sizeof *label);
  memset(sums, 0, n * sizeof *sums);
  for (uint32_t place = 0; place < count; place++) {
    uint32_t reached = 0;
    label[places[place]] = 0;
    seen[reached++] = places[place];
    heap_u32_push(&heap, 0, places[place]);
    while (heap.count) {
      struct heap_u32_entry top = heap_u32_pop(&heap);
      uint32_t v = top.vertex;
      if (top.label > label[v]) continue;
      sums[v] += capacities[place];
      for (uint32_t arc = graph->starts[v]; arc < graph->starts[v + 1]; arc++) {
        uint32_t next = top.label + graph->millimetres[arc], target = graph->targets[arc];
        if (next <= radius && next < label[target]) {
          if (label[target] == UINT32_MAX) seen[reached++] = target;
          label[target] = next;
          heap_u32_push(&heap, next, target);
        }
      }
    }
    for (uint32_t i = 0; i < reached; i++) label[seen[i]] = UINT32_MAX;
  }
  free(heap.entries);
  free(label);
  free(seen);
}

void street_floor_doubles(
    const struct street_floor_graph *graph, const uint32_t *places, const double *capacities,
    uint32_t count, double radius, double *sums) {
  uint32_t n = graph->vertices;
  double *label = malloc(n * sizeof *label);
  uint32_t *seen = malloc(n * sizeof *seen);
  struct heap_double heap = {0};
  for (uint32_t v = 0; v < n; v++) label[v] = INFINITY;
  memset(sums, 0, n * sizeof *sums);
  for (uint32_t place = 0; place < count; place++) {
    uint32_t reached = 0;
    label[places[place]] = 0;
    seen[reached++] = places[place];
    heap_double_push(&heap, 0, places[place]);
    while (heap.count) {
      struct heap_double_entry top = heap_double_pop(&heap);
      uint32_t v = top.vertex;
      if (top.label > label[v]) continue;
      sums[v] += capacities[place];
      for (uint32_t arc = graph->starts[v]; arc < graph->starts[v + 1]; arc++) {
        double next = top.label + graph->metres[arc];
        uint32_t target = graph->targets[arc];
        if (next <= radius && next < label[target]) {
          if (label[target] == INFINITY) seen[reached++] = target;
          label[target] = next;
          heap_double_push(&heap, next, target);
        }
      }
    }
    for (uint32_t i = 0; i < reached; i++) label[seen[i]] = INFINITY;
  }
  free(heap.entries);
  free(label);
  free(seen);
}

void street_floor_matrix(
    const struct street_floor_graph *graph, const uint32_t *places, uint32_t place_count,
    const uint32_t *origins, uint32_t origin_count, double *costs) {
  uint32_t n = graph->vertices;
  double *label = malloc(n * sizeof *label);
  struct heap_double heap = {0};
  for (uint32_t place = 0; place < place_count; place++) {
    for (uint32_t v = 0; v < n; v++) label[v] = INFINITY;
    label[places[place]] = 0;
    heap_double_push(&heap, 0, places[place]);
    while (heap.count) {
      struct heap_double_entry top = heap_double_pop(&heap);
      uint32_t v = top.vertex;
      if (top.label > label[v]) continue;
      for (uint32_t arc = graph->starts[v]; arc < graph->starts[v + 1]; arc++) {
        double next = top.label + graph->metres[arc];
        uint32_t target = graph->targets[arc];
        if (next < label[target]) {
          label[target] = next;
          heap_double_push(&heap, next, target);
        }
      }
    }
    double *row = costs + (size_t)place * origin_count;
    for (uint32_t o = 0; o < origin_count; o++) row[o] = label[origins[o]];
  }
  free(heap.entries);
  free(label);
}
