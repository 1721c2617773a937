public import GeoCore

/// GS641–GS649: small numbers of people in what is published.
extension DiagnosticKind {
  public static let disclosureKinds: [DiagnosticKind] = [
    minCountImpossible, smallCountsHidden, zoneCountsWithheld, tooManyNumbersToProtect,
    familyNotProtected, hiddenNotExplained,
  ]

  public static let minCountImpossible = DiagnosticKind(
    "GS641", .error, exit: .usage,
    title: Phrase(en: "impossible minimum count", sv: "omöjligt minsta antal"),
    message: Phrase(
      en: "the minimum count is {value}; it can be {lowest} to {highest}",
      sv: "minsta antal är {value}; det kan vara {lowest} till {highest}"),
    hint: Phrase(
      en: "--min-count 5 hides one to four people, as official statistics often do",
      sv: "--min-count 5 döljer en till fyra personer, som officiell statistik ofta gör"),
    explanation: Phrase(
      en: """
        With a minimum count of N, numbers of 1 to N−1 people are hidden. With 2 only ones would be \
        hidden, and a hidden number would then be known to be one.
        """,
      sv: """
        Med minsta antal N döljs antal på 1 till N−1 personer. Med 2 döljs bara ettor, och då vet \
        man att ett dolt antal är ett.
        """))

  public static let smallCountsHidden = DiagnosticKind(
    "GS642", .note,
    title: Phrase(en: "small numbers are hidden", sv: "små antal är dolda"),
    message: Phrase(
      en: """
        {primary} numbers under {count} people are hidden, and {secondary} others that would have \
        told them
        """,
      sv: """
        {primary} antal under {count} personer är dolda, och {secondary} andra som hade röjt dem
        """),
    explanation: Phrase(
      en: """
        What a hidden number could be worked out from is hidden too: the same people in another \
        column, a difference between two catchments or two radii, everybody less a group, and shares \
        made of such numbers. Hidden cells are null and `flag_suppressed` is true on their rows. The \
        layers of one run are protected together; the record of each says how many numbers are \
        hidden in it.
        """,
      sv: """
        Det som ett dolt antal kunde räknas fram ur är också dolt: samma människor i en annan \
        kolumn, skillnaden mellan två upptagningsområden eller två radier, alla minus en grupp, och \
        andelar av sådana antal. Dolda celler är null och `flag_suppressed` är sann på deras rader. \
        Lagren i en körning skyddas tillsammans; varje lagers uppgifter säger hur många antal som \
        är dolda i det.
        """))

  public static let zoneCountsWithheld = DiagnosticKind(
    "GS643", .warning,
    title: Phrase(en: "counts of zones left out", sv: "zonernas antal utelämnade"),
    message: Phrase(
      en: """
        {count} zones have counts of 1 to {most} people: the columns {columns} are left empty in the \
        zone layer
        """,
      sv: """
        {count} zoner har antal på 1 till {most} personer: kolumnerna {columns} lämnas tomma i \
        zonlagret
        """),
    hint: Phrase(
      en: "other columns of the zones are carried along as they are: look whether they tell people",
      sv: "zonernas övriga kolumner följer med som de är: se efter om de röjer människor"),
    explanation: Phrase(
      en: """
        The counts that people are read from could be set against the numbers of places that are \
        sums of them. Where no zone has a small count they are carried along; where one has, all of \
        them are left out, since the others would tell it by subtraction.
        """,
      sv: """
        De antal som människorna läses ur kunde ställas mot platsernas antal, som är summor av dem. \
        Där ingen zon har ett litet antal följer de med; där någon har det utelämnas alla, eftersom \
        de andra annars röjer det genom subtraktion.
        """))

  public static let tooManyNumbersToProtect = DiagnosticKind(
    "GS644", .warning,
    title: Phrase(en: "whole tables are hidden", sv: "hela tabeller är dolda"),
    message: Phrase(
      en:
        "too many overlapping catchments to look at every number: all people of {what} are hidden",
      sv:
        "för många överlappande upptagningsområden för att granska varje antal: alla människor i {what} döljs"
    ),
    hint: Phrase(
      en: "a shorter reach or fewer places make fewer overlaps",
      sv: "kortare räckvidd eller färre platser ger färre överlapp"),
    explanation: Phrase(
      en: """
        The search for what tells a small number grows with the square of the numbers over a spot. \
        Above a limit it takes whole tables away, the most detailed first: pairs and pieces, then \
        what is shared and exclusive, then numbers by multiplicity. That hides more and is as safe.
        """,
      sv: """
        Sökandet efter vad som röjer ett litet antal växer med kvadraten på antalen över en fläck. \
        Över en gräns tas hela tabeller bort, de mest detaljerade först: par och bitar, sedan delat \
        och eget, sedan antal efter multiplicitet. Det döljer mer och är lika säkert.
        """))

  public static let familyNotProtected = DiagnosticKind(
    "GS645", .warning,
    title: Phrase(en: "measures not protected", sv: "mått utan skydd"),
    message: Phrase(
      en: "--min-count does not protect the measures of {family}",
      sv: "--min-count skyddar inte måtten i {family}"),
    explanation: Phrase(
      en: """
        Small numbers are looked after in access and overlap. Indices of segregation and the columns \
        of zones beside them are given as they are.
        """,
      sv: """
        Små antal skyddas i access och overlap. Segregationens index och zonernas kolumner bredvid \
        dem anges som de är.
        """))

  public static let hiddenNotExplained = DiagnosticKind(
    "GS646", .note,
    title: Phrase(en: "not taken apart", sv: "tas inte isär"),
    message: Phrase(
      en: "the output was made with --min-count {count}: its numbers are not taken apart",
      sv: "utdata gjordes med --min-count {count}: dess tal tas inte isär"),
    explanation: Phrase(
      en: """
        The zones and people behind a number are what the minimum count hides. Run the analysis \
        without it to see them.
        """,
      sv: """
        Zonerna och människorna bakom ett tal är vad minsta antal döljer. Kör analysen utan det för \
        att se dem.
        """))
}
