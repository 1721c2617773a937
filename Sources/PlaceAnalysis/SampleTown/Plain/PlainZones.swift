internal import GeoCore

/// Zones of the plain pattern in flat arrays, made chunk by chunk.
struct PlainZones: Sendable {
  private static let names =
    ["pop", "born_sweden", "born_abroad", "income_low", "income_mid", "income_high"]
    + Census.ageNames + Tenure.allCases.map(\.column)
  private static let ageWeights: [Double] = [
    56, 60, 62, 58, 54, 62, 70, 68, 64, 62, 64, 62, 56, 52, 50, 46, 54,
  ]

  private var codes = TextStore()
  private var names = TextStore()
  private var columns: [[Double]]
  private var geometry = GeometryColumn(crs: .sweref99TM)

  init(reserving count: Int) {
    columns = [[Double]](repeating: [], count: Self.names.count)
    for i in columns.indices { columns[i].reserveCapacity(count) }
    geometry.x.reserveCapacity(count * 5)
    geometry.y.reserveCapacity(count * 5)
    codes.reserve(rows: count, bytes: count * 12)
  }

  init(_ range: Range<Int>, pattern: PlainPattern, total: Int) {
    self.init(reserving: range.count)
    let digits = max(3, String(total).utf8.count)
    for zone in range {
      let number = String(zone + 1)
      codes.append(
        SampleTown.Municipality.code + "C"
          + String(repeating: "0", count: digits - number.utf8.count) + number + "0")
      names.append("Kvarter \(zone / 100 + 1)")
      addCounts(zone, pattern)
      let column = zone % pattern.width
      let row = zone / pattern.width
      for (c, r) in [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)] {
        let corner = pattern.corner(column + c, row + r)
        geometry.append(x: corner.x, y: corner.y)
      }
      geometry.endRing()
      geometry.endPart(.area)
      geometry.endFeature(.polygon)
    }
  }

  private mutating func addCounts(_ zone: Int, _ pattern: PlainPattern) {
    var random = TownBuilder.random(pattern.seed, .people, zone)
    let shares = pattern.profile(zone: zone)
    let pop = 740 + Int(random.unit() * 1520)
    func part(_ share: Double, of total: Int) -> Int {
      let noise = 0.94 + 0.12 * random.unit()
      return min(total, max(0, Int((Double(total) * share * noise).rounded())))
    }
    let abroad = part(shares.abroad, of: pop)
    let low = part(shares.low, of: pop)
    let high = min(pop - low, part(shares.high, of: pop))
    var counts = [pop, pop - abroad, abroad, low, pop - low - high, high]
    let weights = Self.ageWeights.map { $0 * (0.7 + 0.6 * random.unit()) }
    counts += Apportionment.whole(pop, by: weights)
    let dwellings = Int(Double(pop) / 2.1)
    let rental = part(min(0.9, 0.15 + shares.abroad), of: dwellings)
    let coop = part(0.4, of: dwellings - rental)
    counts += [rental, coop, dwellings - rental - coop]
    for (i, count) in counts.enumerated() { columns[i].append(Double(count)) }
  }

  mutating func append(_ other: PlainZones) {
    codes.append(contentsOf: other.codes)
    names.append(contentsOf: other.names)
    for i in columns.indices { columns[i].append(contentsOf: other.columns[i]) }
    geometry.append(contentsOf: other.geometry)
  }

  func table(_ count: Int) -> FeatureTable {
    typealias Municipality = SampleTown.Municipality
    func repeated(_ text: String) -> [String] { [String](repeating: text, count: count) }
    var list: [Column] = [
      Column("deso", .texts(codes)),
      .texts("kommun", repeated(Municipality.code)),
      .texts("kommunnamn", repeated(Municipality.name)),
      Column("regso", .texts(names)),
      .texts("version", repeated("2025")),
    ]
    for (name, values) in zip(Self.names, columns) {
      let unit = name.hasPrefix("dw_") ? ColumnUnit(rawValue: "dwellings") : .persons
      list.append(.numbers(name, values, unit: unit))
    }
    return FeatureTable(count: count, columns: list, geometry: geometry)
  }
}

extension GeometryColumn {
  /// Adds all features of another column.
  fileprivate mutating func append(contentsOf other: GeometryColumn) {
    let coordinates = Int32(x.count)
    let rings = Int32(ringCount)
    let parts = Int32(partCount)
    x.append(contentsOf: other.x)
    y.append(contentsOf: other.y)
    coordinateStarts.append(contentsOf: other.coordinateStarts.dropFirst().map { $0 + coordinates })
    ringStarts.append(contentsOf: other.ringStarts.dropFirst().map { $0 + rings })
    partStarts.append(contentsOf: other.partStarts.dropFirst().map { $0 + parts })
    partKinds.append(contentsOf: other.partKinds)
    kinds.append(contentsOf: other.kinds)
  }
}
