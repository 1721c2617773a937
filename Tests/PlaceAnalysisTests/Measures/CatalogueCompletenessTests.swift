import Foundation
import PlaceAnalysis
import TestSupport
import Testing

struct CatalogueCompletenessTests {
  @Test("every measure of segregation that is written is in the catalogue")
  func everyMeasureIsListed() throws {
    let root = try #require(SharedData.packageRoot)
    let folder = root.appendingPathComponent("Sources/PlaceAnalysis/Segregation")
    let listed = Set((SegregationMeasure.all + SegregationMeasure.compat).map(\.info.id))
    let files = try #require(FileManager.default.enumerator(atPath: folder.path))
    var found = 0
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let entries = text.matches(
        of: /SegregationMeasure\(\s*MeasureInfo\(\s*id: "([^"\\]+)"/)
      for match in entries where !match.1.hasSuffix("-") {
        found += 1
        #expect(listed.contains(String(match.1)), "\(match.1) of \(file)")
      }
    }
    #expect(found >= SegregationMeasure.all.count / 2)
  }
}
