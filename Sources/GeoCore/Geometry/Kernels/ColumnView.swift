/// A borrowed view of a geometry column for inner loops; valid inside `withView` only.
struct ColumnView {
  let x: UnsafeBufferPointer<Double>
  let y: UnsafeBufferPointer<Double>
  let coordinateStarts: UnsafeBufferPointer<Int32>
  let ringStarts: UnsafeBufferPointer<Int32>
  let partStarts: UnsafeBufferPointer<Int32>
  let partKinds: UnsafeBufferPointer<PartKind>

  @inline(__always)
  func parts(_ feature: Int) -> Range<Int> {
    Int(partStarts[feature])..<Int(partStarts[feature &+ 1])
  }

  @inline(__always)
  func rings(part: Int) -> Range<Int> {
    Int(ringStarts[part])..<Int(ringStarts[part &+ 1])
  }

  /// The rings of all parts of a feature.
  @inline(__always)
  func rings(feature: Int) -> Range<Int> {
    let parts = parts(feature)
    return Int(ringStarts[parts.lowerBound])..<Int(ringStarts[parts.upperBound])
  }

  @inline(__always)
  func ring(_ ring: Int) -> RingView {
    let range = Int(coordinateStarts[ring])..<Int(coordinateStarts[ring &+ 1])
    return RingView(
      x: UnsafeBufferPointer(rebasing: x[range]), y: UnsafeBufferPointer(rebasing: y[range]))
  }

  @inline(__always)
  func coordinates(_ feature: Int) -> Range<Int> {
    let rings = rings(feature: feature)
    return Int(coordinateStarts[rings.lowerBound])..<Int(coordinateStarts[rings.upperBound])
  }
}

extension GeometryColumn {
  /// Lends all arrays at once to `body`, without copies and without bounds checks in release.
  func withView<Result, Failure: Error>(
    _ body: (ColumnView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try x.withUnsafeBufferPointer { (x) throws(Failure) in
      try y.withUnsafeBufferPointer { (y) throws(Failure) in
        try coordinateStarts.withUnsafeBufferPointer { (coordinates) throws(Failure) in
          try ringStarts.withUnsafeBufferPointer { (rings) throws(Failure) in
            try partStarts.withUnsafeBufferPointer { (parts) throws(Failure) in
              try partKinds.withUnsafeBufferPointer { (kinds) throws(Failure) in
                try body(
                  ColumnView(
                    x: x, y: y, coordinateStarts: coordinates, ringStarts: rings,
                    partStarts: parts, partKinds: kinds))
              }
            }
          }
        }
      }
    }
  }
}
