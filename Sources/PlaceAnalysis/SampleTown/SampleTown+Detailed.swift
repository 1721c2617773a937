internal import GeoCore

extension SampleTown {
  /// The town with everything in it.
  static func detailed(
    _ settings: Settings, context: RunContext
  ) throws(GeosegError) -> SampleTown {
    var town = TownBuilder(seed: settings.seed, zones: settings.zones)
    try town.divideIntoBlocks(context)
    var blocks = BlockPlan(town)
    let schemes = DevelopmentScheme.all(town.measures)
    for (index, scheme) in schemes.enumerated() {
      blocks.reserve(scheme.plots.count, near: scheme.near, plan: index, in: town.mesh)
    }
    let sites = PlaceSites(town: town, blocks: blocks)
    let older = OlderDivision(town: town, blocks: blocks)
    try context.cancellation.check()
    town.bend()

    let settlement = Settlement(town: town, blocks: blocks, residents: settings.residents)
    let codes = ZoneCodes(town: town, older: older)
    let census = settlement.census(year: Municipality.year, seed: settings.seed)
    try context.cancellation.check()
    let tables = TownTables(
      town: town, blocks: blocks, census: census, codes: codes, older: older, sites: sites)
    return SampleTown(
      settings: settings, zones: tables.zones(), blocks: tables.blockTable(),
      places: tables.places(), schoolDistricts: tables.schoolDistricts(),
      candidates: tables.candidates(), streets: tables.streets(), barriers: tables.barriers(),
      plans: schemes.indices.map { tables.plan(schemes[$0], number: $0, seed: settings.seed) },
      earlierZones: tables.earlierZones(),
      earlierTables: Municipality.earlierYears.flatMap { year in
        tables.earlierTables(
          year: year, census: settlement.census(year: year, seed: settings.seed))
      })
  }
}

extension TownBuilder {
  /// Bends the layout to the terrain, less where a bend would fold a block.
  mutating func bend() {
    let flat = mesh
    for strength in [1.0, 0.75, 0.5, 0.25] {
      let terrain = Terrain(seed: seed, strength: strength, measures: measures)
      mesh.move { terrain.place($0, $1) }
      if mesh.isSound { return }
      mesh = flat
    }
    let terrain = Terrain(seed: seed, strength: 0, measures: measures)
    mesh.move { terrain.place($0, $1) }
  }
}

extension Settlement {
  /// Room in the blocks, and residents by zone: the district's usual number, more or less.
  init(town: TownBuilder, blocks: BlockPlan, residents total: Int) {
    var weights: [Double] = []
    profiles = []
    for zone in town.zoneDistricts.indices {
      var random = town.random(.residents, zone)
      let district = town.district(zone: zone)
      weights.append(district.residents * random.number(in: 0.72..<1.28))
      var profile = district.profile
      profile.bornAbroad *= random.number(in: 0.82..<1.18)
      profile.lowIncome *= random.number(in: 0.82..<1.18)
      profile.highIncome *= random.number(in: 0.82..<1.18)
      profiles.append(profile)
    }
    self.residents = Apportionment.whole(total, by: weights, within: 740...2640)
    blocksOfZone = blocks.rowsOfZone
    tenure = blocks.tenure
    room = blocks.room
  }
}
