import Foundation
import GeoCore
import PlaceAnalysis

/// A file of the dataset by unit: its key, its texts and its counts.
///
/// In long form (a row per unit and group) every text is that of the unit's first row.
struct CountedTable {
  /// Key of every unit, from the column that `dataset.unit` names; row numbers without it.
  let keys: [String]
  private let columns: [String: [String]]
  private let counts: (String) -> [Double]?

  /// nil when there is no such file or it cannot be read.
  init?(_ input: KeyInput, file: Int) {
    guard let name = Self.files(input.dataset).dropFirst(file).first else { return nil }
    var unit: String?
    if case .string(let text)? = input.dataset?["unit"] { unit = text }
    let url = input.folder.appendingPathComponent(name)
    let groups = input.groups?.names ?? []
    guard let data = try? OracleData(url, groups: groups, unit: unit),
      let rows = try? Self.texts(url)
    else { return nil }
    // The first row of every unit, in the order in which counts are pivoted.
    var seen: Set<String> = []
    let texts = unit.flatMap { rows[$0] }
    let isLong = (texts?.count ?? data.zoneCount) != data.zoneCount
    let kept =
      isLong
      ? (texts ?? []).indices.filter { seen.insert((texts ?? [])[$0]).inserted }
      : Array(0..<data.zoneCount)
    keys = kept.map { texts?[$0] ?? "\($0)" }
    columns = rows.compactMapValues { column in
      kept.allSatisfy(column.indices.contains) ? kept.map { column[$0] } : nil
    }
    counts = { data.counts($0.split(separator: "+").map(String.init)) }
  }

  /// The texts of a column, one per unit.
  func texts(_ column: String) -> [String]? { columns[column] }

  /// The groups' counts; nil when a group has no column.
  func composition(_ groups: [String]) -> Composition? {
    let read = groups.map { counts($0) ?? [Double](repeating: 0, count: keys.count) }
    return read.isEmpty ? nil : Composition(groups: read)
  }

  private static func files(_ dataset: JSONValue?) -> [String] {
    if case .string(let name)? = dataset?["file"] { return [name] }
    guard case .array(let names)? = dataset?["files"] else { return [] }
    return names.compactMap { if case .string(let name) = $0 { name } else { nil } }
  }

  /// Every column as text.
  private static func texts(_ url: URL) throws(GeosegError) -> [String: [String]] {
    let isTable = url.pathExtension.lowercased() == "csv"
    if isTable {
      let table = try CSVTable(path: url.path)
      return Dictionary(
        table.header.enumerated().map { position, name in
          (name, table.rows.map { $0[position] })
        }, uniquingKeysWith: { first, _ in first })
    }
    let table = try GeoJSONReader.load(InputFile.open(url.path)).table
    return Dictionary(
      table.columns.map { column in
        (column.name, (0..<table.count).map { column.text($0) ?? "" })
      }, uniquingKeysWith: { first, _ in first })
  }
}
