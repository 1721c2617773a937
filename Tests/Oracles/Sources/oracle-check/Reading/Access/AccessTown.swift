import Foundation
import GeoCore
import PlaceAnalysis

/// Streets, areas and places that reference files are about, read and joined when asked for.
///
/// Coordinates are plane metres, as they stand in the files: nothing is projected.
final class AccessTown {
  /// What a file holds.
  enum Role: String, CaseIterable {
    case streets, areas, places, points, times, zones, osm

    var endings: [String] {
      switch self {
      case .times, .zones: ["csv"]
      case .osm: ["pbf"]
      default: ["geojson"]
      }
    }
  }

  private let files: [Role: String]
  private let folder: URL

  init(_ files: [Role: String], in folder: URL) {
    self.files = files
    self.folder = folder
  }

  /// Where a file lies; nil when the folder has none.
  func path(_ role: Role) -> String? {
    files[role].map { folder.appendingPathComponent($0).path }
  }

  /// The features of a GeoJSON file; nil when there is none or it cannot be read.
  func features(_ role: Role) -> FeatureTable? {
    path(role).flatMap { try? GeoJSONReader.load(InputFile.open($0)).table }
  }

  /// Where people live: the areas, or the rows of a bare table.
  lazy var areas: AccessTable? =
    features(.areas).flatMap(AccessTable.init)
    ?? path(.zones).flatMap { try? AccessTable(CSVTable(path: $0)) }
  /// Where they go; the areas themselves when only travel times between these are given.
  lazy var places: AccessTable? =
    features(.places).flatMap(AccessTable.init) ?? (path(.times) == nil ? nil : areas)
  lazy var points: AccessTable? = features(.points).flatMap(AccessTable.init)

  /// The streets joined by the vertex ids `u` and `v` of the file.
  lazy var network: StreetNetwork? = features(.streets).flatMap { table in
    StreetLines(named: table).flatMap { try? StreetJoiner(crossings: .ignore).join($0).network }
  }
  /// The same made ready for searching, with metres for costs.
  lazy var graph: SearchGraph? = network.map { SearchGraph($0, .lengths(of: $0)) }

  /// Areas at their centroids, and places, on the nearest edge however far.
  lazy var areasOnEdges: SnappedPoints? = areas.flatMap { snapped($0, .edge) }
  lazy var placesOnEdges: SnappedPoints? = places.flatMap { snapped($0, .edge) }

  /// Rows tied to the network, however far they are from it.
  func snapped(_ table: AccessTable, _ mode: SnapRule.Mode) -> SnappedPoints? {
    network.flatMap { network in
      try? StreetSnapper(network, rule: SnapRule(mode: mode, limit: .infinity))
        .snap(x: table.x, y: table.y).points
    }
  }

  /// Metres and edges from area to place between their nearest vertices.
  lazy var vertexWays: [[(metres: Double, edges: Int)?]]? = PandanaKeys.distances(self)

  /// Metres from every area to every place by streets, connectors and all.
  lazy var metres: ReachTable? = graph.flatMap { graph in
    guard let areas = areasOnEdges, let places = placesOnEdges else { return nil }
    return try? graph.reach(from: areas, to: places, within: .infinity, RunContext())
  }

  /// Minutes from every area to every place: 80 metres a minute, or as the file of times has them.
  lazy var minutes: ReachTable? =
    metres.map { $0.divided(by: 80) }
    ?? path(.times).flatMap { path in
      areas.flatMap { areas in
        (try? CSVTable(path: path)).flatMap { ReachTable(times: $0, areas: areas) }
      }
    }
}

extension ReachTable {
  /// The same with all costs divided by a speed.
  fileprivate func divided(by speed: Double) -> ReachTable {
    ReachTable(rowStarts: rowStarts, places: places, costs: costs.map { $0 / speed })
  }

  /// A table of origin, destination and time, rows and columns by the areas' ids.
  fileprivate init?(times table: CSVTable, areas: AccessTable) {
    guard table.header.count >= 3 else { return nil }
    var rowOf: [String: Int] = [:]
    for (row, id) in areas.ids.enumerated() { rowOf[id] = row }
    var rows = [[(place: Int32, cost: Double)]](repeating: [], count: areas.count)
    for row in table.rows {
      guard let from = rowOf[row[0]], let to = rowOf[row[1]], let time = Double(row[2]) else {
        continue
      }
      rows[from].append((Int32(to), time))
    }
    self.init()
    for row in rows { appendRow(row.sorted { $0.place < $1.place }) }
  }
}
