public import GeoCore

/// Faults and findings of parting segregation between, within and over time.
extension DiagnosticKind {
  /// GS630–GS640.
  public static let changeKinds: [DiagnosticKind] = [
    superunitMissing, supergroupUnknown, supergroupTwice, changeKeyNeeded, nothingInCommon,
    zonesUnmatched, zonesUnknown, groupsUnmatched, measureHasNoChange, hiddenCountsAsPoints,
    sameCountTwice,
  ]

  public static let superunitMissing = DiagnosticKind(
    "GS630", .error, exit: .badData,
    title: Phrase(en: "zones in no larger unit", sv: "zoner utan större enhet"),
    message: Phrase(
      en: "{count} zones with people have nothing in {column}, the first is {zone}",
      sv: "{count} zoner med människor har inget i {column}, den första är {zone}"),
    hint: Phrase(
      en: "fill the column in, or leave those zones out of the layer",
      sv: "fyll i kolumnen, eller ta bort de zonerna ur lagret"),
    explanation: Phrase(
      en: """
        To part segregation between and within larger units, every zone with people has to lie in \
        one. A unit of all those without a name would be no area at all, so the run stops.
        """,
      sv: """
        För att dela segregationen mellan och inom större enheter måste varje zon med människor \
        ligga i en. En enhet av alla utan namn vore inget område, så körningen stannar.
        """))

  public static let supergroupUnknown = DiagnosticKind(
    "GS631", .error, exit: .usage,
    title: Phrase(en: "unknown group in a supergroup", sv: "okänd grupp i en övergrupp"),
    message: Phrase(
      en: "there is no group {group} to put into {supergroup}",
      sv: "det finns ingen grupp {group} att lägga i {supergroup}"),
    hint: Phrase(en: "the groups are: {groups}", sv: "grupperna är: {groups}"),
    explanation: Phrase(
      en: """
        Supergroups are written like groups, with the names of groups in the place of columns: \
        'abroad=europe+asia'. Groups that are in none are supergroups of their own.
        """,
      sv: """
        Övergrupper skrivs som grupper, med gruppernas namn i stället för kolumner: \
        'utrikes=europa+asien'. Grupper som inte är med i någon är egna övergrupper.
        """))

  public static let supergroupTwice = DiagnosticKind(
    "GS632", .error, exit: .usage,
    title: Phrase(en: "group in two supergroups", sv: "grupp i två övergrupper"),
    message: Phrase(
      en: "the group {group} is in {supergroup} and in another supergroup",
      sv: "gruppen {group} är med i {supergroup} och i en annan övergrupp"),
    hint: Phrase(en: "keep it in one of them", sv: "behåll den i en av dem"),
    explanation: Phrase(
      en: "People of a group in two supergroups would be counted twice.",
      sv: "Människor ur en grupp i två övergrupper skulle räknas två gånger."))

  public static let changeKeyNeeded = DiagnosticKind(
    "GS633", .error, exit: .usage,
    title: Phrase(en: "no key to match zones by", sv: "ingen nyckel att para ihop zoner med"),
    message: Phrase(
      en: "nothing tells which zone of {before} is which of {after}",
      sv: "inget säger vilken zon i {before} som är vilken i {after}"),
    hint: Phrase(
      en: "name the column of codes with --key, and with --key-after where it differs",
      sv: "ange kolumnen med koder med --key, och med --key-after där den är en annan"),
    explanation: Phrase(
      en: """
        Two layers are compared zone by zone, so that both need a column of codes that mean the \
        same area in both. The order of rows is no such thing.
        """,
      sv: """
        Två lager jämförs zon för zon, så båda behöver en kolumn med koder som betyder samma \
        område i båda. Radernas ordning duger inte.
        """))

  public static let nothingInCommon = DiagnosticKind(
    "GS634", .error, exit: .badData,
    title: Phrase(en: "no zone in both layers", sv: "ingen zon i båda lagren"),
    message: Phrase(
      en: "no zone of {before} (such as {first}) is in {after} (such as {second})",
      sv: "ingen zon i {before} (till exempel {first}) finns i {after} (till exempel {second})"),
    hint: Phrase(
      en: "check --key, and that both layers have the same version of the division",
      sv: "kontrollera --key, och att båda lagren har samma version av indelningen"),
    explanation: Phrase(
      en: """
        Codes of areas change with their borders, such as between DeSO 2018 and 2025, and lose \
        leading zeros in spreadsheets. Without a common zone nothing can be said of change.
        """,
      sv: """
        Områdens koder ändras med gränserna, till exempel mellan DeSO 2018 och 2025, och tappar \
        inledande nollor i kalkylark. Utan en gemensam zon går inget att säga om förändring.
        """))

  public static let zonesUnmatched = DiagnosticKind(
    "GS635", .warning,
    title: Phrase(en: "zones in one layer only", sv: "zoner bara i det ena lagret"),
    message: Phrase(
      en: """
        {added} zones with people are only in the later count ({peopleAdded} persons), {removed} \
        only in the earlier ({peopleRemoved} persons)
        """,
      sv: """
        {added} zoner med människor finns bara i den senare räkningen ({peopleAdded} personer), \
        {removed} bara i den tidigare ({peopleRemoved} personer)
        """),
    hint: Phrase(
      en: "they are the additions and removals; check that areas were not merely renamed",
      sv: "de är tillägg och bortfall; kontrollera att områden inte bara bytt kod"),
    explanation: Phrase(
      en: """
        A zone that one count does not have cannot have changed its mix. What it does to the index \
        is shown by itself. Areas with new codes or borders show up here although people stayed.
        """,
      sv: """
        En zon som den ena räkningen saknar kan inte ha ändrat sin blandning. Det den gör med \
        indexet visas för sig. Områden med nya koder eller gränser hamnar här fast folk bor kvar.
        """))

  public static let zonesUnknown = DiagnosticKind(
    "GS636", .warning,
    title: Phrase(en: "zones left out of the comparison", sv: "zoner utelämnade ur jämförelsen"),
    message: Phrase(
      en: "{count} zones are left out of both counts, since one of them does not know its people",
      sv: "{count} zoner är utelämnade ur båda räkningarna, eftersom en av dem saknar uppgift"),
    hint: Phrase(
      en: "give --suppressed when the missing counts are hidden small ones",
      sv: "ange --suppressed om de saknade antalen är dolda små tal"),
    explanation: Phrase(
      en: """
        A missing count is not zero people. Taken into one count only, such a zone would look like \
        one that was built or torn down.
        """,
      sv: """
        Ett saknat antal är inte noll personer. Med i bara den ena räkningen skulle en sådan zon \
        se ut som nybyggd eller riven.
        """))

  public static let groupsUnmatched = DiagnosticKind(
    "GS637", .error, exit: .usage,
    title: Phrase(en: "groups do not match", sv: "grupperna passar inte ihop"),
    message: Phrase(
      en: "{before} groups before and {after} groups after cannot be matched",
      sv: "{before} grupper före och {after} grupper efter kan inte paras ihop"),
    hint: Phrase(
      en: "give both lists in the same order, or name the groups alike: name=column",
      sv: "ange båda listorna i samma ordning, eller ge grupperna samma namn: namn=kolumn"),
    explanation: Phrase(
      en: """
        Groups of the two counts belong together by their names when all are named, else by their \
        order. A group that is missing on one side can only be told by its name.
        """,
      sv: """
        De två räkningarnas grupper hör ihop genom sina namn när alla har namn, annars genom \
        ordningen. En grupp som saknas på ena sidan kan bara kännas igen på namnet.
        """))

  public static let measureHasNoChange = DiagnosticKind(
    "GS638", .error, exit: .usage,
    title: Phrase(
      en: "no counterfactual for this measure", sv: "ingen kontrafaktisk tabell för måttet"),
    message: Phrase(
      en: "the change of {measure} cannot be parted by {way}",
      sv: "förändringen av {measure} kan inte delas upp med {way}"),
    hint: Phrase(
      en: "name an index of the whole area; of more than two groups with share or dual-composition",
      sv:
        "ange ett index för hela området; för fler än två grupper med share eller dual-composition"
    ),
    explanation: Phrase(
      en: """
        Counterfactual tables part one number of the whole area: of a group against another or \
        against everybody else, or of all groups. The way `composition` makes tables of two groups.
        """,
      sv: """
        Kontrafaktiska tabeller delar upp ett tal för hela området: för en grupp mot en annan eller \
        mot alla andra, eller för alla grupper. Sättet `composition` gör tabeller för två grupper.
        """))

  public static let hiddenCountsAsPoints = DiagnosticKind(
    "GS639", .warning,
    title: Phrase(en: "hidden counts taken as points", sv: "dolda antal tagna som punkter"),
    message: Phrase(
      en: "hidden counts stand in the middle of their range; the parts have no interval",
      sv: "dolda antal står i mitten av sitt intervall; delarna har inget intervall"),
    hint: Phrase(
      en: "compare with `geoseg segregation`, which gives intervals, before relying on small parts",
      sv: "jämför med `geoseg segregation`, som ger intervall, innan små delar får bära något"),
    explanation: Phrase(
      en: """
        Small parts of an index can come from the counts that the publisher hides. The index itself \
        has an interval in `geoseg segregation`; its parts are computed at the middle values.
        """,
      sv: """
        Små delar av ett index kan komma av de antal som utgivaren döljer. Indexet självt har ett \
        intervall i `geoseg segregation`; dess delar räknas vid de mittersta värdena.
        """))

  public static let sameCountTwice = DiagnosticKind(
    "GS640", .error, exit: .usage,
    title: Phrase(en: "a count compared with itself", sv: "en räkning jämförd med sig själv"),
    message: Phrase(
      en: "before and after are the same columns of the same layer: {columns}",
      sv: "före och efter är samma kolumner i samma lager: {columns}"),
    hint: Phrase(
      en: "give a second layer, --groups-after, --join-after, or {year} in --groups with --years",
      sv: "ge ett andra lager, --groups-after, --join-after, eller {year} i --groups med --years"),
    explanation: Phrase(
      en: """
        A change is between two counts. They can be two layers, two tables joined to one layer, or \
        two sets of columns: 'born_abroad_{year},born_sweden_{year}' with --years 2020,2023, or \
        other columns by --groups-after.
        """,
      sv: """
        En förändring är mellan två räkningar. De kan vara två lager, två tabeller kopplade till ett \
        lager, eller två uppsättningar kolumner: 'born_abroad_{year},born_sweden_{year}' med --years \
        2020,2023, eller andra kolumner med --groups-after.
        """))
}
