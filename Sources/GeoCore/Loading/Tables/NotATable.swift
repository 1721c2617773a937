/// Recognises files of other kinds that are taken for tables by mistake.
enum NotATable {
  /// Zero bytes, which no text has, near the beginning of decoded text.
  static func isBinary(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.prefix(65536).contains(0)
  }

  static let binary = Phrase(en: "binary data", sv: "binära data")

  /// What the bytes are, when they begin as something else than text in records.
  static func what(_ bytes: UnsafeRawBufferPointer) -> Phrase? {
    func begins(_ magic: [UInt8]) -> Bool { bytes.prefix(magic.count).elementsEqual(magic) }
    if begins([0x50, 0x4B, 0x03, 0x04]) {
      return Phrase(
        en: "a spreadsheet file or zip archive", sv: "en kalkylbladsfil eller ett zip-arkiv")
    }
    if begins([0xD0, 0xCF, 0x11, 0xE0]) {
      return Phrase(en: "an old Excel file", sv: "en äldre Excel-fil")
    }
    if begins(Array("SQLite format 3".utf8)) {
      return Phrase(
        en: "a GeoPackage or SQLite database", sv: "ett GeoPackage eller en SQLite-databas")
    }
    if begins([0x1F, 0x8B]) { return Phrase(en: "gzip data", sv: "gzip-data") }
    let head = bytes.prefix(1024).drop { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 > 0xBA }
    let lower = String(decoding: head.prefix(16), as: UTF8.self).lowercased()
    if lower.hasPrefix("<!doctype") || lower.hasPrefix("<html") {
      return Phrase(en: "a web page", sv: "en webbsida")
    }
    if lower.hasPrefix("<?xml") { return Phrase(en: "an XML file", sv: "en XML-fil") }
    if lower.hasPrefix("{\"") || lower.hasPrefix("{\n") || lower.hasPrefix("{ \"") {
      return Phrase(en: "a JSON file", sv: "en JSON-fil")
    }
    return nil
  }
}
