/// Writes rows of a table as GeoJSON features.
struct FeatureText: Sendable {
  private let table: FeatureTable
  private let properties: PropertyText
  private let geometry: GeometryText?

  init(_ table: FeatureTable, number: FixedNumber, isInDegrees: Bool) {
    self.table = table
    properties = PropertyText(table.columns)
    geometry = table.geometry.map {
      GeometryText(
        positions: PositionText(geometry: $0, number: number, isInDegrees: isInDegrees))
    }
  }

  func append(_ row: Int, to buffer: ByteBuffer) {
    buffer.append("{\"type\":\"Feature\",")
    switch table.id(row) {
    case .text(let text):
      buffer.append("\"id\":")
      buffer.appendJSON(string: text)
      buffer.append(UInt8(ascii: ","))
    case .number(let text):
      buffer.append("\"id\":")
      buffer.append(text: text)
      buffer.append(UInt8(ascii: ","))
    case .absent: break
    }
    buffer.append("\"properties\":")
    properties.append(row, to: buffer)
    buffer.append(",\"geometry\":")
    if let geometry { geometry.append(row, to: buffer) } else { buffer.append("null") }
    buffer.append(UInt8(ascii: "}"))
  }
}
