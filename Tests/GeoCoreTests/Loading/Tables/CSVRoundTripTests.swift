import GeoCore
import Testing

/// A random table and a random way to write it down.
private struct WrittenTable {
  enum Cell: Equatable {
    case number(Double)
    case text(String)
    case suppressed
    case missing
  }

  var delimiter = CSVOptions.Delimiter.semicolon
  var names: [String] = []
  var columns: [[Cell]] = []
  var text = ""
  var rows = 0

  /// The text in one of the encodings that tables come in.
  func bytes(_ random: inout SeededRandom) -> [UInt8] {
    switch Int.random(in: 0...3, using: &random) {
    case 0: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1: text.unicodeScalars.map { UInt8($0.value) }
    case 2: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    default: Array(text.utf8)
    }
  }

  init(_ random: inout SeededRandom) {
    func pick<Element>(_ choices: [Element]) -> Element {
      choices[Int.random(in: 0..<choices.count, using: &random)]
    }
    func chance(_ part: Double) -> Bool { random.unit() < part }
    delimiter = pick(CSVOptions.Delimiter.allCases)
    let mark = pick([".", ","])
    let end = pick(["\n", "\r\n", "\r"])
    rows = Int.random(in: 3...30, using: &random)
    names = ["deso"]
    let keys = Int.random(in: 0...2, using: &random)
    let towns = ["Uppsala", "Ale", "Mölndal", "Tjörn"]
    columns = [
      (0..<rows).map { row in
        switch keys {
        case 0: .text("0380A" + String(1001 + 10 * row))
        case 1: .text("0" + String(114 + row))
        default: .text("\(towns[row % 4]) (Del \(row)-Norra)")
        }
      }
    ]
    for column in 0..<Int.random(in: 1...6, using: &random) {
      switch Int.random(in: 0...3, using: &random) {
      case 0:
        names.append(column == 1 ? "2022" : "pop \(column)")
        let top = chance(0.5) ? 90 : 2_000_000
        columns.append(
          (0..<rows).map { _ in .number(Double(Int.random(in: -5...top, using: &random))) })
      case 1:
        names.append("Andel_\(column)")
        // One decimal, so that the mark leaves no doubt.
        columns.append(
          (0..<rows).map { _ in .number(Double(Int.random(in: -999...9999, using: &random)) / 10) })
      case 2:
        names.append("Område\(column)")
        columns.append(
          (0..<rows).map { _ in
            .text(
              pick([
                "Gottsunda", "Berg; västra", "a,b", "say \"hi\"", "två\nrader", "x\ty", "5 %", "|",
              ]))
          })
      default:
        names.append("status\(column)")
        columns.append((0..<rows).map { _ in .text(pick(["hög", "låg", "mellan"])) })
      }
      if chance(0.4) {
        let last = columns.count - 1
        for row in 1..<rows where chance(0.15) {
          columns[last][row] = pick([.suppressed, .missing])
        }
      }
    }
    let quoteAll = chance(0.2)
    func field(_ text: String) -> String {
      let special = text.contains { "\"\n;\r,|\t".contains($0) }
      guard quoteAll || special else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
    let space = pick(["", " ", "\u{00A0}"])
    func written(_ cell: Cell, whole: Bool) -> String {
      switch cell {
      case .text(let text): return field(text)
      case .suppressed: return field("..")
      case .missing: return field(pick(["", ".", "-"]))
      case .number(let value):
        var digits = String(Int(value.magnitude))
        if digits.count > 3, !space.isEmpty {
          var grouped = ""
          for (i, digit) in digits.enumerated() {
            if i > 0, (digits.count - i).isMultiple(of: 3) { grouped += space }
            grouped.append(digit)
          }
          digits = grouped
        }
        if !whole { digits += mark + String(Int((value.magnitude * 10).rounded()) % 10) }
        return field((value < 0 ? "-" : "") + digits)
      }
    }
    let separator = String(decoding: [delimiter.byte], as: UTF8.self)
    if chance(0.3) {
      text += field("Folkmängd efter region, ålder; år 2022") + end + pick(["", end])
    }
    let tail = chance(0.2) ? String(repeating: separator, count: 3) : ""
    text += names.map { field($0) }.joined(separator: separator) + tail + end
    for row in 0..<rows {
      let cells = zip(names, columns).map { written($1[row], whole: !$0.hasPrefix("Andel")) }
      text += cells.joined(separator: separator) + tail + end
    }
    if chance(0.3) {
      text += end + "Senaste uppdatering:" + end + field("Källa: SCB; se http://x, y") + end
    }
  }
}

@Suite("Tables written in every way read back")
struct CSVRoundTripTests {
  @Test("a table reads back whatever its delimiter, marks, line ends, titles and notes")
  func roundTrip() throws {
    var random = SeededRandom(seed: 41)
    for round in 0..<500 {
      let table = WrittenTable(&random)
      let loaded = try CSVReaderTests.load(table.bytes(&random))
      let note = "round \(round):\n\(table.text)"
      #expect(loaded.format.delimiter == table.delimiter, "\(note)")
      #expect(loaded.table.columnNames == table.names, "\(note)")
      #expect(loaded.table.count == table.rows, "\(note)")
      guard loaded.table.count == table.rows else { return }
      for (column, cells) in zip(loaded.table.columns, table.columns) {
        for (row, cell) in cells.enumerated() {
          switch cell {
          case .text(let text): #expect(column.text(row) == text, "\(note)")
          case .number(let value): #expect(column.numbers?[row] == value, "\(note)")
          case .suppressed: #expect(column.status(row) == .suppressed, "\(note)")
          case .missing: #expect(column.status(row) == .missing, "\(note)")
          }
        }
      }
    }
  }

  @Test("no mutation of a table crashes the reader, and what loads is whole")
  func mutations() {
    var random = SeededRandom(seed: 42)
    let alphabet: [UInt8] =
      Array("\"\"\n\r;,\t|.-0 9a\u{00E5}\u{FEFF}".utf8) + [0x80, 0xFF, 0x00, 0xE5]
    var loads = 0
    var refusals: Set<String> = []
    for _ in 0..<800 {
      var bytes = Array(WrittenTable(&random).text.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[at] = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        case 1: bytes.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &random)], at: at)
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 9))
        default: bytes.removeSubrange(at...)
        }
        if bytes.isEmpty { break }
      }
      do throws(GeosegError) {
        let loaded = try CSVReaderTests.load(bytes)
        loads += 1
        #expect(loaded.rowLines.count == loaded.table.count)
        #expect(loaded.table.columns.allSatisfy { $0.count == loaded.table.count })
        #expect(Set(loaded.table.columnNames).count == loaded.table.columns.count)
      } catch {
        for diagnostic in error.diagnostics {
          refusals.insert(diagnostic.kind.code)
          #expect(!diagnostic.message(in: .swedish).contains("{"))
        }
      }
    }
    #expect(loads > 150)
    #expect(refusals.isSuperset(of: ["GS204", "GS206", "GS207", "GS209"]))
  }

  @Test("quotes, blanks and delimiters without end are read in one pass")
  func linear() {
    for unit in ["\"", "\"\"", ";", "a;\"", "\r", " ", "\"a\"b;", "..;", "1 234;", "\"\n\""] {
      var text = "a;b\n1;2\n"
      for _ in 0..<20_000 { text += unit }
      do throws(GeosegError) {
        let loaded = try CSVReaderTests.load(Array(text.utf8))
        #expect(loaded.table.count >= 1)
      } catch {
        #expect(!error.diagnostics.isEmpty)
      }
    }
  }
}
