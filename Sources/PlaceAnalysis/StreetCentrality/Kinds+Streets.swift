public import GeoCore

extension DiagnosticKind {
  /// GS835–GS839: measures of street segments.
  public static let streetCentralityKinds: [DiagnosticKind] = [
    badStreetRadius, measureNotOfStreets,
  ]

  public static let badStreetRadius = DiagnosticKind(
    "GS835", .error, exit: .usage,
    title: Phrase(en: "unreadable radius", sv: "oläslig radie"),
    message: Phrase(
      en: "\"{text}\" is no radius along streets", sv: "”{text}” är ingen radie längs gator"),
    hint: Phrase(
      en: "write 800m, 3turns, 180deg or all; several parted by commas",
      sv: "skriv 800m, 3turns, 180deg eller all; flera åtskilda av kommatecken"),
    explanation: Phrase(
      en: """
        The radius says how far ways go from the middle of a street segment: 800m for metres walked, \
        3turns for changes of segment, 180deg for the sum of turns, all for no limit. It need not be \
        in the cost that ways are compared by: the straightest ways within 800 m are \
        --cost angular --within 800m.
        """,
      sv: """
        Radien säger hur långt vägar går från mitten av ett gatusegment: 800m för gångmeter, 3turns \
        för byten av segment, 180deg för summan av svängar, all för ingen gräns. Den behöver inte \
        gälla det som vägar jämförs efter: de rakaste vägarna inom 800 m är \
        --cost angular --within 800m.
        """))

  public static let measureNotOfStreets = DiagnosticKind(
    "GS836", .error, exit: .usage,
    title: Phrase(en: "no measure of streets", sv: "inget mått på gator"),
    message: Phrase(
      en: "{measure} is not a measure of street segments",
      sv: "{measure} är inget mått på gatusegment"),
    hint: Phrase(
      en: "`geoseg measures streets` lists those there are",
      sv: "`geoseg measures streets` listar dem som finns"),
    explanation: Phrase(
      en: """
        Measures of streets give a number to every street segment: how much street is within reach \
        of it, how many ways pass it, how shallow it lies. Measures of zones and places belong to \
        access, overlap and segregation.
        """,
      sv: """
        Mått på gator ger varje gatusegment ett tal: hur mycket gata som nås från det, hur många \
        vägar som går genom det, hur grunt det ligger. Mått på områden och platser hör till access, \
        overlap och segregation.
        """))
}
