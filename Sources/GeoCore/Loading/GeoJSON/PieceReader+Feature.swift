extension PieceReader {
  /// Reads one element of a `features` array: a Feature, or a fault that becomes an empty row.
  mutating func feature() throws(JSONFault) {
    guard scanner.at.pointee == JSONByte.openBrace else {
      let start = scanner.at
      try scanner.skipValue()
      note(.featureNotObject, ["found": .phrase(JSONValueKind(start).phrase)], at: start)
      endRow(.null, isReported: true)
      return
    }
    try featureObject()
  }

  /// Which members a feature has had so far.
  private struct Seen {
    var type = false
    var geometry = false
    var properties = false
    var id = false
  }

  /// Reads the Feature that starts here.
  mutating func featureObject() throws(JSONFault) {
    let start = scanner.at
    var seen = Seen()
    var kind: GeometryKind? = .null
    var properties = -1
    var isOpen = try scanner.enterObject()
    while isOpen {
      let place = scanner.at
      let key = try scanner.key()
      switch key.count {
      case _ where key.reads("type"):
        if seen.type { note(.duplicateMember, ["name": "type"], at: place) }
        seen.type = true
        try featureType()
      case _ where key.reads("geometry"):
        if seen.geometry {
          note(.duplicateMember, ["name": "geometry"], at: place)
          geometry.dropOpenFeature()
        }
        seen.geometry = true
        kind = try geometryValue()
      case _ where key.reads("properties"):
        if seen.properties { note(.duplicateMember, ["name": "properties"], at: place) }
        seen.properties = true
        properties = try propertiesValue() ?? properties
      case _ where key.reads("id"):
        if seen.id { note(.duplicateMember, ["name": "id"], at: place) }
        seen.id = true
        try idValue()
      case _ where key.reads("crs"):
        tally.crsOffset = tally.crsOffset ?? scanner.offset
        try scanner.skipValue()
      default: try scanner.skipValue()
      }
      isOpen = try scanner.nextMember()
    }
    if !seen.type { note(.featureWithoutType, at: start) }
    if !seen.geometry && seen.type { note(.featureWithoutGeometry, at: start) }
    if !seen.type {
      // What is not said to be a Feature is not taken for one.
      geometry.dropOpenFeature()
      kind = nil
    }
    endRow(kind ?? .null, properties: properties, isReported: kind == nil || !seen.geometry)
  }

  private mutating func featureType() throws(JSONFault) {
    let place = scanner.at
    guard place.pointee == JSONByte.quote else {
      try scanner.skipValue()
      note(
        .wrongFeatureType, ["found": .phrase(JSONValueKind(place).phrase)], at: place)
      return
    }
    let type = try scanner.text()
    if !type.reads("Feature") {
      note(.wrongFeatureType, ["found": .text("\"\(type.string)\"")], at: place)
    }
  }

  private mutating func idValue() throws(JSONFault) {
    let place = scanner.at
    switch place.pointee {
    case JSONByte.quote:
      let text = try scanner.text()
      enter(.text(text.string))
    case JSONByte.minus, 0x30...0x39:
      try scanner.skipNumber()
      let token = UnsafeBufferPointer(start: place, count: scanner.at - place)
      enter(.number(String(decoding: token, as: UTF8.self)))
    default:
      try scanner.skipValue()
      enter(.absent)
      let kind = JSONValueKind(place)
      if kind != .null { note(.wrongID, ["found": .phrase(kind.phrase)], at: place) }
    }
  }
}
