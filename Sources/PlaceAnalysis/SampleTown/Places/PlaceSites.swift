internal import GeoCore

/// The block on which each place and candidate stands: the one nearest to where it was thought.
struct PlaceSites {
  var places: [(spec: PlaceSpec, row: Int)] = []
  var candidates: [(spec: CandidateSpec, row: Int)] = []

  init(town: TownBuilder, blocks: BlockPlan) {
    let m = town.measures
    var taken = Set<Int>()
    let centres = blocks.faces.map { town.mesh.centre($0) }
    let isLand = blocks.faces.map { town.mesh.labels[$0].ground == .land }
    func nearest(_ x: Double, _ y: Double) -> Int? {
      var best: Int?
      var square = Double.infinity
      for row in centres.indices where isLand[row] && !taken.contains(row) {
        let dx = centres[row].x - x
        let dy = centres[row].y - y
        if dx * dx + dy * dy < square {
          square = dx * dx + dy * dy
          best = row
        }
      }
      if let best { taken.insert(best) }
      return best
    }
    for spec in PlaceSpec.all {
      if let row = nearest(m.at(spec.x), m.at(spec.y)) { places.append((spec, row)) }
    }
    for spec in CandidateSpec.all {
      if let row = nearest(m.at(spec.x), m.at(spec.y)) { candidates.append((spec, row)) }
    }
    addMore(town: town, blocks: blocks, nearest: nearest, centres: centres)
  }

  /// A town of more zones has more places: one of each category in turn per further zone.
  private mutating func addMore(
    town: TownBuilder, blocks: BlockPlan, nearest: (Double, Double) -> Int?,
    centres: [(x: Double, y: Double)]
  ) {
    let categories = PlaceSpec.Category.allCases
    for number in stride(from: 40, to: town.zoneDistricts.count, by: 1) {
      let category = categories[number % categories.count]
      var random = town.random(.places, number)
      let zone = Int(random.unit() * Double(town.zoneDistricts.count))
      let rows = blocks.rowsOfZone[zone]
      let near = centres[rows[Int(random.unit() * Double(rows.count))]]
      let name = "\(town.district(zone: zone).name) \(category.rawValue) \(number)"
      let spec = PlaceSpec(category, name, 0, 0, 60 + 10 * Int(random.unit() * 40))
      if let row = nearest(near.x, near.y) { places.append((spec, row)) }
    }
  }
}
