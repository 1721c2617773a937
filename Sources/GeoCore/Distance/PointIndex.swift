/// Points arranged so that those near to a location are found without looking at the rest.
///
/// A balanced k-d tree in flat arrays, built once and read by any number of threads. Every split is
/// at the median of (coordinate, index), so that coincident, collinear and clustered points make no
/// branch deeper: depth is ⌈log₂(n / 16)⌉ whatever the data.
///
/// - Distance: √(dx² + dy²) in double precision, each step rounded once.
/// - Cut-off: closed, `distance <= radius` on that rounded distance, without an epsilon.
/// - Ties: the lower index comes first.
/// - Complexity: O(n log n) to build, O(log n + hits) for a query on ordinary data; 48 bytes a point.
/// - Source: Bentley 1975, doi:10.1145/361002.361007.
public struct PointIndex: Sendable {
  /// How many points are indexed.
  public let count: Int
  /// Leaves are the nodes `leafBase..<2 * leafBase`; node i has the children 2i and 2i + 1.
  let leafBase: Int
  let leafDepth: Int
  /// Index of each point as given, leaf by leaf, ascending within a leaf.
  let order: [Int32]
  let x: [Double]
  let y: [Double]
  let nodes: [Node]

  /// What a branch holds: the box around it and the lowest index in it.
  struct Node: Sendable {
    var minX = Double.infinity
    var minY = Double.infinity
    var maxX = -Double.infinity
    var maxY = -Double.infinity
    var lowest = Int32.max

    /// The distance squared from a location to the box, never above that to a point in it.
    ///
    /// The steps are those of the distance itself, and rounding is monotone.
    @inline(__always)
    func squaredDistance(_ px: Double, _ py: Double) -> Double {
      let dx = px < minX ? minX - px : (px > maxX ? px - maxX : 0)
      let dy = py < minY ? minY - py : (py > maxY ? py - maxY : 0)
      return dx * dx + dy * dy
    }
  }

  static let leafSize = 16

  /// Indexes the points (x[i], y[i]); those with a coordinate that is not finite are left out.
  ///
  /// Precondition: `x` and `y` are equally long, and no longer than 2³¹ − 1.
  public init(x: [Double], y: [Double]) {
    precondition(x.count == y.count, "x and y differ in length")
    precondition(x.count <= Int(Int32.max), "too many points for one index")
    self.init(entries: Self.entries(x, y))
  }

  /// Indexes only the points named by `rows`, under the index that they have in `x` and `y`.
  public init(x: [Double], y: [Double], rows: some Sequence<Int>) {
    precondition(x.count == y.count, "x and y differ in length")
    self.init(
      entries: rows.lazy.filter { x[$0].isFinite && y[$0].isFinite }
        .map { Entry(x: x[$0], y: y[$0], index: Int32($0)) })
  }

  /// The distance that all queries use: √(dx² + dy²).
  @inlinable @inline(__always)
  public static func distance(_ dx: Double, _ dy: Double) -> Double {
    (dx * dx + dy * dy).squareRoot()
  }

  /// A bound on the squared distance above which a point is surely farther than `radius`.
  ///
  /// A few units in the last place over radius², so that the rounded distance alone decides.
  @inline(__always)
  static func squaredBound(_ radius: Double) -> Double {
    radius * radius * (1 + 0x1p-50) + Double.leastNormalMagnitude
  }
}
