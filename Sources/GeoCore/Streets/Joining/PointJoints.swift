/// Which points of lines are vertices of the network to be.
///
/// Every end of a line is one; a point within a line is one where something else meets it.
public struct PointJoints: Sendable {
  /// Per point of the lines: its joint, or −1 for a point that only shapes the course.
  public var joint: [Int32]
  /// Where the joints lie; an end or a meeting point is moved here.
  public var x: [Double]
  public var y: [Double]
  /// What the source calls the joints; nil when it has no names for them.
  public var ids: [Int64]?

  public init(joint: [Int32], x: [Double], y: [Double], ids: [Int64]? = nil) {
    self.joint = joint
    self.x = x
    self.y = y
    self.ids = ids
  }
}
