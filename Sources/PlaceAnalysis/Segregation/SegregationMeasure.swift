/// A measure of segregation: what it is, and how it is computed.
///
/// A new measure is one file with its kernel and its entry, and one line in
/// `SegregationMeasure.all`.
public struct SegregationMeasure: Sendable {
  public let info: MeasureInfo
  /// Part of the report when no measures are named.
  public let isDefault: Bool
  /// Keys of the reference numbers that this measure reproduces.
  public let oracleKeys: [String]
  public let computation: Computation

  init(
    _ info: MeasureInfo, isDefault: Bool = false, oracleKeys: [String] = [],
    _ computation: Computation
  ) {
    self.info = info
    self.isDefault = isDefault
    self.oracleKeys = oracleKeys
    self.computation = computation
  }

  /// A kernel of two groups: persons per zone of the focal group and of those it is compared with.
  public typealias TwoGroupKernel =
    @Sendable (_ focal: Span<Double>, _ rest: Span<Double>) -> Double

  /// A two-group kernel with its parameters settled.
  public struct Variant: Sendable {
    public let parameters: [MeasureValue.Parameter]
    public let kernel: TwoGroupKernel
    /// The same of a group and everybody else, where that can be had faster.
    public var againstRest: (@Sendable (Composition, _ group: Int) -> Double)?
  }

  /// What is called, and for which groups.
  public enum Computation: Sendable {
    /// One value per comparison; when not symmetric, also with the two groups swapped.
    case comparison(symmetric: Bool, @Sendable (SegregationParameters) -> [Variant])
    /// One value per unordered pair of groups, nobody else counted.
    case pairs(TwoGroupKernel)
    /// One value per group, against everybody else.
    case group(TwoGroupKernel)
    /// One value per ordered pair of groups within the whole population.
    case exposure(@Sendable (Composition, _ of: Int, _ to: Int) -> Double)
    /// One value over all groups.
    case allGroups(@Sendable (Composition) -> Double)
    /// One column per group; the group's name ends the column's.
    case zonesByGroup(column: String, @Sendable (Composition, _ group: Int) -> [Double])
    /// One column per comparison.
    case zonesByComparison(
      column: String,
      @Sendable (_ focal: Span<Double>, _ rest: Span<Double>) -> [Double])
    /// One column.
    case zones(column: String, @Sendable (Composition) -> [Double])
    /// Points of one curve per comparison, for a table of its own.
    case curve(@Sendable (_ focal: Span<Double>, _ rest: Span<Double>) -> CurvePoints)
    /// Values or columns that depend on where the zones lie.
    case inSpace(SpatialComputation)
  }
}

extension SegregationMeasure.Computation {
  /// A symmetric or one-sided kernel without parameters.
  static func comparison(
    symmetric: Bool, againstRest: (@Sendable (Composition, Int) -> Double)? = nil,
    _ kernel: @escaping SegregationMeasure.TwoGroupKernel
  ) -> Self {
    .comparison(
      symmetric: symmetric,
      { _ in
        [SegregationMeasure.Variant(parameters: [], kernel: kernel, againstRest: againstRest)]
      })
  }
}

/// Points of a curve, in drawing order.
public struct CurvePoints: Sendable, Hashable {
  public var x: [Double]
  public var y: [Double]

  public init(x: [Double], y: [Double]) {
    self.x = x
    self.y = y
  }
}
