internal import GeoCore

/// What is in a file, as far as it can be told without knowing what it is for.
struct FileProfile: Sendable {
  /// A stable word: `geojson`, `geojson-sequence`, `csv`.
  var format: String
  var name: String
  var isCompressed: Bool
  var bytes: Int
  var rows: Int
  var kinds: [(kind: GeometryKind, count: Int)] = []
  var crs: CRS?
  /// Whether the file itself says which CRS it is in.
  var isCRSDeclared = false
  /// Around all coordinates, in the CRS of the file.
  var box: Box?
  /// The same in degrees; nil when it cannot be told.
  var lonLatBox: Box?
  var columns: [ColumnProfile]
  var diagnostics: [Diagnostic]

  /// Reads a layer or a table and looks at it.
  ///
  /// - Throws: what the readers throw for a file that cannot be read at all.
  init(
    _ path: String, declaring crs: CRS? = nil, context: RunContext
  ) throws(GeosegError) {
    let input = try InputFile.open(path)
    name = input.name
    isCompressed = input.isCompressed
    bytes = input.byteCount
    if Self.isTable(input, path: path) {
      let loaded = try input.withBytes { (bytes) throws(GeosegError) in
        try CSVReader.load(bytes, name: input.name, context: context)
      }
      format = "csv"
      rows = loaded.table.count
      columns = loaded.table.columns.map { ColumnProfile($0) }
      diagnostics = loaded.diagnostics
      return
    }
    let loaded = try GeoJSONReader.load(input, context: context)
    let isSequence = input.withBytes { $0.first == 0x1E }
    format = isSequence ? "geojson-sequence" : "geojson"
    rows = loaded.table.count
    columns = loaded.table.columns.map { ColumnProfile($0) }
    diagnostics = loaded.diagnostics
    if var geometry = loaded.table.geometry {
      isCRSDeclared = loaded.declaredCRS != nil && crs == nil
      if let crs { geometry.crs = crs }
      look(at: geometry, ids: loaded.table.ids)
    }
  }

  private mutating func look(at geometry: GeometryColumn, ids: [FeatureID]) {
    crs = geometry.crs
    let counts = Dictionary(grouping: geometry.kinds) { $0 }.mapValues(\.count)
    kinds = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
    let box = geometry.box
    guard !box.isEmpty else { return }
    self.box = box
    do throws(GeosegError) {
      let faults = try CoordinatePlausibility.faults(geometry, file: name, ids: ids)
      diagnostics += faults
      if geometry.crs != .plane, faults.isEmpty { lonLatBox = try box.inDegrees(geometry) }
    } catch { diagnostics += error.diagnostics }
  }

  /// A table by its ending; from a stream, what does not begin like JSON.
  private static func isTable(_ input: InputFile, path: String) -> Bool {
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    if [".csv", ".tsv", ".tab", ".txt"].contains(where: { name.hasSuffix($0) }) { return true }
    guard path == "-" else { return false }
    let begin = input.withBytes { bytes in
      bytes.prefix(64).first { $0 > 0x20 || $0 == 0x1E || $0 == 0 }
    }
    // { [ record separator, byte-order mark, and binary formats that the layer reader names.
    let layered: [UInt8] = [0x7B, 0x5B, 0x1E, 0xEF, 0xFE, 0xFF, 0x00, 0x50, 0x53]
    return begin.map { !layered.contains($0) } ?? false
  }
}

extension Box {
  /// The box in degrees: around all coordinates, or for very many around the curves that the sides
  /// of this box become.
  fileprivate func inDegrees(_ geometry: GeometryColumn) throws(GeosegError) -> Box? {
    if geometry.crs == .wgs84 { return self }
    var xs = geometry.x
    var ys = geometry.y
    if xs.count > 1_000_000 {
      let shares = (0...50).map { Double($0) / 50 }
      xs = shares.flatMap { [minX + $0 * width, minX + $0 * width, minX, maxX] }
      ys = shares.flatMap { [minY, maxY, minY + $0 * height, minY + $0 * height] }
    }
    let projector = try Projector(from: geometry.crs, to: .wgs84, around: geometry)
    let (longitudes, latitudes) = try projector.project(x: xs, y: ys)
    var box = Box.empty
    for (x, y) in zip(longitudes, latitudes) where x.isFinite && y.isFinite {
      box.extend(x: x, y: y)
    }
    return box.isEmpty ? nil : box
  }
}
