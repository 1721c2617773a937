import GeoCore
import PlaceAnalysis
import Testing

/// The town of `geodata/`, made once for all tests.
enum DefaultTown {
  static let value = Result { try SampleTown.make() }
}

extension FeatureTable {
  /// The numbers of a column.
  func values(_ name: String) throws -> [Double] { try #require(self[name]?.numbers) }

  /// The texts of a column.
  func texts(_ name: String) throws -> [String] {
    let column = try #require(self[name])
    return (0..<count).map { column.text($0) ?? "" }
  }
}
