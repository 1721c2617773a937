extension DiagnosticKind {
  public static let noStreetLines = DiagnosticKind(
    "GS812", .error,
    title: Phrase(en: "no streets in the layer", sv: "inga gator i lagret"),
    message: Phrase(
      en: "no street: {others} features are no lines, the rules leave out {left}",
      sv: "ingen gata: {others} objekt är inte linjer, reglerna utelämnar {left}"),
    hint: Phrase(
      en: "give a layer of lines; the column highway, if there is one, must name kinds of streets",
      sv: "ange ett linjelager; kolumnen highway, om den finns, ska ange slag av gator"),
    explanation: Phrase(
      en: """
        A network is made of LineString and MultiLineString features. Where the layer has a column \
        highway, as data from OpenStreetMap do, the rules of walking or cycling say which kinds are \
        taken; a layer in which all are motorways, or in which the column means something else, has \
        nothing left.
        """,
      sv: """
        Ett nät görs av objekt som är LineString eller MultiLineString. Där lagret har en kolumn \
        highway, som data från OpenStreetMap, säger reglerna för gång eller cykel vilka slag som tas \
        med; ett lager med bara motorvägar, eller där kolumnen betyder något annat, har inget kvar.
        """))

  public static let oddOneway = DiagnosticKind(
    "GS813", .warning,
    title: Phrase(en: "direction not understood", sv: "riktning som inte förstås"),
    message: Phrase(
      en: "\"{word}\" is no direction; streets taken as open both ways: {count}",
      sv: "”{word}” är ingen riktning; gator som tas som öppna åt båda håll: {count}"),
    hint: Phrase(
      en: "use yes, -1 or no; true, 1, reverse, false and 0 are understood too",
      sv: "använd yes, -1 eller no; även true, 1, reverse, false och 0 förstås"),
    explanation: Phrase(
      en: """
        The column for one-way streets tells directions as OpenStreetMap does: yes (true, 1) with the \
        drawing of the line, -1 (reverse) against it, no (false, 0) or nothing both ways. Other \
        words are told, once each, and the streets are taken as open both ways.
        """,
      sv: """
        Kolumnen för enkelriktade gator anger riktningar som OpenStreetMap: yes (true, 1) åt det håll \
        linjen är ritad, -1 (reverse) mot det, no (false, 0) eller inget åt båda håll. Andra ord \
        sägs till om, en gång vardera, och gatorna tas som öppna åt båda håll.
        """))

  public static let unknownStreetColumn = DiagnosticKind(
    "GS814", .error, exit: .usage,
    title: Phrase(en: "no such column of streets", sv: "gatorna saknar kolumnen"),
    message: Phrase(
      en: "the streets have no column \"{column}\"", sv: "gatorna har ingen kolumn ”{column}”"),
    hint: Phrase(en: "there are {near}", sv: "det finns {near}"),
    explanation: Phrase(
      en: """
        Columns for directions, levels, kinds and ends of streets may have any name; the one that was \
        given is not among the properties of the layer. Names are compared letter by letter.
        """,
      sv: """
        Kolumner för riktning, nivå, slag och ändar av gator får heta vad som helst; den som angavs \
        finns inte bland lagrets egenskaper. Namn jämförs bokstav för bokstav.
        """))

  public static let streetEndUnnamed = DiagnosticKind(
    "GS815", .error,
    title: Phrase(en: "end of a street without a name", sv: "gatuände utan namn"),
    message: Phrase(
      en: "the street has nothing in column \"{column}\", which names its end",
      sv: "gatan har inget i kolumnen ”{column}”, som ska ge namn åt dess ände"),
    hint: Phrase(
      en: "fill the column in, or let streets meet by position",
      sv: "fyll i kolumnen, eller låt gatorna mötas efter läge"),
    explanation: Phrase(
      en: """
        When two columns name the vertices at the ends of streets, streets meet where the names are \
        equal and nowhere else. Every street then needs both names.
        """,
      sv: """
        När två kolumner ger namn åt noderna i gatornas ändar möts gator där namnen är lika och ingen \
        annanstans. Varje gata behöver då båda namnen.
        """))

  public static let streetsNotLines = DiagnosticKind(
    "GS816", .note,
    title: Phrase(en: "not lines", sv: "inte linjer"),
    message: Phrase(
      en: "features of the street layer that are no lines were left out: {count}",
      sv: "objekt i gatulagret som inte är linjer utelämnades: {count}"),
    explanation: Phrase(
      en: """
        Points, areas, collections and features without geometry in a layer of streets are not part \
        of the network. A pedestrian square that is drawn as an area is crossed only along lines.
        """,
      sv: """
        Punkter, ytor, samlingar och objekt utan geometri i ett gatulager är inte del av nätet. Ett \
        torg som är ritat som yta korsas bara längs linjer.
        """))

  public static let streetEndsApart = DiagnosticKind(
    "GS817", .warning,
    title: Phrase(en: "ends of one name lie apart", sv: "ändar med samma namn ligger isär"),
    message: Phrase(
      en: "of {all} names of street ends, {count} stand for places that lie apart",
      sv: "av {all} namn på gatuändar står {count} för platser som ligger isär"),
    hint: Phrase(
      en: "check that the columns are in the order in which lines are drawn, or join by position",
      sv: "se efter att kolumnerna följer ritriktningen, eller låt gatorna mötas efter läge"),
    explanation: Phrase(
      en: """
        Ends with one name become one vertex wherever they lie, so a wrong name takes people across \
        town in no time. The usual cause is a file whose lines were drawn the other way round than \
        their first and last name say.
        """,
      sv: """
        Ändar med samma namn blir en nod var de än ligger, så ett fel namn flyttar folk tvärs över \
        staden på ingen tid. Den vanliga orsaken är en fil vars linjer är ritade åt andra hållet än \
        deras första och sista namn säger.
        """))
}
