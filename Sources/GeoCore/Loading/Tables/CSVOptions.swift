/// How a table is written, where that should not be found out.
public struct CSVOptions: Sendable, Hashable {
  /// What parts the fields of a record.
  public enum Delimiter: String, Sendable, Hashable, CaseIterable {
    case semicolon
    case comma
    case tab
    case bar

    /// The byte in the text.
    public var byte: UInt8 {
      switch self {
      case .semicolon: UInt8(ascii: ";")
      case .comma: UInt8(ascii: ",")
      case .tab: UInt8(ascii: "\t")
      case .bar: UInt8(ascii: "|")
      }
    }
  }

  /// What parts whole and fraction.
  public enum DecimalMark: String, Sendable, Hashable, CaseIterable {
    case point
    case comma
  }

  public enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
  }

  /// nil finds out.
  public var delimiter: Delimiter?
  /// nil finds out, column by column.
  public var decimal: DecimalMark?
  /// nil finds out.
  public var encoding: Encoding?
  /// Whether the first record of the table names the columns; nil finds out.
  public var hasHeader: Bool?
  /// Columns kept as text whatever they hold: keys and codes.
  public var textColumns: Set<String> = []
  /// Texts that stand for a value the publisher hides.
  public var suppressedMarkers: [String] = [".."]
  /// Texts that stand for a value that does not exist: `.` not applicable, `-` none.
  ///
  /// `-` often means that there is nobody, but not in every table; it is never read as zero.
  public var missingMarkers: [String] = [".", "-", "–", "—"]
  /// Texts that mean missing in a column which otherwise holds numbers, as programs write them.
  public var missingNumberMarkers: [String] = [
    "NA", "N/A", "#N/A", "NaN", "nan", "NULL", "null", "None",
  ]

  public init(decimal: DecimalMark? = nil, textColumns: Set<String> = []) {
    self.decimal = decimal
    self.textColumns = textColumns
  }
}

extension CSVOptions.DecimalMark {
  /// Reads `comma` or `point`, as `--decimal` takes it.
  public static func parse(
    _ text: String, at location: Location = Location()
  ) throws(GeosegError) -> Self {
    if let mark = Self(rawValue: text) { return mark }
    let choices = allCases.map(\.rawValue).joined(separator: ", ")
    throw GeosegError(
      .unknownTableOption, ["text": .text(text), "choices": .text(choices)], at: location)
  }
}
