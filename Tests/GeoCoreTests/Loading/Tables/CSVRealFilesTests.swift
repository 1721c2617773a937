import Foundation
import GeoCore
import TestSupport
import Testing

@Suite("Real delimited tables", .enabled(if: SharedData.isPresent))
struct CSVRealFilesTests {
  func load(_ path: String) throws -> LoadedCSV {
    let url = try #require(SharedData.url("data/" + path))
    let data = try Data(contentsOf: url)
    return try CSVReaderTests.load(Array(data))
  }

  @Test("the national table of DeSO adds up to the population of Sweden")
  func deso() throws {
    let loaded = try load("sweden_tables/deso_2018_population_2022.csv")
    #expect(loaded.table.count == 5984)
    #expect(loaded.table["pop_2022"]?.numbers?.reduce(0, +) == 10_521_556)
    #expect(loaded.table["kommun"]?.numbers == nil)
    #expect(loaded.table["kommun"]?.text(0) == "0114")
    let born = loaded.table["born_sweden"]?.numbers ?? []
    let abroad = loaded.table["born_abroad"]?.numbers ?? []
    #expect(zip(born, abroad).map(+) == loaded.table["pop_2022"]?.numbers)
    #expect(loaded.format.footnotes == 0)
  }

  @Test("the originals load with their byte-order marks, empty columns and notes")
  func originals() throws {
    let housing = try load("sweden_tables/original/housing_demographics_deso.csv")
    #expect(housing.table.count == 5984)
    #expect(
      housing.table.columnNames
        == ["deso", "hyresrätt", "bostadsrätt", "äganderätt", "uppgift saknas"])
    #expect(housing.table.columns.dropFirst().allSatisfy { $0.numbers != nil })

    let income = try load("sweden_tables/original/income_demographics_deso.csv")
    #expect(income.table.count == 5984)
    #expect(
      income.table.columnNames == ["deso", "Median income tkr", "Antal personer totalt"])
    #expect(income.table["Median income tkr"]?.numbers?.first == 374.7)
    #expect(income.table["Antal personer totalt"]?.status == nil)
    #expect(income.format.footnotes > 10)

    let born = try load("sweden_tables/original/deso_foreign_born.csv")
    #expect(born.table.count == 6726)
    #expect(born.format.hasByteOrderMark)
    #expect(born.table["Antal 2023"]?.numbers?.first == 4843)

    let link = try load("sweden_tables/original/kopplingstabell-deso-regso-20210702.csv")
    #expect(link.format.delimiter == .semicolon)
    #expect(link.table.columnNames == ["bro", "Kommunnamn", "DeSO", "RegSO"])
    #expect(link.table.count == 5984)
    #expect(link.table["DeSO"]?.status == nil)
  }

  @Test("the tables of Göteborg have whole codes and decimal percentages")
  func goteborg() throws {
    let areas = try load("goteborg/primaromraden_population_2025.csv")
    #expect(areas.table["change_pct"]?.numbers?.prefix(2) == [-0.6, 10.9])
    #expect(areas.table["omrade_kod"]?.text(0) == "101")
    let small = try load("goteborg/basomraden_population_2025.csv")
    #expect(small.table["pop_2025_01"]?.numbers?.first == 333)
    #expect(small.table.columns.allSatisfy { $0.count == small.table.count })
  }

  @Test("every difficult table either loads or is refused with a code")
  func nasty() throws {
    let root = try #require(SharedData.url("data/nasty_geo"))
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var seen: [String: String] = [:]
    while let url = files?.nextObject() as? URL {
      guard ["csv", "txt", "tsv"].contains(url.pathExtension) else { continue }
      do throws(GeosegError) {
        let data = (try? Data(contentsOf: url)) ?? Data()
        let loaded = try CSVReaderTests.load(Array(data))
        seen[url.lastPathComponent] = "\(loaded.table.count)x\(loaded.table.columns.count)"
      } catch {
        #expect(!error.diagnostics.isEmpty)
        seen[url.lastPathComponent] = error.diagnostics[0].kind.code
      }
    }
    #expect(seen["empty.csv"] == "GS204")
    #expect(seen["states.csv"]?.hasSuffix("x6") == true)
    #expect(seen["utf16_be_bom.csv"] == seen["utf8_bom.csv"])
    #expect(seen["utf16_le_bom.csv"] == seen["utf8_bom.csv"])
    #expect(seen["wkt.csv"] == "3x5")
    #expect(seen["uppsala_regso_wkt.csv"] == "23x6")
    #expect(seen["data.csv"] == "1x3")
    #expect(seen["empty_fields.csv"] == "2x6")
    #expect(seen["empty_fields2.csv"] == "2x6")
  }
}
