extension JSONFault {
  /// The fault as the error that a user sees, with its line and column.
  func error(in bytes: UnsafeRawBufferPointer, file: String?) -> GeosegError {
    let positions = TextPositions.positions(of: [offset], in: bytes)
    let location = Location(file: file, position: positions.first)
    if expected == .lessNesting {
      let levels = PhraseArgument.integer(JSONScanner.depthLimit)
      return GeosegError(.nestedTooDeep, ["levels": levels], at: location)
    }
    if expected == .fewerColumns {
      // The whole file is at fault, wherever the count was exceeded.
      let start = Location.Position(byte: 0, line: 1, column: 1)
      return GeosegError(.tooManyCells, at: Location(file: file, position: start))
    }
    if expected == .utf8 {
      let byte = offset < bytes.count ? bytes[offset] : 0
      let digits = String(byte, radix: 16, uppercase: true)
      let name = PhraseArgument.text(file ?? "FILE")
      return GeosegError(
        .invalidUTF8, ["byte": .text("0x\(digits)"), "name": name], at: location)
    }
    let wanted = PhraseArgument.phrase(expected.phrase)
    if offset >= bytes.count {
      return GeosegError(.textEndsEarly, ["expected": wanted], at: location)
    }
    let found = PhraseArgument.text(JSONFault.excerpt(bytes, at: offset))
    return GeosegError(.invalidJSON, ["expected": wanted, "found": found], at: location)
  }

  /// The next few characters, with those that cannot be shown by their number.
  static func excerpt(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> String {
    let text = String(decoding: bytes[offset..<min(offset + 16, bytes.count)], as: UTF8.self)
    var shown = ""
    for scalar in text.unicodeScalars.prefix(10) {
      switch scalar.value {
      case 0x0A, 0x0D:
        if shown.isEmpty { return "⏎" }
        return shown
      case 0..<0x20, 0x7F...0x9F, 0xFEFF, 0xFFFD:
        let code = String(scalar.value, radix: 16, uppercase: true)
        shown += "<U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code + ">"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}

extension JSONFault.Expectation {
  /// What should have stood there, in words.
  var phrase: Phrase {
    switch self {
    case .value: Phrase(en: "a value", sv: "ett värde")
    case .key: Phrase(en: "a name in quotes", sv: "ett namn inom citattecken")
    case .colon: Phrase(en: "a colon", sv: "ett kolon")
    case .commaOrBrace: Phrase(en: "a comma or }", sv: "ett kommatecken eller }")
    case .commaOrBracket: Phrase(en: "a comma or ]", sv: "ett kommatecken eller ]")
    case .end: Phrase(en: "the end of the file", sv: "filens slut")
    case .literal: Phrase(en: "true, false or null", sv: "true, false eller null")
    case .digit: Phrase(en: "a digit", sv: "en siffra")
    case .noLeadingZero:
      Phrase(en: "no digit after a leading zero", sv: "ingen siffra efter en inledande nolla")
    case .escape:
      Phrase(en: "one of \" \\ / b f n r t u after \\", sv: "något av \" \\ / b f n r t u efter \\")
    case .hexDigits: Phrase(en: "four hexadecimal digits", sv: "fyra hexadecimala siffror")
    case .noControlCharacter:
      Phrase(
        en: "control characters in a string written as \\u00XX",
        sv: "styrtecken i en sträng skrivna som \\u00XX")
    case .closingQuote: Phrase(en: "a closing quote", sv: "ett avslutande citattecken")
    case .utf8: Phrase(en: "UTF-8", sv: "UTF-8")
    case .lessNesting: Phrase(en: "fewer levels", sv: "färre nivåer")
    case .newLine: Phrase(en: "a new line", sv: "en ny rad")
    case .fewerColumns: Phrase(en: "fewer properties", sv: "färre egenskaper")
    case .feature: Phrase(en: "a GeoJSON object", sv: "ett GeoJSON-objekt")
    }
  }
}
