/// Writes a layer's table as CSV (RFC 4180), UTF-8 without BOM, with a heading.
///
/// Numbers have a point; nothing stands for a cell that is not given, `""` for an empty text. Ids
/// come first when there are any. The geometry is left out unless WKT is asked for.
public struct CSVWriter: LayerWriter {
  private let sink: any ByteSink
  private let crs: CRS
  private let decimals: Int?
  private let wkt: Bool
  private let run: RunContext
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - wkt: add a last column `wkt` with the geometry in `crs`.
  ///   - decimals: of the coordinates; nil writes 7 for degrees and 4 for metres.
  public init(
    to sink: any ByteSink, wkt: Bool = false, crs: CRS = .wgs84, decimals: Int? = nil,
    run: RunContext = RunContext()
  ) {
    self.sink = sink
    self.wkt = wkt
    self.crs = crs
    self.decimals = decimals
    self.run = run
  }

  public mutating func write(_ layer: Layer) throws(GeosegError) {
    var table = layer.table
    if !wkt { table.geometry = nil }
    let made = try LayerProjection(table, to: crs, decimals: decimals, run: run)
    diagnostics += made.diagnostics
    let number = FixedNumber(decimals: min(max(made.decimals, 0), 15), trimsZeros: true)
    let ids = table.ids.contains { $0 != .absent }
    let cells = table.columns.map { CellText($0) }
    let shapes = made.table.geometry.map { WKTText(geometry: $0, number: number) }
    let hasCells = !cells.isEmpty || ids

    let head = ByteBuffer()
    var names = table.columnNames
    if ids { names.insert(freeName("id", names), at: 0) }
    if shapes != nil { names.append(freeName("wkt", names)) }
    for (i, name) in names.enumerated() {
      if i > 0 { head.append(UInt8(ascii: ",")) }
      head.appendCSV(text: name)
    }
    head.append("\r\n")
    try sink.write(head)

    try LayerText.write(
      layer.name, rows: table.count, coordinates: made.table.geometry?.x.count ?? 0, to: sink,
      run: run
    ) { row, buffer in
      if ids, let id = made.table.id(row).text { buffer.appendCSV(text: id) }
      for (i, cell) in cells.enumerated() {
        if i > 0 || ids { buffer.append(UInt8(ascii: ",")) }
        cell.append(row, to: buffer)
      }
      if let shapes {
        if hasCells { buffer.append(UInt8(ascii: ",")) }
        shapes.append(row, to: buffer)
      }
      buffer.append("\r\n")
    }
  }

  /// A column name that is not taken.
  private func freeName(_ name: String, _ taken: [String]) -> String {
    var free = name
    while taken.contains(free) { free = "feature_" + free }
    return free
  }
}
