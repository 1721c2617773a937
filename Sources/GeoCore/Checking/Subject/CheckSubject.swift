/// What rules look at: the layer with everything known about it.
struct CheckSubject: Sendable {
  let table: FeatureTable
  let geometry: GeometryColumn
  let metric: GeometryColumn?
  let studyArea: GeometryColumn?
  /// Never `unknown`.
  let role: CheckRole
  let file: String?
  let key: Column?
  let population: Column?
  /// Coordinates are degrees.
  let isGeographic: Bool
  let unreadFeatures: Set<Int>
  let limitPerKind: Int

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
