internal import GeoCore

/// What replicates say about the readings of a report.
struct InferredValues {
  /// By position of the reading.
  private(set) var byReading: [Int: Inference] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Zones times replicates that an interval nobody asked for may cost.
  private static let reportWork = 20_000_000

  /// Draws what the parameters ask for, in the order of the readings.
  init(_ readings: [GlobalReading], of populated: PopulatedSpace) throws(GeosegError) {
    let parameters = populated.parameters
    let wanted = readings.indices.filter {
      parameters.interval.model(for: readings[$0].info) != nil
    }
    guard let first = wanted.first,
      let model = parameters.interval.model(for: readings[first].info)
    else { return }
    var replicates = parameters.replicates
    if parameters.interval == .report {
      let zones = max(1, populated.composition.zoneCount)
      replicates = min(replicates, max(99, Self.reportWork / zones))
    }
    let report = try populated.inference(
      of: wanted.map { readings[$0] },
      Resampling(
        model: model, replicates: replicates, seed: parameters.seed,
        level: parameters.intervalLevel))
    for (position, result) in zip(wanted, report.results) { byReading[position] = result }
    diagnostics = report.diagnostics
  }
}

extension MeasureValue.Resampled {
  /// nil when no replicate had a value.
  init?(_ inference: Inference) {
    let distribution = inference.distribution
    guard !distribution.values.isEmpty, !inference.observed.isNaN else { return nil }
    func known(_ value: Double) -> Double? { value.isFinite ? value : nil }
    self.init(
      model: inference.model.rawValue, replicates: distribution.values.count,
      dropped: distribution.dropped, level: inference.level, mean: distribution.mean,
      standardError: known(inference.standardError), corrected: known(inference.corrected),
      lower: inference.interval.lower, upper: inference.interval.upper,
      upperTail: known(inference.upperTail), lowerTail: known(inference.lowerTail),
      twoSided: known(inference.twoSided))
  }
}
