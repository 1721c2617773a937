import Foundation
import GeoCore
import PlaceAnalysis

/// The table that a reference file was computed from: counts by column and zone.
struct OracleData {
  private let columns: [String: [Double]]
  let zoneCount: Int
  /// Where the zones lie, in the metres that the file is in; nil for tables.
  let space: ZoneSpace?

  init(columns: [String: [Double]], zoneCount: Int, space: ZoneSpace? = nil) {
    self.columns = columns
    self.zoneCount = zoneCount
    self.space = space
  }

  /// Reads GeoJSON, or CSV in wide form (a column per group) or long form (a row per zone and
  /// group, pivoted by `unit`).
  init(_ url: URL, groups: [String], unit: String?) throws(OracleFault) {
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw OracleFault("no data file \(url.lastPathComponent)")
    }
    do throws(GeosegError) {
      if url.pathExtension.lowercased() == "csv" {
        let table = try CSVTable(path: url.path)
        self = try OracleData(table, groups: groups, unit: unit)
      } else {
        let loaded = try GeoJSONReader.load(InputFile.open(url.path))
        try self.init(loaded.table)
      }
    } catch {
      throw OracleFault(error)
    }
  }

  private init(_ table: FeatureTable) throws(GeosegError) {
    var columns: [String: [Double]] = [:]
    for column in table.columns {
      if let numbers = column.numbers { columns[column.name] = numbers }
    }
    let space = try table.geometry.map { geometry throws(GeosegError) in
      try ZoneSpace(geometry, needs: [.areas, .centroids, .contiguity])
    }
    self.init(columns: columns, zoneCount: table.count, space: space)
  }

  private init(
    _ table: CSVTable, groups: [String], unit: String?
  ) throws(GeosegError) {
    let isWide = !groups.isEmpty && groups.allSatisfy { table.header.contains($0) }
    self = isWide || groups.isEmpty ? table.wide : table.long(groups: groups, unit: unit)
  }

  /// The sum of the named columns; nil when one of them is not there.
  func counts(_ names: [String]) -> [Double]? {
    var out = [Double](repeating: 0, count: zoneCount)
    for name in names {
      guard let column = columns[name] else { return nil }
      for i in out.indices { out[i] += column[i] }
    }
    return names.isEmpty ? nil : out
  }
}
