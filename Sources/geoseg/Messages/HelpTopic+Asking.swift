internal import GeoCore

extension HelpTopic {
  static let groups = HelpTopic(
    name: "groups",
    title: Phrase(en: "How groups are named", sv: "Hur grupper namnges"),
    text: Phrase(
      en: """
        --groups born_abroad,born_sweden takes two columns of counts. \
        --groups 'young=age_10_14+age_15_19,other=age_20_64' gives sums a name. \
        {year} in a column name is filled from --year.

        Groups are the whole population unless --total COLUMN says otherwise; then the rest is a \
        group of its own. One group alone is compared with the rest.

        A suppressed cell (..) is no zero. --suppressed 1..4 says what it can be; every number that \
        depends on it then carries its lowest and highest value.
        """,
      sv: """
        --groups born_abroad,born_sweden tar två kolumner med antal. \
        --groups 'unga=age_10_14+age_15_19,övriga=age_20_64' ger summor ett namn. \
        {year} i ett kolumnnamn fylls i från --year.

        Grupperna är hela befolkningen om inte --total KOLUMN säger annat; då blir resten en egen \
        grupp. En grupp ensam jämförs med resten.

        En undertryckt cell (..) är inte noll. --suppressed 1..4 säger vad den kan vara; varje tal \
        som beror på den får då sitt lägsta och högsta värde.
        """))

  static let units = HelpTopic(
    name: "units",
    title: Phrase(en: "Distances and times", sv: "Avstånd och tider"),
    text: Phrase(
      en: """
        A value carries its unit: 800m, 1.5km, 15min, 80m/min. A bare number is an error, for a \
        number without a unit is how wrong maps are made. Several values are separated by comma: \
        --within 500m,1000m,3000m. Minutes need a speed: --within 15min --speed 80m/min. A place at \
        exactly the distance is within it.
        """,
      sv: """
        Ett värde bär sin enhet: 800m, 1.5km, 15min, 80m/min. Ett tal utan enhet är ett fel, för så \
        görs felaktiga kartor. Flera värden skiljs med komma: --within 500m,1000m,3000m. Minuter \
        behöver en fart: --within 15min --speed 80m/min. En plats på exakt avståndet är inom det.
        """))

  static let crs = HelpTopic(
    name: "crs",
    title: Phrase(en: "Coordinate systems", sv: "Koordinatsystem"),
    text: Phrase(
      en: """
        x is east and y is north, always. Nothing is computed in degrees: data in Sweden is computed \
        in EPSG:3006 (SWEREF 99 TM), else in the fitting UTM zone, else in an equal-area projection \
        around the data. --crs 3007 overrides that, --crs plane takes metres without a place on \
        earth, --crs-in 3006 corrects what a file says of itself. Output is WGS 84 as RFC 7946 has \
        it; --crs-out 3006 writes another system with the legacy crs member.
        """,
      sv: """
        x är öster och y är norr, alltid. Inget räknas i grader: data i Sverige räknas i EPSG:3006 \
        (SWEREF 99 TM), annars i passande UTM-zon, annars i en ytriktig projektion kring data. \
        --crs 3007 går före, --crs plane tar meter utan plats på jorden, --crs-in 3006 rättar vad en \
        fil säger om sig själv. Utdata är WGS 84 enligt RFC 7946; --crs-out 3006 skriver ett annat \
        system med den gamla crs-medlemmen.
        """))
}
