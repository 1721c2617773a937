/// The pieces that any catchments cut the plane, or a study area, into: polygons with the set of
/// catchments over each.
///
/// Pieces are connected, do not overlap and leave no gap: together they are the union of the
/// catchments, or with a study area the study area, those under no catchment (the white spots)
/// included. Neighbours share the corners of their common border to the last bit. Piece p lies
/// under `members[memberStarts[p]..<memberStarts[p + 1]]`, ascending features of the catchments.
/// Pieces are sorted by members (those under none first), then by their western, southern corner.
public struct PieceArrangement: Sendable {
  /// A piece too narrow to be shown, joined to the neighbour with the longest common border.
  public struct Sliver: Sendable, Hashable {
    /// The catchments over it, ascending.
    public var members: [Int32]
    /// In squared CRS units.
    public var area: Double
    /// The piece that it went into: its people belong there.
    public var piece: Int
  }

  /// One polygon per piece.
  public internal(set) var polygons: GeometryColumn
  public internal(set) var memberStarts: [Int] = [0]
  public internal(set) var members: [Int32] = []
  /// In squared CRS units, above zero; slivers that were joined included.
  public internal(set) var areas: [Double] = []
  /// What was too narrow to be a piece of its own.
  public internal(set) var slivers: [Sliver] = []
  /// Spacing of the grid that all corners lie on, in CRS units; 0 when there is none.
  public internal(set) var grid = 0.0

  /// Number of pieces.
  public var count: Int { areas.count }

  /// The catchments over a piece, ascending.
  public func members(_ piece: Int) -> ArraySlice<Int32> {
    members[memberStarts[piece]..<memberStarts[piece + 1]]
  }

  /// How many catchments lie over a piece.
  public func multiplicity(_ piece: Int) -> Int { memberStarts[piece + 1] - memberStarts[piece] }

  /// The pieces of the study area under no catchment, in order; none without a study area.
  public var whiteSpots: [Int] { (0..<count).filter { multiplicity($0) == 0 } }

  init(crs: CRS) { polygons = GeometryColumn(crs: crs) }
}
