extension DiagnosticKind {
  /// GS810–GS829: streets from lines, joining and snapping.
  public static let streetKinds: [DiagnosticKind] = [
    tooManyStreetPoints, toleranceJoinsAll, noStreetLines, oddOneway, unknownStreetColumn,
    streetEndUnnamed, streetsNotLines,
    streetEndsApart, tooManyCrossings,
  ]

  public static let tooManyStreetPoints = DiagnosticKind(
    "GS810", .error,
    title: Phrase(en: "too many points of streets", sv: "för många punkter i gatorna"),
    message: Phrase(
      en: "the streets have {count} points, more than a network can number",
      sv: "gatorna har {count} punkter, fler än ett nät kan numrera"),
    hint: Phrase(
      en: "cut the streets to the study area and a few kilometres around it",
      sv: "klipp gatorna till studieområdet och några kilometer omkring"),
    explanation: Phrase(
      en: """
        A network counts its points with 31 bits: two thousand million of them, which is more than \
        all streets of Europe. A file with more most likely holds the same streets many times.
        """,
      sv: """
        Ett nät räknar sina punkter med 31 bitar: två tusen miljoner, mer än alla gator i Europa. En \
        fil med fler innehåller sannolikt samma gator många gånger.
        """))

  public static let toleranceJoinsAll = DiagnosticKind(
    "GS811", .error,
    title: Phrase(en: "tolerance joins everything", sv: "toleransen fogar ihop allt"),
    message: Phrase(
      en: "within the tolerance of {tolerance} m of most points lie dozens of others",
      sv: "inom toleransen {tolerance} m från de flesta punkter ligger dussintals andra"),
    hint: Phrase(
      en: "give a smaller tolerance, or check that the streets are in metres, not degrees",
      sv: "ange en mindre tolerans, eller se efter att gatorna är i meter, inte grader"),
    explanation: Phrase(
      en: """
        Points of streets that lie within the tolerance of each other become one vertex. When that \
        holds for dozens of points around each, no street keeps its shape: the tolerance is too \
        large for these lines, or their coordinates are degrees that were declared as metres.
        """,
      sv: """
        Punkter på gator som ligger inom toleransen från varandra blir en nod. När det gäller dussintals \
        punkter runt var och en behåller ingen gata sin form: toleransen är för stor för linjerna, \
        eller så är koordinaterna grader som angetts som meter.
        """))

  public static let tooManyCrossings = DiagnosticKind(
    "GS818", .error,
    title: Phrase(en: "lines cross all over", sv: "linjer korsar varandra överallt"),
    message: Phrase(
      en: "the lines cross each other hundreds of times each, without a vertex in common",
      sv: "linjerna korsar varandra hundratals gånger var, utan gemensam nod"),
    hint: Phrase(
      en: "check that the layer holds streets, each once, and not routes, links or contours",
      sv: "se efter att lagret innehåller gator, var och en en gång, och inte rutter eller länkar"),
    explanation: Phrase(
      en: """
        Streets cross a handful of others. Where every line crosses hundreds, the layer is something \
        else: travel routes drawn over each other, straight links between zones and places, or the \
        same streets many times, slightly moved.
        """,
      sv: """
        En gata korsar en handfull andra. Där varje linje korsar hundratals är lagret något annat: \
        färdvägar ritade över varandra, raka länkar mellan områden och platser, eller samma gator \
        många gånger, lite flyttade.
        """))
}
