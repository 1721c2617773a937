internal import GeoCore

/// The blocks in the order of their zones: what they are used for, and who could live there.
struct BlockPlan {
  enum Use: String, Sendable {
    case housing
    /// Parks, works, woods, fields: nobody lives there.
    case open
    /// Set aside for one of the development plans.
    case development
    case water
    case railway
  }

  /// Mesh face of each block.
  var faces: [Int] = []
  var zones: [Int] = []
  var uses: [Use] = []
  var tenure: [Tenure] = []
  var room: [Double] = []
  /// Number of the development plan that takes the block, from 0; -1 for none.
  var plans: [Int] = []
  /// Rows of each zone.
  var rowsOfZone: [[Int]]

  init(_ town: TownBuilder) {
    let mesh = town.mesh
    rowsOfZone = [[Int]](repeating: [], count: town.zoneDistricts.count)
    for face in 0..<mesh.faceCount where mesh.labels[face].zone >= 0 {
      rowsOfZone[mesh.labels[face].zone].append(face)
    }
    for zone in rowsOfZone.indices {
      var random = town.random(.tenure, zone)
      let profile = town.district(zone: zone).profile
      var streetBlocks: [Int: (use: Use, tenure: Tenure)] = [:]
      let first = faces.count
      for face in rowsOfZone[zone] {
        let label = mesh.labels[face]
        let drawn = Self.draw(profile, &random)
        let shared = streetBlocks[label.streetBlock] ?? drawn
        streetBlocks[label.streetBlock] = shared
        let isLand = label.ground == .land
        faces.append(face)
        zones.append(zone)
        uses.append(isLand ? shared.use : label.ground == .river ? .water : .railway)
        tenure.append(random.unit() < 0.88 ? shared.tenure : drawn.tenure)
        let density = Self.density(tenure[tenure.count - 1]) * random.number(in: 0.6..<1.4)
        room.append(isLand && shared.use == .housing ? mesh.area(face) * density : 0)
        plans.append(-1)
      }
      rowsOfZone[zone] = Array(first..<faces.count)
    }
  }

  /// Dwellings per area, relative to detached houses.
  private static func density(_ tenure: Tenure) -> Double {
    switch tenure {
    case .rental: 3.4
    case .coop: 3
    case .owned: 1
    }
  }

  /// A street block's use and tenure, such that dwellings come out in the district's proportions.
  private static func draw(
    _ profile: District.Profile, _ random: inout SeededRandom
  ) -> (use: Use, tenure: Tenure) {
    let use: Use = random.unit() < profile.open ? .open : .housing
    let rental = profile.rental / density(.rental)
    let coop = profile.coop / density(.coop)
    let owned = max(0, 1 - profile.rental - profile.coop) / density(.owned)
    let draw = random.unit() * (rental + coop + owned)
    return (use, draw < rental ? .rental : draw < rental + coop ? .coop : .owned)
  }

  /// Empties the land blocks nearest to a point for a development plan.
  mutating func reserve(
    _ count: Int, near point: (x: Double, y: Double), plan: Int, in mesh: PlanarMesh
  ) {
    func square(_ row: Int) -> Double {
      let centre = mesh.centre(faces[row])
      let dx = centre.x - point.x
      let dy = centre.y - point.y
      return dx * dx + dy * dy
    }
    let near = faces.indices
      .filter { mesh.labels[faces[$0]].ground == .land && plans[$0] < 0 }
      .map { (row: $0, square: square($0)) }
      .sorted { ($0.square, $0.row) < ($1.square, $1.row) }
    for (row, _) in near.prefix(count) {
      uses[row] = .development
      room[row] = 0
      plans[row] = plan
    }
  }
}
