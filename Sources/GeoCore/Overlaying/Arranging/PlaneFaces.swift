/// The faces that borders part the plane into, each with the set of areas over it.
///
/// Face 0 is what lies around everything, under nothing. From face to face the set changes by the
/// owners of the edge between, so that no point is ever looked up in an area.
struct PlaneFaces {
  let cycles: FaceCycles
  /// The face of each cycle.
  private(set) var faceOf: [Int32]
  /// The owners over each face, ascending.
  private(set) var setStarts: [Int] = []
  private(set) var sets: [Int32] = []
  /// Cycles by face.
  private(set) var cycleStarts: [Int]
  private(set) var cyclesByFace: [Int32]

  var count: Int { cycleStarts.count - 1 }
  private var setEnds: [Int] = []

  func set(_ face: Int) -> ArraySlice<Int32> { sets[setStarts[face]..<setEnds[face]] }

  /// The face to the left of a half-edge.
  @inline(__always)
  func face(_ half: Int) -> Int32 { faceOf[Int(cycles.cycleOf[half])] }

  init(_ borders: BorderEdges) {
    cycles = FaceCycles(borders)
    var faces = 1
    faceOf = [Int32](repeating: -1, count: cycles.count)
    for cycle in 0..<cycles.count where cycles.doubleAreas[cycle] > 0 {
      faceOf[cycle] = Int32(faces)
      faces += 1
    }
    cycleStarts = []
    cyclesByFace = []
    findHolders()
    sortCycles(faces)
    label(faces)
  }

  /// Gives each clockwise cycle the face that it lies loose in.
  private mutating func findHolders() {
    guard cycles.count > 0 else { return }
    let nesting = FaceNesting(cycles)
    var holder = [Int32](repeating: -1, count: cycles.count)
    for cycle in 0..<cycles.count where faceOf[cycle] < 0 {
      holder[cycle] = nesting.cycle(westOf: cycles.start(Int(cycles.firstOf[cycle])))
    }
    var waiting: [Int] = []
    for cycle in 0..<cycles.count where faceOf[cycle] < 0 {
      waiting.removeAll(keepingCapacity: true)
      var at = cycle
      // Holders lie further west, so that this ends.
      while at >= 0, faceOf[at] < 0, waiting.count <= cycles.count {
        waiting.append(at)
        at = Int(holder[at])
      }
      let face = at < 0 ? 0 : max(0, faceOf[at])
      for one in waiting { faceOf[one] = face }
    }
  }

  private mutating func sortCycles(_ faces: Int) {
    cycleStarts = [Int](repeating: 0, count: faces + 1)
    for face in faceOf { cycleStarts[Int(face) + 1] += 1 }
    for face in 0..<faces { cycleStarts[face + 1] += cycleStarts[face] }
    var next = cycleStarts
    cyclesByFace = [Int32](repeating: 0, count: faceOf.count)
    for (cycle, face) in faceOf.enumerated() {
      cyclesByFace[next[Int(face)]] = Int32(truncatingIfNeeded: cycle)
      next[Int(face)] += 1
    }
  }

  /// Walks from face to face and carries the set along.
  private mutating func label(_ faces: Int) {
    setStarts = [Int](repeating: -1, count: faces)
    setEnds = setStarts
    setStarts[0] = 0
    setEnds[0] = 0
    var waiting = [0]
    while let face = waiting.popLast() {
      for i in cycleStarts[face]..<cycleStarts[face + 1] {
        let first = Int(cycles.firstOf[Int(cyclesByFace[i])])
        var half = first
        repeat {
          let other = Int(self.face(half ^ 1))
          if setStarts[other] < 0 {
            setStarts[other] = sets.count
            appendDifference(of: face, andEdge: half >> 1)
            setEnds[other] = sets.count
            waiting.append(other)
          }
          half = Int(cycles.next[half])
        } while half != first
      }
    }
    // Faces that no walk came to would be a fault of the noding; they are under nothing.
    for face in 0..<faces where setStarts[face] < 0 {
      setStarts[face] = 0
      setEnds[face] = 0
    }
  }

  /// Appends what is either in a face's set or an owner of an edge, but not both.
  private mutating func appendDifference(of face: Int, andEdge edge: Int) {
    let owners = cycles.borders.owners(edge)
    var i = setStarts[face]
    let end = setEnds[face]
    var k = owners.startIndex
    while i < end || k < owners.endIndex {
      if k == owners.endIndex || (i < end && sets[i] < owners[k]) {
        sets.append(sets[i])
        i += 1
      } else if i == end || owners[k] < sets[i] {
        sets.append(owners[k])
        k += 1
      } else {
        i += 1
        k += 1
      }
    }
  }
}
