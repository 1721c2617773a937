internal import GeoCore

/// Grows the mesh of a town in steps: districts, zones, crossings, blocks.
///
/// Works in the layout's plane; the terrain is bent at the end.
struct TownBuilder {
  /// What a stage draws its random numbers from.
  enum Stage: UInt64 {
    case zones = 1
    case blocks = 2
    case tenure = 3
    case people = 4
    case residents = 5
    case names = 6
    case plans = 7
    case places = 8
  }

  let seed: UInt64
  let measures: TownMeasures
  var mesh: PlanarMesh
  var leaves: [Layout.Leaf] = []
  /// District of each zone.
  var zoneDistricts: [District.Key] = []
  var names: StreetNames
  /// The crossings with the mesh nodes of their ends.
  var crossings: [(Crossing, Int, Int)] = []

  init(seed: UInt64, zones: Int) {
    self.seed = seed
    measures = TownMeasures(scale: (Double(zones) / 40).squareRoot())
    mesh = PlanarMesh(box: measures.box, label: PlanarMesh.Label(ground: .land, leaf: 0))
    names = StreetNames(random: Self.random(seed, .names, 0))
    lay(.svankoping(measures), on: 0)
    divideIntoZones(zones)
    joinLooseEnds()
    roundBends()
  }

  static func random(_ seed: UInt64, _ stage: Stage, _ index: Int) -> SeededRandom {
    SeededRandom(seed: seed, index: stage.rawValue << 40 | UInt64(index))
  }

  func random(_ stage: Stage, _ index: Int) -> SeededRandom { Self.random(seed, stage, index) }

  private mutating func lay(_ layout: Layout, on face: Int) {
    switch layout {
    case .leaf(let leaf):
      mesh.labels[face] = PlanarMesh.Label(ground: leaf.ground, leaf: leaves.count)
      leaves.append(leaf)
    case .columns(let cuts, let parts):
      lay(cuts, parts, on: face, isColumn: true)
    case .rows(let cuts, let parts):
      lay(cuts, parts, on: face, isColumn: false)
    }
  }

  private mutating func lay(
    _ cuts: [Layout.Cut], _ parts: [Layout], on face: Int, isColumn: Bool
  ) {
    var rest = face
    for (cut, part) in zip(cuts, parts) {
      let road = mesh.addLine(.init(road: .secondary, name: names.next(.secondary)))
      let above = mesh.cut(
        face: rest, by: cut.line(isColumn: isColumn), as: road, snap: 0.01, leastShare: 0)
      lay(part, on: rest)
      guard let above else { return }
      rest = above
    }
    if let last = parts.last { lay(last, on: rest) }
  }

  /// Location of the zone that a face belongs to; nil outside.
  func location(face: Int) -> District.Location? {
    let zone = mesh.labels[face].zone
    return zone < 0 ? nil : District.all[zoneDistricts[zone].rawValue].location
  }

  func district(zone: Int) -> District { District.all[zoneDistricts[zone].rawValue] }
}
