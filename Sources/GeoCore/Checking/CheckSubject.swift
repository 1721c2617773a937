/// What rules look at: the layer with everything known about it.
struct CheckSubject: Sendable {
  let table: FeatureTable
  let geometry: GeometryColumn
  let metric: GeometryColumn?
  let studyArea: GeometryColumn?
  /// Never `unknown`.
  let role: LayerCheck.Role
  let file: String?
  let key: Column?
  let population: Column?
  /// Coordinates are degrees.
  let isGeographic: Bool
  let unreadFeatures: Set<Int>
  let limitPerKind: Int

  /// Nil when the table has no geometry.
  init?(_ table: FeatureTable, _ check: LayerCheck) {
    guard let geometry = table.geometry else { return nil }
    self.table = table
    self.geometry = geometry
    metric = check.metric.flatMap { $0.x.count == geometry.x.count ? $0 : nil }
    studyArea = check.studyArea
    file = check.file
    key = check.key.flatMap { table[$0] }
    population = check.population.flatMap { table[$0] }
    unreadFeatures = check.unreadFeatures
    limitPerKind = check.limitPerKind
    isGeographic = Self.isGeographic(geometry.crs)
    let isAllAreas = geometry.kinds.allSatisfy { $0.dimension == 2 || $0 == .null }
    role = check.role == .unknown ? (isAllAreas ? .zones : .places) : check.role
  }

  private static func isGeographic(_ crs: CRS) -> Bool {
    // A system that PROJ does not know is reported by the rule about systems.
    ((try? crs.facts())?.isGeographic) ?? (crs == .wgs84)
  }

  /// The name that a user knows a feature by: its key, else its id.
  func name(_ feature: Int) -> String? { key?.text(feature) ?? table.id(feature).text }

  func location(_ feature: Int, _ coordinate: Location.Coordinate? = nil) -> Location {
    Location(file: file, feature: feature, id: name(feature), coordinate: coordinate)
  }

  func location(_ feature: Int, x: Double, y: Double) -> Location {
    location(feature, Location.Coordinate(x: x, y: y))
  }

  /// A coordinate as words: `17.645123 E 59.858912 N` or `674201.3 E 6579880.1 N`.
  func place(_ coordinate: Location.Coordinate) -> PhraseArgument {
    let decimals = isGeographic ? 6 : 1
    let x = FixedDecimal.string(coordinate.x, decimals: decimals)
    let y = FixedDecimal.string(coordinate.y, decimals: decimals)
    return .text("\(x) E \(y) N")
  }

  /// Another feature as words: its name, or its index.
  func label(_ feature: Int) -> PhraseArgument {
    if let name = name(feature) { return .text(name) }
    return .phrase(Phrase(en: "feature \(feature)", sv: "objekt \(feature)"))
  }
}
