/// Writes a layer as a sequence of features, one per line, in WGS 84.
///
/// With record separators it is a GeoJSON text sequence (RFC 8142), without them newline-delimited
/// GeoJSON. There is no place for provenance inside; it goes to a file beside it.
public struct GeoJSONSequenceWriter: LayerWriter {
  private let sink: any ByteSink
  private let separates: Bool
  private let decimals: Int?
  private let run: RunContext
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter separates: put U+001E before every feature, as RFC 8142 asks for.
  public init(
    to sink: any ByteSink, separates: Bool, decimals: Int? = nil, run: RunContext = RunContext()
  ) {
    self.sink = sink
    self.separates = separates
    self.decimals = decimals
    self.run = run
  }

  public mutating func write(_ layer: Layer) throws(GeosegError) {
    let made = try LayerProjection(layer.table, to: .wgs84, decimals: decimals, run: run)
    diagnostics += made.diagnostics
    if made.crs != .wgs84 {
      diagnostics.append(
        Diagnostic(
          .notRFC7946, ["file": .text(layer.name), "crs": .text(made.crs.shortName)]))
    }
    let number = FixedNumber(decimals: min(max(made.decimals, 0), 15), trimsZeros: true)
    let text = FeatureText(made.table, number: number, isInDegrees: made.isInDegrees)
    let separates = separates
    try LayerText.write(
      layer.name, rows: made.table.count, coordinates: made.table.geometry?.x.count ?? 0, to: sink,
      run: run
    ) { row, buffer in
      if separates { buffer.append(0x1E) }
      text.append(row, to: buffer)
      buffer.append(UInt8(ascii: "\n"))
    }
  }
}
