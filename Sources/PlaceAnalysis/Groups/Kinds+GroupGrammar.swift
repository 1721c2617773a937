public import GeoCore

extension DiagnosticKind {
  /// GS230–GS259: groups and their counts.
  public static let groupKinds: [DiagnosticKind] = groupGrammarKinds + countKinds

  /// What is asked for: groups, totals, years and ranges as written.
  public static let groupGrammarKinds: [DiagnosticKind] = [
    unreadableGroups, groupNamedTwice, columnCountedTwice, noSuchColumn, yearNeeded, yearNotInTable,
    loneGroupWithoutTotal, unreadableSuppressedRange, totalIsAGroup, yearOutOfRange,
  ]

  public static let unreadableGroups = DiagnosticKind(
    "GS230", .error, exit: .usage,
    title: Phrase(en: "groups not readable", sv: "grupperna går inte att läsa"),
    message: Phrase(
      en: "cannot read the groups “{text}” at character {place}: {reason}",
      sv: "grupperna ”{text}” går inte att läsa vid tecken {place}: {reason}"),
    hint: Phrase(
      en: """
        write column,column or name=column+column,name=column; names with , + = or \
        quotes go in quotes
        """,
      sv: """
        skriv kolumn,kolumn eller namn=kolumn+kolumn,namn=kolumn; namn med , + = eller \
        citattecken skrivs inom citattecken
        """),
    explanation: Phrase(
      en: """
        Groups are columns parted by commas. A group of several columns is written as a \
        sum, with a name before the equals sign: young=age_10_14+age_15_19. Blanks \
        around names do not count. A name that holds , + = or a quote itself goes in \
        quotes: "65+".
        """,
      sv: """
        Grupper är kolumner delade med kommatecken. En grupp av flera kolumner skrivs \
        som en summa, med ett namn före likhetstecknet: young=age_10_14+age_15_19. \
        Blanktecken runt namn räknas inte. Ett namn som självt innehåller , + = eller \
        citattecken skrivs inom citattecken: "65+".
        """))

  public static let groupNamedTwice = DiagnosticKind(
    "GS231", .error, exit: .usage,
    title: Phrase(en: "group named twice", sv: "gruppnamn används två gånger"),
    message: Phrase(en: "two groups are called “{group}”", sv: "två grupper heter ”{group}”"),
    hint: Phrase(
      en: "give each group a name of its own: name=column",
      sv: "ge varje grupp ett eget namn: namn=kolumn"),
    explanation: Phrase(
      en: """
        Results are told apart by the group's name, so every group needs its own. A \
        group without a name goes by its column.
        """,
      sv: """
        Resultat skiljs åt med gruppens namn, så varje grupp behöver ett eget. En grupp \
        utan namn får kolumnens.
        """))

  public static let columnCountedTwice = DiagnosticKind(
    "GS232", .error, exit: .usage,
    title: Phrase(en: "column counted twice", sv: "kolumn räknas två gånger"),
    message: Phrase(
      en: """
        the column “{column}” is counted twice, in “{first}” and in “{second}”
        """, sv: "kolumnen ”{column}” räknas två gånger, i ”{first}” och i ”{second}”"),
    hint: Phrase(
      en: "name each column once; groups must not share people",
      sv: "ange varje kolumn en gång; grupper får inte dela personer"),
    explanation: Phrase(
      en: """
        Groups have to exclude each other: a person counted in two groups, or twice in \
        one, makes shares and indices wrong without any sign of it.
        """,
      sv: """
        Grupper måste utesluta varandra: en person som räknas i två grupper, eller två \
        gånger i en, gör andelar och index fel utan att det märks.
        """))

  public static let noSuchColumn = DiagnosticKind(
    "GS233", .error, exit: .usage,
    title: Phrase(en: "no such column", sv: "kolumnen finns inte"),
    message: Phrase(en: "there is no column “{column}”", sv: "det finns ingen kolumn ”{column}”"),
    hint: Phrase(
      en: "{suggestion}columns here: {columns}", sv: "{suggestion}kolumner här: {columns}"),
    explanation: Phrase(
      en: """
        A column was named that the layer does not have. Names are compared exactly, \
        with regard to case. A table that should bring the column has to be joined \
        first.
        """,
      sv: """
        En kolumn angavs som lagret inte har. Namn jämförs exakt, med skillnad på stora \
        och små bokstäver. En tabell som ska ge kolumnen måste kopplas på först.
        """))

  public static let yearNeeded = DiagnosticKind(
    "GS234", .error, exit: .usage,
    title: Phrase(en: "year needed", sv: "årtal behövs"),
    message: Phrase(en: "“{column}” needs a year", sv: "”{column}” behöver ett årtal"),
    hint: Phrase(
      en: "give --year; years at hand: {years}", sv: "ange --year; år som finns: {years}"),
    explanation: Phrase(
      en: """
        The mark {year} in a column name stands for the year asked for with --year, so \
        that the same groups can be used for several years.
        """,
      sv: """
        Märket {year} i ett kolumnnamn står för året som anges med --year, så att samma \
        grupper kan användas för flera år.
        """))

  public static let yearNotInTable = DiagnosticKind(
    "GS235", .error, exit: .usage,
    title: Phrase(en: "year not in the table", sv: "året finns inte i tabellen"),
    message: Phrase(
      en: "there is no column “{name}” for “{column}”",
      sv: "det finns ingen kolumn ”{name}” för ”{column}”"),
    hint: Phrase(en: "years at hand: {years}", sv: "år som finns: {years}"),
    explanation: Phrase(
      en: """
        The layer has columns of this pattern, but none for the year asked for.
        """,
      sv: """
        Lagret har kolumner med det här mönstret, men ingen för året som efterfrågas.
        """))

  public static let loneGroupWithoutTotal = DiagnosticKind(
    "GS236", .error, exit: .usage,
    title: Phrase(en: "one group needs a total", sv: "en ensam grupp behöver en total"),
    message: Phrase(
      en: "“{group}” is the only group, and there is no total to compare it with",
      sv: """
        ”{group}” är den enda gruppen, och det finns ingen total att jämföra med
        """),
    hint: Phrase(
      en: "give --total COLUMN, or a second group; {suggestion}",
      sv: "ange --total KOLUMN, eller en grupp till; {suggestion}"),
    explanation: Phrase(
      en: """
        One group alone is measured against the rest: everybody in the zone less the \
        group. That takes a column with everybody.
        """,
      sv: """
        En ensam grupp mäts mot resten: alla i zonen utom gruppen. Det kräver en kolumn \
        med alla.
        """))

  public static let unreadableSuppressedRange = DiagnosticKind(
    "GS247", .error, exit: .usage,
    title: Phrase(en: "range not readable", sv: "intervallet går inte att läsa"),
    message: Phrase(
      en: "“{text}” is not a range of counts", sv: "”{text}” är inte ett intervall av antal"),
    hint: Phrase(
      en: """
        write two whole numbers with two points between, the smaller first: 1..4
        """, sv: "skriv två heltal med två punkter emellan, det mindre först: 1..4"),
    explanation: Phrase(
      en: """
        The range of a suppressed cell is written low..high; both ends are possible \
        values, and neither is below zero.
        """,
      sv: """
        Intervallet för en undertryckt cell skrivs lägst..högst; båda ändarna är möjliga \
        värden, och ingen är under noll.
        """))

  public static let totalIsAGroup = DiagnosticKind(
    "GS250", .error, exit: .usage,
    title: Phrase(en: "total is also a group", sv: "totalen är också en grupp"),
    message: Phrase(
      en: "the total “{column}” is also counted in the group “{group}”",
      sv: "totalen ”{column}” räknas också i gruppen ”{group}”"),
    hint: Phrase(
      en: "name another total, or take the column out of the group",
      sv: "ange en annan total, eller ta bort kolumnen ur gruppen"),
    explanation: Phrase(
      en: """
        The total is everybody, the groups are parts of it. A group that is the total \
        leaves no rest to compare it with.
        """,
      sv: """
        Totalen är alla, grupperna är delar av den. En grupp som är totalen lämnar ingen \
        rest att jämföra med.
        """))

  public static let yearOutOfRange = DiagnosticKind(
    "GS251", .error, exit: .usage,
    title: Phrase(en: "not a year", sv: "inte ett årtal"),
    message: Phrase(
      en: "{year} is not a year that data could be of",
      sv: "{year} är inte ett år som data kan gälla"),
    hint: Phrase(
      en: "give the reference year with four digits, such as 2022",
      sv: "ange referensåret med fyra siffror, till exempel 2022"),
    explanation: Phrase(
      en: """
        The year fills {year} in column names. It has four digits, from 1749, the first \
        year of the population statistics, on.
        """,
      sv: """
        Året ersätter {year} i kolumnnamn. Det har fyra siffror, från 1749, \
        befolkningsstatistikens första år, och framåt.
        """))
}
