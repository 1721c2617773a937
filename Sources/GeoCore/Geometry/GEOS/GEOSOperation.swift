/// What the GEOS library was asked to do when it failed, as words for a message.
enum GEOSOperation {
  case build
  case read
  case validate
  case makeValid
  case intersect
  case unite
  case subtract
  case buffer
  case compare
  case hull
  case measure

  var phrase: Phrase {
    switch self {
    case .build: Phrase(en: "take over a geometry", sv: "ta emot en geometri")
    case .read: Phrase(en: "hand back a geometry", sv: "lämna tillbaka en geometri")
    case .validate: Phrase(en: "test a geometry", sv: "pröva en geometri")
    case .makeValid: Phrase(en: "repair a geometry", sv: "laga en geometri")
    case .intersect: Phrase(en: "intersect geometries", sv: "skära geometrier med varandra")
    case .unite: Phrase(en: "unite geometries", sv: "slå ihop geometrier")
    case .subtract: Phrase(en: "subtract a geometry", sv: "dra bort en geometri")
    case .buffer: Phrase(en: "buffer a geometry", sv: "buffra en geometri")
    case .compare: Phrase(en: "compare geometries", sv: "jämföra geometrier")
    case .hull: Phrase(en: "find a convex hull", sv: "hitta ett konvext hölje")
    case .measure: Phrase(en: "measure a geometry", sv: "mäta en geometri")
    }
  }
}
