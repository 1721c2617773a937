/// Reads what columns say of each row of a layer of streets.
struct StreetTableReader {
  let table: FeatureTable
  let file: String?
  /// The mode whose rules decide; nil when `oneway` decides.
  let mode: StreetMode?
  /// The columns that hold what rules look at.
  private let known: [(key: TagKey, column: Column)]
  private let layer: Column?
  private let kinds: Column?

  init(_ table: FeatureTable, _ columns: StreetColumns, _ file: String?) {
    self.table = table
    self.file = file
    var known: [(key: TagKey, column: Column)] = []
    for key in TagKey.allCases where StreetTags.isRead(key) {
      if let column = columns.column(key.text, in: table) { known.append((key, column)) }
    }
    self.known = known
    layer = columns.column(TagKey.layer.text, in: table)
    kinds = columns.column(TagKey.highway.text, in: table)
    mode = kinds == nil ? nil : columns.mode
  }

  /// What becomes of each row: nil for one that has no line, which is counted.
  func decisions(_ streets: inout TableStreets) -> [StreetDecision?] {
    var out = [StreetDecision?](repeating: nil, count: table.count)
    guard let geometry = table.geometry else { return out }
    var odd = OddWords()
    for row in 0..<table.count {
      let kind = geometry.kinds[row]
      guard kind == .lineString || kind == .multiLineString else {
        streets.otherGeometries[kind, default: 0] += 1
        continue
      }
      let tags = tags(row)
      if let mode {
        let decision = mode.decision(for: tags)
        if let reason = decision.leftOut { streets.leftOut.add(reason, kinds?.text(row) ?? "") }
        out[row] = decision
      } else {
        out[row] = .kept(tags, passage: passage(row, &odd))
      }
    }
    streets.diagnostics += odd.diagnostics(table, file)
    return out
  }

  /// The tags of a row, by the words that rules know.
  private func tags(_ row: Int) -> StreetTags {
    var tags = StreetTags()
    for (key, column) in known where column.isGiven(row) {
      tags[key] =
        switch column.values {
        case .texts(let texts):
          texts.utf8(row).withUnsafeBufferPointer { TagWord($0) }
        default: TagWord(column.text(row))
        }
    }
    if let layer, var text = layer.text(row) { tags.layer = text.withUTF8 { StreetTags.layer($0) } }
    return tags
  }

  private func passage(_ row: Int, _ odd: inout OddWords) -> Passage {
    guard let column = known.first(where: { $0.key == .oneway })?.column else { return .both }
    guard let text = column.text(row) else { return .both }
    switch text.lowercased() {
    case "yes", "true", "1": return .forward
    case "-1", "reverse": return .backward
    case "no", "false", "0", "": return .both
    default:
      odd.add(text, column.name, row)
      return .both
    }
  }

  /// The finding for a layer without a single street.
  func noLines(_ streets: TableStreets) -> [Diagnostic] {
    let others = streets.otherGeometries.values.reduce(0, +)
    return [
      Diagnostic(
        .noStreetLines,
        ["others": .integer(others), "left": .integer(streets.leftOut.total)],
        at: Location(file: file))
    ]
  }
}

/// Words for a direction that mean nothing to us: told once each.
private struct OddWords {
  private var words: [(word: String, column: String, row: Int, count: Int)] = []
  private var index: [String: Int] = [:]

  mutating func add(_ word: String, _ column: String, _ row: Int) {
    if let known = index[word] {
      words[known].count += 1
    } else if words.count < 100 {
      index[word] = words.count
      words.append((word, column, row, 1))
    }
  }

  func diagnostics(_ table: FeatureTable, _ file: String?) -> [Diagnostic] {
    words.map { word in
      Diagnostic(
        .oddOneway, ["word": .text(word.word), "count": .integer(word.count)],
        at: Location(
          file: file, feature: word.row, id: table.id(word.row).text, column: word.column))
    }
  }
}
