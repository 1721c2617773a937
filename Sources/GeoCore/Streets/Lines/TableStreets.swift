/// The streets of a layer of lines, with an account of what was not taken.
public struct TableStreets: Sendable {
  /// In the CRS of the table; a row with several parts is several lines of that row.
  public var lines: StreetLines
  /// Rows whose geometry is no line, by kind.
  public var otherGeometries: [GeometryKind: Int]
  /// Rows that the rules of the mode leave out; empty when there is no column `highway`.
  public var leftOut: StreetTally
  /// Whether the rules of a mode decided, or the column `oneway` alone.
  public var usesRules: Bool
  public var diagnostics: [Diagnostic]
}

/// How a layer of lines is read as streets.
public struct StreetColumns: Sendable, Hashable {
  /// Whose rules of use are applied where the layer has a column `highway`; nil takes every line.
  public var mode: StreetMode?
  /// The layer's own names for OpenStreetMap's keys, such as `oneway` → `ENKELRIKTAD`.
  public var names: [String: String]
  /// Columns that name the vertices at the first and last point of every line; nil joins by position.
  public var ends: Ends?

  public struct Ends: Sendable, Hashable {
    public var first: String
    public var last: String

    public init(first: String, last: String) {
      self.first = first
      self.last = last
    }
  }

  public init(mode: StreetMode? = .walk, names: [String: String] = [:], ends: Ends? = nil) {
    self.mode = mode
    self.names = names
    self.ends = ends
  }

  /// The column that holds a key: the one that was named, else the one with the key's name.
  ///
  /// The floor of a crossing may also stand under `level`.
  func column(_ key: String, in table: FeatureTable) -> Column? {
    if let name = names[key] { return table[name] }
    return table[key] ?? (key == "layer" ? table["level"] : nil)
  }
}
