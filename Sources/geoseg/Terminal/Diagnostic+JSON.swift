internal import GeoCore

extension Diagnostic {
  /// The finding as data: code, severity, texts, and what is known of its place.
  func json(in language: Language) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("code", .string(kind.code)),
      .init("severity", .string(severity.rawValue)),
      .init("message", .string(message(in: language))),
    ]
    let hint = hint(in: language)
    if !hint.isEmpty { members.append(.init("hint", .string(hint))) }
    let location = location.json
    if case .object(let known) = location, !known.isEmpty {
      members.append(.init("location", location))
    }
    if let cause { members.append(.init("cause", .string(cause))) }
    return .object(members)
  }
}

extension Location {
  var json: JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append(.init(key, value)) }
    }
    add("file", file.map { .string($0) })
    add("feature", feature.map { .integer($0) })
    add("id", id.map { .string($0) })
    add("column", column.map { .string($0) })
    add("x", coordinate.map { .number($0.x) })
    add("y", coordinate.map { .number($0.y) })
    add("line", position.flatMap { $0.line > 0 ? .integer($0.line) : nil })
    add("textColumn", position.flatMap { $0.column > 0 ? .integer($0.column) : nil })
    add("byte", position.flatMap { $0.byte >= 0 ? .integer($0.byte) : nil })
    add("planKey", planKey.map { .string($0) })
    return .object(members)
  }
}
