/// What the rules of a mode know of one street, read from its tags or attributes.
///
/// Keys and values are those of OpenStreetMap, whatever format they came in; texts are compared
/// exactly as they are written.
public struct StreetTags: Sendable, Hashable {
  var words: [TagWord]
  /// Value of `layer` where it is a whole number.
  var layer: Int32?

  /// Nothing is known.
  init() { words = [TagWord](repeating: .absent, count: TagKey.count) }

  /// Reads the keys that rules look at.
  ///
  /// - Parameter value: the value of a key, nil where there is none, such as the cell of the
  ///   attribute column with that name.
  public init(_ value: (_ key: String) -> String?) {
    self.init()
    for key in TagKey.allCases where Self.isRead(key) {
      words[key.rawValue] = TagWord(value(key.text))
    }
    if var text = value(TagKey.layer.text) { layer = text.withUTF8 { Self.layer($0) } }
  }

  /// The keys that rules look at, in no order that matters.
  public static var keys: [String] { TagKey.allCases.filter(isRead).map(\.text) }

  subscript(_ key: TagKey) -> TagWord {
    get { words[key.rawValue] }
    set { words[key.rawValue] = newValue }
  }

  static func isRead(_ key: TagKey) -> Bool { key.rawValue < TagKey.name.rawValue }

  /// A whole number from −99 to 99; nil for anything else, such as `1;2`.
  static func layer(_ text: UnsafeBufferPointer<UInt8>) -> Int32? {
    var digits = text[...]
    var sign: Int32 = 1
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      digits = digits.dropFirst()
    }
    guard (1...2).contains(digits.count) else { return nil }
    var value: Int32 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int32(digit - UInt8(ascii: "0"))
    }
    return sign * value
  }
}

extension StreetTags {
  /// Which floor of a crossing a street is on.
  ///
  /// `layer` where it is a number other than 0, else 1 on a bridge, −1 in a tunnel (a passage
  /// through a building stays on the ground), else 0.
  public var level: Int32 {
    if let layer, layer != 0 { return layer }
    if Self.isSet(self[.bridge]) { return 1 }
    if Self.isSet(self[.tunnel]), self[.tunnel] != .buildingPassage { return -1 }
    return 0
  }

  private static func isSet(_ word: TagWord) -> Bool {
    switch word {
    case .absent, .no, .false, .zero: false
    default: true
    }
  }
}
