extension PieceReader {
  /// Levels of collections within collections that are read.
  private static let collectionLimit = 64

  /// Reads the value of a `geometry` member, and what kind it is; nil after a fault, which is noted.
  mutating func geometryValue() throws(JSONFault) -> GeometryKind? {
    let place = scanner.at
    switch place.pointee {
    case JSONByte.openBrace:
      guard let kind = try geometryObject(depth: 0) else {
        geometry.dropOpenFeature()
        return nil
      }
      return kind
    case UInt8(ascii: "n"):
      try scanner.skipLiteral("null")
      return .null
    default:
      try scanner.skipValue()
      note(.geometryNotObject, ["found": .phrase(JSONValueKind(place).phrase)], at: place)
      return nil
    }
  }

  /// Where the telling members of a geometry object stand.
  private struct Members {
    var type: GeometryType?
    var hasType = false
    var coordinates: UnsafePointer<UInt8>?
    var geometries: UnsafePointer<UInt8>?
    /// The type as which the coordinates have been read already.
    var readAs: GeometryType?
  }

  /// Reads the geometry object that starts here; nil after a fault, which is noted.
  ///
  /// Coordinates are read at once when the type stands before them; else as the usual type of
  /// their nesting, and again if the type that follows says otherwise.
  private mutating func geometryObject(depth: Int) throws(JSONFault) -> GeometryKind? {
    let start = scanner.at
    let mark = geometry.mark
    var members = Members()
    var isSound = true
    var isOpen = try scanner.enterObject()
    while isOpen {
      let place = scanner.at
      let key = try scanner.key()
      if key.reads("type") {
        if members.hasType { note(.duplicateMember, ["name": "type"], at: place) }
        members.hasType = true
        members.type = try geometryType()
        isSound = isSound && members.type != nil
      } else if key.reads("coordinates") {
        if members.coordinates != nil {
          note(.duplicateMember, ["name": "coordinates"], at: place)
          geometry.drop(to: mark)
          members.readAs = nil
        }
        members.coordinates = scanner.at
        let type = members.hasType ? members.type : usualType()
        if isSound, let type, type != .collection, read(type) {
          members.readAs = type
        } else {
          geometry.drop(to: mark)
          try scanner.skipValue()
        }
      } else if key.reads("geometries") {
        if members.geometries != nil { note(.duplicateMember, ["name": "geometries"], at: place) }
        members.geometries = scanner.at
        try scanner.skipValue()
      } else {
        try scanner.skipValue()
      }
      isOpen = try scanner.nextMember()
    }
    guard isSound else { return nil }
    guard let type = members.type else {
      note(.geometryWithoutType, at: start)
      return nil
    }
    let after = scanner.at
    defer { scanner.at = after }
    if type == .collection {
      geometry.drop(to: mark)
      guard let place = members.geometries else {
        note(.geometriesMissing, at: start)
        return nil
      }
      scanner.at = place
      return try collection(depth: depth) ? .collection : nil
    }
    guard let place = members.coordinates else {
      note(.coordinatesMissing, ["type": .text(type.name)], at: start)
      return nil
    }
    if members.readAs == type { return type.kind }
    geometry.drop(to: mark)
    scanner.at = place
    return read(type, noting: true) ? type.kind : nil
  }

  private mutating func geometryType() throws(JSONFault) -> GeometryType? {
    let place = scanner.at
    guard place.pointee == JSONByte.quote else {
      try scanner.skipValue()
      note(
        .unknownGeometryType,
        [
          "found": .phrase(JSONValueKind(place).phrase),
          "near": .text(GeometryType.allCases.map(\.name).joined(separator: ", ")),
        ], at: place)
      return nil
    }
    let text = try scanner.text()
    if let type = GeometryType(text) { return type }
    let found = text.string
    let all = GeometryType.allCases.map(\.name)
    let near = nearestNames(to: found, in: all)
    let names = near.isEmpty ? all : near
    note(
      .unknownGeometryType,
      ["found": .text("\"\(found)\""), "near": .text(names.joined(separator: ", "))], at: place)
    return nil
  }

  /// The usual type for coordinates that nest as deep as those that start here.
  private func usualType() -> GeometryType? {
    var p = scanner.at
    var levels = 0
    while levels < 6 {
      if p.pointee == JSONByte.openBracket {
        levels += 1
      } else if !JSONByte.isSpace(p.pointee) {
        break
      }
      p += 1
    }
    return GeometryType.usual(nesting: levels)
  }

  /// Reads coordinates as of `type`; false, still at their start, when they are not.
  private mutating func read(_ type: GeometryType, noting: Bool = false) -> Bool {
    var reader = CoordinateReader(scanner)
    let isRead = reader.read(type, into: &geometry)
    if isRead {
      tally.higherPositions += reader.higherPositions
      scanner.at = reader.at
    } else if noting {
      noteFault(reader, type)
    }
    return isRead
  }

  private mutating func noteFault(_ reader: CoordinateReader, _ type: GeometryType) {
    let place = reader.at
    switch reader.fault {
    case .shape:
      note(
        .wrongCoordinates,
        [
          "type": .text(type.name), "shape": .phrase(type.shape),
          "found": .phrase(JSONValueKind(place).phrase),
        ], at: place)
    case .positionTooShort: note(.positionTooShort, ["type": .text(type.name)], at: place)
    case .lineTooShort: note(.lineTooShort, ["type": .text(type.name)], at: place)
    case .ringTooShort: note(.ringTooShort, ["type": .text(type.name)], at: place)
    case .tooLarge: note(.coordinateTooLarge, ["type": .text(type.name)], at: place)
    }
  }

  /// Reads the `geometries` array that starts here, nested collections into one.
  private mutating func collection(depth: Int) throws(JSONFault) -> Bool {
    let place = scanner.at
    guard place.pointee == JSONByte.openBracket else {
      note(.geometriesMissing, at: place)
      return false
    }
    if depth >= PieceReader.collectionLimit {
      note(
        .collectionsTooDeep, ["levels": .integer(PieceReader.collectionLimit)], at: place)
      return false
    }
    if depth > 0 { tally.nestedCollections += 1 }
    var isOpen = scanner.enterArray()
    while isOpen {
      let member = scanner.at
      guard member.pointee == JSONByte.openBrace else {
        note(.geometryNotObject, ["found": .phrase(JSONValueKind(member).phrase)], at: member)
        return false
      }
      guard try geometryObject(depth: depth + 1) != nil else { return false }
      isOpen = try scanner.nextElement()
    }
    return true
  }
}
