public import GeoCore

/// Numbers of areas, one for each, with the ranges of cells that the publisher hides.
public struct DivisionValues: Sendable, Hashable {
  /// NaN where the number is not known, which is not 0.
  public var values: [Double]
  /// Lowest and highest possible number; nil when no cell has a range.
  public var bounds: Column.Bounds?

  public init(_ values: [Double], bounds: Column.Bounds? = nil) {
    self.values = values
    self.bounds = bounds
  }

  public var lower: [Double] { bounds?.lower ?? values }
  public var upper: [Double] { bounds?.upper ?? values }
}

/// Numbers carried over to the targets, with how far each is known.
public struct InterpolatedValues: Sendable, Hashable {
  /// One per target; NaN where there is none, `reasons` says why.
  public var values: [Double]
  /// What suppressed cells allow; nil when no source has a range.
  public var bounds: Column.Bounds?
  /// By target: why there is no number; nil where there is one.
  public var reasons: [UndefinedReason?]
  /// By target: the part of what it gets that comes from sources whose number is not known, 0…1.
  public var unknownShares: [Double]

  init(count: Int, hasBounds: Bool) {
    values = [Double](repeating: 0, count: count)
    if hasBounds { bounds = Column.Bounds(lower: values, upper: values) }
    reasons = [UndefinedReason?](repeating: nil, count: count)
    unknownShares = values
  }

  mutating func set(_ target: Int, _ value: Double, _ lower: Double, _ upper: Double) {
    values[target] = value
    bounds?.lower[target] = min(lower, value)
    bounds?.upper[target] = max(upper, value)
  }

  mutating func setUndefined(_ target: Int, _ reason: UndefinedReason) {
    values[target] = .nan
    bounds?.lower[target] = .nan
    bounds?.upper[target] = .nan
    reasons[target] = reason
  }

  /// The numbers as a column.
  public func column(_ name: String, unit: ColumnUnit = .none) -> Column {
    let isWhole = reasons.allSatisfy { $0 == nil }
    return .numbers(
      name, values, unit: unit,
      status: isWhole ? nil : reasons.map { $0.map { .undefined($0) } ?? .given })
  }
}

extension UndefinedReason {
  /// No source area lies over the target.
  public static let noOverlap = UndefinedReason(rawValue: "no-overlap")
}
