import GeoCore

/// A reference or computed value: a number, undefined, a list of such, or such by name.
indirect enum Number {
  case value(Double)
  case undefined
  case list([Number])
  case object([(name: String, Number)])

  /// NaN is undefined.
  init(_ value: Double) { self = value.isFinite ? .value(value) : .undefined }
  init(_ values: [Double]) { self = .list(values.map { Number($0) }) }
  init(_ values: [[Double]]) { self = .list(values.map { Number($0) }) }

  /// Reads a reference; nil when it is something else, such as a truth value.
  init?(_ json: JSONValue?) {
    switch json {
    case nil, .null: self = .undefined
    case .number(let value): self.init(value)
    case .integer(let value): self = .value(Double(value))
    case .string(let text) where ["NaN", "nan", "Infinity", "-Infinity"].contains(text):
      self = .undefined
    case .array(let elements):
      var list: [Number] = []
      for element in elements {
        guard let number = Number(element) else { return nil }
        list.append(number)
      }
      self = .list(list)
    case .object(let members):
      var named: [(name: String, Number)] = []
      for member in members {
        guard let number = Number(member.value) else { return nil }
        named.append((member.key, number))
      }
      self = .object(named)
    case .string, .bool: return nil
    }
  }
}
