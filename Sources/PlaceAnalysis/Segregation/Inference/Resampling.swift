public import GeoCore

/// Measures a town against many that chance makes of it.
///
/// Replicate i draws from (seed, i), so that results are the same at any number of threads.
///
/// - Complexity: O(replicates · zones · groups), and the indices' own cost
public struct Resampling: Sendable, Hashable {
  public var model: ResamplingModel
  /// The jackknife takes as many as there are zones with people.
  public var replicates: Int
  public var seed: UInt64
  /// Share of the replicates that an interval holds, 0…1.
  public var level: Double

  public init(
    model: ResamplingModel, replicates: Int = 999, seed: UInt64 = 1, level: Double = 0.95
  ) {
    self.model = model
    self.replicates = max(1, replicates)
    self.seed = seed
    self.level = min(max(level, 0), 1)
  }

  /// What became of each index, and what the reader has to know.
  public struct Report: Sendable {
    /// In the order of the indices.
    public let results: [Inference]
    public let diagnostics: [Diagnostic]
  }

  /// Draws the replicates and computes every index in each of them.
  ///
  /// An index that the model cannot say anything about has an empty distribution and a diagnostic:
  /// an index that does not see places when only places change, one in space when zones are drawn
  /// several times.
  public func run(
    _ indices: [ResampledIndex], of town: Composition, context: RunContext = RunContext()
  ) throws(GeosegError) -> Report {
    try run(ResampledIndices(indices), of: town, context: context)
  }

  func run(
    _ indices: ResampledIndices, of town: Composition, context: RunContext
  ) throws(GeosegError) -> Report {
    var log = DiagnosticLog()
    let isWanted = indices.isSpatial.enumerated().map { position, isSpatial in
      guard let kind = model.refusal(isSpatial: isSpatial) else { return true }
      log.add(
        kind, ["measure": .text(indices.names[position]), "model": .text(model.rawValue)])
      return false
    }
    let all = [Bool](repeating: true, count: indices.count)
    var observed = [Double](repeating: .nan, count: indices.count)
    try indices.values(town, where: all, &observed)

    let whole = model.drawsPersons ? WholeCounts(town) : nil
    if let whole, whole.rounded > 0 {
      log.add(.personsRounded, ["cells": .integer(whole.rounded)])
    }
    var drawn: [Double] = []
    if model.drawsPersons, whole == nil {
      log.add(.tooManyPersons, ["limit": .text("10¹²")])
    } else if isWanted.contains(true) {
      drawn = try replicates(
        indices, where: isWanted, ReplicateTowns(model, town, whole), context)
    }
    let results = observed.enumerated().map { position, value in
      Inference(
        name: indices.names[position], model: model, level: level,
        isCorrected: indices.isCorrected[position], observed: value,
        distribution: ReplicateDistribution(
          isWanted[position]
            ? stride(from: position, to: drawn.count, by: indices.count).map { drawn[$0] } : []))
    }
    for result in results where result.distribution.dropped > 0 {
      log.add(
        .replicatesDropped,
        [
          "measure": .text(result.name), "dropped": .integer(result.distribution.dropped),
          "replicates": .integer(result.distribution.dropped + result.distribution.values.count),
        ])
    }
    return Report(results: results, diagnostics: log.diagnostics)
  }

  /// Replicates that one piece of work takes.
  private static let grain = 4

  /// Replicate after replicate, a value for every index in each.
  private func replicates(
    _ indices: ResampledIndices, where isWanted: [Bool], _ towns: ReplicateTowns,
    _ context: RunContext
  ) throws(GeosegError) -> [Double] {
    let seed = seed
    let known = indices.knownForms(where: isWanted)
    let weighted =
      model.drawsZones
      ? WeightedZones(towns.town, peopled: towns.peopled, known.map(\.form)) : nil
    let needsTowns = weighted == nil || indices.hasOthers(where: isWanted)
    let chunks = try context.mapChunks(
      count: towns.count ?? replicates, grain: Self.grain,
      worker: { () throws(GeosegError) in towns.makeScratch() },
      { (scratch, range) throws(GeosegError) in
        var rows: [Double] = []
        rows.reserveCapacity(range.count * indices.count)
        for index in range {
          var random = SeededRandom(seed: seed, index: UInt64(index))
          var values = [Double](repeating: .nan, count: indices.count)
          if let weighted {
            towns.drawWeights(index, &scratch, &random)
            for (place, value) in zip(known, weighted.values(scratch.weights)) {
              values[place.position] = value
            }
          }
          if needsTowns {
            let town = towns.draw(index, &scratch, &random)
            if weighted == nil {
              try indices.values(town, where: isWanted, &values)
            } else {
              try indices.otherValues(town, where: isWanted, &values)
            }
          }
          rows += values
        }
        return rows
      })
    return chunks.flatMap { $0 }
  }
}

extension ResamplingModel {
  /// Zones are drawn or left out, persons stay.
  var drawsZones: Bool { self == .bootstrapZones || self == .jackknifeZones }

  /// Why an index has nothing to gain from this model; nil when it has.
  func refusal(isSpatial: Bool) -> DiagnosticKind? {
    switch self {
    case .geographicPermutation where !isSpatial: .indexWithoutPlaces
    case .bootstrapZones where isSpatial: .zonesDrawnInSpace
    default: nil
    }
  }
}
