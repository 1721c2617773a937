internal import GeoCore

extension TownBuilder {
  /// Divides the districts into about equal zones, in the order of the districts.
  mutating func divideIntoZones(_ count: Int) {
    let zoned = leaves.indices.filter { leaves[$0].ground == .land && leaves[$0].zones != nil }
    let shares = Apportionment.whole(count, by: zoned.map { Double(leaves[$0].zones ?? 0) })
    let order = zoned.indices.sorted {
      (leaves[zoned[$0]].district.rawValue, $0) < (leaves[zoned[$1]].district.rawValue, $1)
    }
    let faceOfLeaf = Dictionary(
      mesh.labels.enumerated().map { ($0.element.leaf, $0.offset) }, uniquingKeysWith: { a, _ in a }
    )
    var random = random(.zones, 0)
    for i in order where shares[i] > 0 {
      guard let face = faceOfLeaf[zoned[i]] else { continue }
      divide(face, into: shares[i], district: leaves[zoned[i]].district, &random)
    }
    attachLoosePieces()
    divideBands(.railway)
    divideBands(.river)
  }

  private mutating func divide(
    _ face: Int, into count: Int, district: District.Key, _ random: inout SeededRandom
  ) {
    let turn = District.all[district.rawValue].turn
    let first = count / 2
    var attempts = 0
    while count > 1, attempts < 20 {
      attempts += 1
      var (nx, ny) = (turn.cosine, turn.sine)
      let across = mesh.extent(face, nx: nx, ny: ny)
      let along = mesh.extent(face, nx: -ny, ny: nx)
      if along.high - along.low > across.high - across.low { (nx, ny) = (-ny, nx) }
      let slope = random.number(in: -0.14..<0.14)
      let length = (1 + slope * slope).squareRoot()
      (nx, ny) = ((nx - slope * ny) / length, (ny + slope * nx) / length)
      let share = Double(first) / Double(count) + random.number(in: -0.05..<0.05) / Double(count)
      let line = mesh.line(across: face, nx: nx, ny: ny, share: share)
      let road = mesh.addLine(.init(road: .tertiary, name: names.next(.tertiary)))
      guard
        let rest = mesh.cut(
          face: face, by: line, as: road, snap: measures.at(15), leastShare: 0.1)
      else { continue }
      divide(face, into: first, district: district, &random)
      divide(rest, into: count - first, district: district, &random)
      return
    }
    mesh.labels[face].zone = zoneDistricts.count
    zoneDistricts.append(district)
  }

  /// Gives each piece without a zone of its own to a neighbour, of the same district if possible.
  private mutating func attachLoosePieces() {
    var loose = mesh.labels.indices.filter {
      mesh.labels[$0].ground == .land && mesh.labels[$0].zone < 0
    }
    while !loose.isEmpty {
      let choices = loose.map { face in (face, neighbourZone(of: face)) }
      let sameDistrict = choices.filter { choice in
        choice.1.map { zoneDistricts[$0] == leaves[mesh.labels[choice.0].leaf].district } ?? false
      }
      let settled = sameDistrict.isEmpty ? choices.filter { $0.1 != nil } : sameDistrict
      guard !settled.isEmpty else { break }
      for (face, zone) in settled { mesh.labels[face].zone = zone ?? 0 }
      loose.removeAll { face in settled.contains { $0.0 == face } }
    }
    for face in loose { mesh.labels[face].zone = 0 }
  }

  /// The zone across the longest common border, the face's own district before others; without a
  /// common border the nearest zone of the district.
  private func neighbourZone(of face: Int) -> Int? {
    let district = leaves[mesh.labels[face].leaf].district
    var shared: [Int: Double] = [:]
    for side in mesh.sides(face) {
      guard let other = mesh.face(leftOf: side.reversed), mesh.labels[other].zone >= 0 else {
        continue
      }
      shared[mesh.labels[other].zone, default: 0] += mesh.length(side)
    }
    func best(_ zones: [Int: Double]) -> Int? {
      zones.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    if let own = best(shared.filter { zoneDistricts[$0.key] == district }) { return own }
    let here = mesh.centre(face)
    var nearest: (zone: Int, square: Double)?
    for other in 0..<mesh.faceCount {
      let zone = mesh.labels[other].zone
      guard zone >= 0, zoneDistricts[zone] == district else { continue }
      let there = mesh.centre(other)
      let dx = there.x - here.x
      let dy = there.y - here.y
      let square = dx * dx + dy * dy
      if square < nearest?.square ?? .infinity { nearest = (zone, square) }
    }
    return nearest?.zone ?? best(shared)
  }
}
