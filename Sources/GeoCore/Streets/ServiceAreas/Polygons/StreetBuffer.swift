/// One worker's drawing of the land beside pieces of street.
struct StreetBuffer {
  private let network: StreetNetwork
  private let width: Double
  private let quadrantSegments: Int
  private var outline: StrokeOutline
  private var parts = ConvexParts()
  private var rim = RimSegments()
  private var rings = RimRings()
  private var courseX: [Double] = []
  private var courseY: [Double] = []
  /// Pieces of the cut-offs before that do not go on as they were.
  private var ends: Set<ReachedStreets.Piece> = []
  private var before: ArraySlice<ReachedStreets.Piece> = []
  /// Places whose polygon the library had to draw.
  private(set) var fallbacks = 0

  init(_ network: StreetNetwork, width: Double, quadrantSegments: Int) {
    self.network = network
    self.width = width
    self.quadrantSegments = quadrantSegments
    outline = StrokeOutline(width: width, quadrantSegments: quadrantSegments)
  }

  /// Forgets the place before.
  mutating func begin() {
    ends.removeAll(keepingCapacity: true)
    before = []
  }

  /// Appends the polygon of a place's pieces, and of those of its lower cut-offs, as one feature.
  mutating func add(
    _ pieces: ArraySlice<ReachedStreets.Piece>, to column: inout GeometryColumn
  ) throws(GeosegError) {
    keepEnds(before, in: pieces)
    before = pieces
    let all =
      Array(pieces) + ends.sorted { ($0.edge, $0.start, $0.end) < ($1.edge, $1.start, $1.end) }
    guard let first = all.first else {
      column.endFeature(.multiPolygon)
      return
    }
    let point = network.pointStarts[Int(first.edge)]
    let origin = (x: network.x[point], y: network.y[point])
    if try drawn(all, origin, to: &column) { return }
    fallbacks += 1
    try unite(all, origin, to: &column)
  }

  /// Pieces that went on being the same need no thought; the others' rounded ends stay.
  private mutating func keepEnds(
    _ before: ArraySlice<ReachedStreets.Piece>, in pieces: ArraySlice<ReachedStreets.Piece>
  ) {
    guard !before.isEmpty else { return }
    let now = Set(pieces)
    for piece in before where !now.contains(piece) { ends.insert(piece) }
  }

  /// Whether the outline could be joined to a valid polygon.
  private mutating func drawn(
    _ pieces: [ReachedStreets.Piece], _ origin: (x: Double, y: Double),
    to column: inout GeometryColumn
  ) throws(GeosegError) -> Bool {
    parts.removeAll()
    for piece in pieces {
      course(of: piece)
      courseX.withUnsafeBufferPointer { x in
        courseY.withUnsafeBufferPointer { y in
          outline.append(x: x, y: y, origin: origin, to: &parts)
        }
      }
    }
    rim.find(parts)
    guard rings.join(rim, gap: RimSegments.gap(width: width)) else { return false }
    var feature = GeometryColumn(crs: column.crs)
    guard rings.append(to: &feature, origin: (0, 0)) else { return false }
    guard try GEOSWorker().geometry(feature, 0).invalidity() == nil else { return false }
    return rings.append(to: &column, origin: origin)
  }

  /// The library's own union of its own buffers.
  private mutating func unite(
    _ pieces: [ReachedStreets.Piece], _ origin: (x: Double, y: Double),
    to column: inout GeometryColumn
  ) throws(GeosegError) {
    let worker = try GEOSWorker(origin: origin)
    var lines = GeometryColumn(crs: column.crs)
    for piece in pieces {
      course(of: piece)
      guard courseX.count > 1 else { continue }
      lines.x += courseX
      lines.y += courseY
      lines.endRing()
      lines.endPart(.line)
      lines.endFeature(.lineString)
    }
    var buffers: [GEOSGeometry] = []
    for line in 0..<lines.count {
      buffers.append(
        try worker.geometry(lines, line).buffered(by: width, quadrantSegments: quadrantSegments))
    }
    try worker.append(try worker.union(of: buffers), to: &column)
  }

  private mutating func course(of piece: ReachedStreets.Piece) {
    courseX.removeAll(keepingCapacity: true)
    courseY.removeAll(keepingCapacity: true)
    network.appendPiece(piece, x: &courseX, y: &courseY)
  }
}
