import GeoCore
import TestSupport
import Testing

@Suite("piece arrangement")
struct PieceArrangementTests {
  static func rectangles(_ boxes: [(Double, Double, Double, Double)]) -> GeometryColumn {
    var out = GeometryColumn(crs: .plane)
    for (x0, y0, x1, y1) in boxes { out.appendPolygon([RandomShape.rectangle(x0, y0, x1, y1)]) }
    return out
  }

  /// Area by set of catchments.
  static func areas(_ pieces: PieceArrangement) -> [[Int32]: Double] {
    var out: [[Int32]: Double] = [:]
    for piece in 0..<pieces.count {
      out[Array(pieces.members(piece)), default: 0] += pieces.areas[piece]
    }
    return out
  }

  @Test("two squares make three pieces, and what is left of the study area is a white spot")
  func squares() throws {
    let catchments = Self.rectangles([(0, 0, 4, 4), (2, 2, 6, 6)])
    let pieces = try PieceArrangement(of: catchments)
    #expect(Self.areas(pieces) == [[0]: 12, [0, 1]: 4, [1]: 12])
    #expect(pieces.count == 3 && pieces.whiteSpots.isEmpty)
    let study = Self.rectangles([(-1, -1, 3, 7), (3, -1, 7, 7)])
    let within = try PieceArrangement(of: catchments, within: study)
    let sums = Self.areas(within)
    #expect(sums == [[]: 36, [0]: 12, [0, 1]: 4, [1]: 12])
  }
}
