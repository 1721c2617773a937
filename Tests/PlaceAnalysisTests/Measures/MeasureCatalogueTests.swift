import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("The measure catalogue")
struct MeasureCatalogueTests {
  @Test("no id or alias is used twice")
  func uniqueNames() {
    var seen: Set<String> = []
    for measure in MeasureCatalogue.all {
      for name in [measure.id] + measure.aliases {
        #expect(seen.insert(name).inserted, "\(name) of \(measure.id)")
      }
    }
  }

  @Test("every measure is described in both languages, with range, formula and source")
  func complete() {
    for measure in MeasureCatalogue.all {
      for phrase in [measure.title, measure.meaning, measure.example] {
        #expect(!phrase.english.isEmpty, "\(measure.id)")
        #expect(!phrase.swedish.isEmpty, "\(measure.id)")
      }
      #expect(measure.caution.english.isEmpty == measure.caution.swedish.isEmpty)
      #expect(!measure.formula.isEmpty, "\(measure.id)")
      #expect(!measure.sources.isEmpty, "\(measure.id)")
      #expect(measure.range.lowerBound < measure.range.upperBound, "\(measure.id)")
      #expect(
        measure.id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") },
        "\(measure.id)")
    }
  }

  @Test("every measure of segregation has a caution and a worked example with its own result")
  func segregationTexts() {
    for measure in SegregationMeasures.all {
      #expect(!measure.caution.english.isEmpty, "\(measure.id)")
      #expect(measure.example.english.contains("0"), "\(measure.id)")
      #expect(measure.family == .segregation)
    }
  }

  @Test("a measure is found by id and by alias, whatever its case")
  func lookup() {
    #expect(MeasureCatalogue.find("dissimilarity")?.id == "dissimilarity")
    #expect(MeasureCatalogue.find("D")?.id == "dissimilarity")
    #expect(MeasureCatalogue.find("lq")?.id == "location-quotient")
    #expect(MeasureCatalogue.find("nonsense") == nil)
  }

  @Test("a misspelt measure suggests the nearest")
  func misspelt() {
    let error = #expect(throws: GeosegError.self) {
      try SegregationFamily.run(
        GroupCounts([("a", [1]), ("b", [1])]), measures: ["disimilarity", "no-such-thing"])
    }
    #expect(error?.diagnostics.count == 2)
    #expect(error?.exit == .usage)
    #expect(error?.diagnostics[0].hint(in: .english).contains("dissimilarity") == true)
    #expect(error?.diagnostics[0].message(in: .swedish).contains("disimilarity") == true)
  }

  @Test("a measure of another family says where it belongs")
  func otherFamily() throws {
    let other = try #require(MeasureCatalogue.measures(of: .access).first)
    let error = #expect(throws: GeosegError.self) {
      try SegregationFamily.run(GroupCounts([("a", [1]), ("b", [1])]), measures: [other.id])
    }
    #expect(error?.diagnostics.first?.kind == .measureOfOtherFamily)
  }

  @Test("every finding about measures has its texts and places in both languages")
  func kinds() {
    var codes: Set<String> = []
    for kind in DiagnosticKind.measureKinds {
      #expect(codes.insert(kind.code).inserted)
      #expect(kind.code.hasPrefix("GS50") || kind.code.hasPrefix("GS51"))
      for phrase in [kind.message, kind.hint] {
        #expect(
          Set(phrase.placeNames(in: .english)) == Set(phrase.placeNames(in: .swedish)),
          "\(kind.code)")
      }
      #expect(!kind.explanation.english.isEmpty && !kind.explanation.swedish.isEmpty)
    }
  }
}
