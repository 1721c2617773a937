/// What the legacy `crs` member of GeoJSON 2008 says.
struct CRSMember {
  /// nil when it names none that can be used; WGS 84 is assumed then.
  var crs: CRS?
  var diagnostics: [Diagnostic] = []

  /// Reads the member's value, which is known to be sound JSON.
  static func read(_ input: InputFile, at offset: Int) throws(GeosegError) -> CRSMember {
    let bytes = input.content.bytes
    let position = TextPositions.positions(of: [offset], in: bytes).first
    let location = Location(file: input.name, position: position)
    var scanner = JSONScanner(bytes, at: offset)
    let value: JSONValue
    do throws(JSONFault) {
      value = try scanner.tree()
    } catch {
      throw error.error(in: bytes, file: input.name)
    }
    return try CRSMember(value, at: location)
  }

  /// Throws `unknownFileCRS` for a name that PROJ does not know: a wrong guess gives wrong numbers.
  init(_ value: JSONValue, at location: Location) throws(GeosegError) {
    func unusable(_ kind: DiagnosticKind, _ found: String) -> Diagnostic {
      Diagnostic(kind, ["found": .text(found)], at: location)
    }
    let properties = value["properties"]
    switch (value, value["type"]) {
    case (.null, _):
      diagnostics = [unusable(.crsNotUsed, "null")]
    case (_, .string("name")?):
      if case .string(let name)? = properties?["name"] {
        honour(try CRS.parse(name, at: location), at: location)
      } else {
        diagnostics = [unusable(.crsNotUsed, properties?["name"]?.text() ?? "null")]
      }
    case (_, .string("EPSG")?):
      // The form of drafts before 2008.
      if case .integer(let code)? = properties?["code"] {
        honour(try CRS.parse("EPSG:\(code)", at: location), at: location)
      } else {
        diagnostics = [unusable(.crsNotUsed, value.text())]
      }
    case (_, .string("link")?):
      diagnostics = [unusable(.crsIsLink, properties?["href"]?.text() ?? "null")]
    default:
      diagnostics = [unusable(.crsNotUsed, value.text())]
    }
  }

  private mutating func honour(_ crs: CRS, at location: Location) {
    self.crs = crs
    // WGS 84 is what GeoJSON is in anyway.
    if crs != .wgs84 {
      diagnostics = [Diagnostic(.legacyCRS, ["crs": .text(crs.name)], at: location)]
    }
  }
}
