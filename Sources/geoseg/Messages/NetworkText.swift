internal import GeoCore

/// Lines and headings of `network`.
enum NetworkText {
  static let size = Phrase(
    en: "{vertices} vertices, {edges} edges, {km} km in {crs}",
    sv: "{vertices} noder, {edges} kanter, {km} km i {crs}")
  static let shape = Phrase(
    en: "{ends} dead ends, {loops} loops, {parallel} parallel edges, {closed} closed edges",
    sv:
      "{ends} återvändsgränder, {loops} slingor, {parallel} parallella kanter, {closed} stängda kanter"
  )
  static let crossings = Phrase(
    en:
      "{count} crossings without a vertex: {levels} on different levels, {unlinked} unlinked, {open} open",
    sv: "{count} korsningar utan nod: {levels} i olika plan, {unlinked} isärhållna, {open} öppna")
  static let removed = Phrase(
    en: "streets left out by id: {count}", sv: "gator utelämnade efter id: {count}")
  static let component = Phrase(en: "part", sv: "del")
  static let vertices = Phrase(en: "vertices", sv: "noder")
  static let share = Phrase(en: "share", sv: "andel")
  static let people = Phrase(en: "people", sv: "personer")
  static let others = Phrase(en: "{count} others", sv: "{count} andra")
  static let unconnected = Phrase(en: "off the streets", sv: "utan gata")
  static let kind = Phrase(en: "kind", sv: "slag")
  static let edges = Phrase(en: "edges", sv: "kanter")
  static let leftOut = Phrase(en: "left out", sv: "utelämnat")
  static let count = Phrase(en: "count", sv: "antal")
  static let reasons: [(StreetDecision.Reason, Phrase)] = [
    (.kind, Phrase(en: "not for the mode", sv: "inte för färdsättet")),
    (.area, Phrase(en: "an area", sv: "en yta")),
    (.forbidden, Phrase(en: "forbidden", sv: "förbjudet")),
    (.access, Phrase(en: "closed to others", sv: "stängt för andra")),
    (.tooShort, Phrase(en: "too short", sv: "för kort")),
  ]

  static let needsBoth = Phrase(
    en: "a column of people: --zones zones.geojson --total pop",
    sv: "en kolumn med personer: --zones zoner.geojson --total pop")

  static let all =
    [
      size, shape, crossings, removed, component, vertices, share, people, others, unconnected,
      kind, edges, leftOut, count, needsBoth,
    ] + reasons.map(\.1)
}
