public import GeoCore

extension DiagnosticKind {
  /// GS580–GS589: which zones border on which.
  public static let contiguityKinds: [DiagnosticKind] = [
    bordersByTolerance, zonesWithoutNeighbours, mapInParts,
  ]

  public static let bordersByTolerance = DiagnosticKind(
    "GS580", .note,
    title: Phrase(
      en: "borders drawn differently on their two sides",
      sv: "gränser ritade olika på sina två sidor"),
    message: Phrase(
      en: """
        {pairs} borders are drawn differently by the zones on either side; {length} km of the \
        {total} km of borders were found within {tolerance} m
        """,
      sv: """
        {pairs} gränser är ritade olika av zonerna på var sida; {length} km av de {total} km \
        gränser hittades inom {tolerance} m
        """),
    hint: Phrase(
      en: "--border-tolerance sets how far apart the drawings may lie",
      sv: "--border-tolerance bestämmer hur långt isär ritningarna får ligga"),
    explanation: Phrase(
      en: """
        Two zones share a border when both have the same corners along it, or when one lies along \
        straight edges of the other. Files in which every zone was rounded or simplified by itself \
        leave slivers between the drawings: edges that run along each other within the tolerance \
        are then taken for one border, and the shorter of the two measured lengths counts. A pair \
        found that way alone must share more than five times the tolerance.
        """,
      sv: """
        Två zoner har en gemensam gräns när båda har samma hörn längs den, eller när den ena ligger \
        längs raka kanter av den andra. Filer där varje zon har avrundats eller förenklats för sig \
        lämnar flisor mellan ritningarna: kanter som löper längs varandra inom toleransen räknas då \
        som en gräns, och den kortare av de två uppmätta längderna gäller. Ett par som bara hittas så \
        måste dela mer än fem gånger toleransen.
        """))

  public static let zonesWithoutNeighbours = DiagnosticKind(
    "GS581", .warning,
    title: Phrase(en: "zones without neighbours", sv: "zoner utan grannar"),
    message: Phrase(
      en: "{zones} of {all} zones with people have no neighbour with people ({contiguity})",
      sv: "{zones} av {all} zoner med människor har ingen granne med människor ({contiguity})"),
    hint: Phrase(
      en: "islands are right as they are; gaps between zones call for --border-tolerance",
      sv: "öar är som de ska; glipor mellan zoner kräver --border-tolerance"),
    explanation: Phrase(
      en: """
        A zone without neighbours adds nothing to sums over neighbours and has no local value. It is \
        never given the nearest zone for a neighbour. Zones that are points have no neighbours at \
        all; measures of distance serve them better.
        """,
      sv: """
        En zon utan grannar tillför inget till summor över grannar och har inget lokalt värde. Den \
        får aldrig närmaste zon till granne. Zoner som är punkter har inga grannar alls; mått på \
        avstånd passar dem bättre.
        """))

  public static let mapInParts = DiagnosticKind(
    "GS582", .note,
    title: Phrase(en: "a map in several parts", sv: "en karta i flera delar"),
    message: Phrase(
      en:
        "the map falls into {parts} parts ({contiguity}); pairs of zones in different parts are left out",
      sv: "kartan faller i {parts} delar ({contiguity}); zonpar i olika delar räknas inte"),
    explanation: Phrase(
      en: """
        Between zones that no chain of neighbours connects there is no number of steps. The proximity \
        profile leaves such pairs out of both its sums, instead of calling all of a set apart because \
        one island is.
        """,
      sv: """
        Mellan zoner som ingen kedja av grannar förbinder finns inget antal steg. Närhetsprofilen \
        utesluter sådana par ur båda sina summor, i stället för att kalla en hel mängd skild för att \
        en ö är det.
        """))
}
