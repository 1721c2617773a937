/// The geometry types of RFC 7946.
enum GeometryType: CaseIterable {
  case point, multiPoint, lineString, multiLineString, polygon, multiPolygon, collection

  init?(_ text: JSONText) {
    guard let type = GeometryType.allCases.first(where: { text.reads($0.word) }) else { return nil }
    self = type
  }

  var word: StaticString {
    switch self {
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    case .collection: "GeometryCollection"
    }
  }

  var name: String { word.description }

  var kind: GeometryKind {
    switch self {
    case .point: .point
    case .multiPoint: .multiPoint
    case .lineString: .lineString
    case .multiLineString: .multiLineString
    case .polygon: .polygon
    case .multiPolygon: .multiPolygon
    case .collection: .collection
    }
  }

  /// The usual type of coordinates that nest this many arrays, for a type that comes after them.
  static func usual(nesting levels: Int) -> GeometryType? {
    switch levels {
    case 1: .point
    case 2: .lineString
    case 3: .polygon
    case 4: .multiPolygon
    default: nil
    }
  }

  /// What its coordinates look like, in words.
  var shape: Phrase {
    switch self {
    case .point: Phrase(en: "a position [x, y]", sv: "en position [x, y]")
    case .multiPoint, .lineString:
      Phrase(en: "a list of positions [x, y]", sv: "en lista av positioner [x, y]")
    case .multiLineString:
      Phrase(
        en: "a list of lines of positions [x, y]", sv: "en lista av linjer av positioner [x, y]")
    case .polygon:
      Phrase(
        en: "a list of rings of positions [x, y]", sv: "en lista av ringar av positioner [x, y]")
    case .multiPolygon:
      Phrase(
        en: "a list of polygons of rings of positions [x, y]",
        sv: "en lista av polygoner av ringar av positioner [x, y]")
    case .collection: Phrase(en: "a list of geometries", sv: "en lista av geometrier")
    }
  }
}
