extension DiagnosticKind {
  /// GS830–GS834: costs of streets.
  public static let streetCostKinds: [DiagnosticKind] = [heightsMissingInParts, steepPieces]

  public static let heightsMissingInParts = DiagnosticKind(
    "GS830", .warning,
    title: Phrase(en: "streets partly without heights", sv: "gator delvis utan höjder"),
    message: Phrase(
      en: "{percent} % of the length of the streets has no heights and counts as level",
      sv: "{percent} % av gatornas längd saknar höjder och räknas som plan"),
    hint: Phrase(
      en: "give heights to all streets, or use --cost minutes",
      sv: "ge alla gator höjder, eller använd --cost minutes"),
    explanation: Phrase(
      en: """
        With slopes, every piece of street between two points takes the time that its rise or fall \
        says. A piece that lacks a height at either end is taken as level, so that paths may prefer \
        it to one whose hill is known.
        """,
      sv: """
        Med lutningar tar varje gatubit mellan två punkter den tid som dess stigning eller fall \
        anger. En bit som saknar höjd i någon ände räknas som plan, så vägar kan komma att föredra \
        den framför en vars backe är känd.
        """))

  public static let steepPieces = DiagnosticKind(
    "GS831", .warning,
    title: Phrase(en: "streets steeper than stairs", sv: "gator brantare än trappor"),
    message: Phrase(
      en: "{count} pieces of street are steeper than 100 % and count as 100 %",
      sv: "{count} gatubitar är brantare än 100 % och räknas som 100 %"),
    hint: Phrase(
      en: "look at their heights: are they metres, and not from a surface model with roofs?",
      sv: "se på deras höjder: är de meter, och inte från en ytmodell med tak?"),
    explanation: Phrase(
      en: """
        Nothing that people walk on rises more than a metre per metre. Where heights say so, they \
        are mostly wrong: points a few centimetres apart on bridges, walls or roofs. The time grows \
        so fast with the slope that one such piece would close the street.
        """,
      sv: """
        Inget som människor går på stiger mer än en meter per meter. Där höjderna säger det är de \
        oftast fel: punkter några centimeter från varandra på broar, murar eller tak. Tiden växer så \
        fort med lutningen att en enda sådan bit skulle stänga gatan.
        """))
}

extension SlopeCosts {
  /// Tells of streets whose slopes are not known, or not to be believed.
  public func report(to log: inout DiagnosticLog) {
    // Rounding of lengths is no lack of heights.
    if shareWithoutHeights > 1e-9 {
      log.add(
        .heightsMissingInParts, ["percent": .number(100 * shareWithoutHeights, decimals: 1)])
    }
    if steepPieces > 0 { log.add(.steepPieces, ["count": .integer(steepPieces)]) }
  }
}
