/// What the object at the top of a GeoJSON text is.
enum GeoJSONRole {
  case collection
  case feature
  case geometry
  /// A type that GeoJSON does not know, such as `Topology`.
  case other(String, offset: Int)
  /// Without any type or telling member.
  case unknown

  /// Finds the role of the object where the scanner stands, without moving it.
  ///
  /// The first telling member decides: `type`, or one that only one role has.
  static func of(_ scanner: JSONScanner) throws(JSONFault) -> GeoJSONRole {
    var scanner = scanner
    var isOpen = try scanner.enterObject()
    while isOpen {
      let key = try scanner.key()
      if key.reads("type") {
        guard scanner.at.pointee == JSONByte.quote else { return .unknown }
        let place = scanner.offset
        let type = try scanner.text()
        if type.reads("FeatureCollection") { return .collection }
        if type.reads("Feature") { return .feature }
        return GeometryType(type) == nil ? .other(type.string, offset: place) : .geometry
      }
      if key.reads("features") { return .collection }
      if key.reads("geometry") { return .feature }
      if key.reads("coordinates") || key.reads("geometries") { return .geometry }
      try scanner.skipValue()
      isOpen = try scanner.nextMember()
    }
    return .unknown
  }
}

extension PieceReader {
  /// Reads any GeoJSON object, such as one record of a sequence.
  mutating func text() throws(JSONFault) {
    let start = scanner.at
    guard start.pointee == JSONByte.openBrace else {
      try scanner.skipValue()
      note(.featureNotObject, ["found": .phrase(JSONValueKind(start).phrase)], at: start)
      endRow(.null, isReported: true)
      return
    }
    switch try GeoJSONRole.of(scanner) {
    case .collection: try collectionRecord()
    case .geometry: try geometryRecord()
    case .feature: try featureObject()
    case .other(let type, let offset):
      try scanner.skipValue()
      note(.wrongFeatureType, ["found": .text("\"\(type)\"")], at: scanner.base + offset)
      endRow(.null, isReported: true)
    case .unknown:
      try scanner.skipValue()
      note(.featureWithoutType, at: start)
      endRow(.null, isReported: true)
    }
  }

  /// Reads a bare geometry as a row without properties.
  private mutating func geometryRecord() throws(JSONFault) {
    let start = scanner.at
    if let crs = try member("crs") { tally.crsOffset = tally.crsOffset ?? crs }
    scanner.at = start
    let kind = try geometryValue()
    endRow(kind ?? .null, isReported: kind == nil)
  }

  /// Reads a FeatureCollection within a sequence: its features become rows.
  private mutating func collectionRecord() throws(JSONFault) {
    let start = scanner.at
    if let crs = try member("crs") { tally.crsOffset = tally.crsOffset ?? crs }
    scanner.at = start
    guard let features = try member("features") else {
      note(.featuresMissing, at: start)
      return
    }
    let after = scanner.at
    scanner.offset = features
    guard scanner.at.pointee == JSONByte.openBracket else {
      note(.featuresMissing, at: scanner.at)
      scanner.at = after
      return
    }
    var isOpen = scanner.enterArray()
    while isOpen {
      try feature()
      isOpen = try scanner.nextElement()
    }
    scanner.at = after
  }

  /// Moves past the object that starts here; returns the byte where the member's value stands.
  private mutating func member(_ name: StaticString) throws(JSONFault) -> Int? {
    var found: Int?
    var isOpen = try scanner.enterObject()
    while isOpen {
      if try scanner.key().reads(name) { found = scanner.offset }
      try scanner.skipValue()
      isOpen = try scanner.nextMember()
    }
    return found
  }
}
