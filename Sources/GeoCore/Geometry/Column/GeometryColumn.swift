/// What a feature's geometry is.
public enum GeometryKind: UInt8, Sendable, Hashable, BitwiseCopyable {
  /// `"geometry": null`, or no geometry at all.
  case null
  case point
  case multiPoint
  case lineString
  case multiLineString
  case polygon
  case multiPolygon
  /// Parts of several kinds; each part says its own.
  case collection

  /// 0 points, 1 lines, 2 areas; nil for null and collections.
  public var dimension: Int? {
    switch self {
    case .point, .multiPoint: 0
    case .lineString, .multiLineString: 1
    case .polygon, .multiPolygon: 2
    case .null, .collection: nil
    }
  }
}

/// What one part of a geometry is.
public enum PartKind: UInt8, Sendable, Hashable, BitwiseCopyable {
  case point
  case line
  case area
}

/// All geometries of a table in flat arrays: coordinates, rings, parts, features.
///
/// Feature f has the parts `partStarts[f]..<partStarts[f + 1]`, part p the rings
/// `ringStarts[p]..<ringStarts[p + 1]`, ring r the coordinates `coordinateStarts[r]..<
/// coordinateStarts[r + 1]`. A point is a part with one ring of one coordinate, a line a part with
/// one ring, an area a part whose first ring is its shell and whose others are its holes, each
/// ring closed (first coordinate repeated). An empty geometry has a kind and no parts.
/// x is east, y is north, always.
public struct GeometryColumn: Sendable {
  public var x: [Double]
  public var y: [Double]
  public var coordinateStarts: [Int32]
  public var ringStarts: [Int32]
  public var partStarts: [Int32]
  public var partKinds: [PartKind]
  public var kinds: [GeometryKind]
  public var crs: CRS

  public init(crs: CRS) {
    x = []
    y = []
    coordinateStarts = [0]
    ringStarts = [0]
    partStarts = [0]
    partKinds = []
    kinds = []
    self.crs = crs
  }

  public var count: Int { kinds.count }
  public var partCount: Int { partKinds.count }
  public var ringCount: Int { coordinateStarts.count - 1 }

  public func parts(_ feature: Int) -> Range<Int> {
    Int(partStarts[feature])..<Int(partStarts[feature + 1])
  }

  public func rings(part: Int) -> Range<Int> {
    Int(ringStarts[part])..<Int(ringStarts[part + 1])
  }

  public func coordinates(ring: Int) -> Range<Int> {
    Int(coordinateStarts[ring])..<Int(coordinateStarts[ring + 1])
  }

  /// All coordinates of a feature.
  public func coordinates(_ feature: Int) -> Range<Int> {
    let parts = parts(feature)
    guard !parts.isEmpty else { return 0..<0 }
    let first = Int(ringStarts[parts.lowerBound])
    let last = Int(ringStarts[parts.upperBound])
    return Int(coordinateStarts[first])..<Int(coordinateStarts[last])
  }

  /// Null, or of a kind but without coordinates.
  public func isEmpty(_ feature: Int) -> Bool { parts(feature).isEmpty }

  /// Whether the feature has at least one part of this kind.
  public func has(_ kind: PartKind, _ feature: Int) -> Bool {
    parts(feature).contains { partKinds[$0] == kind }
  }
}
