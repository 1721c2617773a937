internal import GeoCore
internal import PlaceAnalysis

/// The people whose nearest street lies on each part of a network.
struct NetworkPeople {
  /// Persons per component of the network.
  let components: [Double]
  /// Persons farther than the limit from all streets, or of zones without a position.
  let unconnected: Double
  /// Zones with people, per component and last of all those that are not connected.
  let zones: [Int]
  let file: InputFile

  var total: Double { components.reduce(unconnected, +) }

  /// Ties the people of every zone to the street nearest to a point inside it.
  ///
  /// - Throws: `noSuchColumn`, `badTotal` for a number below zero.
  init(
    zones path: String, total name: String, of built: BuiltNetwork, limit: Double,
    run: RunContext
  ) throws(GeosegError) {
    file = try InputFile.open(path)
    let loaded = try GeoJSONReader.load(file, context: run)
    try loaded.throwIfErrors()
    let people = try Self.people(loaded.table, name, file: file.name)
    var geometry = loaded.table.geometry ?? GeometryColumn(crs: built.network.crs)
    if built.network.crs == .plane { geometry.crs = .plane }
    let points = try Projector(from: geometry.crs, to: built.network.crs, around: geometry)
      .project(geometry, run: run, file: file.name, ids: loaded.table.ids)
      .representativePoints(run)
    var x = [Double](repeating: .nan, count: people.count)
    var y = x
    for zone in people.indices {
      if let at = points.coordinates(zone).first {
        (x[zone], y[zone]) = (points.x[at], points.y[at])
      }
    }
    let snapper = StreetSnapper(
      built.network, rule: SnapRule(limit: limit, barriers: built.barriers))
    let snapped = try snapper.snap(x: x, y: y, context: run).points
    let sums = built.network.sums(people, of: snapped)
    components = Array(sums.dropLast())
    unconnected = sums.last ?? 0
    zones = built.network.sums(people.map { $0 > 0 ? 1 : 0 }, of: snapped).map { Int($0) }
  }

  private static func people(
    _ table: FeatureTable, _ name: String, file: String
  ) throws(GeosegError) -> [Double] {
    guard let column = table[name], let numbers = column.numbers else {
      let near = nearestNames(to: name, in: table.columnNames)
      let words = near.joined(separator: ", ")
      throw GeosegError(
        .noSuchColumn,
        [
          "column": .text(name),
          "suggestion": .phrase(
            near.isEmpty
              ? Phrase(en: "", sv: "")
              : Phrase(en: "did you mean \(words)? ", sv: "menade du \(words)? ")),
          "columns": .text(table.columnNames.prefix(40).joined(separator: ", ")),
        ], at: Location(file: file, column: name))
    }
    for (row, number) in numbers.enumerated() where number < 0 {
      throw GeosegError(
        .negativeCount, ["value": .text(ShortestDecimal.string(number))],
        at: Location(file: file, feature: row, id: table.id(row).text, column: name))
    }
    // What is missing or suppressed counts as nobody here.
    return numbers.map { $0.isNaN ? 0 : $0 }
  }

  /// Findings about people beside the main network and off the streets.
  func diagnostics(limit: Double) -> [Diagnostic] {
    var out: [Diagnostic] = []
    let beside = components.dropFirst().reduce(0, +)
    if beside > 0 {
      out.append(
        Diagnostic(
          .peopleOnIslands,
          [
            "people": .text(NumberText.value(beside, unit: .persons)),
            "zones": .integer(zones.dropFirst().dropLast().reduce(0, +)),
          ], at: Location(file: file.name)))
    }
    if unconnected > 0 {
      out.append(
        Diagnostic(
          .peopleOffStreets,
          [
            "people": .text(NumberText.value(unconnected, unit: .persons)),
            "zones": .integer(zones.last ?? 0), "limit": .text(ShortestDecimal.string(limit)),
          ], at: Location(file: file.name)))
    }
    return out
  }
}
