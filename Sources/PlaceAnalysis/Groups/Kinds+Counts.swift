public import GeoCore

extension DiagnosticKind {
  /// What the data hold: counts per zone, suppressed cells and sums.
  public static let countKinds: [DiagnosticKind] = [
    countsAreText, negativeCount, countNotFinite, groupsAboveTotal, groupsOffTotal, groupsMissTotal,
    zonesWithoutCounts, suppressedWithoutRange, suppressedAsRanges, suppressedContradiction,
    countsLookLikeShares, emptyGroup, noUsableZones,
  ]

  public static let countsAreText = DiagnosticKind(
    "GS237", .error,
    title: Phrase(en: "counts are not numbers", sv: "antal är inte tal"),
    message: Phrase(
      en: "the column “{column}” holds text in {count} rows, such as “{value}”",
      sv: "kolumnen ”{column}” har text i {count} rader, till exempel ”{value}”"),
    hint: Phrase(
      en: """
        counts must be numbers; check decimal mark and placeholders, or choose another \
        column
        """,
      sv: """
        antal måste vara tal; kontrollera decimaltecken och platshållare, eller välj en \
        annan kolumn
        """),
    explanation: Phrase(
      en: """
        People can only be counted in a column of numbers. Text gets in through codes, \
        percent signs, placeholders that are not known, a decimal comma in GeoJSON, or \
        numbers written in quotes.
        """,
      sv: """
        Personer kan bara räknas i en kolumn med tal. Text kommer in genom koder, \
        procenttecken, okända platshållare, decimalkomma i GeoJSON eller tal inom \
        citattecken.
        """))

  public static let negativeCount = DiagnosticKind(
    "GS238", .error,
    title: Phrase(en: "negative count", sv: "negativt antal"),
    message: Phrase(en: "the count is {value}, below zero", sv: "antalet är {value}, under noll"),
    hint: Phrase(
      en: "correct the value, or set it to null if it is not known",
      sv: "rätta värdet, eller sätt det till null om det inte är känt"),
    explanation: Phrase(
      en: """
        A zone cannot have fewer than no people. Negative values often are codes for \
        missing data, such as -99, or differences between years.
        """,
      sv: """
        En zon kan inte ha färre än noll personer. Negativa värden är ofta koder för \
        saknade uppgifter, till exempel -99, eller skillnader mellan år.
        """))

  public static let countNotFinite = DiagnosticKind(
    "GS239", .error,
    title: Phrase(en: "count is not a number", sv: "antalet är inget tal"),
    message: Phrase(en: "the count is {value}", sv: "antalet är {value}"),
    hint: Phrase(
      en: "correct the value, or set it to null if it is not known",
      sv: "rätta värdet, eller sätt det till null om det inte är känt"),
    explanation: Phrase(
      en: """
        NaN and infinity come out of divisions by zero in an earlier step. They cannot \
        be counted.
        """,
      sv: """
        NaN och oändligheter uppstår vid division med noll i ett tidigare steg. De går \
        inte att räkna.
        """))

  public static let groupsAboveTotal = DiagnosticKind(
    "GS240", .error,
    title: Phrase(en: "groups above their total", sv: "grupper över sin total"),
    message: Phrase(
      en: """
        the groups come to {sum} people, more than the total {total} in “{column}”
        """,
      sv: """
        grupperna är tillsammans {sum} personer, fler än totalen {total} i ”{column}”
        """),
    hint: Phrase(
      en: """
        check that the total is of the same year and base, and that no person is in two \
        groups
        """,
      sv: """
        kontrollera att totalen gäller samma år och bas, och att ingen person finns i \
        två grupper
        """),
    explanation: Phrase(
      en: """
        The rest is the total less the groups and cannot be negative. Small differences, \
        up to five persons times the root of the number of cells, pass as the \
        publisher's noise (the cell key method); this one is larger.
        """,
      sv: """
        Resten är totalen minus grupperna och kan inte vara negativ. Små skillnader, upp \
        till fem personer gånger roten ur antalet celler, godtas som utgivarens brus \
        (cellnyckelmetoden); den här är större.
        """))

  public static let groupsOffTotal = DiagnosticKind(
    "GS241", .note,
    title: Phrase(
      en: "groups and total differ slightly", sv: "grupper och total skiljer sig något"),
    message: Phrase(
      en: """
        the groups miss the total “{column}” slightly in {count} zones, by {largest} at \
        most
        """,
      sv: """
        grupperna avviker något från totalen ”{column}” i {count} zoner, som mest med \
        {largest}
        """),
    hint: Phrase(
      en: "no rescaling was done; the sum of the groups is used there",
      sv: "ingen omräkning har gjorts; gruppernas summa används där"),
    explanation: Phrase(
      en: """
        Since reference year 2025 the publisher shifts every value a little to protect \
        individuals (the cell key method), totals too, so that parts need not add up to \
        them. Differences within a tolerance are taken for that. Nothing is rescaled.
        """,
      sv: """
        Från referensår 2025 ändrar utgivaren varje värde något för att skydda enskilda \
        (cellnyckelmetoden), även totaler, så att delar inte behöver summera till dem. \
        Skillnader inom en tolerans tas för sådant brus. Inget räknas om.
        """))

  public static let groupsMissTotal = DiagnosticKind(
    "GS242", .warning,
    title: Phrase(en: "people missing from the groups", sv: "personer saknas i grupperna"),
    message: Phrase(
      en: """
        {gap} people of the total “{column}” are in no group, while the groups add up in \
        {exact} of {zones} zones
        """,
      sv: """
        {gap} personer av totalen ”{column}” finns inte i någon grupp, medan grupperna \
        summerar i {exact} av {zones} zoner
        """),
    hint: Phrase(
      en: """
        check this row; if the groups are not meant to be everybody, nothing is wrong
        """,
      sv: """
        kontrollera raden; om grupperna inte är tänkta att vara alla är inget fel
        """),
    explanation: Phrase(
      en: """
        The groups are the whole base nearly everywhere, so a zone where they are not \
        probably has a wrong value, a cell that should be missing but is 0, or a total \
        of another year.
        """,
      sv: """
        Grupperna är hela basen nästan överallt, så en zon där de inte är det har \
        troligen ett felaktigt värde, en cell som borde saknas men är 0, eller en total \
        för ett annat år.
        """))

  public static let zonesWithoutCounts = DiagnosticKind(
    "GS243", .warning,
    title: Phrase(en: "zones without counts", sv: "zoner utan antal"),
    message: Phrase(
      en: "{count} zones are left out because a count is missing: {zones}",
      sv: "{count} zoner utesluts eftersom ett antal saknas: {zones}"),
    hint: Phrase(
      en: """
        columns concerned: {columns}; missing is not zero, so fill in the counts if they \
        are known
        """,
      sv: """
        kolumner som berörs: {columns}; saknad är inte noll, så fyll i antalen om de är \
        kända
        """),
    explanation: Phrase(
      en: """
        A missing count is not zero people. A zone with one takes no part in the \
        measures, and its own values are null with a status that says why.
        """,
      sv: """
        Ett saknat antal är inte noll personer. En zon med ett sådant deltar inte i \
        måtten, och dess egna värden blir null med en status som säger varför.
        """))

  public static let suppressedWithoutRange = DiagnosticKind(
    "GS244", .warning,
    title: Phrase(en: "suppressed cells without a range", sv: "undertryckta celler utan intervall"),
    message: Phrase(
      en: "{count} zones are left out because a cell is suppressed: {zones}",
      sv: "{count} zoner utesluts eftersom en cell är undertryckt: {zones}"),
    hint: Phrase(
      en: """
        give the range that a suppressed cell can have, such as --suppressed 1..4; \
        columns concerned: {columns}
        """,
      sv: """
        ange intervallet för en undertryckt cell, till exempel --suppressed 1..4; \
        kolumner som berörs: {columns}
        """),
    explanation: Phrase(
      en: """
        The publisher hides small values. Their range is known from the delivery note: \
        below five often means 1..4. With the range the zone takes part and every index \
        gets an interval; without it the zone is left out.
        """,
      sv: """
        Utgivaren döljer små värden. Deras intervall framgår av leveransbeskrivningen: \
        under fem betyder ofta 1..4. Med intervallet deltar zonen och varje index får \
        ett intervall; utan det utesluts zonen.
        """))

  public static let suppressedAsRanges = DiagnosticKind(
    "GS245", .note,
    title: Phrase(en: "suppressed cells kept as ranges", sv: "undertryckta celler som intervall"),
    message: Phrase(
      en: """
        {cells} suppressed cells in {zones} zones with {share} % of the people are \
        carried as ranges
        """,
      sv: """
        {cells} undertryckta celler i {zones} zoner med {share} % av personerna förs \
        vidare som intervall
        """),
    explanation: Phrase(
      en: """
        A suppressed cell travels as the lowest and the highest value it can have, \
        narrowed by a published total where there is one. Indices are given with the \
        interval that follows. No hidden cell is written to any output.
        """,
      sv: """
        En undertryckt cell förs vidare som det lägsta och det högsta värde den kan ha, \
        insnävat av en publicerad total där en sådan finns. Index anges med det \
        intervall som följer. Ingen dold cell skrivs till utdata.
        """))

  public static let suppressedContradiction = DiagnosticKind(
    "GS246", .error,
    title: Phrase(
      en: "suppressed range contradicts the total", sv: "intervallet strider mot totalen"),
    message: Phrase(
      en: "no values of the suppressed cells agree with the total in “{column}”",
      sv: """
        inga värden på de undertryckta cellerna stämmer med totalen i ”{column}”
        """),
    hint: Phrase(
      en: """
        check the range given with --suppressed, and that the total is of the same year \
        and base
        """,
      sv: """
        kontrollera intervallet i --suppressed, och att totalen gäller samma år och bas
        """),
    explanation: Phrase(
      en: """
        The known cells of the zone and the lowest possible values of the hidden ones \
        already exceed the total, or the highest possible ones do not reach it.
        """,
      sv: """
        Zonens kända celler och de dolda cellernas lägsta möjliga värden överstiger \
        redan totalen, eller så når de högsta möjliga inte upp till den.
        """))

  public static let countsLookLikeShares = DiagnosticKind(
    "GS248", .warning,
    title: Phrase(en: "counts look like shares", sv: "antal liknar andelar"),
    message: Phrase(
      en: """
        the groups add up to {sum} in every zone and are not whole numbers: they look \
        like shares, not people
        """,
      sv: """
        grupperna summerar till {sum} i varje zon och är inte heltal: de liknar andelar, \
        inte personer
        """),
    hint: Phrase(
      en: """
        turn shares into counts with the population of the table they come from
        """,
      sv: """
        räkna om andelar till antal med befolkningen i tabellen de kommer från
        """),
    explanation: Phrase(
      en: """
        Segregation and access are about people. Shares give every zone the same weight, \
        whether ten or two thousand live there. Multiply them by the table's own base \
        population (20 years and over, 25–65, …) first.
        """,
      sv: """
        Segregation och tillgänglighet handlar om personer. Andelar ger varje zon samma \
        vikt, oavsett om tio eller två tusen bor där. Multiplicera dem först med \
        tabellens egen basbefolkning (20 år och äldre, 25–65, …).
        """))

  public static let emptyGroup = DiagnosticKind(
    "GS249", .warning,
    title: Phrase(en: "group without people", sv: "grupp utan personer"),
    message: Phrase(
      en: "nobody in the whole area belongs to “{group}”",
      sv: "ingen i hela området hör till ”{group}”"),
    hint: Phrase(
      en: """
        check the column and the year: tables hold 0 for codes outside the years of \
        their division
        """,
      sv: """
        kontrollera kolumn och år: tabeller har 0 för koder utanför indelningens år
        """),
    explanation: Phrase(
      en: """
        A group that is zero in every zone has no segregation and is dropped from \
        measures over several groups. Population tables give 0, not missing, for area \
        codes of another division's years.
        """,
      sv: """
        En grupp som är noll i varje zon har ingen segregation och tas bort ur mått över \
        flera grupper. Befolkningstabeller ger 0, inte saknad, för områdeskoder från en \
        annan indelnings år.
        """))

  public static let noUsableZones = DiagnosticKind(
    "GS252", .error,
    title: Phrase(en: "no zone has all counts", sv: "ingen zon har alla antal"),
    message: Phrase(
      en: "none of the {count} zones has a count for every group",
      sv: "ingen av de {count} zonerna har ett antal för varje grupp"),
    hint: Phrase(
      en: "check the columns and whether the table was joined by the right key",
      sv: "kontrollera kolumnerna och om tabellen kopplades med rätt nyckel"),
    explanation: Phrase(
      en: """
        Every zone lacks at least one of the counts asked for, so there is nothing to \
        measure. After a join that usually means that no code matched.
        """,
      sv: """
        Varje zon saknar minst ett av de antal som behövs, så det finns inget att mäta. \
        Efter en koppling betyder det oftast att ingen kod stämde.
        """))
}
