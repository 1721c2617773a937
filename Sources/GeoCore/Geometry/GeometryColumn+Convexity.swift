extension GeometryColumn {
  /// Whether a feature is one area of one convex ring.
  public func isConvex(_ feature: Int) -> Bool { withView { $0.isConvex(feature) } }
}
