internal import GeoCore
internal import PlaceAnalysis

/// What was understood of a network: for people as lines, for programs as JSON.
struct NetworkReport {
  let name: String
  let mode: StreetMode
  let built: BuiltNetwork
  let people: NetworkPeople?

  private var statistics: StreetStatistics { built.network.statistics }

  /// Edges and metres by kind of street, the longest first.
  private var kinds: [(kind: String, edges: Int, metres: Double)] {
    let network = built.network
    let column = network.lineAttributes.first { $0.name == "highway" }
    var sums: [String: (edges: Int, metres: Double)] = [:]
    for edge in 0..<network.edgeCount {
      let kind = column?.text(Int(network.line[edge])) ?? "–"
      sums[kind, default: (0, 0)].edges += 1
      sums[kind, default: (0, 0)].metres += network.length[edge]
    }
    return sums.map { ($0.key, $0.value.edges, $0.value.metres) }
      .sorted { a, b in a.2 != b.2 ? a.2 > b.2 : a.0 < b.0 }
  }

  // MARK: For people

  /// Parts of the network that are shown one by one.
  private static let shownComponents = 8

  func lines(in language: Language, width: Int?, palette: Palette) -> [String] {
    func say(_ phrase: Phrase, _ arguments: [String: PhraseArgument] = [:]) -> String {
      phrase.rendered(arguments, in: language)
    }
    let statistics = statistics
    var lines = [palette.paint("\(name): \(built.format.rawValue), \(mode.rawValue)", .heading)]
    lines.append(
      say(
        NetworkText.size,
        [
          "vertices": .integer(statistics.vertices), "edges": .integer(statistics.edges),
          "km": .text(NumberText.decimal(statistics.totalLength / 1000, 1)),
          "crs": .text(built.computing.crs.name),
        ]))
    lines.append(
      say(
        NetworkText.shape,
        [
          "ends": .integer(statistics.deadEnds), "loops": .integer(statistics.selfLoops),
          "parallel": .integer(statistics.parallelEdges),
          "closed": .integer(statistics.closedEdges),
        ]))
    let crossings = built.crossings
    if crossings.count > 0 {
      lines.append(
        say(
          NetworkText.crossings,
          [
            "count": .integer(crossings.count), "open": .integer(crossings.count(.open)),
            "levels": .integer(crossings.count(.levels)),
            "unlinked": .integer(crossings.count(.unlinked)),
          ]))
    }
    if built.removedLines > 0 {
      lines.append(say(NetworkText.removed, ["count": .integer(built.removedLines)]))
    }
    return lines + [""] + componentLines(language, width, palette) + [""]
      + kindLines(language, width, palette) + leftOutLines(language, width, palette)
  }

  private func componentLines(_ language: Language, _ width: Int?, _ palette: Palette) -> [String] {
    func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
    var headings: [TextTable.Heading] = [
      .init(word(NetworkText.component)), .init(word(NetworkText.vertices), .right),
      .init(word(NetworkText.share), .right),
    ]
    if people != nil { headings.append(.init(word(NetworkText.people), .right)) }
    var table = TextTable(headings)
    let sizes = statistics.componentSizes
    let all = Double(max(1, statistics.vertices))
    func add(_ title: String, _ vertices: Int?, _ persons: Double?) {
      table.add([
        title, vertices.map(NumberText.whole) ?? "",
        vertices.map { NumberText.decimal(100 * Double($0) / all, 1) + " %" } ?? "",
        persons.map { NumberText.value($0, unit: .persons) } ?? "",
      ])
    }
    for (part, size) in sizes.prefix(Self.shownComponents).enumerated() {
      add(String(part), size, people?.components[part])
    }
    let rest = sizes.dropFirst(Self.shownComponents)
    if !rest.isEmpty {
      add(
        NetworkText.others.rendered(["count": .integer(rest.count)], in: language),
        rest.reduce(0, +),
        people.map { $0.components.dropFirst(Self.shownComponents).reduce(0, +) })
    }
    if let people, people.unconnected > 0 {
      add(word(NetworkText.unconnected), nil, people.unconnected)
    }
    return table.lines(width: width, palette: palette)
  }

  private func kindLines(_ language: Language, _ width: Int?, _ palette: Palette) -> [String] {
    func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
    var table = TextTable([
      .init(word(NetworkText.kind)), .init(word(NetworkText.edges), .right), .init("km", .right),
    ])
    for kind in kinds {
      table.add([
        kind.kind, NumberText.whole(kind.edges), NumberText.decimal(kind.metres / 1000, 1),
      ])
    }
    return table.lines(width: width, palette: palette)
  }

  private func leftOutLines(_ language: Language, _ width: Int?, _ palette: Palette) -> [String] {
    let entries = built.leftOut.entries
    guard !entries.isEmpty else { return [] }
    func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
    var table = TextTable([
      .init(word(NetworkText.leftOut)), .init(word(NetworkText.kind)),
      .init(word(NetworkText.count), .right),
    ])
    for entry in entries {
      let reason = NetworkText.reasons.first { $0.0 == entry.reason }?.1
      table.add([
        reason?.template(in: language) ?? entry.reason.rawValue, entry.kind,
        NumberText.whole(entry.count),
      ])
    }
    return [""] + table.lines(width: width, palette: palette)
  }

  // MARK: For programs

  var json: JSONValue {
    let statistics = statistics
    let crossings = built.crossings
    var members: [JSONValue.Member] = [
      .init("file", .string(name)), .init("format", .string(built.format.rawValue)),
      .init("mode", .string(mode.rawValue)), .init("crs", .string(built.computing.crs.name)),
      .init("vertices", .integer(statistics.vertices)),
      .init("edges", .integer(statistics.edges)),
      .init("length_m", .number(statistics.totalLength)),
      .init("self_loops", .integer(statistics.selfLoops)),
      .init("parallel_edges", .integer(statistics.parallelEdges)),
      .init("dead_ends", .integer(statistics.deadEnds)),
      .init("closed_edges", .integer(statistics.closedEdges)),
      .init("removed_streets", .integer(built.removedLines)),
      .init("vanished_streets", .integer(built.vanishedLines)),
      .init(
        "crossings_without_vertex",
        [
          "open": .integer(crossings.count(.open)), "levels": .integer(crossings.count(.levels)),
          "unlinked": .integer(crossings.count(.unlinked)),
        ]),
      .init(
        "components",
        .array(
          statistics.componentSizes.enumerated().map { part, size in
            var members: [JSONValue.Member] = [.init("vertices", .integer(size))]
            if let people { members.append(.init("people", .number(people.components[part]))) }
            return .object(members)
          })),
      .init(
        "kinds",
        .array(
          kinds.map {
            [
              "highway": $0.kind == "–" ? .null : .string($0.kind), "edges": .integer($0.edges),
              "length_m": .number($0.metres),
            ]
          })),
      .init(
        "left_out",
        .array(
          built.leftOut.entries.map {
            [
              "reason": .string($0.reason.rawValue), "highway": .string($0.kind),
              "count": .integer($0.count),
            ]
          })),
    ]
    if let people {
      members.append(.init("people_unconnected", .number(people.unconnected)))
    }
    if let osm = built.osm {
      members.append(
        .init(
          "osm",
          [
            "nodes": .integer(osm.nodes), "ways": .integer(osm.ways),
            "relations": .integer(osm.relations), "kept_ways": .integer(osm.keptWays),
            "missing_nodes": .integer(osm.missingReferences), "cut_ways": .integer(osm.cutWays),
          ]))
    }
    return .object(members)
  }
}
