/// Rows of text set in columns that line up.
struct TextTable: Sendable {
  struct Heading: Sendable {
    var title: String
    var alignment: Alignment

    init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  var headings: [Heading]
  private(set) var rows: [[String]] = []

  init(_ headings: [Heading]) { self.headings = headings }

  /// Adds a row; missing cells are empty, and control characters in them become spaces.
  mutating func add(_ cells: [String]) {
    var row = cells.prefix(headings.count).map(Self.printable)
    row += Array(repeating: "", count: headings.count - row.count)
    rows.append(row)
  }

  /// The table as lines of at most `width` columns, when a width is given.
  ///
  /// Columns without any text are left out. When the table is too wide, the widest columns of text
  /// are cut first; when even that does not do, every row is set as a block of `title: value`.
  func lines(width: Int? = nil, palette: Palette = .plain) -> [String] {
    let kept = headings.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    var widths = kept.map { column in
      rows.reduce(DisplayWidth.of(headings[column].title)) {
        max($0, DisplayWidth.of($1[column]))
      }
    }
    if let width {
      guard Self.fit(&widths, kept.map { headings[$0].alignment == .left }, into: width) else {
        return blocks(kept, width: width, palette: palette)
      }
    }
    func line(_ cells: [String]) -> String {
      var out = ""
      for (i, column) in kept.enumerated() {
        let text = DisplayWidth.cut(cells[column], to: widths[i])
        out += i == 0 ? "" : "  "
        out += DisplayWidth.padded(text, to: widths[i], alignment: headings[column].alignment)
      }
      while out.last == " " { out.removeLast() }
      return out
    }
    return [palette.paint(line(headings.map(\.title)), .heading)] + rows.map(line)
  }

  /// Cuts the widest columns of text until the sum fits; false when that cannot be done.
  private static func fit(_ widths: inout [Int], _ canShrink: [Bool], into total: Int) -> Bool {
    let narrowest = 8
    func sum() -> Int { widths.reduce(0, +) + 2 * max(0, widths.count - 1) }
    while sum() > total {
      let candidates = widths.indices.filter { canShrink[$0] && widths[$0] > narrowest }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return false }
      widths[widest] -= 1
    }
    return true
  }

  private func blocks(_ kept: [Int], width: Int, palette: Palette) -> [String] {
    var out: [String] = []
    for (i, row) in rows.enumerated() {
      if i > 0 { out.append("") }
      for column in kept where !row[column].isEmpty {
        let title = palette.paint(headings[column].title, .heading)
        let room = max(narrowestValue, width - DisplayWidth.of(headings[column].title) - 2)
        out.append("\(title): \(DisplayWidth.cut(row[column], to: room))")
      }
    }
    return out
  }

  private var narrowestValue: Int { 8 }

  private static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return text
    }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
