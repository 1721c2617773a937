public import GeoCore

extension DiagnosticKind {
  /// GS819–GS828: service areas.
  public static let serviceAreaKinds: [DiagnosticKind] = [
    serviceAreaOfOtherReach, cellsNeedCells, serviceAreaNotDrawn, serviceAreaWithoutLand,
  ]

  public static let serviceAreaOfOtherReach = DiagnosticKind(
    "GS819", .error, exit: .usage,
    title: Phrase(
      en: "service area of a reach without one",
      sv: "serviceområde för en räckvidd som inte har något"),
    message: Phrase(
      en: "{method} cannot be drawn for a reach by {cost}",
      sv: "{method} kan inte ritas för en räckvidd efter {cost}"),
    hint: Phrase(
      en: "give --network with a cut-off in metres or minutes, or take buffer or cells",
      sv: "ange --network med en gräns i meter eller minuter, eller använd buffer eller cells"),
    explanation: Phrase(
      en: """
        edge-buffer, parcel-voronoi, concave and convex draw the streets that a place is reached by \
        within a cut-off: they need streets (--network), and a cut-off in what paths cost. Along \
        straight lines a catchment is a circle (buffer). The nearest places by rank, paths by turns \
        or angles and cost matrices part no street at a cut-off.
        """,
      sv: """
        edge-buffer, parcel-voronoi, concave och convex ritar de gator som en plats nås längs inom \
        en gräns: de behöver gator (--network) och en gräns i det som vägar kostar. Längs raka \
        linjer är ett upptagningsområde en cirkel (buffer). De närmaste platserna efter rang, vägar \
        efter svängar eller vinklar och kostnadsmatriser delar ingen gata vid en gräns.
        """))

  public static let cellsNeedCells = DiagnosticKind(
    "GS820", .error, exit: .usage,
    title: Phrase(
      en: "cells of a reach without cells", sv: "celler för en räckvidd utan celler"),
    message: Phrase(
      en: "catchments of cells cannot be drawn with people at {population_at}",
      sv: "upptagningsområden av celler kan inte ritas med människor vid {population_at}"),
    hint: Phrase(
      en: "take --population-at cells or centroid, and a cut-off instead of a rank",
      sv: "använd --population-at cells eller centroid, och en gräns i stället för en rang"),
    explanation: Phrase(
      en: """
        A catchment of cells is the land of the cells whose cost is within the cut-off. Points of a \
        layer of one's own have no land, and the nearest places by rank no cut-off.
        """,
      sv: """
        Ett upptagningsområde av celler är marken i de celler vars kostnad är inom gränsen. Punkter \
        i ett eget lager har ingen mark, och de närmaste platserna efter rang ingen gräns.
        """))

  public static let serviceAreaNotDrawn = DiagnosticKind(
    "GS821", .warning,
    title: Phrase(en: "catchment not drawn", sv: "upptagningsområde som inte ritats"),
    message: Phrase(
      en: "the {method} of {place} could not be drawn: {cause}",
      sv: "{method} för {place} kunde inte ritas: {cause}"),
    hint: Phrase(
      en: "people are counted all the same; check the streets and zones near the place",
      sv: "människor räknas ändå; kontrollera gatorna och zonerna vid platsen"),
    explanation: Phrase(
      en: """
        The geometry library refused the polygon of this place. Its row has no polygon; numbers that \
        are counted by cost do not change.
        """,
      sv: """
        Geometribiblioteket vägrade platsens polygon. Raden saknar polygon; tal som räknas efter \
        kostnad ändras inte.
        """))

  public static let serviceAreaWithoutLand = DiagnosticKind(
    "GS822", .note,
    title: Phrase(en: "catchments without land", sv: "upptagningsområden utan mark"),
    message: Phrase(
      en: "{count} places have streets within reach but no land by {method}: {ids}",
      sv: "{count} platser har gator inom räckhåll men ingen mark enligt {method}: {ids}"),
    hint: Phrase(
      en: "take edge-buffer, which has land beside every street",
      sv: "använd edge-buffer, som har mark längs varje gata"),
    explanation: Phrase(
      en: """
        A hull of streets on one line holds no land, and a Voronoi cell may lie outside the study \
        area. The streets themselves are in the layer of streets, and people are counted all the \
        same.
        """,
      sv: """
        Ett hölje runt gator på en linje rymmer ingen mark, och en Voronoicell kan ligga utanför \
        studieområdet. Gatorna själva finns i gatulagret, och människor räknas ändå.
        """))
}
