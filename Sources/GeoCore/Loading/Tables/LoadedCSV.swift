/// A table read from delimited text, with what was found out on the way.
public struct LoadedCSV: Sendable {
  /// How the text turned out to be written.
  public struct Format: Sendable, Hashable {
    public var delimiter: CSVOptions.Delimiter
    public var encoding: CSVOptions.Encoding
    /// Whether the text began with a byte-order mark.
    public var hasByteOrderMark: Bool
    /// The decimal marks that numbers had; empty when all are whole.
    public var decimalMarks: [CSVOptions.DecimalMark]
    /// Line of the header, from 1; nil when the table has none.
    public var headerLine: Int?
    /// Lines with text before the header.
    public var titleLines: Int
    /// Records after the data that are notes.
    public var footnotes: Int
  }

  /// No geometry and no ids; columns in file order.
  public var table: FeatureTable
  public var format: Format
  /// Line in the file that each row begins on, from 1.
  public var rowLines: [Int]
  public var diagnostics: [Diagnostic]
}
