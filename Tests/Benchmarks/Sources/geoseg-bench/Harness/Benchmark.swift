/// One topic that is measured: a title and what it runs.
///
/// A topic is one file in `Topics` with a static entry, listed in `Benchmark.all`.
struct Benchmark: Sendable {
  /// The word given on the command line.
  let topic: String
  let title: String
  let run: @Sendable (inout Bench) throws -> Void
}

extension Benchmark {
  /// Every topic, in the order in which they run.
  static let all: [Benchmark] = [
    .kernels,
    .aspatial,
    .reading,
    .writing,
    .projecting,
    .tables,
    .reach,
    .inference,
    .environments,
    .clustering,
    .change,
    .nearestPersons,
    .contiguity,
    .centrality,
    .inequality,
    .streets,
    .streetsSearch,
    .serviceAreas,
    .osmFiles,
    .supply,
    .partitions,
    .interpolation,
    .crosswalk,
    .overlaps,
  ]
}
