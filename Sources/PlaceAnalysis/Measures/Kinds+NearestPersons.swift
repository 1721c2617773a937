public import GeoCore

extension DiagnosticKind {
  /// GS610–GS619: neighbourhoods of the k nearest persons.
  public static let nearestPersonsKinds: [DiagnosticKind] = [
    fewerThanAskedPersons, neighbourhoodsWithinZones,
  ]

  public static let fewerThanAskedPersons = DiagnosticKind(
    "GS610", .warning,
    title: Phrase(en: "fewer persons than asked for", sv: "färre personer än begärt"),
    message: Phrase(
      en: "{persons} persons were asked for and {total} live here: all of them were counted",
      sv: "{persons} personer begärdes och {total} bor här: alla räknades"),
    hint: Phrase(
      en: "take smaller neighbourhoods with --persons",
      sv: "ta mindre grannskap med --persons"),
    explanation: Phrase(
      en: """
        A neighbourhood of the k nearest persons holds everybody when the whole area has fewer than \
        k, so that all zones have the same mix and nothing of segregation is left. Sizes above a \
        tenth of the population say more about the edge of the area than about its people: include \
        the surroundings, or take smaller sizes.
        """,
      sv: """
        Ett grannskap av de k närmaste personerna rymmer alla när hela området har färre än k, så \
        att alla zoner får samma blandning och inget återstår av segregationen. Storlekar över en \
        tiondel av folkmängden säger mer om områdets kant än om dess människor: ta med \
        omgivningen, eller ta mindre storlekar.
        """))

  public static let neighbourhoodsWithinZones = DiagnosticKind(
    "GS611", .warning,
    title: Phrase(en: "neighbourhoods within single zones", sv: "grannskap inom enskilda zoner"),
    message: Phrase(
      en: "{share} % of the people live in zones with at least {persons} persons",
      sv: "{share} % av människorna bor i zoner med minst {persons} personer"),
    hint: Phrase(
      en: "take larger neighbourhoods with --persons, or smaller zones",
      sv: "ta större grannskap med --persons, eller mindre zoner"),
    explanation: Phrase(
      en: """
        Where a zone has k persons or more, their k nearest are taken from the zone itself, and the \
        measure is that of the zones. Neighbourhoods of nearest persons are meant for small zones, \
        such as statistics by 100 m or 250 m cells; with zones of a thousand people or more, sizes \
        from a few thousand on are of use.
        """,
      sv: """
        Där en zon har k personer eller fler hämtas deras k närmaste ur zonen själv, och måttet är \
        zonernas. Grannskap av närmaste personer är avsedda för små zoner, till exempel statistik \
        per ruta om 100 m eller 250 m; med zoner om tusen personer eller fler är storlekar från \
        några tusen användbara.
        """))
}
