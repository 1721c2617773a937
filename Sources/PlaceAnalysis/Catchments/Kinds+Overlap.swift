public import GeoCore

extension DiagnosticKind {
  /// GS655–GS669: who is counted as inside catchments, and catchments that are given.
  public static let overlapKinds: [DiagnosticKind] = [givenHasNoCost, nothingToCountBy]

  public static let givenHasNoCost = DiagnosticKind(
    "GS655", .error, exit: .usage,
    title: Phrase(
      en: "given catchments have no cost", sv: "givna upptagningsområden har ingen kostnad"),
    message: Phrase(
      en: "people cannot be counted by cost in catchments that are given",
      sv: "människor kan inte räknas efter kostnad i upptagningsområden som är givna"),
    hint: Phrase(
      en: "leave count-by out: the polygon says who is inside",
      sv: "utelämna count-by: polygonen säger vilka som är innanför"),
    explanation: Phrase(
      en: """
        Catchments such as school districts are polygons with a border and no distance. Whoever \
        lies inside or on the border is counted.
        """,
      sv: """
        Upptagningsområden som skoldistrikt är polygoner med en gräns och utan avstånd. Alla som \
        ligger innanför eller på gränsen räknas.
        """))

  public static let nothingToCountBy = DiagnosticKind(
    "GS656", .error, exit: .usage,
    title: Phrase(en: "no polygons to count by", sv: "inga polygoner att räkna efter"),
    message: Phrase(
      en: "count-by polygon needs catchments that are drawn as polygons",
      sv: "count-by polygon kräver upptagningsområden som ritas som polygoner"),
    hint: Phrase(
      en: "choose a catchment that has polygons, or count by cost",
      sv: "välj ett upptagningsområde som har polygoner, eller räkna efter kostnad"),
    explanation: Phrase(
      en: """
        A matrix of costs, a reach by rank and street lines alone say who is in reach but draw no \
        land. People can only be counted by their cost then.
        """,
      sv: """
        En kostnadsmatris, en räckvidd efter rang och enbart gatulinjer säger vilka som når en \
        plats men ritar ingen mark. Då kan människor bara räknas efter sin kostnad.
        """))
}
