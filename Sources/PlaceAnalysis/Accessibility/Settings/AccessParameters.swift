/// What the measures of access can be tuned by; every default is stated in the output.
///
/// A list gives one value per entry.
public struct AccessParameters: Sendable, Hashable {
  /// How much a place counts by its cost; those of each measure when empty.
  public var decays: [WrittenDecay] = []
  /// Numbers k of nearest places.
  public var nearest: [Int] = [3]
  /// Opportunities n whose cost is asked for, in units of capacity.
  public var opportunities: [Double] = [1]
  /// Lowest and highest cut-off of cumulative intervals; nil for from half of each cut-off on.
  public var interval: CutOffRange?
  /// Step of cumulative intervals and of balancing costs; 1 minute when nil.
  public var increment: CutOff?
  /// α of Huff's attraction Sᵅ.
  public var huffAlpha = 1.0
  /// β of Huff's deterrence max(c, c₀)^−β.
  public var huffBeta = 2.0
  /// c₀, below which costs are alike to Huff's model; 1 minute when nil.
  public var huffFloor: CutOff?
  /// Cost that weighs as much as a crowding of 1 in RAAM; 30 minutes when nil.
  public var tau: CutOff?
  /// Exponents α of people in spatial availability.
  public var demandExponents: [Double] = [1]
  /// Of what inequality and group differences are asked.
  public var inequality = InequalityParameters()

  public init() {}
}

/// From one cut-off to another, both in.
public struct CutOffRange: Sendable, Hashable {
  public var lower: CutOff
  public var upper: CutOff

  public init(_ lower: CutOff, _ upper: CutOff) {
    self.lower = lower
    self.upper = upper
  }
}
