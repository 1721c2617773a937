/// The geometries of one piece of a file: as `GeometryColumn`, with starts counted in the piece.
struct PieceGeometry: ~Copyable {
  var x: FlatBuffer<Double>
  var y: FlatBuffer<Double>
  /// Ends of rings as counts of coordinates; parts as counts of rings; features as of parts.
  var ringEnds: FlatBuffer<Int>
  var partEnds: FlatBuffer<Int>
  var featureEnds: FlatBuffer<Int>
  var partKinds: FlatBuffer<PartKind>
  var kinds: FlatBuffer<GeometryKind>
  /// Whether heights are asked for.
  let keepsHeights: Bool
  /// Those that were given, by rising coordinate.
  private(set) var heights: FlatBuffer<Height>

  struct Height: BitwiseCopyable {
    var coordinate: Int
    var metres: Double
  }

  /// `bytes` is the length of the text that will be read: room for what usually lies in it.
  init(bytes: Int, keepsHeights: Bool = false) {
    self.keepsHeights = keepsHeights
    heights = FlatBuffer(capacity: keepsHeights ? bytes / 24 : 0)
    x = FlatBuffer(capacity: bytes / 16)
    y = FlatBuffer(capacity: bytes / 16)
    ringEnds = FlatBuffer(capacity: bytes / 64)
    partEnds = FlatBuffer(capacity: bytes / 64)
    featureEnds = FlatBuffer(capacity: bytes / 64)
    partKinds = FlatBuffer(capacity: bytes / 64)
    kinds = FlatBuffer(capacity: bytes / 64)
  }

  /// Keeps the height of a coordinate if heights are asked for and it is a number.
  mutating func keep(height: Double, of coordinate: Int) {
    guard keepsHeights, height.isFinite else { return }
    heights.append(Height(coordinate: coordinate, metres: height))
  }

  /// Drops the heights of coordinates that were dropped.
  private mutating func dropHeights() {
    while heights.count > 0, heights.start[heights.count - 1].coordinate >= x.count {
      heights.count -= 1
    }
  }

  mutating func endRing() { ringEnds.append(x.count) }

  mutating func endPart(_ kind: PartKind) {
    partEnds.append(ringEnds.count)
    partKinds.append(kind)
  }

  mutating func endFeature(_ kind: GeometryKind) {
    featureEnds.append(partEnds.count)
    kinds.append(kind)
  }

  /// Drops what was read since the last feature ended.
  mutating func dropOpenFeature() {
    partEnds.count = featureEnds.count == 0 ? 0 : featureEnds.start[featureEnds.count - 1]
    partKinds.count = partEnds.count
    ringEnds.count = partEnds.count == 0 ? 0 : partEnds.start[partEnds.count - 1]
    x.count = ringEnds.count == 0 ? 0 : ringEnds.start[ringEnds.count - 1]
    y.count = x.count
    dropHeights()
  }
}

extension PieceGeometry {
  /// How far the arrays are filled, to come back to.
  struct Mark {
    fileprivate var coordinates: Int
    fileprivate var rings: Int
    fileprivate var parts: Int
  }

  var mark: Mark {
    Mark(coordinates: x.count, rings: ringEnds.count, parts: partEnds.count)
  }

  mutating func drop(to mark: Mark) {
    x.count = mark.coordinates
    y.count = mark.coordinates
    ringEnds.count = mark.rings
    partEnds.count = mark.parts
    partKinds.count = mark.parts
    dropHeights()
  }
}
