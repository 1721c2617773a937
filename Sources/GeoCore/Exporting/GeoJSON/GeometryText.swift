/// Writes geometries as RFC 7946 objects.
struct GeometryText: Sendable {
  let positions: PositionText

  private var geometry: GeometryColumn { positions.geometry }

  /// The geometry of one feature, `null` where there is none.
  func append(_ feature: Int, to buffer: ByteBuffer) {
    let parts = geometry.parts(feature)
    switch geometry.kinds[feature] {
    case .null: buffer.append("null")
    case .point:
      one(parts, "{\"type\":\"Point\",\"coordinates\":", buffer, else: .multiPoint)
    case .lineString:
      one(parts, "{\"type\":\"LineString\",\"coordinates\":", buffer, else: .multiLineString)
    case .polygon:
      one(parts, "{\"type\":\"Polygon\",\"coordinates\":", buffer, else: .multiPolygon)
    case .multiPoint, .multiLineString, .multiPolygon:
      many(parts, geometry.kinds[feature], buffer)
    case .collection:
      buffer.append("{\"type\":\"GeometryCollection\",\"geometries\":[")
      for part in parts {
        if part > parts.lowerBound { buffer.append(UInt8(ascii: ",")) }
        switch geometry.partKinds[part] {
        case .point: buffer.append("{\"type\":\"Point\",\"coordinates\":")
        case .line: buffer.append("{\"type\":\"LineString\",\"coordinates\":")
        case .area: buffer.append("{\"type\":\"Polygon\",\"coordinates\":")
        }
        append(part: part, to: buffer)
        buffer.append(UInt8(ascii: "}"))
      }
      buffer.append("]}")
    }
  }

  /// A single geometry; empty without parts, the multiple kind if it has several after all.
  private func one(
    _ parts: Range<Int>, _ head: StaticString, _ buffer: ByteBuffer, else kind: GeometryKind
  ) {
    if parts.count > 1 { return many(parts, kind, buffer) }
    buffer.append(head)
    if let part = parts.first { append(part: part, to: buffer) } else { buffer.append("[]") }
    buffer.append(UInt8(ascii: "}"))
  }

  private func many(_ parts: Range<Int>, _ kind: GeometryKind, _ buffer: ByteBuffer) {
    switch kind {
    case .multiPoint: buffer.append("{\"type\":\"MultiPoint\",\"coordinates\":[")
    case .multiLineString: buffer.append("{\"type\":\"MultiLineString\",\"coordinates\":[")
    default: buffer.append("{\"type\":\"MultiPolygon\",\"coordinates\":[")
    }
    for part in parts {
      if part > parts.lowerBound { buffer.append(UInt8(ascii: ",")) }
      append(part: part, to: buffer)
    }
    buffer.append("]}")
  }

  private func append(part: Int, to buffer: ByteBuffer) {
    let rings = geometry.rings(part: part)
    switch geometry.partKinds[part] {
    case .point: positions.appendPoint(ring: rings.lowerBound, to: buffer)
    case .line: positions.appendRing(rings.lowerBound, reversed: false, to: buffer)
    case .area:
      buffer.append(UInt8(ascii: "["))
      for ring in rings {
        if ring > rings.lowerBound { buffer.append(UInt8(ascii: ",")) }
        let backwards = positions.isBackwards(ring: ring, isHole: ring > rings.lowerBound)
        positions.appendRing(ring, reversed: backwards, to: buffer)
      }
      buffer.append(UInt8(ascii: "]"))
    }
  }
}
