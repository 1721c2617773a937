import GeoCore
import Testing

@Suite("Joining tables to zones")
struct JoiningTests {
  func table(_ columns: Column...) -> FeatureTable {
    FeatureTable(count: columns.first?.count ?? 0, columns: columns)
  }

  func join(
    _ zones: FeatureTable, _ table: FeatureTable, key: String = "deso", tableKey: String? = nil
  )
    throws -> (table: FeatureTable, codes: [String], diagnostics: [Diagnostic])
  {
    let by = TableJoin(key: key, tableKey: tableKey, file: "zones.geojson", tableFile: "t.csv")
    let (out, diagnostics) = try zones.joined(with: table, by: by)
    return (out, diagnostics.map(\.kind.code), diagnostics)
  }

  func failure(
    _ zones: FeatureTable, _ table: FeatureTable, key: String = "deso", tableKey: String? = nil
  )
    -> [Diagnostic]
  {
    let by = TableJoin(key: key, tableKey: tableKey, file: "zones.geojson", tableFile: "t.csv")
    let error = #expect(throws: GeosegError.self) { try zones.joined(with: table, by: by) }
    return error?.diagnostics ?? []
  }

  var zones: FeatureTable { table(.texts("deso", ["0380A0010", "0380A0020", "0380A0030"])) }

  @Test("rows are found by code whatever their order, blanks around codes do not count")
  func matched() throws {
    let (out, codes, _) = try join(
      zones,
      table(
        .texts("deso", [" 0380A0030", "0380A0010 ", "0380A0020\u{00A0}"]),
        .numbers("pop", [3, 1, 2]),
        .texts("name", ["c", "a", "b"])))
    #expect(out.columnNames == ["deso", "pop", "name"])
    #expect(out["pop"]?.numbers == [1, 2, 3])
    #expect(out["pop"]?.status == nil)
    #expect((0..<3).map { out["name"]?.text($0) } == ["a", "b", "c"])
    #expect(codes.isEmpty)
  }

  @Test("unmatched codes of both sides are listed, and missing is not zero")
  func unmatched() throws {
    let (out, codes, found) = try join(
      zones,
      table(
        .texts("kod", ["0380A0010", "0180C1010", "0180C1020"]),
        .numbers(
          "pop", [.nan, 2, 3], status: [.suppressed, .given, .given],
          bounds: .init(lower: [1, 2, 3], upper: [4, 2, 3]))), tableKey: "kod")
    #expect(codes == ["GS260", "GS261"])
    #expect(out["pop"]?.status == [.suppressed, .missing, .missing])
    #expect(out["pop"]?.numbers?.allSatisfy(\.isNaN) == true)
    #expect(out["pop"]?.bounds?.lower[0] == 1)
    #expect(out["pop"]?.bounds?.upper[0] == 4)
    #expect(out["kod"] == nil)
    #expect(found[0].arguments["all"] == .text("0380A0020, 0380A0030"))
    #expect(found[0].location.feature == 1)
    #expect(found[1].arguments["all"] == .text("0180C1010, 0180C1020"))
  }

  @Test("a code twice in the table is a fault, and long form is recognised")
  func twice() {
    let long = table(
      .texts("deso", ["0380A0010", "0380A0010", "0380A0020", "0380A0020"]),
      .texts("kön", ["män", "kvinnor", "män", "kvinnor"]), .numbers("värde", [1, 2, 3, 4]))
    let found = failure(zones, long)
    #expect(found.map(\.kind.code) == ["GS263"])
    #expect(found[0].arguments["code"] == .text("0380A0010"))
    #expect(found[0].arguments["count"] == .integer(2))
    #expect(found[0].hint(in: .english).contains("long form: “kön”"))
    let same = table(.texts("deso", ["0380A0010", "0380A0010"]), .numbers("pop", [1, 1]))
    #expect(failure(zones, same).map(\.kind.code) == ["GS263"])
  }

  @Test("codes that lost their zeros are matched with a warning when no doubt is left")
  func zeros() throws {
    let zones = table(.texts("kommun", ["0380", "1280", "0114"]))
    let (out, codes, found) = try join(
      zones, table(.numbers("kommun", [380, 1280, 114]), .numbers("pop", [1, 2, 3])), key: "kommun")
    #expect(out["pop"]?.numbers == [1, 2, 3])
    #expect(codes == ["GS264"])
    #expect(found[0].arguments["padded"] == .text("0380"))
    #expect(found[0].arguments["count"] == .integer(2))

    let (back, reverse, _) = try join(
      table(.numbers("kommun", [380, 1280])),
      table(.texts("kommun", ["0380", "1280"]), .numbers("pop", [1, 2])), key: "kommun")
    #expect(back["pop"]?.numbers == [1, 2])
    #expect(reverse == ["GS264"])

    let (doubt, codes2, _) = try join(
      table(.texts("k", ["00380", "01280"])),
      table(.texts("k", ["380", "0380", "01280"]), .numbers("pop", [1, 2, 3])), key: "k")
    #expect(doubt["pop"]?.status == [.missing, .given])
    #expect(codes2 == ["GS260", "GS261"])
    let (both, codes3, _) = try join(
      table(.texts("k", ["0380", "0114"])),
      table(.texts("k", ["0380", "380", "0114"]), .numbers("pop", [1, 2, 3])), key: "k")
    #expect(both["pop"]?.numbers == [1, 3])
    #expect(codes3 == ["GS261"])
  }

  @Test("the suffix of a division is taken off, and another version stops the join")
  func versions() throws {
    let suffixed = table(
      .texts("region", ["0380A0010_DeSO2025", "0380A0020_DeSO2025", "0380A0030_deso2025"]),
      .numbers("pop", [1, 2, 3]))
    let (out, codes, _) = try join(zones, suffixed, tableKey: "region")
    #expect(out["pop"]?.numbers == [1, 2, 3])
    #expect(codes == ["GS266"])

    var dated = zones
    dated.set(.texts("version", ["2025_v2", "2025_v2", "2025_v2"]))
    #expect(try join(dated, suffixed, tableKey: "region").codes == [])
    dated.set(.texts("version", ["2018", "2018", "2018"]))
    let found = failure(dated, suffixed, tableKey: "region")
    #expect(found.contains { $0.kind.code == "GS265" })

    let regso = table(.texts("region", ["0380R001_RegSO2020"]), .numbers("pop", [1]))
    let other = table(.texts("region", ["0380R001_RegSO2025"]))
    #expect(failure(other, regso, key: "region").contains { $0.kind.code == "GS265" })
  }

  @Test("a table over two versions gives the rows of the version of the zones")
  func bothVersions() throws {
    let both = table(
      .texts("region", ["0380A0010", "0380A0010_DeSO2025"]), .numbers("pop", [10, 11]))
    var zone = table(.texts("deso", ["0380A0010"]), .texts("version", ["2025_v2"]))
    #expect(try join(zone, both, tableKey: "region").table["pop"]?.numbers == [11])
    zone.set(.texts("version", ["2018"]))
    #expect(try join(zone, both, tableKey: "region").table["pop"]?.numbers == [10])
    zone.columns.removeLast()
    #expect(failure(zone, both, tableKey: "region").contains { $0.kind.code == "GS265" })
  }

  @Test("columns of the zones are never overwritten")
  func names() throws {
    let zones = table(
      .texts("deso", ["0380A0010"]), .numbers("pop", [1]), .numbers("pop_2", [7]))
    let (out, codes, found) = try join(
      zones, table(.texts("deso", ["0380A0010"]), .numbers("pop", [2]), .numbers("new", [3])))
    #expect(out.columnNames == ["deso", "pop", "pop_2", "pop_3", "new"])
    #expect(out["pop"]?.numbers == [1])
    #expect(out["pop_3"]?.numbers == [2])
    #expect(codes == ["GS267"])
    #expect(found[0].arguments["columns"] == .text("pop → pop_3"))
  }

  @Test("a missing key column is answered with the one that holds the codes")
  func keyColumn() {
    let other = table(.texts("omrade", ["0380A0010", "0380A0020"]), .numbers("pop", [1, 2]))
    let found = failure(zones, other)
    #expect(found.map(\.kind.code) == ["GS223"])
    #expect(found[0].hint(in: .english).hasPrefix("did you mean “omrade”?"))
    #expect(found[0].kind.exit == .usage)
    #expect(
      failure(zones, other, key: "dezo", tableKey: "omrade")[0].hint(in: .swedish).contains(
        "”deso”"))
  }

  @Test("a key that was not named is answered with the columns whose codes agree")
  func noKey() {
    let other = table(.texts("omrade", ["0380A0010", "0380A0020"]), .numbers("pop", [1, 2]))
    let found = failure(zones, other, key: "")
    #expect(found.map(\.kind.code) == ["GS228"])
    #expect(found[0].hint(in: .english).hasSuffix("the codes agree in deso=omrade"))
    #expect(found[0].kind.exit == .usage)
  }

  @Test("nothing in common is a fault that shows codes of both sides")
  func nothing() {
    let found = failure(zones, table(.texts("deso", ["Gottsunda"]), .numbers("pop", [1])))
    #expect(found.map(\.kind.code) == ["GS262"])
    #expect(found[0].hint(in: .english).contains("“0380A0010”"))
    #expect(found[0].hint(in: .english).contains("“Gottsunda”"))
  }

  @Test("zones may share a row with a warning, rows without code are left out")
  func shared() throws {
    let zones = table(.texts("kommun", ["0380", "0380", "0180"]))
    let (out, codes, _) = try join(
      zones, table(.texts("kommun", ["0380", "0180", ""]), .numbers("pop", [1, 2, 9])),
      key: "kommun")
    #expect(out["pop"]?.numbers == [1, 1, 2])
    #expect(codes == ["GS268", "GS269"])
  }

  @Test("feature ids can be the key")
  func byID() throws {
    let zones = FeatureTable(count: 2, ids: [.number("7"), .text("8")])
    let (out, _, _) = try join(
      zones, table(.numbers("id", [8, 7]), .numbers("pop", [80, 70])), key: "id")
    #expect(out["pop"]?.numbers == [70, 80])
  }

  @Test("random joins keep order and number of rows, and give each zone its own value")
  func property() throws {
    var random = SeededRandom(seed: 21)
    for _ in 0..<200 {
      let codes = (0..<Int.random(in: 1...40, using: &random)).map { "z\($0)" }
      let present = codes.shuffled(using: &random).prefix(
        Int.random(in: 1...codes.count, using: &random))
      let extra = (0..<Int.random(in: 0...5, using: &random)).map { "x\($0)" }
      let tableCodes = (Array(present) + extra).shuffled(using: &random)
      let values = tableCodes.map { Double($0.dropFirst()) ?? .nan }
      let (out, _, _) = try join(
        table(.texts("deso", codes)), table(.texts("deso", tableCodes), .numbers("v", values)))
      #expect(out.count == codes.count)
      #expect((0..<codes.count).map { out["deso"]?.text($0) } == codes)
      let known = Set(present)
      for (row, code) in codes.enumerated() {
        #expect(out["v"]?.isGiven(row) == known.contains(code))
        if known.contains(code) { #expect(out["v"]?.numbers?[row] == Double(row)) }
      }
    }
  }

  @Test("booleans and JSON follow their rows")
  func otherValues() throws {
    let (out, _, _) = try join(
      zones,
      table(
        .texts("deso", ["0380A0020", "0380A0010"]), Column("b", .booleans([true, false])),
        Column("j", .json(TextStore(["{}", "[1]"])))))
    #expect(out["b"]?.text(1) == "true")
    #expect(out["b"]?.isGiven(2) == false)
    #expect(out["j"]?.text(0) == "[1]")
  }
}
