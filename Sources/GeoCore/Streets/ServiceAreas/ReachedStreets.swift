/// The pieces of a network within cut-offs of places: service areas as lines.
///
/// Every bit of street is there once per place and cut-off. The pieces of place p within cut-off k
/// are `rowStarts[p · limits.count + k]..<` the next, by edge and along it.
public struct ReachedStreets: Sendable {
  /// A part of an edge.
  public struct Piece: Sendable, Hashable {
    public var edge: Int32
    /// Metres from the edge's first point.
    public var start: Double
    public var end: Double

    public init(edge: Int32, start: Double, end: Double) {
      self.edge = edge
      self.start = start
      self.end = end
    }

    public var length: Double { end - start }
  }

  /// Cut-offs in the unit of the costs, in the order asked for.
  public let limits: [Double]
  public let placeCount: Int
  public private(set) var rowStarts: [Int]
  public private(set) var pieces: [Piece]

  init(limits: [Double], placeCount: Int, blocks: [Block]) {
    self.limits = limits
    self.placeCount = placeCount
    rowStarts = [0]
    pieces = []
    pieces.reserveCapacity(blocks.reduce(0) { $0 + $1.pieces.count })
    for block in blocks {
      let before = pieces.count
      pieces += block.pieces
      rowStarts += block.rowEnds.map { before + $0 }
    }
  }

  /// What one chunk of places reaches.
  struct Block: Sendable {
    var pieces: [Piece] = []
    var rowEnds: [Int] = []
  }

  /// The pieces of one place within one of the cut-offs, as indices into `pieces`.
  public func range(_ place: Int, cutOff: Int) -> Range<Int> {
    let row = place * limits.count + cutOff
    return rowStarts[row]..<rowStarts[row + 1]
  }

  /// The pieces of one place within one of the cut-offs.
  public func pieces(_ place: Int, cutOff: Int) -> ArraySlice<Piece> {
    pieces[range(place, cutOff: cutOff)]
  }

  /// Metres of street within a cut-off of a place, summed in the order of the edges.
  public func metres(_ place: Int, cutOff: Int) -> Double {
    var sum = CompensatedSum()
    for piece in pieces(place, cutOff: cutOff) { sum.add(piece.length) }
    return sum.value
  }

  /// The pieces as lines: one feature per place, empty where it reaches nothing.
  /// - Complexity: O(points of the courses).
  public func lines(cutOff: Int, of network: StreetNetwork) -> GeometryColumn {
    var column = GeometryColumn(crs: network.crs)
    for place in 0..<placeCount {
      var parts = 0
      for piece in pieces(place, cutOff: cutOff) {
        let before = column.x.count
        network.appendPiece(piece, x: &column.x, y: &column.y)
        guard column.x.count > before + 1 else {
          column.x.removeSubrange(before...)
          column.y.removeSubrange(before...)
          continue
        }
        column.endRing()
        column.endPart(.line)
        parts += 1
      }
      column.endFeature(parts == 1 ? .lineString : .multiLineString)
    }
    return column
  }
}

extension StreetNetwork {
  /// The course of a piece in the direction of its edge, appended to arrays.
  func appendPiece(
    _ piece: ReachedStreets.Piece, x outX: inout [Double], y outY: inout [Double]
  ) {
    let edge = Int(piece.edge)
    if piece.start <= 0, piece.end >= length[edge] {
      let points = points(edge)
      outX += x[points]
      outY += y[points]
    } else {
      appendCourse(ofEdge: edge, from: piece.start, to: piece.end, x: &outX, y: &outY)
    }
  }
}
