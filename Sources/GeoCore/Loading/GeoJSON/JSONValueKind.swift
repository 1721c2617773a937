/// What kind of JSON value starts at a place, for messages.
enum JSONValueKind {
  case object, array, string, number, boolean, null, nothing

  init(_ place: UnsafePointer<UInt8>) {
    self =
      switch place.pointee {
      case JSONByte.openBrace: .object
      case JSONByte.openBracket: .array
      case JSONByte.quote: .string
      case JSONByte.minus, 0x30...0x39: .number
      case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
      case UInt8(ascii: "n"): .null
      default: .nothing
      }
  }

  var phrase: Phrase {
    switch self {
    case .object: Phrase(en: "an object", sv: "ett objekt")
    case .array: Phrase(en: "an array", sv: "en lista")
    case .string: Phrase(en: "a text", sv: "en text")
    case .number: Phrase(en: "a number", sv: "ett tal")
    case .boolean: Phrase(en: "true or false", sv: "true eller false")
    case .null: Phrase(en: "null", sv: "null")
    case .nothing: Phrase(en: "nothing", sv: "ingenting")
    }
  }
}
