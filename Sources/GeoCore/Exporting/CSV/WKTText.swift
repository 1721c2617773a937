/// Writes geometries as quoted well-known text, the rings as they were read.
struct WKTText: Sendable {
  let geometry: GeometryColumn
  let number: FixedNumber

  /// `"POLYGON((…))"`; nothing where there is no geometry.
  func append(_ feature: Int, to buffer: ByteBuffer) {
    let parts = geometry.parts(feature)
    let kind = geometry.kinds[feature]
    guard kind != .null else { return }
    buffer.append(UInt8(ascii: "\""))
    let name = Self.name(kind)
    buffer.append(name)
    if parts.isEmpty {
      buffer.append(" EMPTY\"")
      return
    }
    switch kind {
    case .null: break
    case .point, .lineString, .polygon: append(part: parts.lowerBound, to: buffer)
    case .multiPoint, .multiLineString, .multiPolygon, .collection:
      buffer.append(UInt8(ascii: "("))
      for part in parts {
        if part > parts.lowerBound { buffer.append(UInt8(ascii: ",")) }
        if kind == .collection {
          switch geometry.partKinds[part] {
          case .point: buffer.append("POINT")
          case .line: buffer.append("LINESTRING")
          case .area: buffer.append("POLYGON")
          }
        }
        append(part: part, to: buffer)
      }
      buffer.append(UInt8(ascii: ")"))
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private static func name(_ kind: GeometryKind) -> StaticString {
    switch kind {
    case .null: ""
    case .point: "POINT"
    case .multiPoint: "MULTIPOINT"
    case .lineString: "LINESTRING"
    case .multiLineString: "MULTILINESTRING"
    case .polygon: "POLYGON"
    case .multiPolygon: "MULTIPOLYGON"
    case .collection: "GEOMETRYCOLLECTION"
    }
  }

  private func append(part: Int, to buffer: ByteBuffer) {
    let rings = geometry.rings(part: part)
    let isArea = geometry.partKinds[part] == .area
    if isArea { buffer.append(UInt8(ascii: "(")) }
    for ring in rings {
      if ring > rings.lowerBound { buffer.append(UInt8(ascii: ",")) }
      append(ring: ring, to: buffer)
    }
    if isArea { buffer.append(UInt8(ascii: ")")) }
  }

  private func append(ring: Int, to buffer: ByteBuffer) {
    let range = geometry.coordinates(ring: ring)
    var p = buffer.cursor(room: range.count * (2 * number.room + 2) + 2)
    p.pointee = UInt8(ascii: "(")
    p += 1
    for i in range {
      if i > range.lowerBound {
        p.pointee = UInt8(ascii: ",")
        p += 1
      }
      p = number.write(geometry.x[i], to: p)
      p.pointee = UInt8(ascii: " ")
      p = number.write(geometry.y[i], to: p + 1)
    }
    p.pointee = UInt8(ascii: ")")
    buffer.end(at: p + 1)
  }
}
