extension DiagnosticKind {
  /// GS583: zones that border on each other.
  static let geometryContiguityKinds: [DiagnosticKind] = [zonesPiledUp]

  public static let zonesPiledUp = DiagnosticKind(
    "GS583", .error,
    title: Phrase(en: "zones piled up", sv: "zoner i hög"),
    message: Phrase(
      en: "so many zones lie on each other that their neighbours cannot be listed",
      sv: "så många zoner ligger på varandra att deras grannar inte kan räknas upp"),
    hint: Phrase(
      en: "the file should have every zone once; `geoseg check` lists those that overlap",
      sv: "filen ska ha varje zon en gång; `geoseg check` listar dem som överlappar"),
    explanation: Phrase(
      en: """
        In a map of zones few meet at any place, and every zone has a handful of neighbours. Where the \
        same area is there hundreds of times, as in a table with a row per zone and group that carries \
        its geometry in every row, all of them touch all others: more pairs than memory holds. Put one \
        row per zone into the layer and join the counts to it.
        """,
      sv: """
        På en karta med zoner möts få på varje plats, och varje zon har en handfull grannar. Där samma \
        yta finns hundratals gånger, som i en tabell med en rad per zon och grupp som bär sin geometri \
        i varje rad, rör alla vid alla andra: fler par än minnet rymmer. Lägg en rad per zon i lagret \
        och koppla antalen till det.
        """))
}
