import GeoCore

/// Rows with a position and named columns: areas, places or points.
struct AccessTable {
  let ids: [String]
  /// Where each row is, in metres: the point, or the centroid of an area; NaN in a bare table.
  let x: [Double]
  let y: [Double]
  let geometry: GeometryColumn?
  private let numbers: [String: [Double]]
  private let texts: [String: [String]]
  /// Columns in the order of the file.
  let names: [String]

  var count: Int { ids.count }

  init?(_ table: FeatureTable) {
    guard let geometry = table.geometry else { return nil }
    self.geometry = geometry
    let middles = (0..<table.count).map { geometry.centroid($0) }
    x = middles.map { $0?.x ?? .nan }
    y = middles.map { $0?.y ?? .nan }
    names = table.columnNames
    numbers = Dictionary(
      table.columns.compactMap { column in column.numbers.map { (column.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    texts = Dictionary(
      table.columns.map { column in
        (column.name, (0..<table.count).map { column.text($0) ?? "" })
      }, uniquingKeysWith: { first, _ in first })
    ids = texts["id"] ?? (0..<table.count).map { table.id($0).text ?? String($0) }
  }

  init(_ table: CSVTable) {
    names = table.header
    geometry = nil
    var numbers: [String: [Double]] = [:]
    var texts: [String: [String]] = [:]
    for (place, name) in table.header.enumerated() {
      let cells = table.rows.map { $0[place] }
      texts[name] = cells
      // An empty cell or NA has no number.
      if cells.contains(where: { Double($0) != nil }) {
        numbers[name] = cells.map { Double($0) ?? .nan }
      }
    }
    self.numbers = numbers
    self.texts = texts
    ids = texts["id"] ?? table.rows.indices.map(String.init)
    x = [Double](repeating: .nan, count: table.rows.count)
    y = x
  }

  /// A column of numbers, NaN where a cell is empty; nil when there is none of the name.
  func numbers(_ name: String) -> [Double]? { numbers[name] }
  /// A column as text.
  func texts(_ name: String) -> [String]? { texts[name] }

  /// Persons of every row.
  var population: [Double]? { numbers["population"] }
  /// What people are ranked by: the first column whose name speaks of income or rank.
  var rank: [Double]? {
    names.first { $0.contains("income") || $0.contains("rank") }.flatMap { numbers[$0] }
  }
}
