import GeoCore

@testable import PlaceAnalysis

/// A town in which the publisher hides some small counts of one group.
enum SuppressedTown {
  static let x: [Double] = [80, 10, 2, 3, 4, 60, 2]
  static let y: [Double] = [20, 90, 40, 50, 61, 30, 33]

  /// The last `hidden` zones' counts of x are given as 1…4.
  static func counts(hidden: Int, range: ClosedRange<Double> = 1...4) -> GroupCounts {
    let first = x.count - hidden
    let middle = (range.lowerBound + range.upperBound) / 2
    let points = x.indices.map { $0 >= first ? middle : x[$0] }
    let lower = x.indices.map { $0 >= first ? range.lowerBound : x[$0] }
    let upper = x.indices.map { $0 >= first ? range.upperBound : x[$0] }
    func sums(_ x: [Double]) -> [Double] { zip(x, y).map { $0 + $1 } }
    return GroupCounts(
      groups: [
        .init(name: "x", values: points, bounds: Column.Bounds(lower: lower, upper: upper)),
        .init(name: "y", values: y),
      ],
      total: .init(
        name: "total", values: sums(points),
        bounds: Column.Bounds(lower: sums(lower), upper: sums(upper))),
      zones: x.indices.map { $0 >= first ? .suppressed : .given })
  }
}
