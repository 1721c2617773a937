internal import GeoCore

/// Turns the finished town into tables.
struct TownTables {
  let town: TownBuilder
  let blocks: BlockPlan
  let census: Census
  let codes: ZoneCodes
  let older: OlderDivision
  let sites: PlaceSites

  /// Rows of blocks, gathered by a number from 0.
  static func rows(_ numberOf: [Int], count: Int) -> [[Int]] {
    var out = [[Int]](repeating: [], count: count)
    for (row, number) in numberOf.enumerated() { out[number].append(row) }
    return out
  }

  /// Outlines of unions of blocks.
  func outlines(_ unions: [[Int]]) -> GeometryColumn {
    var unionOfFace = [Int](repeating: -1, count: town.mesh.faceCount)
    for (union, rows) in unions.enumerated() {
      for row in rows { unionOfFace[blocks.faces[row]] = union }
    }
    var column = GeometryColumn(crs: .sweref99TM)
    for (union, rows) in unions.enumerated() {
      let outline = town.mesh.outline(rows.map { blocks.faces[$0] }) { unionOfFace[$0] == union }
      town.mesh.append(outline, to: &column)
    }
    return column
  }

  /// A point within a block, away from its edges.
  func point(in row: Int) -> (x: Double, y: Double) {
    let mesh = town.mesh
    let loop = mesh.loops[blocks.faces[row]]
    var point = mesh.centre(blocks.faces[row])
    if !mesh.contains(loop, x: point.x, y: point.y) {
      for i in loop.indices {
        let (a, b) = (loop[i], loop[(i + 1) % loop.count])
        let c = loop[(i + 2) % loop.count]
        let x = (mesh.x[a] + mesh.x[b] + mesh.x[c]) / 3
        let y = (mesh.y[a] + mesh.y[b] + mesh.y[c]) / 3
        if mesh.contains(loop, x: x, y: y) {
          point = (x, y)
          break
        }
      }
    }
    return ((point.x * 100).rounded() / 100, (point.y * 100).rounded() / 100)
  }
}

extension Census {
  /// Totals and groups as columns; `ages` says which age classes go into each age column.
  func columns(ages groups: [(name: String, classes: Range<Int>)]) -> [Column] {
    func persons(_ name: String, _ values: [Int]) -> Column {
      .numbers(name, values.map(Double.init), unit: .persons)
    }
    let rows = residents.indices
    var columns = [
      persons("pop", residents),
      persons("born_sweden", rows.map { residents[$0] - bornAbroad[$0] }),
      persons("born_abroad", bornAbroad),
      persons("income_low", lowIncome),
      persons("income_mid", rows.map { residents[$0] - lowIncome[$0] - highIncome[$0] }),
      persons("income_high", highIncome),
    ]
    for group in groups {
      columns.append(
        persons(group.name, rows.map { row in group.classes.reduce(0) { $0 + ages[$1][row] } }))
    }
    return columns
  }

  /// Dwellings by tenure as columns.
  func dwellingColumns() -> [Column] {
    Tenure.allCases.map { tenure in
      .numbers(
        tenure.column, dwellings[tenure.rawValue].map(Double.init),
        unit: ColumnUnit(rawValue: "dwellings"))
    }
  }

  static let fiveYearAges = ageNames.enumerated().map { (name: $1, classes: $0..<$0 + 1) }
  static let broadAges: [(name: String, classes: Range<Int>)] = [
    ("age_0_9", 0..<2), ("age_10_19", 2..<4), ("age_20_64", 4..<13), ("age_65_plus", 13..<17),
  ]
}
