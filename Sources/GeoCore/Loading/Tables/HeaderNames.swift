/// The names of a table's columns, each once, and which columns are kept.
struct HeaderNames {
  private(set) var names: [String]
  /// Indices of the columns that are loaded, in file order.
  private(set) var kept: [Int] = []
  /// Names that occurred before, with the name given instead.
  private(set) var renamed: [(name: String, column: Int, to: String)] = []
  /// Columns without a name that hold too little to be data.
  private(set) var leftOut: [Int] = []
  /// Columns without a name that do hold data.
  private(set) var numbered: [Int] = []
  /// Named columns at the end without any value.
  private(set) var emptyAtEnd: [Int] = []
  private let isNamed: [Bool]
  private let hasHeader: Bool

  init(_ header: [String]?, width: Int) {
    hasHeader = header != nil
    let trimmed = (0..<width).map { column -> String in
      guard let header, column < header.count else { return "" }
      return Self.tidied(header[column])
    }
    isNamed = trimmed.map { !$0.isEmpty }
    var taken = Set(trimmed)
    var seen: Set<String> = []
    names = []
    for (column, name) in trimmed.enumerated() {
      var name = name.isEmpty ? Self.free("column_\(column + 1)", &taken) : name
      if !seen.insert(name).inserted {
        var number = 2
        while taken.contains("\(name)_\(number)") { number += 1 }
        let other = "\(name)_\(number)"
        renamed.append((name, column, other))
        taken.insert(other)
        seen.insert(other)
        name = other
      }
      names.append(name)
    }
  }

  /// Decides which columns are kept, once it is known what they hold.
  mutating func settle(profiles: [ColumnProfile], rows: Int) {
    let last = profiles.lastIndex { !$0.isEmpty } ?? -1
    for (column, profile) in profiles.enumerated() {
      if isNamed[column] || !hasHeader {
        if column <= last || !hasHeader {
          kept.append(column)
        } else {
          emptyAtEnd.append(column)
        }
        continue
      }
      if profile.isEmpty { continue }
      // Notes beside the data fill a few rows; data fill most.
      let filled = profile.given + profile.suppressed + profile.missing
      if filled * 2 >= rows {
        numbered.append(column)
        kept.append(column)
      } else {
        leftOut.append(column)
      }
    }
  }

  private static func free(_ name: String, _ taken: inout Set<String>) -> String {
    var name = name
    while !taken.insert(name).inserted { name += "_" }
    return name
  }

  /// One line without blanks around it.
  private static func tidied(_ name: String) -> String {
    let words = name.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\t" }
    var scalars = words.joined(separator: " ").unicodeScalars[...]
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
