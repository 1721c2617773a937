extension Layout {
  /// The sample municipality: a river from north to south into a bay, a railway from west to east,
  /// a town around their crossing, two small localities and countryside.
  static func svankoping(_ m: TownMeasures) -> Layout {
    .rows([m.at(-2200)], [south(m), north(m)])
  }

  private static func south(_ m: TownMeasures) -> Layout {
    let island = Layout.columns(
      [m.at(1400), m.at(2050)],
      [.band(.lake), .land(.oakPoint, zones: nil), .band(.lake)])
    return .columns(
      [m.at(-1450), m.at(2700)],
      [
        .land(.southland, zones: 1),
        .rows([m.at(-3050), m.at(-2500)], [.band(.lake), island, .band(.lake)]),
        .land(.southland, zones: 1),
      ])
  }

  private static func north(_ m: TownMeasures) -> Layout {
    let r = m.riverHalfWidth
    return .columns([-r, 0, r], [west(m), .band(.river), .band(.river), east(m)])
  }

  /// Land south and north of the railway with the railway between, as two half bands.
  private static func acrossRailway(_ m: TownMeasures, south: Layout, north: Layout) -> Layout {
    let low = m.railway - m.railwayHalfWidth
    let high = m.railway + m.railwayHalfWidth
    return .rows([low, m.railway, high], [south, .band(.railway), .band(.railway), north])
  }

  private static func west(_ m: TownMeasures) -> Layout {
    let centre = Layout.rows(
      [m.at(120), m.at(800)],
      [
        .land(.centre, zones: 2), .land(.centre, zones: 2),
        .land(.norrtull, zones: 2),
      ])
    let meadow = Layout.rows(
      [m.at(950)], [.land(.westernMeadow, zones: 3), .land(.millTown, zones: 2)])
    let town = Layout.columns([m.at(-1000)], [meadow, centre])
    let townAndLand = Layout.rows(
      [m.at(2200)], [town, .land(.northland, zones: 1, northings: [m.at(4300)])])
    let hallby = Layout.columns(
      [m.at(-6000), m.at(-4700)],
      [.land(.westland, zones: nil), .land(.hallby, zones: 2), .land(.westland, zones: nil)])
    let westland = Layout.rows([m.at(750)], [hallby, .land(.westland, zones: 1)])

    let birch = Layout.rows(
      [m.at(-1500)], [.land(.sunHeights, zones: 1), .land(.birchPasture, zones: 3)])
    let port = Layout.rows(
      [m.at(-1250)], [.land(.southGate, zones: 1), .land(.southGate, zones: 1)])
    let southTown = Layout.columns([m.at(-1000)], [birch, port])
    return acrossRailway(
      m,
      south: .columns(
        [m.at(-2700)], [.land(.westland, zones: nil, eastings: [m.at(-4700)]), southTown]),
      north: .columns([m.at(-2700)], [westland, townAndLand]))
  }

  private static func east(_ m: TownMeasures) -> Layout {
    let inner = Layout.rows(
      [m.at(120), m.at(800)],
      [
        .land(.eastTown, zones: 1), .land(.eastTown, zones: 2),
        .land(.almbacken, zones: 4),
      ])
    let town = Layout.columns([m.at(1250)], [inner, .land(.oakHill, zones: 2)])
    let ravlanda = Layout.columns(
      [m.at(3600), m.at(4700)],
      [
        .land(.northland, zones: nil), .land(.ravlanda, zones: 1),
        .land(.northland, zones: nil),
      ])
    let outside = Layout.rows(
      [m.at(3400), m.at(4300)],
      [
        .land(.northland, zones: nil), ravlanda,
        .land(.northland, zones: 1, northings: [m.at(5000)]),
      ])
    let south = Layout.columns(
      [m.at(1250)],
      [
        .rows([m.at(-1250)], [.land(.harbour, zones: 1), .land(.campus, zones: 2)]),
        .land(.oakPoint, zones: 2),
      ])
    return acrossRailway(
      m,
      south: .columns(
        [m.at(2700)], [south, .land(.eastland, zones: nil, eastings: [m.at(4800)])]),
      north: .rows(
        [m.at(2200)],
        [
          .columns(
            [m.at(2700)], [town, .land(.eastland, zones: 1, eastings: [m.at(4800)])]),
          outside,
        ]))
  }
}
