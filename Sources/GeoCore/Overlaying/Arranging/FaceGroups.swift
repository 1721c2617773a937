/// Faces joined to pieces: each narrow face goes to the neighbour with the longest common border.
struct FaceGroups {
  private var parent: [Int32]

  /// - Parameters:
  ///   - isKept: whether a face is part of the result; others take and give nothing.
  ///   - width: mean width (twice the area by the perimeter) in grid steps below which a face goes.
  init(_ faces: PlaneFaces, isKept: [Bool], narrowerThan width: Double) {
    parent = (0..<Int32(faces.count)).map(\.self)
    guard width > 0 else { return }
    var narrow: [(area: Int128, face: Int)] = []
    for face in 0..<faces.count where isKept[face] {
      let area = faces.doubleArea(face)
      if Double(area) < width * faces.perimeter(face) { narrow.append((area, face)) }
    }
    narrow.sort { ($0.area, $0.face) < ($1.area, $1.face) }
    for (_, face) in narrow {
      if let neighbour = longestNeighbour(of: face, faces, isKept) {
        parent[root(face)] = Int32(neighbour)
      }
    }
  }

  /// The face that stands for the group.
  func root(_ face: Int) -> Int {
    var at = face
    while Int(parent[at]) != at { at = Int(parent[at]) }
    return at
  }

  private func longestNeighbour(
    of face: Int, _ faces: PlaneFaces, _ isKept: [Bool]
  ) -> Int? {
    let own = root(face)
    var lengths: [Int: Double] = [:]
    faces.forEachHalf(of: face) { half in
      let other = Int(faces.face(half ^ 1))
      guard isKept[other] else { return }
      let group = root(other)
      if group != own { lengths[group, default: 0] += faces.length(half) }
    }
    return lengths.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}

extension PlaneFaces {
  /// Calls `body` for all half-edges with the face on their left.
  @inline(__always)
  func forEachHalf(of face: Int, _ body: (Int) -> Void) {
    for i in cycleStarts[face]..<cycleStarts[face + 1] {
      let first = Int(cycles.firstOf[Int(cyclesByFace[i])])
      var half = first
      repeat {
        body(half)
        half = Int(cycles.next[half])
      } while half != first
    }
  }

  /// Twice the area of a face, in grid squares.
  func doubleArea(_ face: Int) -> Int128 {
    var sum: Int128 = 0
    for i in cycleStarts[face]..<cycleStarts[face + 1] {
      sum += cycles.doubleAreas[Int(cyclesByFace[i])]
    }
    return sum
  }

  /// Length of a half-edge in grid steps.
  func length(_ half: Int) -> Double {
    let p = cycles.start(half)
    let q = cycles.end(half)
    return ((q.x - p.x) * (q.x - p.x) + (q.y - p.y) * (q.y - p.y)).squareRoot()
  }

  /// Length around a face and its holes in grid steps.
  func perimeter(_ face: Int) -> Double {
    var sum = 0.0
    forEachHalf(of: face) { sum += length($0) }
    return sum
  }
}
