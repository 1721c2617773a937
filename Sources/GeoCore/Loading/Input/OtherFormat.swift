/// Recognises files that are not GeoJSON, to say what would make them so.
enum OtherFormat {
  /// Throws when the first bytes are those of a format that GDAL or an unpacker reads.
  static func check(_ input: InputFile) throws(GeosegError) {
    let bytes = input.content.bytes
    if bytes.isEmpty { throw GeosegError(.emptyInput, at: start(of: input)) }
    if let name = binary(bytes) ?? dBase(bytes, name: input.name) ?? markup(bytes) {
      throw error(name, input)
    }
    if let packer = packed(bytes) {
      throw GeosegError(
        .packedFile, ["format": .text(packer.name), "command": .text(packer.command)],
        at: start(of: input))
    }
  }

  private static func start(of input: InputFile) -> Location {
    Location(file: input.name, position: .init(byte: 0, line: 1, column: 1))
  }

  static func error(_ format: String, _ input: InputFile) -> GeosegError {
    var source = input.name
    // The parts of a Shapefile are read through its .shp.
    for part in [".dbf", ".shx", ".prj", ".cpg"] where source.lowercased().hasSuffix(part) {
      source = source.dropLast(part.count) + ".shp"
    }
    return GeosegError(
      .otherFormat, ["format": .text(format), "name": .text(source)],
      at: start(of: input))
  }

  /// A format of JSON that is not GeoJSON.
  static func json(type: String?, keys: [String]) -> String? {
    if type == "Topology" { return "TopoJSON" }
    if keys.contains("geometryType") || keys.contains("rings") || keys.contains("paths") {
      return "Esri JSON"
    }
    if type == "CityJSON" { return "CityJSON" }
    return nil
  }

  /// A table of text, by two first lines that the same sign cuts into fields; or a companion file
  /// of a Shapefile.
  static func table(_ input: InputFile) -> String? {
    let bytes = input.content.bytes
    let head = bytes.dropFirst(TextEncoding.markLength(bytes)).prefix(8192)
    guard let first = head.first, first != JSONByte.openBracket, first != JSONByte.minus,
      !head.contains(where: { $0 < 0x20 && !JSONByte.isSpace($0) })
    else { return nil }
    let text = String(decoding: head, as: UTF8.self)
    for start in ["GEOGCS[", "PROJCS[", "GEOGCRS[", "PROJCRS["] where text.hasPrefix(start) {
      return "WKT (.prj)"
    }
    let lines = text.split(maxSplits: 2, whereSeparator: \.isNewline)
    guard lines.count > 1, lines[0].contains(where: \.isLetter) else { return nil }
    let separators: [Character] = [",", ";", "\t", "|"]
    let cuts = separators.contains { lines[0].contains($0) && lines[1].contains($0) }
    return cuts ? "CSV" : nil
  }

  private static func binary(_ bytes: UnsafeRawBufferPointer) -> String? {
    let magics: [([UInt8], String)] = [
      (Array("SQLite format 3\0".utf8), "GeoPackage/SQLite"),
      ([0x66, 0x67, 0x62, 0x03], "FlatGeobuf"),
      (Array("PAR1".utf8), "GeoParquet"),
      (Array("ARROW1".utf8), "GeoArrow"),
      ([0x00, 0x00, 0x27, 0x0A], "Shapefile"),
      (Array("%PDF".utf8), "PDF"),
    ]
    return magics.first { bytes.starts(with: $0.0) }?.1
  }

  /// A dBase table has no magic number, but a version byte, a date and whole record lengths.
  private static func dBase(_ bytes: UnsafeRawBufferPointer, name: String) -> String? {
    guard bytes.count >= 32, [0x02, 0x03, 0x30, 0x31, 0x43, 0x83, 0x8B, 0xF5].contains(bytes[0])
    else { return nil }
    let header = Int(bytes[8]) | Int(bytes[9]) << 8
    let isDated = bytes[2] <= 12 && bytes[3] <= 31
    guard isDated && header >= 33 || name.lowercased().hasSuffix(".dbf") else { return nil }
    return "dBase (.dbf)"
  }

  private static func markup(_ bytes: UnsafeRawBufferPointer) -> String? {
    let start = bytes.dropFirst(TextEncoding.markLength(bytes)).drop(while: JSONByte.isSpace)
    guard start.first == UInt8(ascii: "<") else { return nil }
    let head = String(decoding: start.prefix(2048), as: UTF8.self).lowercased()
    if head.contains("<kml") { return "KML" }
    if head.contains("<gpx") { return "GPX" }
    if head.contains("<html") || head.contains("<!doctype html") { return "HTML" }
    if head.contains("opengis.net/gml") || head.contains("<gml:") { return "GML" }
    if head.contains("<osm") { return "OSM XML" }
    return "XML"
  }

  private static func packed(
    _ bytes: UnsafeRawBufferPointer
  ) -> (name: String, command: String)? {
    let magics: [([UInt8], String, String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "ZIP", "unzip"),
      (Array("BZh".utf8), "bzip2", "bunzip2 -k"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz", "xz -dk"),
      ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard", "zstd -d"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7-Zip", "7z x"),
    ]
    return magics.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.2) }
  }
}
