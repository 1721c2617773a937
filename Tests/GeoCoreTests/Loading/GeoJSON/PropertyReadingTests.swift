import GeoCore
import TestSupport
import Testing

/// A collection of features with these properties objects.
private func features(_ properties: String...) -> String { features(properties) }

private func features(_ properties: [String]) -> String {
  let features = properties.map {
    #"{"type":"Feature","geometry":null,"properties":\#($0)}"#
  }
  return #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n") + "]}"
}

private func table(_ properties: String...) throws -> FeatureTable {
  let features = properties.map {
    #"{"type":"Feature","geometry":null,"properties":\#($0)}"#
  }
  let text = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
  let table = try GeoJSONReader.load(text: text).table
  #expect(table.inconsistencies == [])
  return table
}

@Suite("properties become typed columns")
struct PropertyReadingTests {
  @Test("columns stand in the order in which they first appear")
  func order() throws {
    let read = try table(#"{"b":1,"a":2}"#, #"{"c":3,"a":4}"#, "null", #"{"a":5,"b":6}"#)
    #expect(read.columnNames == ["b", "a", "c"])
    #expect(read["a"]?.numbers?[1] == 4 && read["b"]?.numbers?[3] == 6)
    #expect((0..<4).map { read["b"]?.status($0) } == [.given, .missing, .missing, .given])
    #expect((0..<4).map { read["c"]?.isGiven($0) } == [false, true, false, false])
  }

  @Test("each type has its own kind of column")
  func types() throws {
    let read = try table(#"{"n":1.5,"t":"å\u00e5\n","b":true}"#, #"{"n":-2e3,"t":"","b":false}"#)
    #expect(read["n"]?.values == .numbers([1.5, -2000]))
    #expect(read["t"]?.values == .texts(TextStore(["åå\n", ""])))
    #expect(read["b"]?.values == .booleans([true, false]))
    #expect(read.columns.allSatisfy { $0.status == nil })
  }

  @Test("an empty text is given, null and absent are missing")
  func missing() throws {
    let read = try table(#"{"t":"","n":null}"#, #"{"t":null}"#, #"{"n":0}"#)
    #expect((0..<3).map { read["t"]?.status($0) } == [.given, .missing, .missing])
    #expect((0..<3).map { read["n"]?.status($0) } == [.missing, .missing, .given])
    #expect(read["n"]?.numbers?[2] == 0)
  }

  @Test("nested values are kept as JSON without blanks")
  func nested() throws {
    let read = try table(
      #"{"o": {"x" : [1, 2.50, "a b\" ]"] , "y":null}}"#, #"{"o":[ ]}"#, #"{"o":null}"#, "{}")
    let column = try #require(read["o"])
    #expect(column.text(0) == #"{"x":[1,2.50,"a b\" ]"],"y":null}"#)
    #expect(column.text(1) == "[]")
    #expect(column.text(2) == nil && column.text(3) == nil)
  }

  @Test("a column of mixed types keeps every value as written")
  func mixed() throws {
    let read = try table(
      #"{"m":1.50}"#, #"{"m":"1.50"}"#, #"{"m":true}"#, #"{"m":null}"#, #"{"m":{"k":1}}"#)
    let column = try #require(read["m"])
    guard case .json = column.values else {
      Issue.record("a mixed column must be JSON")
      return
    }
    #expect((0..<5).map { column.text($0) } == ["1.50", "\"1.50\"", "true", nil, "{\"k\":1}"])
  }

  @Test("whole numbers beyond 2⁵³ lose no digit")
  func largeIntegers() throws {
    let exact = try table(#"{"n":9007199254740992}"#, #"{"n":-9007199254740992}"#)
    #expect(exact["n"]?.numbers == [9007199254740992, -9007199254740992])
    let large = try table(#"{"n":1}"#, #"{"n":9007199254740993}"#, #"{"n":123456789012345678901}"#)
    #expect(
      (0..<3).map { large["n"]?.text($0) } == ["1", "9007199254740993", "123456789012345678901"])
    // With a point or an exponent it is no whole number but a measure.
    let measure = try table(#"{"n":1e300}"#, #"{"n":90071992547409936.0}"#)
    #expect(measure["n"]?.numbers == [1e300, 90071992547409936])
  }

  @Test("a number too large for any double is kept as text with a warning")
  func hugeNumbers() throws {
    let loaded = try GeoJSONReader.load(text: features(#"{"n":1e999}"#, #"{"n":2}"#))
    #expect(loaded.table["n"]?.text(0) == "1e999")
    #expect(loaded.codes.contains("GS150"))
  }

  @Test(
    "of a property that stands twice the last value counts",
    arguments: [
      (#"{"a":1,"b":"x","a":2}"#, "2"), (#"{"a":"long text","a":"b"}"#, "b"),
      (#"{"a":true,"a":false}"#, "false"), (#"{"a":null,"a":7}"#, "7"),
      (#"{"a":1,"a":"x"}"#, #""x""#), (#"{"a":{"k":1},"a":{"k":2}}"#, #"{"k":2}"#),
      (#"{"a":1,"\u0061":3}"#, "3"),
    ])
  func duplicates(properties: String, expected: String) throws {
    let loaded = try GeoJSONReader.load(text: features("{\"z\":0}", properties, "{\"z\":1}"))
    #expect(loaded.table["a"]?.text(1) == expected)
    #expect(loaded.table["a"]?.isGiven(0) == false && loaded.table["a"]?.isGiven(2) == false)
    let warning = try #require(loaded.diagnostics.first { $0.kind.code == "GS147" })
    #expect(warning.location.feature == 1 && warning.location.column == "a")
    #expect(loaded.table.inconsistencies == [])
  }

  @Test("a property that turns null after a value is missing")
  func lastIsNull() throws {
    for properties in [#"{"a":1,"a":null}"#, #"{"a":"x","a":null}"#, #"{"a":[1],"a":null}"#] {
      let loaded = try GeoJSONReader.load(text: features(properties))
      #expect(loaded.table["a"]?.isGiven(0) == false)
      #expect(loaded.table.inconsistencies == [])
    }
  }

  @Test("a name may be anything that JSON can say")
  func names() throws {
    let read = try table(#"{"":1,"å ä":2,"a\"b":3,"\ud83d\ude00":4,"A":5,"a":6}"#)
    #expect(read.columnNames == ["", "å ä", "a\"b", "\u{1F600}", "A", "a"])
    #expect(read.columns.compactMap { $0.numbers?.first } == [1, 2, 3, 4, 5, 6])
  }

  @Test("a key that another one starts with is its own column")
  func prefixes() throws {
    let read = try table(#"{"pop":1,"pop_2022":2}"#, #"{"pop_2022":3,"pop":4}"#, #"{"po":5}"#)
    #expect(read["pop"]?.numbers?.prefix(2) == [1, 4])
    #expect(read["pop_2022"]?.numbers?.prefix(2) == [2, 3])
    #expect(read["po"]?.numbers?[2] == 5)
  }

  @Test("ids are texts, numbers as written, or absent")
  func ids() throws {
    let text = """
      {"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":null,"properties":null},
        {"type":"Feature","id":"0380A0010","geometry":null,"properties":null},
        {"type":"Feature","geometry":null,"properties":null,"id":007.5e1},
        {"type":"Feature","id":null,"geometry":null,"properties":null},
        {"type":"Feature","id":{"a":1},"geometry":null,"properties":null}]}
      """
    let sound = text.replacing("007.5e1", with: "7.50e1")
    let loaded = try GeoJSONReader.load(text: sound)
    #expect(
      loaded.table.ids == [.absent, .text("0380A0010"), .number("7.50e1"), .absent, .absent])
    #expect(loaded.codes.contains("GS148"))
    #expect(throws: GeosegError.self) { try GeoJSONReader.load(text: text) }
    #expect(try table("{}", "{}").ids.isEmpty)
  }

  @Test("features with a name of their own each do not blow up the memory")
  func sparseNames() throws {
    let text = (0..<6000).map {
      #"{"type":"Feature","geometry":null,"properties":{"k\#($0)":1}}"#
    }.joined(separator: "\n")
    do throws(GeosegError) {
      _ = try GeoJSONReader.load(text: text)
      Issue.record("36 million cells must be refused")
    } catch {
      #expect(error.diagnostics[0].kind.code == "GS115")
    }
    let wide = (0..<9000).map { "\"k\($0)\":1" }.joined(separator: ",")
    let empty = Array(repeating: "{}", count: 3000)
    #expect(throws: GeosegError.self) {
      try GeoJSONReader.load(
        text: features(["{\(wide)}"] + empty + ["{\(wide)}"]))
    }
  }

  @Test("a column that starts late is missing before")
  func lateColumns() throws {
    let read = try table(
      "{}", #"{"n":null}"#, #"{"n":1,"t":"x","b":true}"#, #"{"n":1,"n":2}"#,
      #"{"b":false,"b":null}"#)
    #expect((0..<5).map { read["n"]?.isGiven($0) } == [false, false, true, true, false])
    #expect(read["n"]?.numbers?[2...3] == [1, 2])
    #expect((0..<5).map { read["t"]?.text($0) } == [nil, nil, "x", nil, nil])
    #expect((0..<5).map { read["b"]?.text($0) } == [nil, nil, "true", nil, nil])
    let late = try table("{}", #"{"n":1,"n":2}"#, #"{"t":"a","t":null}"#, #"{"t":"b"}"#)
    #expect((0..<4).map { late["n"]?.text($0) } == [nil, "2", nil, nil])
    #expect((0..<4).map { late["t"]?.text($0) } == [nil, nil, nil, "b"])
  }
}
