internal import GeoCore

extension TownBuilder {
  /// Streets divide every zone into blocks, and lots divide the blocks, until there are about 150.
  mutating func divideIntoBlocks(_ context: RunContext) throws(GeosegError) {
    var facesOfZone = [[Int]](repeating: [], count: zoneDistricts.count)
    for face in 0..<mesh.faceCount where mesh.labels[face].ground == .land {
      facesOfZone[mesh.labels[face].zone].append(face)
    }
    var nextStreetBlock = 0
    for zone in facesOfZone.indices {
      try context.cancellation.check()
      var random = random(.blocks, zone)
      let faces = cutForcedRoads(facesOfZone[zone])
      for face in faces {
        mesh.labels[face].streetBlock = nextStreetBlock
        nextStreetBlock += 1
      }
      divideZone(zone, faces, &nextStreetBlock, &random)
      context.progress.advanced(by: 1)
    }
  }

  private mutating func cutForcedRoads(_ faces: [Int]) -> [Int] {
    var pieces = faces
    for face in faces {
      let leaf = leaves[mesh.labels[face].leaf]
      let lines =
        leaf.eastings.map { CuttingLine(nx: 1, ny: 0, offset: $0) }
        + leaf.northings.map { CuttingLine(nx: 0, ny: 1, offset: $0) }
      for line in lines {
        let road = mesh.addLine(.init(road: .unclassified, name: names.next(.unclassified)))
        if let new = mesh.cut(face: face, by: line, as: road, snap: 20, leastShare: 0.02) {
          pieces.append(new)
        }
      }
    }
    return pieces
  }

  private mutating func divideZone(
    _ zone: Int, _ faces: [Int], _ nextStreetBlock: inout Int, _ random: inout SeededRandom
  ) {
    let habits = StreetHabits(district(zone: zone).pattern)
    let wanted = 132 + Int(random.number(in: 0..<37))
    let streetBlocks = Int(Double(wanted) * habits.streetShare)
    var zoneArea = 0.0
    var queue = AreaQueue()
    for face in faces {
      let area = mesh.area(face)
      zoneArea += area
      queue.push(face, area)
    }
    let snap = habits.snap * (zoneArea / Double(wanted)).squareRoot()
    var count = faces.count
    while count < wanted, let face = queue.pop() {
      let isStreet = count < streetBlocks
      var line = PlanarMesh.Line(road: nil, name: nil)
      if isStreet {
        let isMain = mesh.area(face) > zoneArea / 5
        let road = isMain ? habits.mainRoad : habits.street(random.unit())
        line = .init(
          road: road, name: names.next(road),
          isOneWay: road == .residential && random.unit() < habits.oneWay)
      }
      let index = mesh.addLine(line)
      guard let new = cutBlock(face, zone, habits, snap: snap, as: index, &random) else { continue }
      if isStreet {
        mesh.labels[new].streetBlock = nextStreetBlock
        nextStreetBlock += 1
      }
      count += 1
      queue.push(face, mesh.area(face))
      queue.push(new, mesh.area(new))
    }
  }

  private mutating func cutBlock(
    _ face: Int, _ zone: Int, _ habits: StreetHabits, snap: Double, as index: Int,
    _ random: inout SeededRandom
  ) -> Int? {
    let turn = district(zone: zone).turn
    for attempt in 0..<10 {
      var (nx, ny) = (turn.cosine, turn.sine)
      if random.unit() < habits.followsEdges, let edge = mesh.longestSide(face) { (nx, ny) = edge }
      let across = mesh.extent(face, nx: nx, ny: ny)
      let along = mesh.extent(face, nx: -ny, ny: nx)
      let ratio = (along.high - along.low) / max(1, across.high - across.low)
      if attempt < 6 ? ratio > 1 : ratio < 1 { (nx, ny) = (-ny, nx) }
      let slope = random.number(in: -1..<1) * habits.slope
      let length = (1 + slope * slope).squareRoot()
      (nx, ny) = ((nx - slope * ny) / length, (ny + slope * nx) / length)
      let share = 0.5 + random.number(in: -1..<1) * habits.unevenness
      let line = mesh.line(across: face, nx: nx, ny: ny, share: share)
      let least = attempt < 4 ? 0.3 : 0.18
      let reach = attempt < 8 ? snap : snap / 4
      if let new = mesh.cut(face: face, by: line, as: index, snap: reach, leastShare: least) {
        return new
      }
    }
    return nil
  }
}

extension PlanarMesh {
  /// Direction of a face's longest side.
  func longestSide(_ face: Int) -> (Double, Double)? {
    var best = 0.0
    var direction: (Double, Double)?
    for side in sides(face) {
      let here = length(side)
      if here > best {
        best = here
        direction = ((x[side.to] - x[side.from]) / here, (y[side.to] - y[side.from]) / here)
      }
    }
    return direction
  }
}
