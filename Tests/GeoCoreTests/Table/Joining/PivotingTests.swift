import GeoCore
import Testing

@Suite("Tables in long form")
struct PivotingTests {
  let long = FeatureTable(
    count: 5,
    columns: [
      .texts("region", ["a", "a", "b", "b", "c"]),
      .texts("kön", ["män", "kvinnor", "män", "kvinnor", "män"]),
      .numbers("år", [2022, 2022, 2022, 2022, 2022]),
      .numbers(
        "värde", [1, .nan, 3, 4, 5], status: [.given, .suppressed, .given, .given, .given],
        bounds: .init(lower: [1, 1, 3, 4, 5], upper: [1, 4, 3, 4, 5])),
    ])

  @Test("each category becomes a column, in order of appearance")
  func pivot() throws {
    let (wide, found) = try long.pivoted(key: "region", names: ["kön"], value: "värde")
    #expect(wide.columnNames == ["region", "män", "kvinnor"])
    #expect((0..<3).map { wide["region"]?.text($0) } == ["a", "b", "c"])
    #expect(wide["män"]?.numbers == [1, 3, 5])
    #expect(wide["kvinnor"]?.status == [.suppressed, .given, .missing])
    #expect(wide["kvinnor"]?.bounds?.upper[0] == 4)
    #expect(found.map(\.kind.code) == ["GS226", "GS225"])
  }

  @Test("several columns of categories are joined")
  func several() throws {
    let (wide, _) = try long.pivoted(key: "region", names: ["kön", "år"], value: "värde")
    #expect(wide.columnNames == ["region", "män_2022", "kvinnor_2022"])
  }

  @Test("two values for one cell, unknown columns and too many columns are faults")
  func faults() {
    func codes(_ key: String, _ names: [String], _ value: String) -> [String] {
      let error = #expect(throws: GeosegError.self) {
        try long.pivoted(key: key, names: names, value: value)
      }
      return error?.diagnostics.map(\.kind.code) ?? []
    }
    #expect(codes("region", ["år"], "värde") == ["GS224", "GS224"])
    #expect(codes("regio", ["kon"], "x") == ["GS223", "GS223", "GS223"])
    let ids = FeatureTable(
      count: 3000,
      columns: [
        .texts("k", (0..<3000).map { "k\($0)" }), .texts("n", (0..<3000).map { "n\($0)" }),
        .numbers("v", [Double](repeating: 1, count: 3000)),
      ])
    let error = #expect(throws: GeosegError.self) {
      try ids.pivoted(key: "k", names: ["n"], value: "v")
    }
    #expect(error?.diagnostics.map(\.kind.code) == ["GS227"])
  }

  @Test("pivoting keeps the sum of all values")
  func property() throws {
    var random = SeededRandom(seed: 31)
    for _ in 0..<50 {
      let keys = Int.random(in: 1...20, using: &random)
      let names = Int.random(in: 1...6, using: &random)
      var rows: [(String, String, Double)] = []
      for k in 0..<keys {
        for n in 0..<names where Int.random(in: 0..<4, using: &random) > 0 {
          rows.append(("k\(k)", "n\(n)", Double(Int.random(in: 0...99, using: &random))))
        }
      }
      guard !rows.isEmpty else { continue }
      rows.shuffle(using: &random)
      let table = FeatureTable(
        count: rows.count,
        columns: [
          .texts("key", rows.map(\.0)), .texts("name", rows.map(\.1)), .numbers("v", rows.map(\.2)),
        ])
      let (wide, _) = try table.pivoted(key: "key", names: ["name"], value: "v")
      let sums = wide.columns.compactMap(\.numbers).flatMap { $0 }.filter { !$0.isNaN }
      #expect(sums.reduce(0, +) == rows.reduce(0) { $0 + $1.2 })
      #expect(sums.count == rows.count)
    }
  }

  @Test("long form is seen from the columns that tell rows apart")
  func detection() {
    #expect(LongForm(of: long, key: "region")?.names == ["kön"])
    #expect(LongForm(of: long, key: "region")?.values == ["år", "värde"])
    let wide = FeatureTable(
      count: 2, columns: [.texts("region", ["a", "b"]), .numbers("v", [1, 2])])
    #expect(LongForm(of: wide, key: "region") == nil)
    let repeated = FeatureTable(
      count: 2, columns: [.texts("region", ["a", "a"]), .numbers("v", [1, 2])])
    #expect(LongForm(of: repeated, key: "region") == nil)
  }

  @Test("every table code has both languages with the same places, once")
  func texts() {
    let kinds = DiagnosticKind.tableKinds
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    for kind in kinds {
      #expect(kind.code.hasPrefix("GS2"))
      for phrase in [kind.title, kind.message, kind.hint, kind.explanation] {
        #expect(Set(phrase.placeNames(in: .english)) == Set(phrase.placeNames(in: .swedish)))
        #expect(phrase.english.isEmpty == phrase.swedish.isEmpty)
      }
      #expect(!kind.message.english.isEmpty && !kind.explanation.swedish.isEmpty)
    }
  }
}
