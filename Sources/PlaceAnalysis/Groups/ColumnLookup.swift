internal import GeoCore

/// Finds columns by the names that people write, and says what is near when there is none.
struct ColumnLookup {
  private let table: FeatureTable
  private let names: Set<String>
  private let year: Int?
  private let location: Location
  private(set) var faults: [Diagnostic] = []

  init(_ table: FeatureTable, year: Int?, at location: Location) {
    self.table = table
    names = Set(table.columnNames)
    self.year = year
    self.location = location
  }

  static let yearMark = "{year}"

  /// The name with `{year}` filled in, when a year is given.
  func withYear(_ name: String) -> String {
    guard let year else { return name }
    return Self.pieces(of: name).joined(separator: String(year))
  }

  /// The real name of a column; a fault is noted when there is none.
  mutating func column(_ written: String) -> String {
    let name = withYear(written)
    if names.contains(name) { return name }
    if names.contains(written) { return written }
    if written != name || Self.pieces(of: written).count > 1 {
      let years = yearsAtHand(for: written)
      let list = years.isEmpty ? "–" : years.map(String.init).joined(separator: ", ")
      let kind: DiagnosticKind = year == nil ? .yearNeeded : .yearNotInTable
      if year == nil || !years.isEmpty {
        faults.append(
          Diagnostic(
            kind, ["column": .text(written), "name": .text(name), "years": .text(list)],
            at: located(name)))
        return name
      }
    }
    faults.append(
      Diagnostic(
        .noSuchColumn,
        [
          "column": .text(name), "suggestion": .phrase(suggestion(for: name)),
          "columns": .text(Self.listed(table.columnNames)),
        ], at: located(name)))
    return name
  }

  /// One group alone has nothing to be compared with.
  func loneGroup(_ group: GroupSet.Group) -> Diagnostic {
    let totals = table.columns.filter {
      $0.numbers != nil && !group.columns.contains($0.name) && Self.looksLikeTotal($0.name)
    }.map(\.name)
    let suggestion =
      totals.isEmpty
      ? Phrase(
        en: "numeric columns here: \(Self.listed(numericNames))",
        sv: "kolumner med tal här: \(Self.listed(numericNames))")
      : Phrase(
        en: "columns that look like totals: \(Self.listed(totals))",
        sv: "kolumner som liknar totaler: \(Self.listed(totals))")
    return Diagnostic(
      .loneGroupWithoutTotal,
      ["group": .text(group.name), "suggestion": .phrase(suggestion)], at: location)
  }

  private var numericNames: [String] {
    table.columns.filter { $0.numbers != nil }.map(\.name)
  }

  private func located(_ column: String) -> Location {
    var out = location
    out.column = column
    return out
  }

  private func suggestion(for name: String) -> Phrase {
    let near = nearestNames(to: name, in: table.columnNames)
    guard !near.isEmpty else { return Phrase(en: "", sv: "") }
    let list = near.map { "“\($0)”" }.joined(separator: ", ")
    let swedish = near.map { "”\($0)”" }.joined(separator: ", ")
    return Phrase(en: "did you mean \(list)? ", sv: "menade du \(swedish)? ")
  }

  /// The years for which there is a column of this pattern, in rising order.
  private func yearsAtHand(for written: String) -> [Int] {
    let pieces = Self.pieces(of: written)
    guard pieces.count > 1 else { return [] }
    var years: Set<Int> = []
    for name in table.columnNames {
      let rest = name.dropFirst(pieces[0].count)
      guard name.hasPrefix(pieces[0]), let year = Int(rest.prefix(4)), rest.prefix(4).count == 4
      else { continue }
      if pieces.joined(separator: String(year)) == name { years.insert(year) }
    }
    return years.sorted()
  }

  /// The name cut at every `{year}`.
  private static func pieces(of name: String) -> [String] {
    var pieces: [String] = []
    var piece = Substring(name)
    while let brace = piece.firstIndexOf(yearMark) {
      pieces.append(String(piece[..<brace.lowerBound]))
      piece = piece[brace.upperBound...]
    }
    pieces.append(String(piece))
    return pieces
  }

  /// Names in a row, cut after forty with the count of those left out.
  static func listed(_ names: [String]) -> String {
    guard names.count > 40 else { return names.isEmpty ? "–" : names.joined(separator: ", ") }
    return names.prefix(40).joined(separator: ", ") + " … (+\(names.count - 40))"
  }

  private static func looksLikeTotal(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    let wanted: Set<String> = [
      "total", "totalt", "tot", "pop", "population", "befolkning", "folkmängd", "folkmangd",
      "antal", "alla", "all", "summa", "sum", "invånare", "invanare", "residents", "persons",
      "personer", "people", "inhabitants",
    ]
    return words.contains(where: wanted.contains)
  }
}

extension Substring {
  /// The first place where `text` stands.
  fileprivate func firstIndexOf(_ text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
