/// Rows with ids, named columns and, mostly, a geometry each.
///
/// One store for zones, places, candidates and links alike. A value: copies share memory until
/// one of them is changed.
public struct FeatureTable: Sendable {
  /// The `id` members as read, or empty when no feature has one.
  public var ids: [FeatureID]
  /// In the order in which they first appeared.
  public var columns: [Column]
  public var geometry: GeometryColumn?
  public private(set) var count: Int

  /// Precondition: all columns, the geometry and the ids (unless empty) have `count` rows.
  public init(
    count: Int, ids: [FeatureID] = [], columns: [Column] = [], geometry: GeometryColumn? = nil
  ) {
    precondition(ids.isEmpty || ids.count == count, "ids and rows differ")
    precondition(columns.allSatisfy { $0.count == count }, "a column and the rows differ")
    precondition(geometry.map { $0.count == count } ?? true, "geometries and rows differ")
    self.count = count
    self.ids = ids
    self.columns = columns
    self.geometry = geometry
  }

  public subscript(name: String) -> Column? { columns.first { $0.name == name } }

  public var columnNames: [String] { columns.map(\.name) }

  public func id(_ row: Int) -> FeatureID { ids.isEmpty ? .absent : ids[row] }

  /// Adds a column at the end, or puts it in the place of the one with its name.
  public mutating func set(_ column: Column) {
    precondition(column.count == count, "column \(column.name) and the rows differ")
    if let index = columns.firstIndex(where: { $0.name == column.name }) {
      columns[index] = column
    } else {
      columns.append(column)
    }
  }
}
