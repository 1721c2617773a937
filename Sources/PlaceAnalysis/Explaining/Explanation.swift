public import GeoCore

/// One number of an output: what it means, what stands in the file, and what makes it.
public struct Explanation: Sendable {
  /// What a row is: a zone or a place.
  public enum Subject: Sendable, Hashable {
    case zone(String)
    case place(String)

    public var key: String {
      switch self {
      case .zone(let key), .place(let key): key
      }
    }
  }

  public var subject: Subject
  public var column: String
  public var unit: ColumnUnit
  /// nil for a property of the input that the output carries along.
  public var measure: MeasureInfo?
  /// Parameters such as `within`, `category`, `reach`.
  public var parameters: [MeasureValue.Parameter] = []
  /// As it stands in the output; nil for a cell that is not given.
  public var inFile: Breakdown.Value?
  /// As computed again from the inputs, by the kernels that wrote the output; nil where there is no
  /// value.
  public var computed: Breakdown.Value?
  /// Why there is no value.
  public var undefined: UndefinedReason?
  /// nil for a measure that tells no rows.
  public var breakdown: Breakdown?

  /// Whether what was computed is what stands in the file, and the rows make it.
  public var agrees: Bool {
    guard Self.same(inFile, computed) else { return false }
    guard let made = breakdown?.value, let computed else { return true }
    return Self.same(made, computed)
  }

  /// Equal texts; numbers but for rounding: sums of another order, or fewer decimals in the file.
  static func same(_ a: Breakdown.Value?, _ b: Breakdown.Value?) -> Bool {
    switch (a, b) {
    case (nil, nil): return true
    case (.number(let a, _)?, .number(let b, _)?):
      return a == b || (a.isNaN && b.isNaN)
        || (a - b).magnitude <= 1e-9 * max(1, a.magnitude, b.magnitude)
    case (.number(let a, _)?, nil), (nil, .number(let a, _)?): return a.isNaN
    // A table does not say whether a cell is a text.
    case (.text(let a)?, .text(let b)?): return a == b
    case (.text(let text)?, .flag(let flag)?), (.flag(let flag)?, .text(let text)?):
      return text.lowercased() == (flag ? "true" : "false")
    case (.text(let text)?, .number(let number, _)?), (.number(let number, _)?, .text(let text)?):
      return text == ShortestDecimal.string(number)
    case (.text(let text)?, nil), (nil, .text(let text)?): return text.isEmpty
    case (let a?, let b?): return a == b
    case (nil, _?), (_?, nil): return false
    }
  }
}
