internal import GeoCore

/// A quantity cut into number and unit, neither judged yet.
struct WrittenQuantity {
  let text: String
  let number: Double
  /// The number as written, for suggestions.
  let numberText: String
  let symbol: String

  init(_ text: String, at location: Location) throws(GeosegError) {
    let trimmed = Self.trimmed(text)
    self.text = trimmed
    let bytes = Array(trimmed.utf8)
    var i = 0
    if i < bytes.count, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") { i += 1 }
    let digitsStart = i
    while i < bytes.count, Self.isDigit(bytes[i]) { i += 1 }
    let hasDigits = i > digitsStart
    if hasDigits, i + 1 < bytes.count, bytes[i] == UInt8(ascii: ","), Self.isDigit(bytes[i + 1]) {
      var mended = bytes
      mended[i] = UInt8(ascii: ".")
      throw GeosegError(
        .quantityWithDecimalComma,
        ["text": .text(trimmed), "mended": .text(String(decoding: mended, as: UTF8.self))],
        at: location)
    }
    if hasDigits, i + 1 < bytes.count, bytes[i] == UInt8(ascii: "."), Self.isDigit(bytes[i + 1]) {
      i += 1
      while i < bytes.count, Self.isDigit(bytes[i]) { i += 1 }
    }
    i = Self.endOfExponent(bytes, from: i)
    numberText = String(decoding: bytes[..<i], as: UTF8.self)
    symbol = Self.trimmed(String(decoding: bytes[i...], as: UTF8.self))
    guard hasDigits, let number = Double(numberText), !symbol.utf8.contains(where: Self.isDigit)
    else {
      throw GeosegError(.unreadableQuantity, ["text": .text(trimmed)], at: location)
    }
    self.number = number
  }

  /// The unit, when it is one of the dimensions asked for.
  func unit(
    of dimensions: [QuantityDimension], at location: Location
  ) throws(GeosegError) -> QuantityUnit {
    let units = dimensions.flatMap(\.units)
    if symbol.isEmpty {
      let candidates = units.prefix(3).map { numberText + $0.symbol }.joined(separator: ", ")
      throw GeosegError(
        .quantityWithoutUnit, ["text": .text(text), "candidates": .text(candidates)], at: location)
    }
    if let unit = units.first(where: { $0.symbol == symbol }) { return unit }
    if let other = QuantityUnit.all.first(where: { $0.symbol == symbol }),
      let asked = dimensions.first
    {
      throw GeosegError(
        .quantityOfOtherKind,
        [
          "text": .text(text), "is": .phrase(other.dimension.title),
          "wanted": .phrase(asked.title), "examples": .text(asked.examples),
        ], at: location)
    }
    throw GeosegError(
      .unknownQuantityUnit,
      [
        "text": .text(text), "unit": .text(symbol),
        "units": .text(units.map(\.symbol).joined(separator: ", ")),
      ], at: location)
  }

  /// The value in metres, minutes or metres per minute.
  func value(
    in unit: QuantityUnit, allowingZero: Bool, at location: Location
  ) throws(GeosegError) -> Double {
    let value = number * unit.numerator / unit.denominator
    let high = value <= unit.dimension.limit
    guard high, allowingZero ? value >= 0 : value > 0 else {
      throw GeosegError(
        .quantityOutOfRange,
        ["text": .text(text), "limit": .text(unit.dimension.limitText)], at: location)
    }
    return value == 0 ? 0 : value
  }

  /// Past `e-5` or the like, when digits follow; else where it was.
  private static func endOfExponent(_ bytes: [UInt8], from start: Int) -> Int {
    var i = start
    guard i < bytes.count, bytes[i] | 0x20 == UInt8(ascii: "e") else { return start }
    i += 1
    if i < bytes.count, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") { i += 1 }
    guard i < bytes.count, isDigit(bytes[i]) else { return start }
    while i < bytes.count, isDigit(bytes[i]) { i += 1 }
    return i
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
