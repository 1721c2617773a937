public import GeoCore

extension DiagnosticKind {
  /// GS540–GS549: values of options and plan keys.
  public static let parameterKinds: [DiagnosticKind] = [
    quantityWithoutUnit, unreadableQuantity, unknownQuantityUnit, quantityWithDecimalComma,
    quantityOutOfRange, quantityOfOtherKind, settingImpossible, settingUnknown,
  ]

  public static let quantityWithoutUnit = DiagnosticKind(
    "GS540", .error, exit: .usage,
    title: Phrase(en: "value without unit", sv: "värde utan enhet"),
    message: Phrase(en: "“{text}” has no unit", sv: "”{text}” saknar enhet"),
    hint: Phrase(
      en: "write the unit with the number: {candidates}",
      sv: "skriv enheten direkt efter talet: {candidates}"),
    explanation: Phrase(
      en: """
        Distances, times and speeds are always given with their unit, because a bare 800 could be \
        metres or minutes and a wrong guess gives a plausible but wrong map. Lengths: m, km. \
        Times: s, min, h. Speeds: m/min, km/h, m/s.
        """,
      sv: """
        Avstånd, tider och hastigheter anges alltid med enhet, eftersom 800 kan vara meter eller \
        minuter och en felgissning ger en trovärdig men felaktig karta. Längder: m, km. \
        Tider: s, min, h. Hastigheter: m/min, km/h, m/s.
        """))

  public static let unreadableQuantity = DiagnosticKind(
    "GS541", .error, exit: .usage,
    title: Phrase(en: "not a number with a unit", sv: "inte ett tal med enhet"),
    message: Phrase(
      en: "“{text}” is not a number with a unit", sv: "”{text}” är inte ett tal med enhet"),
    hint: Phrase(
      en: "write it like 800m, 1.5km, 15min or 80m/min",
      sv: "skriv till exempel 800m, 1.5km, 15min eller 80m/min"),
    explanation: Phrase(
      en: """
        A value is one number, with a point as decimal mark and no spaces between its digits, \
        followed by one unit. Lists are parted by commas: 500m,1km.
        """,
      sv: """
        Ett värde är ett tal, med punkt som decimaltecken och utan mellanslag mellan siffrorna, \
        följt av en enhet. Listor delas med kommatecken: 500m,1km.
        """))

  public static let unknownQuantityUnit = DiagnosticKind(
    "GS542", .error, exit: .usage,
    title: Phrase(en: "unknown unit", sv: "okänd enhet"),
    message: Phrase(
      en: "“{unit}” in “{text}” is not a known unit", sv: "”{unit}” i ”{text}” är ingen känd enhet"),
    hint: Phrase(en: "units here: {units}", sv: "enheter här: {units}"),
    explanation: Phrase(
      en: """
        Units are written short and in lower case. Lengths: m, km. Times: s, min, h. Speeds: \
        m/min, km/h, m/s. Miles, feet and the Swedish mil are not read: convert them first.
        """,
      sv: """
        Enheter skrivs kort och med små bokstäver. Längder: m, km. Tider: s, min, h. \
        Hastigheter: m/min, km/h, m/s. Mil, engelska mil och fot läses inte: räkna om dem först.
        """))

  public static let quantityWithDecimalComma = DiagnosticKind(
    "GS543", .error, exit: .usage,
    title: Phrase(en: "decimal comma in a value", sv: "decimalkomma i ett värde"),
    message: Phrase(
      en: "“{text}” has a comma inside a number", sv: "”{text}” har ett kommatecken inne i ett tal"),
    hint: Phrase(
      en: "write {mended}; if a list is meant, give every entry its unit",
      sv: "skriv {mended}; om en lista avses, ge varje värde sin enhet"),
    explanation: Phrase(
      en: """
        In options and plan files the decimal mark is a point, because commas part the entries of \
        a list: 1,5km could be one and a half kilometres, or 1 and 5 km. Tables may use decimal \
        commas; that is found out for each file.
        """,
      sv: """
        I flaggor och planfiler är decimaltecknet punkt, eftersom kommatecken delar värdena i en \
        lista: 1,5km kan vara en och en halv kilometer, eller 1 och 5 km. Tabeller får ha \
        decimalkomma; det avgörs för varje fil.
        """))

  public static let quantityOutOfRange = DiagnosticKind(
    "GS544", .error, exit: .usage,
    title: Phrase(en: "value out of range", sv: "värde utanför tillåtet område"),
    message: Phrase(
      en: "“{text}” cannot be used: it must be above zero and at most {limit}",
      sv: "”{text}” kan inte användas: det måste vara över noll och högst {limit}"),
    hint: Phrase(
      en: "check the number and its unit", sv: "kontrollera talet och dess enhet"),
    explanation: Phrase(
      en: """
        A distance, time or speed has to be positive and of this world. A value far too large is \
        mostly a wrong unit, such as km written where m was meant.
        """,
      sv: """
        Ett avstånd, en tid eller en hastighet måste vara positiv och rimlig. Ett alldeles för \
        stort värde är oftast fel enhet, till exempel km där m avsågs.
        """))

  public static let quantityOfOtherKind = DiagnosticKind(
    "GS545", .error, exit: .usage,
    title: Phrase(en: "another kind of value is wanted", sv: "ett annat slags värde behövs"),
    message: Phrase(
      en: "“{text}” is a {is}, but a {wanted} is wanted here",
      sv: "”{text}” är en {is}, men här behövs en {wanted}"),
    hint: Phrase(en: "write it like {examples}", sv: "skriv till exempel {examples}"),
    explanation: Phrase(
      en: """
        The option takes one kind of value: a length, a time or a speed. A time is turned into a \
        walking distance only where a speed is given or stated.
        """,
      sv: """
        Flaggan tar ett slags värde: en längd, en tid eller en hastighet. En tid räknas om till \
        gångavstånd bara där en hastighet är given eller angiven.
        """))

  public static let settingImpossible = DiagnosticKind(
    "GS546", .error, exit: .usage,
    title: Phrase(
      en: "value that a setting cannot have", sv: "värde som en inställning inte kan ha"),
    message: Phrase(en: "“{value}” is not {possible}", sv: "”{value}” är inte {possible}"),
    hint: Phrase(en: "write {possible}", sv: "skriv {possible}"),
    explanation: Phrase(
      en: """
        Measures have settings with a fixed form: a choice of words, a number within bounds, a \
        length with its unit. `geoseg segregation --help` lists them.
        """,
      sv: """
        Mått har inställningar med en fast form: ett val av ord, ett tal inom gränser, en längd \
        med enhet. `geoseg segregation --help` räknar upp dem.
        """))

  public static let settingUnknown = DiagnosticKind(
    "GS547", .error, exit: .usage,
    title: Phrase(en: "unknown setting", sv: "okänd inställning"),
    message: Phrase(
      en: "the measures have no setting {name}", sv: "måtten har ingen inställning {name}"),
    hint: Phrase(en: "settings: {names}", sv: "inställningar: {names}"),
    explanation: Phrase(
      en: "Settings of measures have the same names in options and in plan files.",
      sv: "Måttens inställningar heter likadant i flaggor och i planfiler."))
}
