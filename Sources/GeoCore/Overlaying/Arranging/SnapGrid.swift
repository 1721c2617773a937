/// A square grid that corners are moved to, so that what lies where is decided in whole numbers.
///
/// Its spacing is a power of two, 2⁻³⁶ of the extent or a little less: about a micrometre in a
/// town of 60 km. Coordinates on it are counted from `origin`, which lies on it too, so that going
/// there and back changes nothing but once.
struct SnapGrid {
  let spacing: Double
  let originX: Double
  let originY: Double

  /// nil when there is nothing to put on it or the box has no finite size.
  init?(_ box: Box) {
    let extent = max(box.width, box.height)
    guard !box.isEmpty, extent > 0, extent.isFinite else { return nil }
    let spacing = Double(sign: .plus, exponent: extent.exponent - 36, significand: 1)
    let centre = box.centre
    self.spacing = spacing
    originX = (centre.x / spacing).rounded() * spacing
    originY = (centre.y / spacing).rounded() * spacing
    guard spacing > 0, originX.isFinite, originY.isFinite else { return nil }
  }

  @inline(__always)
  func point(x: Double, y: Double) -> GridPoint {
    GridPoint(
      x: ((x - originX) / spacing).rounded(), y: ((y - originY) / spacing).rounded())
  }

  @inline(__always)
  func x(_ point: GridPoint) -> Double { originX + point.x * spacing }

  @inline(__always)
  func y(_ point: GridPoint) -> Double { originY + point.y * spacing }
}

/// A point of a grid by its whole numbers, each below 2³⁸.
struct GridPoint: Hashable, Comparable {
  var x: Double
  var y: Double

  static func < (a: GridPoint, b: GridPoint) -> Bool { a.x != b.x ? a.x < b.x : a.y < b.y }
}
