/// Of what inequality and group differences are asked, and against which lines.
public struct InequalityParameters: Sendable, Hashable {
  /// Measures of access whose zone columns are taken; the cost to the nearest place and what is in
  /// reach when empty.
  public var subjects: [String] = []
  /// Column of the zones that people are ranked by, such as an income; nil for none.
  public var rankBy: String?
  /// Poverty lines in the unit of the value.
  public var povertyLines: [Double] = []
  /// Poverty lines as parts of everybody's mean; 0.6 when no line is given at all.
  public var povertyShares: [Double] = []
  /// The cost that nobody should be beyond; the cut-offs of the reach when nil.
  public var standard: CutOff?
  /// Aversions to inequality in Atkinson's index.
  public var epsilons: [Double] = [0.5]
  /// Parts of the people for quantiles.
  public var quantiles: [Double] = [0.1, 0.5, 0.9]
  /// The least and the most that a value can be, for Erreygers' index; what is observed when nil.
  public var bounds: ClosedRange<Double>?

  public init() {}
}
