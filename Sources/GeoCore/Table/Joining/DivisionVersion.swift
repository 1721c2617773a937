/// Which version of a division of areas a code or a layer is of, such as DeSO 2025.
///
/// Read from what deliveries say: `2018`, `2025_v2`, `DeSO2025`, `RegSO_2025`, or any other words,
/// which are then compared as they stand.
public struct DivisionVersion: Sendable, Hashable {
  /// As it was written, trimmed.
  public let text: String
  /// The division in lower case, such as `deso`; nil when only a year is said.
  public let division: String?
  /// Four digits; nil when none are said.
  public let year: Int?
  /// The number of `_v2`; nil when there is none.
  public let revision: Int?

  public init(_ text: String) {
    let text = JoinCodes.trimmed(text)
    self.text = text
    let bytes = Array(text.lowercased().utf8)
    var at = 0
    while at < bytes.count, Self.isLetter(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[..<at], as: UTF8.self)
    while at < bytes.count, Self.isGap(bytes[at]) { at += 1 }
    let digits = bytes[at...].prefix { $0 &- 48 < 10 }
    let rest = bytes[(at + digits.count)...].drop(while: Self.isGap)
    let number = Int(String(decoding: digits, as: UTF8.self))
    let revision =
      rest.first == UInt8(ascii: "v")
      ? Int(String(decoding: rest.dropFirst(), as: UTF8.self)) : nil
    guard digits.count == 4, let number, (1749...2200).contains(number),
      rest.isEmpty || revision != nil
    else {
      (division, year, self.revision) = (nil, nil, nil)
      return
    }
    division = word.isEmpty ? nil : word
    year = number
    self.revision = revision
  }

  /// Whether both can be the same version: what one of them leaves out does not count.
  public func agrees(with other: DivisionVersion) -> Bool {
    guard let year, let otherYear = other.year else {
      return text.lowercased() == other.text.lowercased()
    }
    func fits<Value: Equatable>(_ a: Value?, _ b: Value?) -> Bool { a == nil || b == nil || a == b }
    return year == otherYear && fits(division, other.division) && fits(revision, other.revision)
  }

  /// A code and the version that follows it: `0114A0010_DeSO2025` is `0114A0010` of `DeSO2025`.
  ///
  /// nil when the code carries none.
  public static func parted(_ code: String) -> (code: String, version: String)? {
    JoinCodes.parted(code)
  }

  /// A code without the blanks around it, as codes are compared.
  public static func trimmed(_ code: String) -> String { JoinCodes.trimmed(code) }

  /// Whether statistics of a reference year are made for this version of DeSO or RegSO.
  ///
  /// The divisions of 2018 and 2020 carry the years to 2023, those of 2025 the years from 2024 on;
  /// older years are not made again. nil for a version without a year.
  public func carries(referenceYear: Int) -> Bool? {
    guard let year else { return nil }
    return year < 2025 ? referenceYear <= 2023 : referenceYear >= 2024
  }

  /// Whether codes look like those of DeSO (`0114A0010`) or RegSO (`0114R001`), all of them.
  public static func areNational(_ codes: some Sequence<String>) -> Bool {
    var any = false
    for code in codes {
      let bytes = Array(code.utf8)
      guard bytes.count == 9 || bytes.count == 8, bytes.prefix(4).allSatisfy({ $0 &- 48 < 10 }),
        bytes.dropFirst(5).allSatisfy({ $0 &- 48 < 10 })
      else { return false }
      let letters: [UInt8] = bytes.count == 9 ? Array("ABC".utf8) : Array("R".utf8)
      guard letters.contains(bytes[4]) else { return false }
      any = true
    }
    return any
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte &- 97 < 26 || byte >= 0x80
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
