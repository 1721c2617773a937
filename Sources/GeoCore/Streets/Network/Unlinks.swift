/// Points at which lines pass each other without meeting, though they share or cross a point.
public struct Unlinks: Sendable {
  public var x: [Double]
  public var y: [Double]
  /// Metres around an unlink point within which it keeps lines apart (closed).
  public var radius: Double

  /// Half a metre is nearer than any two crossings of streets, and more than drawing is wrong by.
  public init(x: [Double] = [], y: [Double] = [], radius: Double = 0.5) {
    self.x = x
    self.y = y
    self.radius = radius
  }

  public var isEmpty: Bool { x.isEmpty }
}
