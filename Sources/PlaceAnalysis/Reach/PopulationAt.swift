public import GeoCore

/// Where the people of a zone are taken to be; one setting for a whole run.
public enum PopulationAt: Sendable, Hashable {
  /// Evenly on a grid of the zone's own, of this size in metres where the zone's size allows.
  case cells(metres: Double)
  /// All at the zone's centroid.
  case centroid
  /// Evenly over the zone's area, by exact overlay with the catchments.
  case area
  /// At points (or the middles of polygons) of a layer of one's own.
  case points(file: String)

  public static let defaultCellSize = 100.0
  public static let `default` = PopulationAt.cells(metres: defaultCellSize)

  /// As written: `cells`, `cells:50m`, `centroid`, `area`, `points:homes.geojson`.
  public var name: String {
    switch self {
    case .cells(Self.defaultCellSize): "cells"
    case .cells(let metres): "cells:\(ShortestDecimal.string(metres))m"
    case .centroid: "centroid"
    case .area: "area"
    case .points(let file): "points:\(file)"
    }
  }

  /// Reads `cells | cells:100m | centroid | area | points:FILE`.
  ///
  /// - Throws: `badPopulationAt`, or what is wrong with the cell size.
  public static func parse(
    _ text: String, at location: Location = Location()
  ) throws(GeosegError) -> PopulationAt {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let argument = parts.count > 1 ? String(parts[1]) : nil
    switch (parts.first.map(String.init) ?? "", argument) {
    case ("cells", nil): return .default
    case ("cells", let size?):
      let length = try Length.parse(size, at: location)
      guard length.metres >= 1, length.metres <= 100_000 else {
        throw GeosegError(.badPopulationAt, ["text": .text(text)], at: location)
      }
      return .cells(metres: length.metres)
    case ("centroid", nil): return .centroid
    case ("area", nil): return .area
    case ("points", let file?) where !file.isEmpty: return .points(file: file)
    default: throw GeosegError(.badPopulationAt, ["text": .text(text)], at: location)
    }
  }
}
