internal import CGEOS

extension GEOSGeometry {
  /// A polygon around all points that follows them more closely than the convex hull, without holes.
  ///
  /// - Parameter ratio: 0 for the closest fit, 1 for the convex hull: what part of the way from the
  ///   shortest to the longest side of the points' Delaunay triangles a side of the hull may have.
  public func concaveHull(ratio: Double) throws(GeosegError) -> GEOSGeometry {
    try worker.adopt(GEOSConcaveHull_r(worker.handle, pointer, ratio, 0), .hull)
  }
}
