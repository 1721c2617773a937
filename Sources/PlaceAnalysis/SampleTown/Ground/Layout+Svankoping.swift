extension Layout {
  /// The sample municipality: a river from north to south into a bay, a railway from west to east,
  /// a town around their crossing, two small localities and countryside.
  static func svankoping(_ m: TownMeasures) -> Layout {
    .rows([m.cut(-2200)], [south(m), north(m)])
  }

  private static func south(_ m: TownMeasures) -> Layout {
    // Headlands on both sides of a bay that opens to the lake.
    let west = Layout.rows(
      [m.cut(-4300, lean: -0.9, by: -7600)], [.band(.beyond), .land(.southland, zones: 1)])
    let east = Layout.rows(
      [m.cut(-4200, lean: 0.8, by: 7800)], [.band(.beyond), .land(.southland, zones: 1)])
    let shores = [
      m.cut(-1450, lean: 0.42, by: -2200), m.cut(2500, lean: -0.3, by: -2200),
    ]
    return .columns(
      shores,
      [
        .columns([m.cut(-4700, lean: 1.6, by: -6000)], [west, .band(.lake)]),
        .rows(
          [m.cut(-3050), m.cut(-2500)],
          [
            .band(.lake),
            .columns([m.cut(1350), m.cut(2050)], [.band(.lake), island(m), .band(.lake)]),
            .band(.lake),
          ]),
        east,
      ])
  }

  /// Rounded by cutting off the corners.
  private static func island(_ m: TownMeasures) -> Layout {
    let land = Layout.land(.oakPoint, zones: nil)
    let southern = Layout.rows(
      [m.cut(-2850, lean: -0.9, by: 1350), m.cut(-2950, lean: 0.8, by: 2050)],
      [.band(.lake), .band(.lake), land])
    return .rows(
      [m.cut(-2660, lean: 1.1, by: 1350)],
      [.rows([m.cut(-2620, lean: -0.7, by: 2050)], [southern, .band(.lake)]), .band(.lake)])
  }

  private static func north(_ m: TownMeasures) -> Layout {
    let r = m.riverHalfWidth
    let river = Layout.rows([m.cut(-1945)], [.band(.lake), .band(.river)])
    return .columns(
      [Cut(at: -r), Cut(at: 0), Cut(at: r)], [west(m), river, river, east(m)])
  }

  /// Land south and north of the railway with the railway between, as two half bands.
  private static func acrossRailway(_ m: TownMeasures, south: Layout, north: Layout) -> Layout {
    let low = m.railway - m.railwayHalfWidth
    let high = m.railway + m.railwayHalfWidth
    return .rows(
      [Cut(at: low), Cut(at: m.railway), Cut(at: high)],
      [south, .band(.railway), .band(.railway), north])
  }

  private static func west(_ m: TownMeasures) -> Layout {
    let centre = Layout.rows(
      [m.fromBank(-1, 120, lean: 0.12), m.fromBank(-1, 800, lean: -0.1)],
      [.land(.centre, zones: 2), .land(.centre, zones: 2), .land(.norrtull, zones: 2)])
    let mill = Layout.rows(
      [m.cut(1420, lean: 0.8, by: -2450)],
      [.land(.millTown, zones: 2), .land(.northland, zones: nil)])
    let meadow = Layout.rows(
      [m.cut(950, lean: -0.14, by: -1000)], [.land(.westernMeadow, zones: 3), mill])
    let town = Layout.columns([m.fromTrack(1, -1000, lean: -0.08)], [meadow, centre])
    let townAndLand = Layout.rows(
      [m.fromBank(-1, 2200, lean: 0.09)],
      [town, .land(.northland, zones: 1, northings: [m.at(4300)])])
    let hallby = Layout.columns(
      [m.fromTrack(1, -6000, lean: 0.2), m.fromTrack(1, -4700, lean: -0.15)],
      [.land(.westland, zones: nil), .land(.hallby, zones: 2), .land(.westland, zones: nil)])
    let corner = Layout.rows(
      [m.cut(3700, lean: 0.95, by: -7600)], [.land(.westland, zones: 1), .band(.beyond)])
    let westland = Layout.rows([m.cut(750, lean: 0.05, by: -4700)], [hallby, corner])

    let birch = Layout.rows(
      [m.cut(-1450, lean: 0.16, by: -1000)],
      [.land(.sunHeights, zones: 1), .land(.birchPasture, zones: 3)])
    let estuary = Layout.rows(
      [m.fromBank(-1, -1945, lean: 0.5)], [.band(.lake), .land(.southGate, zones: 1)])
    let port = Layout.rows(
      [m.fromBank(-1, -1250, lean: -0.1)], [estuary, .land(.southGate, zones: 1)])
    let southTown = Layout.columns([m.fromTrack(-1, -1000, lean: 0.1)], [birch, port])
    return acrossRailway(
      m,
      south: .columns(
        [m.fromTrack(-1, -2700, lean: -0.2)],
        [.land(.westland, zones: nil, eastings: [m.at(-4700)]), southTown]),
      north: .columns([m.fromTrack(1, -2700, lean: 0.16)], [westland, townAndLand]))
  }

  private static func east(_ m: TownMeasures) -> Layout {
    let inner = Layout.rows(
      [m.fromBank(1, 120, lean: -0.08), m.fromBank(1, 800, lean: 0.12)],
      [.land(.eastTown, zones: 1), .land(.eastTown, zones: 2), .land(.almbacken, zones: 4)])
    let town = Layout.columns(
      [m.fromTrack(1, 1250, lean: 0.07)], [inner, .land(.oakHill, zones: 2)])
    let ravlanda = Layout.columns(
      [m.cut(3600, lean: -0.2, by: 3900), m.cut(4700, lean: 0.15, by: 3900)],
      [
        .land(.northland, zones: nil), .land(.ravlanda, zones: 1),
        .land(.northland, zones: nil),
      ])
    let corner = Layout.rows(
      [m.cut(4100, lean: -0.8, by: 7800)], [.land(.northland, zones: 1), .band(.beyond)])
    let outside = Layout.rows(
      [m.cut(3400, lean: 0.06, by: 4000), m.fromBank(1, 4300, lean: -0.04)],
      [.land(.northland, zones: nil), ravlanda, corner])
    let estuary = Layout.rows(
      [m.fromBank(1, -1945, lean: -0.42)], [.band(.lake), .land(.harbour, zones: 1)])
    let cove = Layout.rows(
      [m.cut(-2200, lean: 0.5, by: 1850)], [.band(.lake), .land(.oakPoint, zones: 2)])
    let south = Layout.columns(
      [m.fromTrack(-1, 1250, lean: -0.1)],
      [
        .rows([m.fromBank(1, -1250, lean: -0.12)], [estuary, .land(.campus, zones: 2)]), cove,
      ])
    return acrossRailway(
      m,
      south: .columns(
        [m.fromTrack(-1, 2700, lean: 0.19)],
        [south, .land(.eastland, zones: nil, eastings: [m.at(4800)])]),
      north: .rows(
        [m.fromBank(1, 2200, lean: -0.07)],
        [
          .columns(
            [m.fromTrack(1, 2700, lean: -0.2)],
            [town, .land(.eastland, zones: 1, eastings: [m.at(4800)])]),
          outside,
        ]))
  }
}
