import GeoCore
import Testing

@Suite("Reading delimited tables")
struct CSVReaderTests {
  static func load(
    _ bytes: [UInt8], _ options: CSVOptions = CSVOptions(), threads: Int = 1
  ) throws(GeosegError) -> LoadedCSV {
    var outcome: Result<LoadedCSV, GeosegError>?
    bytes.withUnsafeBytes { buffer in
      do throws(GeosegError) {
        outcome = .success(
          try CSVReader.load(
            buffer, name: "t.csv", options: options, context: RunContext(threads: threads)))
      } catch {
        outcome = .failure(error)
      }
    }
    guard let outcome else { fatalError("not called") }
    return try outcome.get()
  }

  func load(_ text: String, _ options: CSVOptions = CSVOptions()) throws -> LoadedCSV {
    try Self.load(Array(text.utf8), options)
  }

  func codes(_ loaded: LoadedCSV) -> [String] { loaded.diagnostics.map(\.kind.code) }

  func texts(_ loaded: LoadedCSV, _ column: String) -> [String?] {
    guard let found = loaded.table[column] else { return [] }
    return (0..<found.count).map { found.text($0) }
  }

  @Test("a plain table has numbers, texts and a note on how it was read")
  func plain() throws {
    let loaded = try load("deso,pop,share\n0380A0010,652,1.5\n0380C1020,1132,-0.25\n")
    #expect(loaded.table.columnNames == ["deso", "pop", "share"])
    #expect(loaded.table["pop"]?.numbers == [652, 1132])
    #expect(loaded.table["share"]?.numbers == [1.5, -0.25])
    #expect(texts(loaded, "deso") == ["0380A0010", "0380C1020"])
    #expect(loaded.format.delimiter == .comma)
    #expect(loaded.format.encoding == .utf8)
    #expect(loaded.format.headerLine == 1)
    #expect(loaded.rowLines == [2, 3])
    #expect(codes(loaded) == ["GS201"])
    #expect(loaded.diagnostics[0].message(in: .english).hasPrefix("read as comma, utf-8"))
  }

  @Test("codes with leading zeros stay text, whatever the other cells are")
  func leadingZeros() throws {
    let loaded = try load("kommun;lan;n\n0380;03;1\n1280;12;0\n2580;25;07\n")
    #expect(texts(loaded, "kommun") == ["0380", "1280", "2580"])
    #expect(texts(loaded, "lan") == ["03", "12", "25"])
    #expect(texts(loaded, "n") == ["1", "0", "07"])
    #expect(codes(loaded) == ["GS216", "GS201"])
    let kept = try load("kommun;n\n1280;1\n", CSVOptions(textColumns: ["kommun"]))
    #expect(kept.table["kommun"]?.numbers == nil)
    #expect(kept.table["n"]?.numbers == [1])
  }

  @Test(
    "the delimiter is found, decimal commas or not",
    arguments: [
      ("a;b;c\n1;1,5;2\n2;2,5;3\n", CSVOptions.Delimiter.semicolon),
      ("kod;andel\nx;1,5\ny;2,5\nz;3,5\n", .semicolon), ("a\tb\n1,5\tx\n2,5\ty\n", .tab),
      ("a|b\n1|2\n3|4\n", .bar), ("id,tags\n1,a;b\n2,c;d\n3,e;f\n", .comma),
      ("name,note\n\"a;b\",1\n\"c;d\",2\n", .comma),
      ("Andel, procent\n\nregion;andel\n0180;1,5\n0380;2,5\n", .semicolon),
      ("kod;x\nA;1,5\nB;1,5;\nC;1,5\nD;1,5\n", .semicolon), ("sep=|\na,b|c\n1,2|3\n", .bar),
    ])
  func delimiters(_ text: String, _ delimiter: CSVOptions.Delimiter) throws {
    #expect(try load(text).format.delimiter == delimiter)
  }

  @Test("decimal commas, blanks between thousands and minus signs make numbers")
  func swedishNumbers() throws {
    let loaded = try load(
      "r;a;b;c;d\nx;1,5;1 234;12\u{00A0}345,6;−3\ny;-2,25;1\u{202F}234\u{202F}567;7;4\n")
    #expect(loaded.table["a"]?.numbers == [1.5, -2.25])
    #expect(loaded.table["b"]?.numbers == [1234, 1_234_567])
    #expect(loaded.table["c"]?.numbers == [12345.6, 7])
    #expect(loaded.table["d"]?.numbers == [-3, 4])
    #expect(loaded.format.decimalMarks == [.comma])
  }

  @Test(
    "what is not a plain number is text",
    arguments: [
      "12 %", "+5", "1e", "1.", "1,", "0123", "00", "1 23", "1 2345", "1  234", "12345 678",
      "9007199254740993", "0x10", "1.2.3", "1,2,3", "--1", "-", "2022-01-01", "12*", "<5",
      "1 234 5",
      "753 10", "١٢", "1e400", "infinity",
    ])
  func notNumbers(_ cell: String) throws {
    let loaded = try load("k;v\na;\(cell)\nb;\(cell)\n")
    #expect(loaded.table["v"]?.numbers == nil || loaded.table["v"]?.isGiven(0) == false)
  }

  @Test("numbers are the nearest doubles however many digits they have")
  func exactNumbers() throws {
    var random = SeededRandom(seed: 11)
    var text = "k;v\n"
    var truth: [Double] = []
    for i in 0..<3000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      truth.append(value)
      text += "k\(i);\(value)\n"
    }
    for (i, value) in [
      "0.1", "123456789.123456789123456789", "1e23", "5e-324", "0.30000000000000004",
    ]
    .enumerated() {
      truth.append(Double(value) ?? .nan)
      text += "x\(i);\(value)\n"
    }
    #expect(try load(text).table["v"]?.numbers == truth)
  }

  @Test("two points are suppressed, a point, a dash and nothing are missing, none is zero")
  func markers() throws {
    let loaded = try load("k;a;b\nx;..;-\ny;.;0\nz;;5\nw;–;1\n")
    #expect(loaded.table["a"]?.status == [.suppressed, .missing, .missing, .missing])
    #expect(loaded.table["b"]?.status == [.missing, .given, .given, .given])
    #expect(loaded.table["b"]?.numbers?[1] == 0)
    #expect(loaded.table["a"]?.numbers?.allSatisfy(\.isNaN) == true)
    #expect(codes(loaded) == ["GS217", "GS201"])
    #expect(loaded.diagnostics[0].arguments["suppressed"] == .integer(1))
    #expect(loaded.diagnostics[0].arguments["missing"] == .integer(3))
    var options = CSVOptions()
    options.suppressedMarkers = ["x", "-99"]
    let other = try load("k;a\np;x\nq;-99\nr;4\n", options)
    #expect(other.table["a"]?.status == [.suppressed, .suppressed, .given])
  }

  @Test("NA is missing among numbers and a word among words")
  func notAvailable() throws {
    let loaded = try load("k,n,t\na,1,NA\nb,NA,SE\n")
    #expect(loaded.table["n"]?.status == [.given, .missing])
    #expect(texts(loaded, "t") == ["NA", "SE"])
  }

  @Test("quotes may hold delimiters, line ends and doubled quotes")
  func quotes() throws {
    let loaded = try load(
      "name,n\r\n\"Berg, västra\",1\r\n\"two\r\nlines\",2\r\n\"say \"\"hi\"\"\",3\r\n \"padded\" ,4\r\n\"\",5\r\n"
    )
    #expect(
      texts(loaded, "name") == ["Berg, västra", "two\r\nlines", "say \"hi\"", "padded", nil])
    #expect(loaded.table["n"]?.numbers == [1, 2, 3, 4, 5])
    #expect(loaded.rowLines == [2, 3, 5, 6, 7])
  }

  @Test("line ends may be LF, CR LF or CR, the last one missing")
  func lineEnds() throws {
    let expected = try load("a;b\n1;x\n2;y\n")
    for text in [
      "a;b\r\n1;x\r\n2;y\r\n", "a;b\r1;x\r2;y", "a;b\n1;x\n2;y", "\n\na;b\n\n1;x\n2;y\n\n",
    ] {
      let loaded = try load(text)
      #expect(loaded.table.columns == expected.table.columns)
    }
  }

  @Test("a byte-order mark, Windows-1252 and UTF-16 give the same table as UTF-8")
  func encodings() throws {
    let text = "område;antal\nÅkersberga – väst;5\nÖrebro;7\n"
    let expected = try load(text).table.columns
    let withMark = try Self.load([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(withMark.table.columns == expected)
    #expect(withMark.format.hasByteOrderMark)
    let latin = text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8($0.value) }
    let windows = try Self.load(latin)
    #expect(windows.table.columns == expected)
    #expect(windows.format.encoding == .windows1252)
    for bigEndian in [false, true] {
      let units = text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
        return bigEndian ? [high, low] : [low, high]
      }
      let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      #expect(try Self.load(mark + units).table.columns == expected)
      #expect(try Self.load(units).table.columns == expected)
    }
  }

  @Test("UTF-8 with a few broken bytes is refused with the place")
  func brokenText() {
    let text = Array("a;b\nåäö;1\nåäö;2\n".utf8) + [0xFF, 0x3B, 0x33, 0x0A]
    let error = #expect(throws: GeosegError.self) { try Self.load(text) }
    #expect(error?.diagnostics.first?.kind.code == "GS206")
    #expect(error?.diagnostics.first?.location.position?.line == 4)
  }

  @Test("title lines before the header and notes after the data are left out and told")
  func titlesAndFootnotes() throws {
    let loaded = try load(
      """
      \u{FEFF}"Folkmängd efter region, ålder och år"

      "region";"ålder";"2022";"2023"
      "0380 Uppsala";"totalt";242140;245329
      "0180 Stockholm";"totalt";984748;988943

      "Från och med 2025 gäller; ny metod"
      "Senaste uppdatering:"
      "20240221 08:00"
      "Källa:";"SCB"
      "Ålder
      Avser den 31 december; se definition"
      """)
    #expect(loaded.table.columnNames == ["region", "ålder", "2022", "2023"])
    #expect(loaded.table.count == 2)
    #expect(loaded.table["2023"]?.numbers == [245329, 988943])
    #expect(loaded.format.titleLines == 1)
    #expect(loaded.format.footnotes == 5)
    #expect(loaded.format.headerLine == 3)
    #expect(codes(loaded) == ["GS202", "GS203", "GS201"])
  }

  @Test("columns that run out of names at the right are left out, with their notes")
  func trailingColumns() throws {
    // The shapes of the originals of the national tables.
    let housing = try load(
      "deso,hyresrätt,bostadsrätt,,\"Antal lägenheter efter år, region\"\n0114A0010,68,11,,\n0114C1010,2,222,,\n0114C1020,0,0,,\n"
    )
    #expect(housing.table.columnNames == ["deso", "hyresrätt", "bostadsrätt"])
    #expect(housing.table["hyresrätt"]?.numbers == [68, 2, 0])
    #expect(codes(housing) == ["GS222", "GS201"])

    let income = try load(
      "deso,Median income tkr,Antal,,\n0114A0010,374.7,652,,\n0114C1010,424.4,1132,,\"Andel, efter år\"\n0114C1020,415.7,1131,,\n0114C1030,395,1717,,\"Nettoinkomst \n  är summan\"\n0114C1040,304.3,1759,,\nVissa personer går inte att placera.,,,,\n\"Netto \n definition\",,,,\n,,,,\nSenaste uppdatering:,,,,\n20240123 08:00,,,,\n"
    )
    #expect(income.table.columnNames == ["deso", "Median income tkr", "Antal"])
    #expect(income.table.count == 5)
    #expect(income.table["Antal"]?.numbers == [652, 1132, 1131, 1717, 1759])
    #expect(income.format.footnotes == 4)
    #expect(codes(income) == ["GS211", "GS203", "GS201"])

    let link = try load(
      "bro;Kommunnamn;DeSO;;\n1440;Ale;1440C1060;;\n1489;Alingsås;1489C1050;;\n;;;;\n")
    #expect(link.table.columnNames == ["bro", "Kommunnamn", "DeSO"])
    #expect(link.table.count == 2)
  }

  @Test("a last row with nothing but its code is data, a cut-off one is told")
  func lastRows() throws {
    let bare = try load("deso;a;b\n0380A0010;1;2\n0380A0020;3;4\n0380A0030;;\n")
    #expect(texts(bare, "deso") == ["0380A0010", "0380A0020", "0380A0030"])
    let cut = try load("deso;a;b\n0380A0010;1;2\n0380A0020;3;4\n0380A0")
    #expect(cut.table.count == 3)
    #expect(codes(cut) == ["GS208", "GS201"])
    #expect(cut.diagnostics[0].location.position?.line == 4)
  }

  @Test("short records lack their last cells, long ones are a fault with their line")
  func ragged() throws {
    let short = try load("a;b;c\n1;2;3\n4;5\n6;7;8\n")
    #expect(short.table["c"]?.status == [.given, .missing, .given])
    #expect(codes(short) == ["GS208", "GS201"])
    let error = #expect(throws: GeosegError.self) {
      try load("a;b\nx;1\ny;2;3\nz;4\nv;5;6\n")
    }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS209", "GS209"])
    #expect(error?.diagnostics.map(\.location.position?.line) == [3, 5])
    #expect(try load("a;b\nx;1\ny;2;;\nz;3\n").table.count == 3)
  }

  @Test("the header may be a field shorter or longer than the records")
  func uneven() throws {
    let trailing = try load("a;b\n1;2;\n3;4;\n")
    #expect(trailing.table.columnNames == ["a", "b"])
    #expect(trailing.table["b"]?.numbers == [2, 4])
    let wide = try load("a;b;c\n1;2\n3;4\n")
    #expect(wide.table.columnNames.prefix(2) == ["a", "b"])
    #expect(wide.table["b"]?.numbers == [2, 4])
  }

  @Test("years and age classes may be names, values may not")
  func headers() throws {
    #expect(try load("region;2021;2022\nx;1;2\ny;3;4\n").format.headerLine == 1)
    #expect(try load("region;0;1;2;3\nx;1;2;9;9\ny;3;4;9;9\n").format.headerLine == 1)
    let bare = try load("0380A0010;652;17\n0380A0020;1132;4\n")
    #expect(bare.format.headerLine == nil)
    #expect(bare.table.columnNames == ["column_1", "column_2", "column_3"])
    #expect(bare.table.count == 2)
    #expect(codes(bare) == ["GS220", "GS201"])
    var options = CSVOptions()
    options.hasHeader = true
    #expect(try load("0380A0010;652;17\n0380A0020;1132;4\n", options).table.count == 1)
  }

  @Test("names that occur twice are told apart, empty ones numbered")
  func names() throws {
    let loaded = try load("a;b;a;;a_2\n1;2;3;4;5\n6;7;8;9;10\n")
    #expect(loaded.table.columnNames == ["a", "b", "a_3", "column_4", "a_2"])
    #expect(codes(loaded) == ["GS210", "GS212", "GS201"])
  }

  @Test("a doubtful decimal mark keeps a column as text until it is said")
  func doubtful() throws {
    let english = try load("k,v\na,\"1,234\"\nb,\"5,678\"\n")
    #expect(english.table["v"]?.numbers == nil)
    #expect(codes(english) == ["GS214", "GS201"])
    let swedish = try load("k;v\na;1,234\nb;5,678\n")
    #expect(swedish.table["v"]?.numbers == [1.234, 5.678])
    let mixed = try load("k;v;w\na;1.234;0,5\nb;5.678;1,25\n")
    #expect(mixed.table["v"]?.numbers == nil)
    #expect(mixed.table["w"]?.numbers == [0.5, 1.25])
    let said = try load("k,v\na,\"1,234\"\nb,\"5,678\"\n", CSVOptions(decimal: .comma))
    #expect(said.table["v"]?.numbers == [1.234, 5.678])
    let both = try load("k;v\na;1.5\nb;2,5\n")
    #expect(both.table["v"]?.numbers == nil)
    #expect(codes(both) == ["GS213", "GS201"])
    let other = try load("k;v\na;1.5\nb;2.5\n", CSVOptions(decimal: .comma))
    #expect(codes(other) == ["GS214", "GS201"])
  }

  @Test("a few remarks among numbers are pointed at")
  func remarks() throws {
    let loaded = try load("k;v\na;1\nb;2\nc;12*\nd;3\ne;4\n")
    #expect(loaded.table["v"]?.numbers == nil)
    #expect(codes(loaded) == ["GS215", "GS201"])
    #expect(loaded.diagnostics[0].location.position?.line == 4)
    #expect(loaded.diagnostics[0].arguments["text"] == .text("12*"))
  }

  @Test("a quote that is never closed is a fault at the line where it opens")
  func unclosed() {
    let error = #expect(throws: GeosegError.self) { try load("a;b\nx;1\ny;\"2\nz;3\n") }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS207"])
    #expect(error?.diagnostics.first?.location.position?.line == 3)
  }

  @Test("text after a closing quote is kept with a warning")
  func irregular() throws {
    let loaded = try load("a;b\n\"x\" y;1\nz;2\n")
    #expect(texts(loaded, "a") == ["x y", "z"])
    #expect(codes(loaded) == ["GS218", "GS201"])
  }

  @Test("nothing, blank lines and a lone header are an empty table")
  func empty() {
    for text in ["", "\n\n", "a;b\n", "\u{FEFF}", "   \n"] {
      let error = #expect(throws: GeosegError.self) { try load(text) }
      #expect(error?.diagnostics.map(\.kind.code) == ["GS204"])
    }
  }

  @Test("spreadsheets, web pages, JSON and zero bytes are refused by what they are")
  func others() {
    for bytes in [
      [0x50, 0x4B, 0x03, 0x04, 0], [0x1F, 0x8B, 8, 0], Array("<!DOCTYPE html><p>".utf8),
      Array("  {\"a\": 1}".utf8), Array("a;b\n".utf8) + [UInt8](repeating: 0, count: 40),
    ] {
      let error = #expect(throws: GeosegError.self) { try Self.load(bytes) }
      #expect(error?.diagnostics.map(\.kind.code) == ["GS205"])
    }
  }

  @Test("one column without delimiter is read with a warning")
  func oneColumn() throws {
    let loaded = try load("deso\n0380A0010\n0380A0020\n")
    #expect(loaded.table.columnNames == ["deso"])
    #expect(loaded.table.count == 2)
    #expect(codes(loaded) == ["GS219", "GS201"])
  }

  @Test("the same table comes out at any thread count")
  func threads() throws {
    var text = "id;name;v\n"
    for i in 0..<30_000 {
      text += "\(i);n\(i % 97);\(i % 11 == 0 ? ".." : String(i / 7))\n"
    }
    let one = try Self.load(Array(text.utf8))
    for threads in [2, 5] {
      let many = try Self.load(Array(text.utf8), threads: threads)
      // NaN differs from itself, so statuses and texts are compared.
      #expect(many.table["name"] == one.table["name"])
      #expect(many.table["v"]?.status == one.table["v"]?.status)
      #expect(many.rowLines == one.rowLines)
    }
  }

  @Test("a decimal mark is chosen by word")
  func decimalOption() throws {
    #expect(try CSVOptions.DecimalMark.parse("comma") == .comma)
    let error = #expect(throws: GeosegError.self) { try CSVOptions.DecimalMark.parse(",") }
    #expect(error?.diagnostics.first?.kind.code == "GS221")
    #expect(error?.exit == .usage)
  }
}
