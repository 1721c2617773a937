/// What makes a table one in long form: columns that tell the rows of a key apart.
public struct LongForm: Sendable, Hashable {
  /// Columns with few different values which, with the key, are different in every row.
  public let names: [String]
  /// Columns of numbers that the rows give.
  public let values: [String]

  /// nil when the key is different in every row, or no columns tell its rows apart.
  ///
  /// - Complexity: O(rows · columns²)
  public init?(of table: FeatureTable, key: String) {
    guard let keys = table[key], table.count > 1 else { return nil }
    let codes = (0..<table.count).map { keys.text($0) ?? "" }
    let keyCount = Set(codes).count
    guard keyCount < table.count else { return nil }
    // A category has far fewer values than there are rows, and more than one.
    let candidates = table.columns.filter { column in
      guard column.name != key else { return false }
      var seen: Set<String> = []
      for row in 0..<column.count {
        seen.insert(column.text(row) ?? "")
        if seen.count > 200 { return false }
      }
      guard seen.count > 1 else { return false }
      // Numbers are only a category when they are years.
      guard let numbers = column.numbers else { return true }
      return numbers.allSatisfy { (1700...2200).contains($0) && $0 == $0.rounded() }
    }
    var labels = codes
    var names: [String] = []
    var different = keyCount
    for column in candidates {
      let more = labels.enumerated().map { $1 + "\u{1F}" + (column.text($0) ?? "") }
      let count = Set(more).count
      guard count > different else { continue }
      labels = more
      names.append(column.name)
      different = count
      if count == table.count { break }
    }
    guard different == table.count else { return nil }
    self.names = names
    values = table.columns.filter {
      $0.numbers != nil && $0.name != key && !names.contains($0.name)
    }.map(\.name)
  }
}
