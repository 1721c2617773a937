/// How costs build up along the courses of edges, where they do not do so evenly.
///
/// All lists are as long as the network's course points and start again at 0 with every edge.
public struct CostProfile: Sendable {
  /// Metres from the edge's first point along its course.
  public var metres: [Double]
  /// Cost of going from the edge's first point to here.
  public var forward: [Double]
  /// Cost of going from here to the edge's first point.
  public var backward: [Double]

  public init(metres: [Double], forward: [Double], backward: [Double]) {
    self.metres = metres
    self.forward = forward
    self.backward = backward
  }

  var reversed: CostProfile {
    CostProfile(metres: metres, forward: backward, backward: forward)
  }

  /// A running cost at `offset` metres along an edge, even between the points of its course.
  func cost(_ running: [Double], at offset: Double, of points: Range<Int>) -> Double {
    guard let firstPoint = points.first, let lastPoint = points.last else { return 0 }
    if offset <= 0 { return running[firstPoint] }
    if offset >= metres[lastPoint] { return running[lastPoint] }
    // The first point beyond the offset; the one before it is not.
    var low = firstPoint
    var high = lastPoint
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if metres[middle] <= offset { low = middle } else { high = middle }
    }
    let span = metres[high] - metres[low]
    if span <= 0 { return running[high] }
    return running[low] + (offset - metres[low]) * ((running[high] - running[low]) / span)
  }
}
