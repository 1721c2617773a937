public import GeoCore

/// Compares an index of two tables: two towns, or a town at two times.
///
/// Replicate i draws from (seed, i), so that results are the same at any number of threads.
///
/// - Complexity: O(replicates · zones · groups), and twice the indices' own cost
/// - Source: Rey, Cortes & Knaap 2021, Comparative spatial segregation analytics, for random labels and fair
///   coins; there the coin tosses the focal group alone, here the whole zone
public struct TableComparison: Sendable, Hashable {
  public var model: ComparisonModel
  public var replicates: Int
  public var seed: UInt64
  /// Share of the replicates that an interval holds, 0…1.
  public var level: Double

  public init(
    model: ComparisonModel, replicates: Int = 999, seed: UInt64 = 1, level: Double = 0.95
  ) {
    self.model = model
    self.replicates = max(1, replicates)
    self.seed = seed
    self.level = min(max(level, 0), 1)
  }

  /// What became of each index, and what the reader has to know.
  public struct Report: Sendable {
    /// In the order of the indices.
    public let results: [IndexDifference]
    public let diagnostics: [Diagnostic]
  }

  /// Compares the same indices of both tables, as `run(_:of:and:of:)`.
  public func run(
    _ indices: [ResampledIndex], of first: Composition, and second: Composition,
    context: RunContext = RunContext()
  ) throws(GeosegError) -> Report {
    try run(indices, of: first, and: indices, of: second, context: context)
  }

  /// Draws pairs of tables and takes the difference of every index in each.
  ///
  /// - Parameter indices: Of the first table; `others` are the same of the second, with its space.
  /// - Precondition: As many indices of one table as of the other.
  public func run(
    _ indices: [ResampledIndex], of first: Composition, and others: [ResampledIndex],
    of second: Composition, context: RunContext = RunContext()
  ) throws(GeosegError) -> Report {
    precondition(indices.count == others.count, "an index of each table")
    var log = DiagnosticLog()
    let pairs = TablePairs(model, first, second)
    if pairs == nil {
      log.add(
        .comparisonImpossible,
        ["model": .text(model.rawValue), "reason": .phrase(reason(first, second))])
    }
    let isWanted = indices.map { index in
      guard pairs != nil else { return false }
      guard index.isSpatial, !model.keepsPlaces else { return true }
      log.add(
        .zonesDrawnInSpace, ["measure": .text(index.name), "model": .text(model.rawValue)])
      return false
    }
    let wanted = indices.indices.filter { isWanted[$0] }
    let rows =
      if let pairs, !wanted.isEmpty {
        try differences(
          wanted.map { indices[$0] }, wanted.map { others[$0] }, pairs, context)
      } else {
        [[Double]]()
      }
    var results: [IndexDifference] = []
    for (position, index) in indices.enumerated() {
      let column = wanted.firstIndex(of: position)
      results.append(
        IndexDifference(
          name: index.name, model: model, level: level, first: try index.value(first),
          second: try others[position].value(second),
          distribution: ReplicateDistribution(
            column.map { column in rows.map { $0[column] } } ?? [])))
    }
    return Report(results: results, diagnostics: log.diagnostics)
  }

  private static let grain = 4

  private func differences(
    _ indices: [ResampledIndex], _ others: [ResampledIndex], _ pairs: TablePairs,
    _ context: RunContext
  ) throws(GeosegError) -> [[Double]] {
    let seed = seed
    return try context.mapChunks(count: replicates, grain: Self.grain) {
      (range: Range<Int>) throws(GeosegError) -> [[Double]] in
      var rows: [[Double]] = []
      for index in range {
        var random = SeededRandom(seed: seed, index: UInt64(index))
        let (first, second) = pairs.draw(&random)
        var row: [Double] = []
        for (a, b) in zip(indices, others) {
          row.append(try b.value(second) - a.value(first))
        }
        rows.append(row)
      }
      return rows
    }.flatMap { $0 }
  }

  private func reason(_ first: Composition, _ second: Composition) -> Phrase {
    if first.groupCount != second.groupCount {
      return Phrase(en: "they have different groups", sv: "de har olika grupper")
    }
    if model == .personPermutation {
      return Phrase(en: "they hold too many persons", sv: "de har för många personer")
    }
    if model == .composition, first.groupCount != 2 {
      return Phrase(en: "they do not have two groups", sv: "de har inte två grupper")
    }
    return Phrase(en: "a group has no members", sv: "en grupp saknar medlemmar")
  }
}
