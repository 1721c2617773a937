import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Groups looked up in a table")
struct GroupSetTests {
  let table: FeatureTable = {
    var table = TinyTown.row(of: [
      ("born_abroad", [1, 2]), ("born_sweden", [3, 4]), ("pop_2022", [4, 6]), ("pop_2023", [5, 7]),
      ("Antal 2022 år", [1, 1]),
    ])
    table.set(.texts("deso", ["0380A0010", "0380A0020"]))
    return table
  }()

  func codes(
    _ groups: String, total: String? = nil, year: Int? = nil
  ) throws -> [(code: String, hint: String)] {
    let expression = try GroupExpression.parse(groups)
    let error = #expect(throws: GeosegError.self) {
      try expression.resolve(in: table, total: total, year: year)
    }
    return error?.diagnostics.map { ($0.kind.code, $0.hint(in: .english)) } ?? []
  }

  @Test("columns and total are found, the year filled in")
  func found() throws {
    let set = try GroupExpression.parse("born_abroad,pop={year}x,\"Antal {year} år\"")
      .resolve(in: with("2022x"), total: "pop_{year}", year: 2022)
    #expect(set.names == ["born_abroad", "pop", "Antal 2022 år"])
    #expect(set.columns == ["born_abroad", "2022x", "Antal 2022 år", "pop_2022"])
    #expect(set.total == "pop_2022")
  }

  func with(_ name: String) -> FeatureTable {
    var out = table
    out.set(.numbers(name, [1, 1]))
    return out
  }

  @Test("a misspelt column names the nearest and those at hand")
  func misspelt() throws {
    let faults = try codes("born_abraod,born_sweden,nothing_like_it", total: "popp_2022")
    #expect(faults.map(\.code) == ["GS233", "GS233", "GS233"])
    #expect(faults[0].hint.hasPrefix("did you mean “born_abroad”? columns here: born_abroad, "))
    #expect(faults[1].hint.hasPrefix("columns here: "))
    #expect(faults[2].hint.contains("did you mean “pop_2022”"))
  }

  @Test("one group alone needs a total, and those that look like one are named")
  func lone() throws {
    let faults = try codes("born_abroad")
    #expect(faults.map(\.code) == ["GS236"])
    #expect(faults[0].hint.contains("pop_2022, pop_2023, Antal 2022 år"))
    let expression = try GroupExpression.parse("born_abroad")
    #expect(try expression.resolve(in: table, total: "pop_2022").total == "pop_2022")
    #expect(try expression.resolve(in: table, loneGroupAllowed: true).total == nil)
  }

  @Test("a year that is missing or not there says which there are")
  func years() throws {
    let none = try codes("born_abroad,pop_{year}")
    #expect(none.map(\.code) == ["GS234"])
    #expect(none[0].hint.contains("2022, 2023"))
    let wrong = try codes("born_abroad,pop_{year}", year: 2021)
    #expect(wrong.map(\.code) == ["GS235"])
    #expect(try codes("a,b", year: 12).map(\.code) == ["GS251", "GS233", "GS233"])
    #expect(try codes("born_abroad,popu_{year}", year: 2022).map(\.code) == ["GS233"])
  }

  @Test("names and columns are used once")
  func repeats() throws {
    #expect(try codes("g=born_abroad,g=born_sweden").map(\.code) == ["GS231"])
    #expect(try codes("g=born_abroad+born_abroad,born_sweden").map(\.code) == ["GS232"])
    #expect(try codes("a=born_abroad,b=born_abroad").map(\.code) == ["GS232"])
    #expect(
      try codes("born_abroad,born_sweden", total: "born_sweden").map(\.code) == ["GS250"])
  }
}
