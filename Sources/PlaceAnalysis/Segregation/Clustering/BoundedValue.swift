/// A number and how far it may be from that of all pairs of zones.
public struct BoundedValue: Sendable, Hashable {
  /// NaN when undefined.
  public let value: Double
  /// What leaving far pairs out can have changed, at most; 0 when none were.
  public let errorBound: Double

  public init(_ value: Double, within errorBound: Double = 0) {
    self.value = value
    self.errorBound = value.isNaN ? 0 : errorBound
  }

  static let undefined = BoundedValue(.nan)
}
