public import GeoCore

extension CostMatrix {
  /// Reads a matrix from a table with an origin, a destination and a cost in every row.
  ///
  /// Columns are named, or found by their usual names (`origin`, `from_id`, …), else the first
  /// three columns are taken when there are just three.
  ///
  /// - Throws: Columns that are not there or cannot be told.
  public static func read(
    _ table: FeatureTable, origin: String? = nil, destination: String? = nil,
    cost: String? = nil, file: String? = nil
  ) throws(GeosegError) -> CostMatrix {
    var faults: [Diagnostic] = []
    func column(_ named: String?, _ usual: [String], _ position: Int, _ use: String) -> Column? {
      if let named {
        if let found = table[named] { return found }
      } else if let found = usual.lazy.compactMap({ name in
        table.columns.first { $0.name.lowercased() == name }
      }).first {
        return found
      } else if table.columns.count == 3 {
        return table.columns[position]
      }
      faults.append(
        Diagnostic(
          .unknownMatrixColumn,
          [
            "use": .text(use), "column": .text(named ?? usual[0]),
            "columns": .text(table.columnNames.joined(separator: ", ")),
          ], at: Location(file: file, column: named)))
      return nil
    }
    let origins = column(origin, originNames, 0, "origin")
    let destinations = column(destination, destinationNames, 1, "destination")
    let costs = column(cost, costNames, 2, "cost")
    guard let origins, let destinations, let costs, faults.isEmpty else {
      throw GeosegError(faults)
    }
    return CostMatrix(
      origins: (0..<table.count).map { origins.text($0) ?? "" },
      destinations: (0..<table.count).map { destinations.text($0) ?? "" },
      // A cell without a number is reported with its row when the matrix is put to use.
      costs: (0..<table.count).map { costs.isGiven($0) ? costs.numbers?[$0] ?? .nan : .nan },
      file: file)
  }

  private static let originNames = [
    "origin", "from", "from_id", "origin_id", "orig", "zone", "zone_id", "start",
  ]
  private static let destinationNames = [
    "destination", "to", "to_id", "destination_id", "dest", "place", "place_id", "end",
  ]
  private static let costNames = [
    "cost", "minutes", "metres", "meters", "travel_time", "time", "distance", "travel_time_p50",
    "min", "m", "duration", "length",
  ]
}
