/// The codes of one side of a join: trimmed, with any version suffix taken off.
struct JoinCodes {
  /// Name of the column they are from.
  let column: String
  /// One per row; nil where there is none.
  private(set) var codes: [String?]
  /// Index into `versions` per row; −1 where the code carries none.
  private(set) var versionOf: [Int] = []
  /// The suffixes that occur, such as `DeSO2025`, in order of appearance.
  private(set) var versions: [String] = []

  private init(column: String, codes: [String?]) {
    self.column = column
    self.codes = codes
    versionOf = [Int](repeating: -1, count: codes.count)
    for row in codes.indices {
      guard let code = self.codes[row], let (bare, version) = Self.parted(code) else { continue }
      self.codes[row] = bare
      if let known = versions.firstIndex(of: version) {
        versionOf[row] = known
      } else {
        versionOf[row] = versions.count
        versions.append(version)
      }
    }
  }

  /// The codes of the zones, from a column or from the feature ids.
  init(zonesOf table: FeatureTable, _ join: TableJoin) throws(GeosegError) {
    if let column = table[join.key] {
      self.init(column: join.key, codes: Self.texts(column))
    } else if join.key == "id", table.ids.contains(where: { $0 != .absent }) {
      self.init(column: "id", codes: table.ids.map { $0.text.map(Self.trimmed) })
    } else {
      throw Self.noColumn(join.key, in: table, named: join.file ?? "the layer", wanted: nil)
    }
  }

  /// A key that was not named is answered with the columns that would do.
  static func keyNeeded(
    _ zones: FeatureTable, _ table: FeatureTable, _ join: TableJoin
  ) -> GeosegError {
    var pairs: [String] = []
    for column in zones.columns where column.numbers == nil {
      let codes = JoinCodes(column: column.name, codes: texts(column))
      guard Set(codes.codes.compactMap { $0 }).count == zones.count,
        let fitting = codes.columnThatFits(in: table)
      else { continue }
      pairs.append(column.name == fitting ? fitting : "\(column.name)=\(fitting)")
    }
    let list = (pairs.isEmpty ? table.columnNames : pairs).joined(separator: ", ")
    let suggestion: Phrase =
      pairs.isEmpty
      ? Phrase(en: "columns of the table: \(list)", sv: "tabellens kolumner: \(list)")
      : Phrase(en: "the codes agree in \(list)", sv: "koderna stämmer i \(list)")
    return GeosegError(
      .joinKeyNeeded, ["table": .text(join.tableFile), "suggestion": .phrase(suggestion)],
      at: Location(file: join.tableFile))
  }

  /// The codes of the table; a missing column is answered with the one that fits the zones.
  init(
    tableOf table: FeatureTable, _ join: TableJoin, wanted zones: JoinCodes
  ) throws(GeosegError) {
    let name = join.tableKey ?? join.key
    guard let column = table[name] else {
      throw Self.noColumn(name, in: table, named: join.tableFile, wanted: zones)
    }
    self.init(column: name, codes: Self.texts(column))
  }

  private static func texts(_ column: Column) -> [String?] {
    (0..<column.count).map { row in
      guard let text = column.text(row) else { return nil }
      let code = trimmed(text)
      return code.isEmpty ? nil : code
    }
  }

  /// Without blanks of any kind around it.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    if let first = bytes.first, let last = bytes.last, first > 0x20, first < 0x80, last > 0x20,
      last < 0x80
    {
      return text
    }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A code and the version that follows it, as in `0114A0010_DeSO2025`.
  static func parted(_ code: String) -> (code: String, version: String)? {
    let bytes = Array(code.utf8)
    guard bytes.count > 9, bytes.suffix(4).allSatisfy({ $0 &- 48 < 10 }),
      let mark = bytes.lastIndex(of: UInt8(ascii: "_")), mark > 0
    else { return nil }
    let division = String(decoding: bytes[(mark + 1)..<(bytes.count - 4)], as: UTF8.self)
    let year = String(decoding: bytes.suffix(4), as: UTF8.self)
    let bare = String(decoding: bytes[..<mark], as: UTF8.self)
    switch division.lowercased() {
    case "deso": return (bare, "DeSO" + year)
    case "regso": return (bare, "RegSO" + year)
    default: return nil
    }
  }

  private static func noColumn(
    _ name: String, in table: FeatureTable, named file: String, wanted: JoinCodes?
  ) -> GeosegError {
    var near = nearestNames(to: name, in: table.columnNames)
    if let wanted, let fitting = wanted.columnThatFits(in: table) { near = [fitting] }
    let suggestion: Phrase =
      near.isEmpty
      ? Phrase(en: "", sv: "")
      : Phrase(
        en: "did you mean \(near.map { "“\($0)”" }.joined(separator: ", "))? ",
        sv: "menade du \(near.map { "”\($0)”" }.joined(separator: ", "))? ")
    return GeosegError(
      .noSuchTableColumn,
      [
        "table": .text(file), "column": .text(name), "suggestion": .phrase(suggestion),
        "columns": .text(table.columnNames.joined(separator: ", ")),
      ], at: Location(file: file, column: name))
  }

  /// The column of a table that holds most of these codes, if it holds at least half.
  func columnThatFits(in table: FeatureTable) -> String? {
    let known = Set(codes.compactMap { $0 })
    var best: (name: String, hits: Int)?
    for column in table.columns {
      var hits = 0
      for row in 0..<column.count {
        guard let text = column.text(row).map(Self.trimmed) else { continue }
        if known.contains(Self.parted(text)?.code ?? text) { hits += 1 }
      }
      if hits * 2 >= min(column.count, known.count), hits > best?.hits ?? 0 {
        best = (column.name, hits)
      }
    }
    return best?.name
  }
}
