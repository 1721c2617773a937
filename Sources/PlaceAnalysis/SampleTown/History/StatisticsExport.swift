/// How a statistics office writes a table.
enum StatisticsExport {
  /// Semicolons, decimal commas, no-break spaces between thousands, a title above the header,
  /// footnotes below the data, Windows-1252.
  case swedish
  /// Plain CSV: commas, decimal points, UTF-8.
  case plain

  /// Windows-1252 for letters that Swedish uses; others become question marks.
  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .plain: Array(text.utf8)
    case .swedish:
      // Windows-1252 agrees with Unicode from 0xA0 to 0xFF; the dash is the one we need beyond.
      text.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0..<0x80, 0xA0...0xFF: UInt8(scalar.value)
        case 0x2013: 0x96
        default: UInt8(ascii: "?")
        }
      }
    }
  }

  func line(_ cells: [String]) -> String {
    switch self {
    case .plain: cells.joined(separator: ",") + "\n"
    case .swedish: cells.joined(separator: ";") + "\r\n"
    }
  }

  /// A whole number; from a thousand up with a space, as in print.
  func thousands(_ value: Int) -> String {
    guard self == .swedish, value >= 1000 else { return String(value) }
    let rest = String(value % 1000)
    return String(value / 1000) + "\u{A0}" + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// A number of tenths.
  func decimal(tenths: Int) -> String {
    "\(tenths / 10)\(self == .swedish ? "," : ".")\(tenths % 10)"
  }

  /// A count that is hidden when it is 1–4, as in household and housing tables.
  func protected(_ value: Int) -> String {
    self == .swedish && (1...4).contains(value) ? ".." : String(value)
  }
}
