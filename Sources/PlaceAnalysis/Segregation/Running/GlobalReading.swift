internal import GeoCore

/// One global value to be read off a population: which measure, of whom.
struct GlobalReading: Sendable {
  let info: MeasureInfo
  let groups: [String]
  let parameters: [MeasureValue.Parameter]
  let source: Source

  enum Source: Sendable {
    /// nil `other` is everybody else.
    case kernel(SegregationMeasure.TwoGroupKernel, focal: Int, other: Int?)
    case againstRest(@Sendable (Composition, Int) -> Double, focal: Int)
    case exposure(@Sendable (Composition, Int, Int) -> Double, of: Int, to: Int)
    case allGroups(@Sendable (Composition) -> Double)
    case comparisonInSpace(SpatialComputation.Variant<ComparisonInSpace, Double>, Comparison)
    case allGroupsInSpace(SpatialComputation.Variant<PopulatedSpace, Double>)
    /// One cell of a matrix that is filed under the reading that comes first.
    case exposureInSpace(
      SpatialComputation.Variant<PopulatedSpace, [Double]>, key: String, cell: Int)
  }

  /// Whether the value depends on where the zones lie.
  var isSpatial: Bool {
    switch source {
    case .kernel, .againstRest, .exposure, .allGroups: false
    case .comparisonInSpace, .allGroupsInSpace, .exposureInSpace: true
    }
  }

  /// Whether the value is a mean over replicates.
  var isSimulated: Bool { parameters.contains { $0.name == "replicates" } }

  /// Whether it takes more than a few passes over the zones.
  var isCostly: Bool { isSpatial || SegregationMeasure.expectedIDs.contains(info.id) }

  /// Why the value does not exist, once it turned out not to.
  func reason(_ composition: Composition) -> UndefinedReason {
    func ofGroups(_ focal: Int, _ other: Int?) -> UndefinedReason? {
      if composition.groupTotals[focal] <= 0 { return .emptyGroup }
      if let other { return composition.groupTotals[other] <= 0 ? .emptyGroup : nil }
      return composition.presentGroups.count < 2 ? .oneGroup : nil
    }
    let ofAll: UndefinedReason? =
      switch composition.presentGroups.count {
      case 0: .emptyGroup
      case 1: .oneGroup
      default: nil
      }
    return switch source {
    case .kernel(_, let focal, let other): ofGroups(focal, other) ?? .oneGroup
    case .againstRest(_, let focal): ofGroups(focal, nil) ?? .oneGroup
    case .exposure: .emptyGroup
    case .allGroups: ofAll ?? .oneGroup
    case .comparisonInSpace(let variant, let who):
      ofGroups(who.focal, who.other) ?? variant.undefined ?? .oneGroup
    case .allGroupsInSpace(let variant): ofAll ?? variant.undefined ?? .oneGroup
    case .exposureInSpace(let variant, _, _): ofAll ?? variant.undefined ?? .emptyGroup
    }
  }
}

extension PopulatedSpace {
  /// The value of every reading, in order; NaN where undefined.
  ///
  /// Everybody outside a group is added up once per group, however many measures ask.
  func values(of readings: [GlobalReading]) throws(GeosegError) -> [Double] {
    var out = [Double](repeating: .nan, count: readings.count)
    var rests: [Int: [Int]] = [:]
    for (position, reading) in readings.enumerated() {
      try context.cancellation.check()
      switch reading.source {
      case .kernel(let kernel, let focal, let other?):
        out[position] = composition.value(of: focal, against: other, kernel)
      case .kernel(_, let focal, nil): rests[focal, default: []].append(position)
      case .againstRest(let value, let focal): out[position] = value(composition, focal)
      case .exposure(let cell, let a, let b): out[position] = cell(composition, a, b)
      case .allGroups(let value): out[position] = value(composition)
      case .comparisonInSpace(let variant, let who):
        let comparison = try shared(who) { () throws(GeosegError) in
          ComparisonInSpace(self, focal: who.focal, other: who.other)
        }
        out[position] = try variant.compute(comparison)
      case .allGroupsInSpace(let variant): out[position] = try variant.compute(self)
      case .exposureInSpace(let variant, let key, let cell):
        let matrix = try shared(key) { () throws(GeosegError) in try variant.compute(self) }
        out[position] = matrix[cell]
      }
    }
    for (focal, positions) in rests {
      let others = composition.rest(of: focal)
      for position in positions {
        guard case .kernel(let kernel, _, _) = readings[position].source else { continue }
        out[position] = composition.value(ofGroup: focal, againstRest: others, kernel)
      }
    }
    return out
  }
}
