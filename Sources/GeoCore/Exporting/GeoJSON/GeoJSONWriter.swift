/// Writes a layer as one GeoJSON FeatureCollection.
///
/// By default RFC 7946: WGS 84, longitude first, right-hand rings, at most seven decimals, `bbox`.
/// With another `crs` the legacy member `crs` names it. One feature per line; all columns in
/// order, null for what is not given; ids as they were read. Provenance stands before the features
/// as foreign member `geoseg`. Same layer, same bytes at any thread count.
public struct GeoJSONWriter: LayerWriter {
  private let sink: any ByteSink
  private let crs: CRS
  private let decimals: Int?
  private let run: RunContext
  /// What came up while writing: a system that is not WGS 84, the antimeridian.
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - crs: of the coordinates written.
  ///   - decimals: of the coordinates, 0…15; nil writes 7 for degrees and 4 for metres.
  public init(
    to sink: any ByteSink, crs: CRS = .wgs84, decimals: Int? = nil, run: RunContext = RunContext()
  ) {
    self.sink = sink
    self.crs = crs
    self.decimals = decimals
    self.run = run
  }

  public mutating func write(_ layer: Layer) throws(GeosegError) {
    let made = try LayerProjection(layer.table, to: crs, decimals: decimals, run: run)
    diagnostics += made.diagnostics
    if made.crs != .wgs84 {
      diagnostics.append(
        Diagnostic(
          .notRFC7946, ["file": .text(layer.name), "crs": .text(made.crs.shortName)]))
    }
    let number = FixedNumber(decimals: min(max(made.decimals, 0), 15), trimsZeros: true)
    let head = ByteBuffer()
    appendHead(layer, made, number, to: head)
    try sink.write(head)
    let text = FeatureText(made.table, number: number, isInDegrees: made.isInDegrees)
    let last = made.table.count - 1
    try LayerText.write(
      layer.name, rows: made.table.count, coordinates: made.table.geometry?.x.count ?? 0, to: sink,
      run: run
    ) { row, buffer in
      text.append(row, to: buffer)
      buffer.append(row < last ? ",\n" : "\n")
    }
    try sink.write("]}\n")
  }

  private func appendHead(
    _ layer: Layer, _ made: LayerProjection, _ number: FixedNumber, to head: ByteBuffer
  ) {
    head.append("{\"type\":\"FeatureCollection\",\n\"name\":")
    head.appendJSON(string: layer.name)
    head.append(",\n")
    if made.crs == .plane {
      head.append("\"crs\":null,\n")
    } else if made.crs != .wgs84 {
      head.append("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":")
      head.appendJSON(string: made.crs.urn)
      head.append("}},\n")
    }
    if let box = made.bounds {
      head.append("\"bbox\":[")
      for (i, value) in [box.west, box.south, box.east, box.north].enumerated() {
        if i > 0 { head.append(UInt8(ascii: ",")) }
        let cursor = head.cursor(room: FixedNumber.maximumLength)
        head.end(at: number.write(value, to: cursor))
      }
      head.append("],\n")
    }
    if layer.provenance.members != .null {
      head.append("\"geoseg\":")
      head.append(text: layer.provenance.members.text())
      head.append(",\n")
    }
    head.append("\"features\":[\n")
  }
}

extension CRS {
  /// The name for the legacy member `crs`.
  var urn: String {
    switch self {
    case .authority(let authority, let code): "urn:ogc:def:crs:\(authority)::\(code)"
    case .definition(let text): text
    case .plane: "plane"
    }
  }
}
