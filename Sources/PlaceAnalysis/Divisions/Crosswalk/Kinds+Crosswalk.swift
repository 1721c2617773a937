public import GeoCore

extension DiagnosticKind {
  /// GS685–GS699: versions of divisions, crosswalks and shares of a second layer.
  public static let crosswalkKinds: [DiagnosticKind] =
    divisionYearKinds + [
      sameVersionTwice, versionsMixed, versionContradicted, versionUnknown, codeColumnNeeded,
      zoneCodeTwice, badSliver, layersApart, peopleOutsideLayer, sliversWentAlong, layerOverlaps,
      zonesPartedByArea, weightMissing,
    ]

  public static let sameVersionTwice = DiagnosticKind(
    "GS687", .error,
    title: Phrase(en: "the same version twice", sv: "samma version två gånger"),
    message: Phrase(
      en: "{old} and {new} are both of the version {version}",
      sv: "{old} och {new} är båda av versionen {version}"),
    hint: Phrase(
      en: """
        give the layer of the other version; two divisions of one year are told apart by \
        --from-version DeSO2025 --to-version RegSO2025
        """,
      sv: """
        ange lagret för den andra versionen; två indelningar från samma år skiljs åt med \
        --from-version DeSO2025 --to-version RegSO2025
        """),
    explanation: Phrase(
      en: """
        A crosswalk goes from one version of a division to another. Two layers of the same \
        version have nothing to follow; most often one of the two files is the wrong one.
        """,
      sv: """
        En övergång går från en version av en indelning till en annan. Två lager av samma \
        version har inget att följa; oftast är den ena filen fel.
        """))

  public static let versionsMixed = DiagnosticKind(
    "GS688", .error,
    title: Phrase(en: "several versions in one layer", sv: "flera versioner i ett lager"),
    message: Phrase(
      en: "the zones of {file} are of {count} versions: {versions}",
      sv: "zonerna i {file} är av {count} versioner: {versions}"),
    hint: Phrase(
      en: "give each version as a layer of its own",
      sv: "ange varje version som ett eget lager"),
    explanation: Phrase(
      en: """
        The same code can denote another polygon in another version, so zones of several versions \
        in one layer lie on top of each other and people would be counted twice.
        """,
      sv: """
        Samma kod kan beteckna en annan yta i en annan version, så zoner av flera versioner i ett \
        lager ligger ovanpå varandra och människor skulle räknas två gånger.
        """))

  public static let versionContradicted = DiagnosticKind(
    "GS689", .error,
    title: Phrase(
      en: "version differs from the layer's own", sv: "versionen skiljer sig från lagrets egen"),
    message: Phrase(
      en: "{option} says {version}, {file} says {own}",
      sv: "{option} anger {version}, {file} anger {own}"),
    hint: Phrase(
      en: "check which file is which; leave {option} out to believe the layer",
      sv: "kontrollera vilken fil som är vilken; utelämna {option} för att tro på lagret"),
    explanation: Phrase(
      en: """
        The layer states its version by a suffix of its codes or in its version column, and an \
        option states another. A mismatch of versions stops the run: numbers joined to the wrong \
        polygons look like numbers joined to the right ones.
        """,
      sv: """
        Lagret anger sin version med ett tillägg till koderna eller i sin versionskolumn, och en \
        flagga anger en annan. Olika versioner stoppar körningen: tal som kopplats till fel ytor \
        ser ut som tal på rätt ytor.
        """))

  public static let versionUnknown = DiagnosticKind(
    "GS690", .warning,
    title: Phrase(en: "version not stated", sv: "versionen anges inte"),
    message: Phrase(
      en: "{file} does not say which version its zones are of: no suffix, no column “{column}”",
      sv: "{file} anger inte vilken version zonerna är av: inget tillägg, ingen kolumn ”{column}”"),
    hint: Phrase(
      en: "say it with {option}, such as DeSO2025, so that a mix-up is noticed",
      sv: "ange den med {option}, till exempel DeSO2025, så att en förväxling märks"),
    explanation: Phrase(
      en: """
        The version is read from a suffix of the codes (0114A0010_DeSO2025), from a column of \
        versions, or from an option. Without it nothing can be checked, and the output says “?”.
        """,
      sv: """
        Versionen läses ur ett tillägg till koderna (0114A0010_DeSO2025), ur en kolumn med \
        versioner eller ur en flagga. Utan den kan inget kontrolleras, och utdata säger ”?”.
        """))

  public static let codeColumnNeeded = DiagnosticKind(
    "GS691", .error, exit: .usage,
    title: Phrase(en: "column of codes needed", sv: "kolumn med koder behövs"),
    message: Phrase(
      en: "{file} has no column with a code of its own for every zone",
      sv: "{file} har ingen kolumn med en egen kod för varje zon"),
    hint: Phrase(
      en: "name it with {option}; columns here: {columns}",
      sv: "ange den med {option}; kolumner här: {columns}"),
    explanation: Phrase(
      en: """
        A crosswalk is a table of codes. Without codes its rows could not be used again, nor \
        could a renamed zone be told from one that moved.
        """,
      sv: """
        En övergångstabell är en tabell över koder. Utan koder kan dess rader inte användas igen, \
        och en zon som bytt namn kan inte skiljas från en som flyttats.
        """))

  public static let zoneCodeTwice = DiagnosticKind(
    "GS692", .error,
    title: Phrase(en: "zone code twice", sv: "zonkod två gånger"),
    message: Phrase(
      en: "{count} codes stand on several zones of {file}: {codes}",
      sv: "{count} koder står på flera zoner i {file}: {codes}"),
    hint: Phrase(
      en: "make each zone one feature (a multipolygon for islands), or name another key",
      sv: "gör varje zon till ett objekt (en multipolygon för öar), eller ange en annan nyckel"),
    explanation: Phrase(
      en: """
        Codes are compared without their version suffix, so two versions of a zone in one layer \
        have the same code, too. Which of the polygons a row of the table speaks of would be a guess.
        """,
      sv: """
        Koder jämförs utan versionstillägg, så två versioner av en zon i ett lager har också samma \
        kod. Vilken av ytorna en rad i tabellen gäller vore en gissning.
        """))

  public static let badSliver = DiagnosticKind(
    "GS693", .error, exit: .usage,
    title: Phrase(en: "sliver limit not readable", sv: "gränsen för strimlor går inte att läsa"),
    message: Phrase(
      en: "“{text}” is neither a share below one half nor an area",
      sv: "”{text}” är varken en andel under en halv eller en yta"),
    hint: Phrase(
      en: "write a share such as 0.005 or 0.5%, or an area such as 100m2",
      sv: "skriv en andel som 0.005 eller 0.5%, eller en yta som 100m2"),
    explanation: Phrase(
      en: """
        Borders drawn twice never agree to the millimetre. What two zones have in common is a \
        sliver when it is less than this share of both of them, or less than this area.
        """,
      sv: """
        Gränser som ritats två gånger stämmer aldrig på millimetern. Det två zoner har gemensamt \
        är en strimla när det är mindre än denna andel av båda, eller mindre än denna yta.
        """))

  public static let layersApart = DiagnosticKind(
    "GS694", .error,
    title: Phrase(en: "the layers lie apart", sv: "lagren ligger skilda åt"),
    message: Phrase(
      en: "no zone of {old} has any area in common with {new}",
      sv: "ingen zon i {old} har någon yta gemensam med {new}"),
    hint: Phrase(
      en: "check that both cover the same municipality, and their CRS",
      sv: "kontrollera att båda gäller samma kommun, och deras CRS"),
    explanation: Phrase(
      en: "Both layers were brought to the same CRS, and nothing of one lies on the other.",
      sv: "Båda lagren fördes till samma CRS, och inget av det ena ligger på det andra."))

  public static let peopleOutsideLayer = DiagnosticKind(
    "GS695", .warning,
    title: Phrase(en: "people outside the other layer", sv: "personer utanför det andra lagret"),
    message: Phrase(
      en: "{zones} zones lie partly or wholly outside {new}: {people} of {column} ({share} %)",
      sv:
        "{zones} zoner ligger helt eller delvis utanför {new}: {people} av {column} ({share} %)"),
    hint: Phrase(
      en: "the layer old has the share of each zone that is covered",
      sv: "lagret old har den andel av varje zon som täcks"),
    explanation: Phrase(
      en: """
        People of an old zone are carried to the new zones over it. Where more than a sliver of it \
        lies under none, that share of its people goes nowhere, and is told: totals before are \
        totals after plus those outside.
        """,
      sv: """
        En gammal zons folk förs till de nya zonerna över den. Där mer än en strimla ligger under \
        ingen går den andelen ingenstans, och det berättas: summan före är summan efter plus dem \
        utanför.
        """))

  public static let sliversWentAlong = DiagnosticKind(
    "GS696", .note,
    title: Phrase(en: "slivers left out", sv: "strimlor räknades inte"),
    message: Phrase(
      en: """
        {count} overlaps below the limit {limit} count as slivers; the people in them went with \
        their zones
        """,
      sv: """
        {count} överlapp under gränsen {limit} räknas som strimlor; personerna i dem följde sina \
        zoner
        """),
    hint: Phrase(
      en: "--sliver sets the limit; the greatest of them is {greatest} m²",
      sv: "--sliver sätter gränsen; det största av dem är {greatest} m²"),
    explanation: Phrase(
      en: """
        Borders drawn twice never agree to the millimetre. Overlaps that are less than the limit \
        of both zones are listed as slivers, but do not make a zone changed and carry nobody: its \
        people are parted over its other overlaps, so that none are lost.
        """,
      sv: """
        Gränser som ritats två gånger stämmer aldrig på millimetern. Överlapp under gränsen för \
        båda zonerna listas som strimlor, men gör ingen zon ändrad och bär ingen: zonens folk \
        fördelas på dess andra överlapp, så att ingen försvinner.
        """))

  public static let layerOverlaps = DiagnosticKind(
    "GS697", .note,
    title: Phrase(en: "areas overlap each other", sv: "områden överlappar varandra"),
    message: Phrase(
      en: "areas of {file} overlap each other over {area} m²; nobody there is counted twice",
      sv: "områden i {file} överlappar varandra på {area} m²; ingen där räknas två gånger"),
    hint: Phrase(
      en: "shares of single areas add up to more than the share in all of them",
      sv: "enskilda områdens andelar blir tillsammans större än andelen i alla"),
    explanation: Phrase(
      en: """
        Where areas of a layer lie on each other, a zone's share in the layer is that in any of \
        them, counted once. In a crosswalk the people of such ground are parted evenly between \
        the zones over it.
        """,
      sv: """
        Där områden i ett lager ligger på varandra är en zons andel i lagret den i något av dem, \
        räknad en gång. I en övergång delas folket på sådan mark lika mellan zonerna över den.
        """))

  public static let zonesPartedByArea = DiagnosticKind(
    "GS698", .warning,
    title: Phrase(en: "zones without points", sv: "zoner utan punkter"),
    message: Phrase(
      en: "{count} zones have no point with a weight in {file}; their people were parted by area",
      sv: "{count} zoner har ingen punkt med vikt i {file}; deras folk fördelades efter yta"),
    hint: Phrase(
      en: "check that the points cover all zones: {codes}",
      sv: "kontrollera att punkterna täcker alla zoner: {codes}"),
    explanation: Phrase(
      en: """
        People are parted by the weights of the points in their zone. Where a zone has none, its \
        area says how, so that nobody is lost.
        """,
      sv: """
        Människor fördelas efter vikten hos punkterna i deras zon. Där en zon saknar punkter \
        avgör ytan, så att ingen försvinner.
        """))

  public static let weightMissing = DiagnosticKind(
    "GS699", .error, exit: .usage,
    title: Phrase(en: "weight cannot be used", sv: "vikten går inte att använda"),
    message: Phrase(
      en: "{column} in {file} is no column of weights: {reason}",
      sv: "{column} i {file} är ingen kolumn med vikter: {reason}"),
    hint: Phrase(
      en: "name a column of numbers from 0 up with --weight; columns here: {columns}",
      sv: "ange en kolumn med tal från 0 med --weight; kolumner här: {columns}"),
    explanation: Phrase(
      en: """
        A point's weight is its part in the people of its zone: residents, dwellings or floor \
        space. It is a number from 0 up; a cell without one weighs nothing.
        """,
      sv: """
        En punkts vikt är dess del av zonens folk: boende, lägenheter eller våningsyta. Den är ett \
        tal från 0; en cell utan tal väger inget.
        """))
}
