/// A named list of values, one per row, with what each is worth.
public struct Column: Sendable, Hashable {
  /// How the values are kept.
  public enum Values: Sendable, Hashable {
    /// Numbers; a row that is not given holds NaN.
    case numbers([Double])
    case texts(TextStore)
    case booleans([Bool])
    /// JSON as read, for nested values, for columns of mixed types and for integers beyond 2⁵³.
    case json(TextStore)
  }

  /// Ends of the range of every cell; for a given cell both are its value.
  public struct Bounds: Sendable, Hashable {
    public var lower: [Double]
    public var upper: [Double]

    public init(lower: [Double], upper: [Double]) {
      self.lower = lower
      self.upper = upper
    }
  }

  public var name: String
  public var unit: ColumnUnit
  public var values: Values
  /// nil when every cell is given.
  public var status: [CellStatus]?
  /// nil when no cell is suppressed.
  public var bounds: Bounds?
  /// Decimals to write, for derived numbers; nil writes the shortest text that reads back equal.
  public var decimals: Int?

  public init(
    _ name: String, _ values: Values, unit: ColumnUnit = .none, status: [CellStatus]? = nil,
    bounds: Bounds? = nil, decimals: Int? = nil
  ) {
    self.name = name
    self.unit = unit
    self.values = values
    self.status = status
    self.bounds = bounds
    self.decimals = decimals
  }

  /// A column of numbers.
  public static func numbers(
    _ name: String, _ values: [Double], unit: ColumnUnit = .none, status: [CellStatus]? = nil,
    bounds: Bounds? = nil, decimals: Int? = nil
  ) -> Column {
    Column(
      name, .numbers(values), unit: unit, status: status, bounds: bounds, decimals: decimals)
  }

  /// A column of numbers in which NaN stands for a value that does not exist, for one reason.
  public static func numbers(
    _ name: String, _ values: [Double], unit: ColumnUnit = .none, nanIs reason: UndefinedReason
  ) -> Column {
    guard values.contains(where: { $0.isNaN }) else { return numbers(name, values, unit: unit) }
    let status = values.map { $0.isNaN ? CellStatus.undefined(reason) : .given }
    return Column(name, .numbers(values), unit: unit, status: status)
  }

  public static func texts(_ name: String, _ values: some Sequence<String>) -> Column {
    Column(name, .texts(TextStore(values)))
  }

  public var count: Int {
    switch values {
    case .numbers(let numbers): numbers.count
    case .texts(let texts), .json(let texts): texts.count
    case .booleans(let booleans): booleans.count
    }
  }

  /// The numbers, or nil when the column holds something else.
  public var numbers: [Double]? {
    if case .numbers(let numbers) = values { numbers } else { nil }
  }

  public func status(_ row: Int) -> CellStatus { status?[row] ?? .given }
  public func isGiven(_ row: Int) -> Bool { status(row) == .given }

  /// The cell as text, as a key is compared; nil when it is not given.
  ///
  /// A whole number has no point: 380 and "380" are alike.
  public func text(_ row: Int) -> String? {
    guard isGiven(row) else { return nil }
    switch values {
    case .numbers(let numbers): return ShortestDecimal.string(numbers[row])
    case .texts(let texts), .json(let texts): return texts[row]
    case .booleans(let booleans): return booleans[row] ? "true" : "false"
    }
  }
}
