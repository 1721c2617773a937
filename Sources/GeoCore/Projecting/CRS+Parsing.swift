internal import CPROJ

extension CRS {
  /// The system that a text names.
  ///
  /// Understands `EPSG:3006`, `3006`, `urn:ogc:def:crs:EPSG::3006`, `CRS84` and its URN,
  /// `http://www.opengis.net/def/crs/EPSG/0/3006`, a PROJ string, WKT, PROJJSON, a full name such
  /// as `SWEREF99 TM`, and `plane`. x is east and y north in all of them, so CRS84 and EPSG:4326
  /// are the same.
  ///
  /// - Parameter location: where the text stands; with a file it is reported as data at fault,
  ///   else as a wrong option.
  /// - Throws: `unknownCRS`, `unknownFileCRS` or `notHorizontal`.
  public static func parse(
    _ text: String, at location: Location = Location()
  ) throws(GeosegError) -> CRS {
    let trimmed = trimmed(text)
    if trimmed.lowercased() == "plane" { return .plane }
    let unknown = location.file == nil ? DiagnosticKind.unknownCRS : .unknownFileCRS
    guard !trimmed.isEmpty, !trimmed.utf8.contains(0), trimmed.utf8.count < 100_000 else {
      throw GeosegError(unknown, ["crs": .text(String(trimmed.prefix(40)))], at: location)
    }
    if let (authority, written) = authorityAndCode(trimmed) {
      let isAlias = authority == "EPSG" && webMercatorAliases.contains(written)
      let code = isAlias ? "3857" : written
      if authority == "OGC" && code.uppercased() == "CRS84" { return .wgs84 }
      if authority == "EPSG" && (code == "4326" || code == "3006") {
        return .authority(authority, code)
      }
      let crs = CRS.authority(authority, code)
      try ProjSession.use { session throws(GeosegError) in
        guard let made = session.owned(proj_create(session.context, crs.name)), made.isCRS else {
          throw GeosegError(
            unknown, ["crs": .text(crs.shortName)], at: location, cause: session.takeComplaint())
        }
        try requireHorizontal(made, crs, at: location)
      }
      return crs
    }
    return try ProjSession.use { session throws(GeosegError) in
      let definition = isProjString(trimmed) ? withTypeCRS(trimmed) : trimmed
      let isName = !isProjString(trimmed) && !trimmed.contains("[") && !trimmed.hasPrefix("{")
      guard let made = session.owned(proj_create(session.context, definition)), made.isCRS,
        !trimmed.contains("proj=pipeline"), !isName || letters(made.name) == letters(trimmed)
      else {
        throw GeosegError(
          unknown, ["crs": .text(CRS.definition(trimmed).shortName)], at: location,
          cause: session.takeComplaint())
      }
      let crs = made.registered ?? .definition(definition)
      try requireHorizontal(made, crs, at: location)
      return crs
    }
  }

  /// Numbers that Web Mercator went by before it had one of its own.
  private static let webMercatorAliases: Set<String> = ["900913", "102100", "102113"]

  private static func requireHorizontal(
    _ object: ProjObject, _ crs: CRS, at location: Location
  ) throws(GeosegError) {
    if horizontal(object) == nil {
      throw GeosegError(
        .notHorizontal, ["crs": .text(crs.shortName), "name": .text(object.name)], at: location)
    }
  }

  /// Authority and code of the short, URN and URL forms.
  static func authorityAndCode(_ text: String) -> (String, String)? {
    func isCode(_ part: Substring) -> Bool {
      !part.isEmpty && part.utf8.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "+") }
    }
    func isAuthority(_ part: Substring) -> Bool {
      !part.isEmpty && part.utf8.allSatisfy(isWordByte) && Int(part) == nil
    }
    func pair(_ authority: Substring, _ code: Substring) -> (String, String)? {
      guard isAuthority(authority), isCode(code) else { return nil }
      return (authority.uppercased(), String(code))
    }
    if text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return ("EPSG", text) }
    let lower = text.lowercased()
    if lower == "crs84" { return ("OGC", "CRS84") }
    for prefix in ["+init=", "init="] where lower.hasPrefix(prefix) && !lower.contains(" ") {
      return authorityAndCode(String(text.dropFirst(prefix.count)))
    }
    if lower.hasPrefix("urn:") {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      // urn:ogc:def:crs:AUTHORITY:VERSION:CODE; the version is often empty, sometimes left out and
      // now and then has a colon of its own.
      guard parts.count >= 6, parts.count <= 8, parts[2].lowercased() == "def",
        parts[3].lowercased() == "crs"
      else { return nil }
      return pair(parts[4], parts[parts.count - 1])
    }
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      let parts = text.split(separator: "/")
      if let def = parts.firstIndex(of: "def"), parts.count == def + 5, parts[def + 1] == "crs" {
        return pair(parts[def + 2], parts[def + 4])
      }
      if let tail = parts.last, tail.lowercased().hasPrefix("epsg.xml#") {
        return pair("EPSG", tail.dropFirst("epsg.xml#".count))
      }
      return nil
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 ? pair(parts[0], trimmed(String(parts[1]))[...]) : nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func isProjString(_ text: String) -> Bool {
    text.hasPrefix("+") || text.hasPrefix("proj=")
  }

  private static func withTypeCRS(_ text: String) -> String {
    text.contains("type=crs") || text.contains("+init=") ? text : text + " +type=crs"
  }

  /// Letters and digits only, in lower case, so that `SWEREF 99 TM` is `SWEREF99_TM`.
  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}

extension ProjObject {
  var isCRS: Bool { proj_is_crs(pointer) != 0 }

  /// The registered system that this one is, when it says so and is indeed equal to it.
  var registered: CRS? {
    guard let authority = proj_get_id_auth_name(pointer, 0), let code = proj_get_id_code(pointer, 0)
    else { return nil }
    let crs = CRS.authority(String(cString: authority).uppercased(), String(cString: code))
    guard let known = session.owned(proj_create(session.context, crs.name)),
      proj_is_equivalent_to(
        known.pointer, pointer, PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0
    else { return nil }
    return crs == .authority("OGC", "CRS84") ? .wgs84 : crs
  }
}
