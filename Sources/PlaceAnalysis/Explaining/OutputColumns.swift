internal import GeoCore

/// New columns of a layer with the measure that each is of, under the names that the layer gives
/// them.
struct OutputColumns {
  struct Entry {
    /// As in the layer: numbered when its name was taken.
    var name: String
    /// As the measure calls it.
    var column: Column
    var measure: MeasureInfo
  }

  private(set) var entries: [Entry] = []
  /// The column looked for, under its name in the layer; nil to list them all.
  let wanted: String?
  private var taken: Set<String>

  /// - Parameter input: Names of the columns that the layer carries along.
  init(after input: [String], wanted: String?) {
    taken = Set(input)
    self.wanted = wanted
  }

  /// Adds the next column; whether it is the one looked for.
  mutating func append(_ column: Column, _ measure: MeasureInfo) -> Bool {
    var name = column.name
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(column.name)_\(number)"
      number += 1
    }
    entries.append(Entry(name: name, column: column, measure: measure))
    return name == wanted
  }
}

extension Column {
  /// A cell as a value to compare and show; nil when it is not given, but for suppressed cells,
  /// which have their point.
  func value(_ row: Int) -> Breakdown.Value? {
    switch status(row) {
    case .given, .suppressed: break
    case .missing, .undefined: return nil
    }
    switch values {
    case .numbers(let numbers): return numbers[row].isNaN ? nil : .number(numbers[row], unit)
    case .texts(let texts), .json(let texts): return .text(texts[row])
    case .booleans(let flags): return .flag(flags[row])
    }
  }

  func reason(_ row: Int) -> UndefinedReason? {
    if case .undefined(let reason) = status(row) { reason } else { nil }
  }
}
