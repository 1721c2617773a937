import GeoCore
import TestSupport

@testable import PlaceAnalysis

/// Three source squares, four target rectangles and three buildings that can be checked on paper.
enum ToyDivision {
  static func rectangles(_ corners: [[Double]]) -> GeometryColumn {
    var column = GeometryColumn(crs: .plane)
    for c in corners { column.appendPolygon([RandomShape.rectangle(c[0], c[1], c[2], c[3])]) }
    return column
  }

  static let sources = rectangles([[0, 0, 4, 4], [4, 0, 8, 4], [0, 4, 8, 8]])
  static let people = [160.0, 80, 64]
  static let levels = [10.0, 30, 20]
  static let targets = rectangles([[0, 0, 2, 2], [2, 2, 6, 6], [6, 0, 12, 4], [20, 20, 22, 22]])
  static let buildings = rectangles([[0, 0, 1, 1], [3, 3, 5, 5], [7, 1, 8, 2]])
  static let volumes = [10.0, 30, 10]

  static func near(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-12) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { one, other in
        one.isNaN ? other.isNaN : (one - other).magnitude <= tolerance * max(1, other.magnitude)
      }
  }

  /// A grid of uneven rectangles that covers a square without gaps.
  static func tiles(_ columns: Int, _ rows: Int, side: Double, seed: UInt64) -> GeometryColumn {
    var random = SeededRandom(seed: seed)
    func cuts(_ count: Int) -> [Double] {
      var cuts = [0.0]
      for i in 1..<count {
        let place = Double(i) + 0.6 * (random.unit() - 0.5)
        cuts.append(place * side / Double(count))
      }
      return cuts + [side]
    }
    let (x, y) = (cuts(columns), cuts(rows))
    var corners: [[Double]] = []
    for r in 0..<rows {
      for c in 0..<columns { corners.append([x[c], y[r], x[c + 1], y[r + 1]]) }
    }
    return rectangles(corners)
  }
}
