/// Joins street lines to a network of vertices and edges.
///
/// A vertex is where lines end or meet, an edge the stretch of a line between two of them. Lines
/// whose points have an identity (`StreetLines.pointIDs`) meet where they share one; others meet by
/// position. Repeated points and pieces without length are dropped; self-loops, parallel edges and
/// lines that meet themselves are kept as what they are.
///
/// Edges come in the order of the lines and along each line, so the lowest edge is the one of the
/// lowest row; vertices in the order in which edges first touch them. Which points are one vertex
/// does not depend on the order or the direction of lines.
///
/// Lines must be in metres already: the tolerance and all lengths are planar.
public struct StreetJoiner: Sendable {
  /// Metres within which points of different lines are one vertex (closed); 0 for equal points only.
  public var tolerance: Double
  /// Points at which lines pass each other without meeting, in the lines' coordinates.
  public var unlinks: Unlinks
  /// What is done about lines that cross or touch without a vertex in common.
  public var crossings: Crossings

  public enum Crossings: String, Sendable, Hashable, CaseIterable {
    /// They are not looked for.
    case ignore
    /// They are listed and stay apart: a bridge without a level looks just like them.
    case report
    /// They are listed, and joined unless levels or an unlink point keep them apart.
    case join
  }

  /// 1 cm, as files that were written with rounded coordinates need.
  public static let defaultTolerance = StreetLines.joinTolerance

  public init(
    tolerance: Double = StreetJoiner.defaultTolerance, unlinks: Unlinks = Unlinks(),
    crossings: Crossings = .report
  ) {
    self.tolerance = tolerance
    self.unlinks = unlinks
    self.crossings = crossings
  }

  /// The network that the lines make.
  ///
  /// - Errors: `GS810` for more points than a network can number.
  /// - Errors: `GS811` when the tolerance makes one heap of the lines, `GS818` when they cross each
  ///   other all over.
  /// - Complexity: O(points) expected, O(points · log points) with crossings; O(points) of memory
  ///   beside the result.
  public func join(
    _ lines: StreetLines, context: RunContext = RunContext()
  ) throws(GeosegError) -> JoinedStreets {
    guard crossings == .join else {
      var joined = try joinVertices(lines, context)
      if crossings == .report { joined.crossings = try find(lines, context) }
      return joined
    }
    let found = try find(lines, context)
    var joined = try joinVertices(lines.split(at: found), context)
    joined.crossings = found
    return joined
  }

  private func find(
    _ lines: StreetLines, _ context: RunContext
  ) throws(GeosegError) -> StreetCrossings {
    try StreetCrossings.find(
      in: lines, tolerance: tolerance, unlinks: unlinks, context: context)
  }

  private func joinVertices(
    _ lines: StreetLines, _ context: RunContext
  ) throws(GeosegError) -> JoinedStreets {
    guard lines.x.count < Int(Int32.max) else {
      throw GeosegError(.tooManyStreetPoints, ["count": .integer(lines.x.count)])
    }
    let joints =
      if let ids = lines.pointIDs {
        PointJoints(identities: ids, of: lines)
      } else {
        try PointJoints(positions: lines, tolerance: tolerance, unlinks: unlinks)
      }
    try context.cancellation.check()
    return joints.cut(lines)
  }
}
