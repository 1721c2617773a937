/// How the catchment of a place is drawn, and by that who is in it.
public enum CatchmentMethod: String, Sendable, Hashable, CaseIterable {
  /// Everything within the cut-off along a straight line: a circle.
  case buffer
  /// The streets within the cut-off with land of a stated width beside them.
  case edgeBuffer = "edge-buffer"
  /// The cells of zones whose cost is within the cut-off.
  case cells
  /// The Voronoi cells of points along the streets that are within the cut-off.
  case parcelVoronoi = "parcel-voronoi"
  /// A concave hull of the streets within the cut-off; for comparison.
  case concave
  /// The convex hull of the streets within the cut-off; for comparison.
  case convex
  /// Land nearer to the place than to any other, along a straight line.
  case voronoi
  /// Streets nearer to the place than to any other, along streets.
  case networkVoronoi = "network-voronoi"
  /// Everybody to one place, none above its capacity, at the least total cost.
  case allocation
  /// Everybody by probability, after Huff.
  case huff
  /// Polygons that the user brings, such as school districts.
  case given

  /// What a reach has when nobody chose.
  static func `default`(_ definition: ReachDefinition) -> CatchmentMethod? {
    guard definition.nearest == nil else { return nil }
    return switch definition.source {
    case .straightLine: .buffer
    case .streets: .edgeBuffer
    case .matrix: nil
    }
  }
}

/// By what people are counted as inside a catchment.
public enum CatchmentCounting: String, Sendable, Hashable, CaseIterable {
  /// Their own cost, at most the cut-off.
  case cost
  /// The drawn polygon, its border included.
  case polygon
}
