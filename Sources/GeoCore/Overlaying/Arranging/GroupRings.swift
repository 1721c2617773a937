/// The rings around groups of faces, as valid polygons want them.
///
/// A ring that comes to one point twice is parted there, so that a hole that touches its shell is a
/// ring of its own. Shells run counter-clockwise, holes clockwise.
struct GroupRings {
  struct Ring {
    var group: Int
    /// Point numbers, not closed.
    var points: [Int32]
    /// Twice the area in grid squares.
    var doubleArea: Int128
  }

  private(set) var rings: [Ring] = []

  /// All rings of the groups that `isWanted`.
  init(_ faces: PlaneFaces, rootOf: [Int32], isWanted: [Bool]) {
    let cycles = faces.cycles
    let halves = cycles.next.count
    func group(_ half: Int) -> Int { Int(rootOf[Int(faces.face(half))]) }
    var isDone = [Bool](repeating: false, count: halves)
    var lastSeen = [Int32](repeating: -1, count: cycles.borders.points.count)
    var walk: [Int32] = []
    for first in 0..<halves where !isDone[first] {
      let own = group(first)
      guard isWanted[own], group(first ^ 1) != own else { continue }
      walk.removeAll(keepingCapacity: true)
      var half = first
      repeat {
        isDone[half] = true
        let point = cycles.origin(half)
        let seen = lastSeen[Int(point)]
        if seen >= 0 {
          close(walk[Int(seen)...], own, cycles.borders.points)
          for gone in walk[Int(seen)...] { lastSeen[Int(gone)] = -1 }
          walk.removeSubrange(Int(seen)...)
        }
        lastSeen[Int(point)] = Int32(truncatingIfNeeded: walk.count)
        walk.append(point)
        half = Int(cycles.next[half])
        // Borders within the group are stepped over.
        while group(half ^ 1) == own { half = Int(cycles.next[half ^ 1]) }
      } while half != first
      close(walk[...], own, cycles.borders.points)
      for gone in walk { lastSeen[Int(gone)] = -1 }
    }
  }

  private mutating func close(
    _ points: ArraySlice<Int32>, _ group: Int, _ all: [GridPoint]
  ) {
    guard points.count > 2, let first = points.first else { return }
    let base = all[Int(first)]
    var area: Int128 = 0
    var least = points.startIndex
    var previous = base
    for i in points.indices {
      let point = all[Int(points[i])]
      area += FaceCycles.cross(previous, point, from: base)
      if point < all[Int(points[least])] { least = i }
      previous = point
    }
    rings.append(
      Ring(group: group, points: Array(points[least...] + points[..<least]), doubleArea: area))
  }
}
