internal import GeoCore

/// How many numbers of a layer are hidden, and why.
struct HiddenNumbers: Sendable, Hashable {
  /// Fewer people than the minimum count.
  var primary = 0
  /// Numbers that would have told those.
  var secondary = 0
  /// Shares, means and ratios made of hidden numbers.
  var derived = 0

  mutating func add(_ other: HiddenNumbers) {
    primary += other.primary
    secondary += other.secondary
    derived += other.derived
  }

  /// As recorded with a layer.
  func record(_ minimum: MinimumCount) -> JSONValue {
    [
      "min_count": .integer(minimum.people), "hidden_small": .integer(primary),
      "hidden_to_protect": .integer(secondary), "hidden_derived": .integer(derived),
    ]
  }
}

/// What becomes of one number.
enum Standing: Sendable, Hashable {
  case told
  case small
  case protecting
  case derived

  var isTold: Bool { self == .told }
}

extension Column {
  /// Takes cells away: null, with the status `suppressed`, and without a range.
  mutating func hide(_ rows: [Int]) {
    guard !rows.isEmpty else { return }
    var status = self.status ?? [CellStatus](repeating: .given, count: count)
    for row in rows { status[row] = .suppressed }
    self.status = status
    if case .numbers(var numbers) = values {
      for row in rows { numbers[row] = .nan }
      values = .numbers(numbers)
    }
    if case .texts(let texts) = values {
      var all = (0..<count).map { texts[$0] }
      for row in rows { all[row] = "" }
      values = .texts(TextStore(all))
    }
    if var bounds {
      for row in rows {
        bounds.lower[row] = .nan
        bounds.upper[row] = .nan
      }
      self.bounds = bounds
    }
  }
}

/// Columns on their way to being published: decides cell by cell, counts, and flags rows.
struct ColumnHiding {
  static let flag = "flag_suppressed"

  private(set) var columns: [Column]
  private(set) var hidden = HiddenNumbers()
  private(set) var flags: [Bool]

  init(_ columns: [Column], rows: Int) {
    self.columns = columns
    flags = [Bool](repeating: false, count: rows)
  }

  /// Decides about every cell of a column that has a number.
  mutating func decide(_ column: Int, _ standing: (_ row: Int, _ value: Double) -> Standing) {
    guard let numbers = columns[column].numbers else { return }
    var rows: [Int] = []
    for row in numbers.indices where columns[column].isGiven(row) && !numbers[row].isNaN {
      switch standing(row, numbers[row]) {
      case .told: continue
      case .small: hidden.primary += 1
      case .protecting: hidden.secondary += 1
      case .derived: hidden.derived += 1
      }
      rows.append(row)
      flags[row] = true
    }
    columns[column].hide(rows)
  }

  /// The columns with the flag that says where something is hidden.
  var flagged: [Column] { columns + [Column(Self.flag, .booleans(flags))] }
}
