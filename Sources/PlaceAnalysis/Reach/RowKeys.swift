public import GeoCore

/// What rows are called in matrices and messages.
public enum RowKeys {
  /// One key per row: of the named column, else the feature's id, else a column called `id`, else
  /// the row number from 1.
  public static func keys(_ table: FeatureTable, column: String? = nil) -> [String] {
    (0..<table.count).map { key(table, $0, column: column) }
  }

  static func key(_ table: FeatureTable, _ row: Int, column: String?) -> String {
    if let column, let cells = table[column] { return cells.text(row) ?? "" }
    return table.id(row).text ?? table["id"]?.text(row) ?? String(row + 1)
  }
}
