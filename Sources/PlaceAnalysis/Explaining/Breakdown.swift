public import GeoCore

/// A number taken apart: by which formula, from which rows, and what the rows make together.
public struct Breakdown: Sendable {
  /// A column of a table: what stands in it, and its cells.
  public struct Column: Sendable {
    public enum Cells: Sendable {
      /// nil for nothing to say.
      case texts([String?])
      /// NaN for a number that does not exist.
      case numbers([Double], ColumnUnit)
    }

    /// Stable, for JSON: `place`, `cost`, `contribution`.
    public var key: String
    public var title: Phrase
    public var cells: Cells

    public var count: Int {
      switch cells {
      case .texts(let texts): texts.count
      case .numbers(let numbers, _): numbers.count
      }
    }
  }

  /// Rows that belong together, such as the places in reach.
  public struct Table: Sendable {
    /// Stable, for JSON.
    public var key: String
    public var title: Phrase
    public var columns: [Column]
    /// Which column's numbers add up to the value (or a part of it); nil for a table to look at.
    public var summed: String?

    public var count: Int { columns.first?.count ?? 0 }

    /// The sum of the summed column; nil when there is none.
    public var sum: Double? {
      guard let summed, let column = columns.first(where: { $0.key == summed }),
        case .numbers(let numbers, _) = column.cells
      else { return nil }
      var sum = CompensatedSum()
      for number in numbers where !number.isNaN { sum.add(number) }
      return sum.value
    }
  }

  /// A number that the rows rest on, such as the people of the zone.
  public struct Fact: Sendable {
    public var key: String
    public var title: Phrase
    public var value: Value
  }

  /// A number with its unit, or a text.
  public enum Value: Sendable, Hashable {
    case number(Double, ColumnUnit)
    case text(String)
    case flag(Bool)

    public var number: Double? { if case .number(let value, _) = self { value } else { nil } }
  }

  /// With the symbols of the measure, for this number.
  public var formula: String
  /// How the rows make the number, in words.
  public var reading: Phrase
  public var facts: [Fact] = []
  public var tables: [Table] = []
  /// What the rows make; a number is NaN when it does not exist.
  public var value: Value

  public init(
    formula: String, reading: Phrase, facts: [Fact] = [], tables: [Table] = [], value: Value
  ) {
    self.formula = formula
    self.reading = reading
    self.facts = facts
    self.tables = tables
    self.value = value
  }
}

extension Breakdown.Column {
  static func texts(_ key: String, _ title: Phrase, _ texts: [String?]) -> Self {
    Self(key: key, title: title, cells: .texts(texts))
  }

  static func numbers(
    _ key: String, _ title: Phrase, _ numbers: [Double], _ unit: ColumnUnit = .none
  ) -> Self {
    Self(key: key, title: title, cells: .numbers(numbers, unit))
  }
}

extension Breakdown.Fact {
  static func number(
    _ key: String, _ title: Phrase, _ value: Double, _ unit: ColumnUnit = .none
  ) -> Self {
    Self(key: key, title: title, value: .number(value, unit))
  }

  static func text(_ key: String, _ title: Phrase, _ text: String) -> Self {
    Self(key: key, title: title, value: .text(text))
  }
}

extension Breakdown {
  /// With the names of places beside their ids, where there are any.
  func naming(places names: [String: String]) -> Breakdown {
    guard !names.isEmpty else { return self }
    var named = self
    for i in named.tables.indices {
      guard let first = named.tables[i].columns.first, first.key == "place",
        case .texts(let ids) = first.cells
      else { continue }
      named.tables[i].columns.insert(
        .texts("name", BreakdownText.name, ids.map { $0.flatMap { names[$0] } }), at: 1)
    }
    return named
  }
}
