internal import GeoCore

/// What one column holds: type, range, and how many cells are worth something.
struct ColumnProfile: Sendable {
  enum Kind: String, Sendable {
    case number
    case text
    case boolean
    case json
  }

  var name: String
  var kind: Kind
  /// The unit that the values look to be in: `count`, `share`, `code`; empty when it cannot be told.
  var unit: String
  var given = 0
  var missing = 0
  var suppressed = 0
  var undefined = 0
  /// Of the numbers that are given.
  var range: ClosedRange<Double>?
  var sum: Double?
  /// Number of different values, for texts.
  var distinct: Int?
  /// The first value, for texts.
  var example: String?

  init(_ column: Column) {
    name = column.name
    unit = column.unit.rawValue
    switch column.values {
    case .numbers: kind = .number
    case .texts: kind = .text
    case .booleans: kind = .boolean
    case .json: kind = .json
    }
    for row in 0..<column.count {
      switch column.status(row) {
      case .given: given += 1
      case .missing: missing += 1
      case .suppressed: suppressed += 1
      case .undefined: undefined += 1
      }
    }
    switch column.values {
    case .numbers(let values): look(at: values, column)
    case .texts: lookAtTexts(column)
    case .booleans, .json:
      example = (0..<column.count).lazy.compactMap { column.text($0) }.first
    }
  }

  private mutating func look(at values: [Double], _ column: Column) {
    var low = Double.infinity
    var high = -Double.infinity
    var total = 0.0
    var isWhole = true
    for (row, value) in values.enumerated() where column.isGiven(row) && value.isFinite {
      low = min(low, value)
      high = max(high, value)
      total += value
      if value != value.rounded() { isWhole = false }
    }
    guard low <= high else { return }
    range = low...high
    sum = total.isFinite ? total : nil
    if unit.isEmpty, low >= 0 { unit = isWhole ? "count" : high <= 1 ? "share" : "" }
  }

  private mutating func lookAtTexts(_ column: Column) {
    var seen: Set<String> = []
    for row in 0..<column.count {
      guard let text = column.text(row) else { continue }
      if example == nil { example = text }
      seen.insert(text)
    }
    distinct = seen.count
    if unit.isEmpty, given > 1, missing == 0, seen.count == given { unit = "code" }
  }

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(name)), .init("type", .string(kind.rawValue)),
      .init("unit", .string(unit)), .init("given", .integer(given)),
      .init("missing", .integer(missing)), .init("suppressed", .integer(suppressed)),
    ]
    if undefined > 0 { members.append(.init("undefined", .integer(undefined))) }
    if kind == .number {
      members += [
        .init("min", .optional(range?.lowerBound)), .init("max", .optional(range?.upperBound)),
        .init("sum", .optional(sum)),
      ]
    } else {
      if let distinct { members.append(.init("distinct", .integer(distinct))) }
      members.append(.init("example", .optional(example)))
    }
    return .object(members)
  }
}
