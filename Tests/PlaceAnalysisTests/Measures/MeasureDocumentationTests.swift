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
    let file = root.appendingPathComponent("docs/measures-oracle-keys.md")
    if Self.isUpdating {
      let old = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      let first = try #require(old.firstIndex { $0.hasPrefix("| `") })
      let last = try #require(old.lastIndex { $0.hasPrefix("| `") })
      let new =
        old[..<first].map(String.init) + Self.keyRows() + old[(last + 1)...].map(String.init)
      try Data(new.joined(separator: "\n").utf8).write(to: file)
    }
    let text = try String(contentsOf: file, encoding: .utf8)
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

  @Test("docs/measures.md says what the catalogue says; GEOSEG_UPDATE_DOCS=1 writes it anew")
  func catalogue() throws {
    let root = try #require(SharedData.packageRoot)
    let file = root.appendingPathComponent("docs/measures.md")
    let text = Self.document()
    if Self.isUpdating {
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  private static var isUpdating: Bool {
    ProcessInfo.processInfo.environment["GEOSEG_UPDATE_DOCS"] == "1"
  }

  private static func keyRows() -> [String] {
    func codes(_ names: [String]) -> String {
      names.isEmpty ? "–" : names.map { "`\($0)`" }.joined(separator: ", ")
    }
    return SegregationMeasure.all.map { measure in
      let info = measure.info
      return "| `\(info.id)` | \(codes(info.aliases)) | \(codes(measure.oracleKeys)) "
        + "| \(info.scope.rawValue) |"
    }
  }

  private static func document() -> String {
    var out = """
      # Measures

      Every measure that geoseg offers, as the program itself describes it (`geoseg explain ID`, also in Swedish).
      Made from the catalogue; a test keeps the two alike.

      """
    for family in MeasureInfo.Family.allCases {
      let measures = MeasureCatalogue.measures(of: family)
      guard !measures.isEmpty else { continue }
      out += "\n## \(family.rawValue)\n"
      for info in measures {
        out += "\n### \(info.id)\n\n**\(info.title.english)**, per \(info.scope.rawValue). "
        out += info.meaning.english + "\n\n"
        out += "* Formula: \(info.formula)\n"
        out += "* Range: \(end(info.range.lowerBound)) to \(end(info.range.upperBound))"
        out += info.unit.rawValue.isEmpty ? "\n" : ", \(info.unit.rawValue)\n"
        if !info.aliases.isEmpty {
          out += "* Also called: \(info.aliases.map { "`\($0)`" }.joined(separator: ", "))\n"
        }
        if !info.caution.english.isEmpty { out += "* Beware: \(info.caution.english)\n" }
        if !info.example.english.isEmpty { out += "* Example: \(info.example.english)\n" }
        if !info.differences.english.isEmpty {
          out += "* Where other programs differ: \(info.differences.english)\n"
        }
        let sources = info.sources.map { $0.text + ($0.doi.map { ", doi:\($0)" } ?? "") }
        if !sources.isEmpty { out += "* Sources: \(sources.joined(separator: "; "))\n" }
      }
    }
    return out
  }

  private static func end(_ value: Double) -> String {
    value.isFinite ? ShortestDecimal.string(value) : value < 0 ? "−∞" : "∞"
  }
}
