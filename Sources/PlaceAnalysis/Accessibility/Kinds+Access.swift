public import GeoCore

extension DiagnosticKind {
  /// GS840–GS854: decays, and what people share.
  public static let accessKinds: [DiagnosticKind] = [
    decayArguments, badDecay, noDecay, costOfOtherUnit, capacityOfOne, placesWithoutDemand,
    peopleUnassigned, marginsDiffer, zonesAsPersons, equilibriumNotReached, flowsWithoutFit,
  ]

  public static let decayArguments = DiagnosticKind(
    "GS840", .error, exit: .usage,
    title: Phrase(en: "parameters of a decay", sv: "parametrar för ett avtagande"),
    message: Phrase(
      en: "“{decay}” does not have the parameters of its kind",
      sv: "”{decay}” har inte de parametrar som hör till dess slag"),
    hint: Phrase(en: "write {pattern}", sv: "skriv {pattern}"),
    explanation: Phrase(
      en: """
        A decay is a name and its parameters, with colons between. Costs have a unit (m, km, min, \
        h); rates are per unit (0.12/min); steps and points are a cost and a weight (5min=1).
        """,
      sv: """
        Ett avtagande är ett namn och dess parametrar, med kolon emellan. Kostnader har en enhet \
        (m, km, min, h); takter är per enhet (0.12/min); steg och punkter är en kostnad och en \
        vikt (5min=1).
        """))

  public static let badDecay = DiagnosticKind(
    "GS841", .error, exit: .usage,
    title: Phrase(en: "a decay that gives no weights", sv: "ett avtagande som inte ger vikter"),
    message: Phrase(
      en: "“{decay}” is no decay: {reason}", sv: "”{decay}” är inget avtagande: {reason}"),
    hint: Phrase(
      en: "`geoseg help access` shows how decays are written",
      sv: "`geoseg help access` visar hur avtaganden skrivs"),
    explanation: Phrase(
      en: """
        The weights of a decay are finite and never below zero, at every cost from zero up: \
        cut-offs, deviations, rates and exponents are above zero, and the costs of steps and points \
        rise.
        """,
      sv: """
        Vikterna i ett avtagande är ändliga och aldrig under noll, för varje kostnad från noll: \
        gränser, avvikelser, takter och exponenter är över noll, och kostnaderna för steg och \
        punkter stiger.
        """))

  public static let noDecay = DiagnosticKind(
    "GS842", .error, exit: .usage,
    title: Phrase(en: "no cut-off for a decay", sv: "ingen gräns för ett avtagande"),
    message: Phrase(
      en: "“{decay}” needs a cut-off, and the reach has none",
      sv: "”{decay}” behöver en gräns, och räckvidden har ingen"),
    hint: Phrase(
      en: "give one with --within 15min, or as “{decay}:15min”",
      sv: "ange en med --within 15min, eller som ”{decay}:15min”"),
    explanation: Phrase(
      en: """
        Decays that end at a cut-off take those of the reach. A reach by rank, or of a whole cost \
        matrix, has none.
        """,
      sv: """
        Avtaganden som slutar vid en gräns tar räckviddens gränser. En räckvidd efter rang, eller \
        över en hel kostnadsmatris, har ingen.
        """))

  public static let costOfOtherUnit = DiagnosticKind(
    "GS843", .error, exit: .usage,
    title: Phrase(en: "parameter in another unit", sv: "parameter i en annan enhet"),
    message: Phrase(
      en: "“{value}” is not in the unit of the costs, {unit}",
      sv: "”{value}” är inte i kostnadernas enhet, {unit}"),
    hint: Phrase(
      en: "give it in {unit}, as the cut-offs of the reach are",
      sv: "ange den i {unit}, så som räckviddens gränser"),
    explanation: Phrase(
      en: """
        The costs of a matrix are metres or minutes, whichever the cut-offs are in; parameters that \
        are costs must be of the same kind. Along straight lines and streets a speed joins the two.
        """,
      sv: """
        Kostnaderna i en matris är meter eller minuter, samma som gränserna; parametrar som är \
        kostnader måste vara av samma slag. Längs fågelväg och gator förenar en hastighet de två.
        """))

  public static let capacityOfOne = DiagnosticKind(
    "GS844", .note,
    title: Phrase(en: "places without capacity", sv: "platser utan kapacitet"),
    message: Phrase(
      en: "the places have no capacity; {measures} count each of them as 1",
      sv: "platserna saknar kapacitet; {measures} räknar var och en som 1"),
    hint: Phrase(
      en: "name the column with --capacity", sv: "ange kolumnen med --capacity"),
    explanation: Phrase(
      en: """
        Measures of supply divide what places offer among people. Without a capacity column every \
        place offers 1, and values are places per person.
        """,
      sv: """
        Mått på utbud delar det platser erbjuder mellan människor. Utan kapacitetskolumn erbjuder \
        varje plats 1, och värdena är platser per person.
        """))

  public static let placesWithoutDemand = DiagnosticKind(
    "GS845", .note,
    title: Phrase(en: "places that nobody reaches", sv: "platser som ingen når"),
    message: Phrase(
      en: "nobody reaches {count} places ({weights}): {ids}; they give nobody anything",
      sv: "ingen når {count} platser ({weights}): {ids}; de ger ingen något"),
    explanation: Phrase(
      en: """
        A place whose weighted demand is zero has no people to share its capacity. Its supply ratio \
        is taken as zero, so that its capacity is missing from the sum over people.
        """,
      sv: """
        En plats vars viktade efterfrågan är noll har inga människor att dela kapaciteten mellan. \
        Kvoten räknas som noll, så att kapaciteten saknas i summan över människor.
        """))

  public static let peopleUnassigned = DiagnosticKind(
    "GS846", .note,
    title: Phrase(en: "people without a place", sv: "människor utan plats"),
    message: Phrase(
      en: "{people} people reach no place to choose ({measure})",
      sv: "{people} människor når ingen plats att välja ({measure})"),
    explanation: Phrase(
      en: "Who reaches no place with capacity chooses none, and is in no place's visitors.",
      sv: "Den som inte når någon plats med kapacitet väljer ingen och ingår inte bland besökarna."
    ))

  public static let marginsDiffer = DiagnosticKind(
    "GS847", .error,
    title: Phrase(en: "supply and demand differ", sv: "utbud och efterfrågan skiljer sig"),
    message: Phrase(
      en: "{people} people and a capacity of {capacity} cannot be fitted to each other",
      sv: "{people} människor och kapaciteten {capacity} kan inte passas ihop"),
    hint: Phrase(
      en: "doubly constrained access needs equal sums; use spatial-availability otherwise",
      sv: "dubbelt begränsad tillgänglighet kräver lika summor; använd annars spatial-availability"),
    explanation: Phrase(
      en: """
        Doubly constrained flows fill every place and place every person, so that the sums must be \
        equal, as those of jobs and workers. Every person needs a place and every place a person \
        within reach.
        """,
      sv: """
        Dubbelt begränsade flöden fyller varje plats och placerar varje människa, så summorna måste \
        vara lika, som för jobb och arbetande. Varje människa behöver en plats och varje plats en \
        människa inom räckhåll.
        """))

  public static let zonesAsPersons = DiagnosticKind(
    "GS848", .note,
    title: Phrase(en: "zones in place of people", sv: "områden i stället för människor"),
    message: Phrase(
      en: "no people were given; {measures} count every zone as 1",
      sv: "inga människor angavs; {measures} räknar varje område som 1"),
    hint: Phrase(
      en: "name groups with --groups or everybody with --total",
      sv: "ange grupper med --groups eller alla med --total"),
    explanation: Phrase(
      en: "Measures of supply divide by people. Without counts every zone is one person.",
      sv: "Mått på utbud delar med människor. Utan antal är varje område en människa."))

  public static let equilibriumNotReached = DiagnosticKind(
    "GS849", .warning,
    title: Phrase(en: "equilibrium not reached", sv: "jämvikten nåddes inte"),
    message: Phrase(
      en: "the crowding of places was balanced to a relative gap of {gap} only",
      sv: "trängseln på platser balanserades bara till ett relativt gap på {gap}"),
    explanation: Phrase(
      en: """
        RAAM is the state in which nobody could go elsewhere at less cost. The search for it is \
        ended at a relative gap of 1e-9, or after as many rounds as are allowed.
        """,
      sv: """
        RAAM är läget där ingen kunde gå någon annanstans till lägre kostnad. Sökandet avslutas vid \
        ett relativt gap på 1e-9, eller efter så många varv som tillåts.
        """))

  public static let flowsWithoutFit = DiagnosticKind(
    "GS850", .error,
    title: Phrase(en: "flows that fit no model", sv: "flöden som inte passar någon modell"),
    message: Phrase(
      en: "Huff's model cannot be fitted to the flows: {reason}",
      sv: "Huffs modell kan inte anpassas till flödena: {reason}"),
    explanation: Phrase(
      en: """
        Flows must run between pairs in reach, places of unlike capacity and cost are needed, and \
        log-centring needs a flow above zero for every pair.
        """,
      sv: """
        Flöden måste gå mellan par inom räckhåll, platser med olika kapacitet och kostnad behövs, \
        och logcentrering kräver ett flöde över noll för varje par.
        """))
}
