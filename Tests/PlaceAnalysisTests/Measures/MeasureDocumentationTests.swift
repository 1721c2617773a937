import Foundation
import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("The documentation of the measures")
struct MeasureDocumentationTests {
  @Test("the table of oracle keys has a row for every measure of segregation, with its keys")
  func oracleKeys() throws {
    let root = try #require(SharedData.packageRoot)
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/measures-oracle-keys.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == SegregationMeasure.all.count)
    for measure in SegregationMeasure.all {
      let row = try #require(
        rows.first { $0.hasPrefix("| `\(measure.info.id)` |") }, "\(measure.info.id)")
      for name in measure.info.aliases + measure.oracleKeys {
        #expect(row.contains("`\(name)`"), "\(name) of \(measure.info.id)")
      }
    }
  }
}
