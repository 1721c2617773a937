internal import GeoCore

extension LayerHiding {
  /// Whose people a row of a table counts, in columns whose names begin alike.
  private typealias RowSet = (_ pass: Int, _ scale: Int, _ row: Int) -> PeopleSet?

  /// A layer of the family with its small numbers hidden; one that is not known by name gives no
  /// people at all.
  mutating func table(_ name: String, _ table: FeatureTable) -> FeatureTable {
    var table = table
    switch name {
    case "catchments":
      let places = places(table, "place_id")
      hide(
        &table, name,
        sets: [
          "": { pass, scale, row in
            places[row].map { .catchment(pass: pass, scale: scale, place: $0) }
          },
          "exclusive_": { pass, scale, row in
            places[row].map { .exclusive(pass: pass, scale: scale, place: $0) }
          },
          "shared_": { pass, scale, row in
            places[row].map { .shared(pass: pass, scale: scale, place: $0) }
          },
        ], ratios: ["shared_share": ["", "shared_", "exclusive_"]])
    case "closures":
      let places = places(table, "place_id")
      hide(
        &table, name,
        sets: [
          "lost_": { pass, scale, row in
            places[row].map { .exclusive(pass: pass, scale: scale, place: $0) }
          }
        ], ratios: ["lost_share": ["lost_"]])
    case "pairs": hidePairs(&table)
    case "pieces": hidePieces(&table)
    case "white-spots": hideSpots(&table)
    case "curves": hideCurves(&table)
    case "groups": hideGroups(&table)
    default:
      // Streets have no people; what is unknown gives none.
      hide(&table, name, sets: [:], ratios: [:])
    }
    return table
  }

  private func places(_ table: FeatureTable, _ column: String) -> [Int?] {
    guard let ids = table[column] else { return [Int?](repeating: nil, count: table.count) }
    return (0..<table.count).map { ids.text($0).flatMap { placeIndex[$0] } }
  }

  private mutating func hidePairs(_ table: inout FeatureTable) {
    let (a, b) = (places(table, "place_a"), places(table, "place_b"))
    hide(
      &table, "pairs",
      sets: [
        "shared_": { pass, scale, row in
          guard let a = a[row], let b = b[row] else { return nil }
          return .pair(pass: pass, scale: scale, min(a, b), max(a, b))
        },
        "first place ": { pass, scale, row in
          a[row].map { .catchment(pass: pass, scale: scale, place: $0) }
        },
        "second place ": { pass, scale, row in
          b[row].map { .catchment(pass: pass, scale: scale, place: $0) }
        },
      ],
      ratios: [
        "jaccard": ["shared_", "first place ", "second place "],
        "overlap_coefficient": ["shared_", "first place ", "second place "],
      ])
  }

  private mutating func hidePieces(_ table: inout FeatureTable) {
    // Ids may hold the mark that joins them: sets are known by their joined names.
    let names = table["places"]
    let ids = input.places.ids
    var sets: [String: [Int32]] = ["": []]
    for entry in passes {
      for known in numbers.pieces(ofPass: entry.number) {
        sets[known.map { ids[Int($0)] }.joined(separator: "; ")] = known
      }
    }
    hide(
      &table, "pieces",
      sets: [
        "": { pass, scale, row in
          guard let set = names?.text(row).flatMap({ sets[$0] }) else { return nil }
          return set.isEmpty
            ? .multiplicity(pass: pass, scale: scale, 0) : .piece(pass: pass, scale: scale, set)
        }
      ], ratios: [:])
  }

  private mutating func hideSpots(_ table: inout FeatureTable) {
    let isDrawnByPoints = passes.allSatisfy { $0.pass.rows.origins.x.allSatisfy { !$0.isNaN } }
    hide(
      &table, "white-spots",
      sets: isDrawnByPoints
        ? ["": { pass, scale, row in .spot(pass: pass, scale: scale, row: row) }] : [:],
      ratios: ["population_share": [""]])
    // The order of the rows would tell between which numbers a hidden one lies.
    guard let flags = table[ColumnHiding.flag], case .booleans(let isHidden) = flags.values,
      isHidden.contains(true)
    else { return }
    if let rank = table.columns.firstIndex(where: { $0.name == "rank" }) {
      table.columns[rank].hide(isHidden.indices.filter { isHidden[$0] })
    }
    let areas = table["area_m2"]?.numbers
    let keys = (0..<table.count).map { row -> Int in
      rows.find(table, row, series: nil).map { $0.pass * 1000 + $0.scale } ?? 0
    }
    let order = (0..<table.count).sorted { a, b in
      if keys[a] != keys[b] { return keys[a] < keys[b] }
      if isHidden[a] != isHidden[b] { return !isHidden[a] }
      guard isHidden[a], let areas, areas[a] != areas[b] else { return a < b }
      return areas[a] > areas[b]
    }
    table = table.selecting(order)
  }

  /// Hides the people of a table whose columns are a beginning and the name of a group.
  ///
  /// - Parameters:
  ///   - sets: by beginning of the column's name; a beginning that no column has only serves ratios.
  ///   - ratios: columns that are made of numbers of everybody in these sets.
  private mutating func hide(
    _ table: inout FeatureTable, _ name: String, sets: [String: RowSet],
    ratios: [String: [String]]
  ) {
    var hiding = ColumnHiding(table.columns, rows: table.count)
    let numbers = numbers
    for (position, column) in table.columns.enumerated() {
      guard column.numbers != nil else { continue }
      if let beginnings = ratios[column.name] {
        hiding.decide(position) { row, _ in
          guard let (pass, scale) = rows.find(table, row, series: 0) else { return .derived }
          for beginning in beginnings {
            guard let set = sets[beginning]?(pass, scale, row),
              numbers.standing(madeOf: set, pass: pass, series: 0).isTold
            else { return .derived }
          }
          return .told
        }
        continue
      }
      if let (set, one) = counted(column.name, sets) {
        hiding.decide(position) { row, value in
          guard let (pass, scale) = rows.find(table, row, series: one),
            let people = set(pass, scale, row)
          else { return value > numbers.minimum.slack ? .protecting : .told }
          return numbers.standing(people, pass: pass, series: one, value: value)
        }
      } else if let wanted = mixed(column.name), let set = sets[""] {
        hiding.decide(position) { row, _ in
          guard let (pass, scale) = rows.find(table, row, series: 0),
            let people = set(pass, scale, row)
          else { return .derived }
          return made(of: [people], pass: pass, series: wanted)
        }
      } else if column.tellsPeople {
        hiding.decide(position) { _, value in
          column.unit == .persons && value <= numbers.minimum.slack ? .told : .protecting
        }
      }
    }
    if table.columns.contains(where: \.tellsPeople) { table.columns = hiding.flagged }
    note(hiding, name)
  }

  private func counted(_ column: String, _ sets: [String: RowSet]) -> (RowSet, Int)? {
    for (beginning, set) in sets.sorted(by: { $0.key.utf8.count > $1.key.utf8.count }) {
      guard column.hasPrefix(beginning), let one = series[String(column.dropFirst(beginning.count))]
      else { continue }
      return (set, one)
    }
    return nil
  }

  /// The series that a share of a group, or a figure of the whole mix, is made of.
  private func mixed(_ column: String) -> [Int]? {
    if column == "mix_entropy" || column == "mix_divergence" { return Array(parts.indices) }
    guard column.hasPrefix("share_"), let one = series[String(column.dropFirst(6))] else {
      return nil
    }
    return [0, one]
  }
}

extension Column {
  /// Whether it is a number of people, or made of such.
  var tellsPeople: Bool {
    numbers != nil && [.persons, .share, .nats, .personsPerCapacity].contains(unit)
  }
}
