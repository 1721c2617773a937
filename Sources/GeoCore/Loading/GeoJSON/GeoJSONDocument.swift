/// The top level of a text: one GeoJSON object or a sequence of them.
struct GeoJSONDocument {
  let input: InputFile
  private let pieceBytes: Int
  let heights: Bool
  private let context: RunContext
  private var scanner: JSONScanner
  private(set) var pieces: [Piece] = []
  /// Findings about the text as a whole.
  private(set) var findings = FindingList()
  /// Byte where the value of the collection's legacy `crs` member stands.
  private(set) var crsOffset: Int?

  init(_ input: InputFile, pieceBytes: Int, heights: Bool, context: RunContext) {
    self.heights = heights
    self.input = input
    self.pieceBytes = pieceBytes
    self.context = context
    let bytes = input.content.bytes
    scanner = JSONScanner(bytes, at: TextEncoding.markLength(bytes))
  }

  /// Reads everything, whatever form the text has.
  mutating func read() throws(GeosegError) {
    _ = scanner.skipSequenceGap()
    if scanner.isAtEnd {
      throw error(.emptyInput, at: 0)
    }
    let start = scanner.offset
    guard scanner.at.pointee == JSONByte.openBrace else { throw otherValue() }
    switch try located({ scanner throws(JSONFault) in try GeoJSONRole.of(scanner) }) {
    case .feature, .geometry:
      try readSequence(from: start)
    case .collection:
      try readCollection()
      let isParted = scanner.skipSequenceGap()
      if scanner.isAtEnd { return }
      guard isParted, scanner.at.pointee == JSONByte.openBrace else {
        throw scanner.fault(.end).error(in: input.content.bytes, file: input.name)
      }
      // More follows: a sequence whose first record is a collection.
      pieces = []
      findings = FindingList()
      crsOffset = nil
      try readSequence(from: start)
    case .other(let type, let offset):
      throw try otherObject(type, at: offset)
    case .unknown:
      throw try otherObject(nil, at: start)
    }
  }

  private mutating func readSequence(from start: Int) throws(GeosegError) {
    let list = ObjectList(input: input, form: .sequence, start: start, heights: heights)
    pieces = try list.read(pieceBytes: pieceBytes, context)
  }

  /// Reads the FeatureCollection that starts here; its members may come in any order.
  private mutating func readCollection() throws(GeosegError) {
    let start = scanner.offset
    var hasType = false
    var hasFeatures = false
    var isOpen = try located { scanner throws(JSONFault) in try scanner.enterObject() }
    while isOpen {
      let place = scanner.offset
      let key = try located { scanner throws(JSONFault) in try scanner.key() }
      if key.reads("features") {
        if hasFeatures { note(.duplicateMember, ["name": "features"], at: place) }
        hasFeatures = true
        try readFeatures()
      } else if key.reads("type") {
        if hasType { note(.duplicateMember, ["name": "type"], at: place) }
        hasType = true
        try readType()
      } else {
        if key.reads("crs") {
          if crsOffset != nil { note(.duplicateMember, ["name": "crs"], at: place) }
          crsOffset = scanner.offset
        }
        try located { scanner throws(JSONFault) in try scanner.skipValue() }
      }
      isOpen = try located { scanner throws(JSONFault) in try scanner.nextMember() }
    }
    if !hasType { note(.collectionWithoutType, at: start) }
    if !hasFeatures { throw error(.featuresMissing, at: start) }
  }

  private mutating func readFeatures() throws(GeosegError) {
    let place = scanner.at
    guard place.pointee == JSONByte.openBracket else {
      try located { scanner throws(JSONFault) in try scanner.skipValue() }
      throw error(.featuresMissing, at: place - scanner.base)
    }
    guard scanner.enterArray() else {
      pieces = []
      return
    }
    let list = ObjectList(
      input: input, form: .features, start: scanner.offset, heights: heights)
    pieces = try list.read(pieceBytes: pieceBytes, context)
    scanner.offset = pieces.last?.end ?? scanner.offset
  }

  private mutating func readType() throws(GeosegError) {
    let place = scanner.at
    let text = try located { scanner throws(JSONFault) -> JSONText? in
      if scanner.at.pointee == JSONByte.quote { return try scanner.text() }
      try scanner.skipValue()
      return nil
    }
    guard let text else {
      let found = PhraseArgument.phrase(JSONValueKind(place).phrase)
      throw error(.notGeoJSON, ["found": found], at: place - scanner.base)
    }
    if !text.reads("FeatureCollection") {
      throw unknownType(text.string, at: place - scanner.base)
    }
  }

  /// The error for a text that holds no object at its top.
  private mutating func otherValue() -> GeosegError {
    let start = scanner.at
    if let format = OtherFormat.table(input) { return OtherFormat.error(format, input) }
    do throws(GeosegError) {
      try located { scanner throws(JSONFault) in
        guard JSONByte.startsValue(scanner.at.pointee) else { throw scanner.fault(.feature) }
        try scanner.skipValue()
        scanner.skipSpace()
        if !scanner.isAtEnd { throw scanner.fault(.end) }
      }
    } catch {
      return error
    }
    let found = PhraseArgument.phrase(JSONValueKind(start).phrase)
    return error(.notGeoJSON, ["found": found], at: start - scanner.base)
  }

  /// The error for an object of some other kind of JSON; throws when it is not even JSON.
  private mutating func otherObject(
    _ type: String?, at place: Int
  ) throws(GeosegError) -> GeosegError {
    let keys = try located { scanner throws(JSONFault) -> [String] in
      var keys: [String] = []
      var isOpen = try scanner.enterObject()
      while isOpen {
        keys.append(try scanner.key().string)
        try scanner.skipValue()
        isOpen = try scanner.nextMember()
      }
      return keys
    }
    if let format = OtherFormat.json(type: type, keys: keys) {
      return OtherFormat.error(format, input)
    }
    if let type { return unknownType(type, at: place) }
    let found = Phrase(en: "an object without a \"type\"", sv: "ett objekt utan \"type\"")
    return error(.notGeoJSON, ["found": .phrase(found)], at: place)
  }

  private func unknownType(_ type: String, at offset: Int) -> GeosegError {
    let all = ["FeatureCollection", "Feature"] + GeometryType.allCases.map(\.name)
    let near = nearestNames(to: type, in: all)
    let names = (near.isEmpty ? all : near).joined(separator: ", ")
    return error(.unknownType, ["type": .text(type), "near": .text(names)], at: offset)
  }

  /// Runs a step of the scanner; broken JSON becomes an error with its line and column.
  private mutating func located<Result>(
    _ step: (inout JSONScanner) throws(JSONFault) -> Result
  ) throws(GeosegError) -> Result {
    do throws(JSONFault) {
      return try step(&scanner)
    } catch {
      throw error.error(in: input.content.bytes, file: input.name)
    }
  }

  private mutating func note(
    _ kind: DiagnosticKind, _ arguments: [String: PhraseArgument] = [:], at offset: Int
  ) {
    findings.add(Finding(kind: kind, arguments: arguments, offset: offset))
  }

  private func error(
    _ kind: DiagnosticKind, _ arguments: [String: PhraseArgument] = [:], at offset: Int
  ) -> GeosegError {
    let positions = TextPositions.positions(of: [offset], in: input.content.bytes)
    return GeosegError(
      kind, arguments, at: Location(file: input.name, position: positions.first))
  }
}
