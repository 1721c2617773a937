import GeoCore

/// Our answer to a key of a file about access.
struct AccessNumbers {
  /// What another tool makes of the key, known to deviate from the definition.
  struct Variant {
    let reason: String
    let value: Number
  }

  /// Our value; nil when the key only records what another tool does.
  var ours: Number?
  /// Recomputed deviations, to recognise a reference that is wrong by them.
  var variants: [Variant] = []
  /// Why the key is no standard, where `ours` is nil.
  var reason = ""
  /// Relative tolerance; nil for that of the form.
  var tolerance: Double?
  /// Absolute tolerance of every value, in the shape of `ours`; nil for none.
  var slack: Number?

  init(_ ours: Number, tolerance: Double? = nil, slack: Number? = nil) {
    self.ours = ours
    self.tolerance = tolerance
    self.slack = slack
  }

  init(_ value: Double, tolerance: Double? = nil) { self.init(Number(value), tolerance: tolerance) }
  init(_ values: [Double], tolerance: Double? = nil) {
    self.init(Number(values), tolerance: tolerance)
  }
  init(_ rows: [[Double]], tolerance: Double? = nil) {
    self.init(Number(rows), tolerance: tolerance)
  }
  init(_ is: Bool) { self.init(Number.value(`is` ? 1 : 0)) }

  /// A number of another tool that is never the standard.
  static func variant(_ reason: String) -> AccessNumbers {
    var out = AccessNumbers(Number.undefined)
    out.ours = nil
    out.reason = reason
    return out
  }

  /// The same answer, with a deviation of another tool beside it.
  func orVariant(_ reason: String, _ value: Number) -> AccessNumbers {
    var out = self
    out.variants.append(Variant(reason: reason, value: value))
    return out
  }
}

extension Number {
  /// Rows of a table as a matrix, undefined where a place is not reached.
  init(_ table: ReachTable, places: Int) {
    self.init(
      (0..<table.rowCount).map { row in
        var out = [Double](repeating: .nan, count: places)
        for pair in table.rowStarts[row]..<table.rowStarts[row + 1] {
          out[Int(table.places[pair])] = table.costs[pair]
        }
        return out
      })
  }

  /// Reads a reference as `Number` does; of a record only its numbers, truth values as 1 and 0.
  init?(leaf json: JSONValue) {
    switch json {
    case .bool(let isTrue): self = .value(isTrue ? 1 : 0)
    case .array(let elements):
      var list: [Number] = []
      for element in elements {
        guard let number = Number(leaf: element) else { return nil }
        list.append(number)
      }
      self = .list(list)
    case .object(let members):
      self = .object(
        members.compactMap { member in
          Number(leaf: member.value).map { (name: member.key, $0) }
        })
    default:
      guard let number = Number(json) else { return nil }
      self = number
    }
  }
}
