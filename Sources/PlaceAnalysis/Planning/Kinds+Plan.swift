public import GeoCore

extension DiagnosticKind {
  /// GS55x–GS59x: the plan of a run.
  public static let planKinds: [DiagnosticKind] = [
    planSyntax, planEmpty, planDuplicateKey, planUnknownKey, planWrongType, planKeyMissing,
    planSchemaUnknown, planReachUnknown, planReachEmpty, planPlacesMissing, planReachMissing,
    planMeasureUnknown, planNothingAsked, planGroupUnknown, planOutputUnknown, planOutputTwice,
    keyColumnMissing, keyNotUnique, noUsableRows, otherGeometryLeftOut, invalidSkipped,
    computingCRSNote, placesFromShapes, groupsMissing, reachDuplicate,
    checkRemarks, zonesArePoints,
  ]

  static func plan(
    _ code: String, _ severity: Severity = .error, exit: ExitStatus = .badPlan, title: Phrase,
    message: Phrase, hint: Phrase = Phrase(en: "", sv: ""), explanation: Phrase
  ) -> DiagnosticKind {
    DiagnosticKind(
      code, severity, exit: exit, title: title, message: message, hint: hint,
      explanation: explanation)
  }

  public static let planSyntax = plan(
    "GS550",
    title: Phrase(en: "plan file is no YAML", sv: "planfilen är inte YAML"),
    message: Phrase(
      en: "the plan file cannot be read as YAML: {problem}",
      sv: "planfilen kan inte läsas som YAML: {problem}"),
    hint: Phrase(
      en: "look at the indentation and at quotes near this line",
      sv: "se över indrag och citattecken kring denna rad"),
    explanation: Phrase(
      en: """
        A plan file is YAML (JSON works too). Common causes: tabs instead of spaces, a colon \
        inside an unquoted text, a quote that is not closed.
        """,
      sv: """
        En planfil är YAML (JSON fungerar också). Vanliga orsaker: tabbar i stället för \
        blanksteg, ett kolon inne i en text utan citattecken, ett citattecken som inte stängs.
        """))

  public static let planEmpty = plan(
    "GS551",
    title: Phrase(en: "plan file is empty", sv: "planfilen är tom"),
    message: Phrase(en: "the plan file holds nothing", sv: "planfilen innehåller ingenting"),
    hint: Phrase(
      en: "start from geodata/plan.yaml", sv: "utgå från geodata/plan.yaml"),
    explanation: Phrase(
      en: "A plan needs at least the key zones and one of access, overlap, segregation.",
      sv: "En plan behöver minst nyckeln zones och en av access, overlap, segregation."))

  public static let planDuplicateKey = plan(
    "GS552",
    title: Phrase(en: "key given twice", sv: "nyckel angiven två gånger"),
    message: Phrase(
      en: "the plan file gives the key {key} twice", sv: "planfilen anger nyckeln {key} två gånger"
    ),
    hint: Phrase(en: "keep one of them", sv: "behåll en av dem"),
    explanation: Phrase(
      en: "Two values for one key would make it unclear which one counts, so the run stops.",
      sv: "Två värden för samma nyckel gör det oklart vilket som gäller, så körningen stoppas."))

  public static let planUnknownKey = plan(
    "GS553",
    title: Phrase(en: "unknown plan key", sv: "okänd nyckel i planen"),
    message: Phrase(en: "a plan has no key {key}", sv: "en plan har ingen nyckel {key}"),
    hint: Phrase(en: "nearest: {near}", sv: "närmast: {near}"),
    explanation: Phrase(
      en: """
        Unknown keys are errors, since a misspelt setting would otherwise be ignored without a \
        word. docs/plan-file.md lists every key.
        """,
      sv: """
        Okända nycklar är fel, eftersom en felstavad inställning annars tyst skulle bli utan \
        verkan. docs/plan-file.md räknar upp alla nycklar.
        """))

  public static let planWrongType = plan(
    "GS554",
    title: Phrase(en: "plan value of the wrong kind", sv: "planvärde av fel slag"),
    message: Phrase(en: "{key} should be {expected}", sv: "{key} ska vara {expected}"),
    hint: Phrase(en: "see docs/plan-file.md", sv: "se docs/plan-file.md"),
    explanation: Phrase(
      en: "The key is right but its value is of another kind than the schema asks for.",
      sv: "Nyckeln är rätt men värdet är av annat slag än schemat kräver."))

  public static let planKeyMissing = plan(
    "GS555",
    title: Phrase(en: "plan key missing", sv: "nyckel saknas i planen"),
    message: Phrase(en: "the plan lacks the key {key}", sv: "planen saknar nyckeln {key}"),
    hint: Phrase(en: "see docs/plan-file.md", sv: "se docs/plan-file.md"),
    explanation: Phrase(
      en: "Without this key the plan cannot be carried out.",
      sv: "Utan denna nyckel kan planen inte utföras."))

  public static let planSchemaUnknown = plan(
    "GS556",
    title: Phrase(en: "plan of another schema version", sv: "plan av annan schemaversion"),
    message: Phrase(
      en: "the plan is of schema {version}; this build reads schema {known}",
      sv: "planen har schema {version}; denna version läser schema {known}"),
    hint: Phrase(en: "use a geoseg that reads it", sv: "använd en geoseg som läser det"),
    explanation: Phrase(
      en: "The number after the key geoseg tells which version of the plan schema was used.",
      sv: "Talet efter nyckeln geoseg anger vilken version av planschemat som användes."))

  public static let planReachUnknown = plan(
    "GS557",
    title: Phrase(en: "unknown reach", sv: "okänd räckvidd"),
    message: Phrase(en: "there is no reach called {name}", sv: "ingen räckvidd heter {name}"),
    hint: Phrase(en: "reaches here: {names}", sv: "räckvidder här: {names}"),
    explanation: Phrase(
      en: "A family or a group refers to a reach by its name; the plan defines none of that name.",
      sv: "En måttfamilj eller grupp hänvisar till en räckvidd vid namn som planen inte har."))

  public static let planReachEmpty = plan(
    "GS558",
    title: Phrase(en: "reach without a limit", sv: "räckvidd utan gräns"),
    message: Phrase(
      en: "the reach {name} has neither a distance nor a number of nearest places",
      sv: "räckvidden {name} har varken avstånd eller antal närmaste platser"),
    hint: Phrase(
      en: "give --within 1000m or --nearest 3", sv: "ange --within 1000m eller --nearest 3"),
    explanation: Phrase(
      en: "A reach needs closed cut-offs (within) or a number of nearest places (nearest).",
      sv: "En räckvidd behöver slutna gränser (within) eller antal närmaste platser (nearest)."))

  public static let planPlacesMissing = plan(
    "GS559", exit: .usage,
    title: Phrase(en: "no places given", sv: "inga platser angivna"),
    message: Phrase(
      en: "{family} needs places, and none were given",
      sv: "{family} behöver platser, och inga angavs"),
    hint: Phrase(
      en: "add --places FILE (or the key places)",
      sv: "lägg till --places FIL (eller nyckeln places)"),
    explanation: Phrase(
      en: "Access and overlap are about reaching meeting places, so a layer of places is needed.",
      sv: "Tillgänglighet och överlapp handlar om att nå mötesplatser; ett platslager behövs."))

  public static let planReachMissing = plan(
    "GS560", exit: .usage,
    title: Phrase(en: "no reach given", sv: "ingen räckvidd angiven"),
    message: Phrase(
      en: "{family} needs a reach, and none was given",
      sv: "{family} behöver en räckvidd, och ingen angavs"),
    hint: Phrase(
      en: "add --within 1000m (several: --within 500m,1000m)",
      sv: "lägg till --within 1000m (flera: --within 500m,1000m)"),
    explanation: Phrase(
      en: "No national norm says how far people go to a meeting place, so geoseg asks.",
      sv: "Ingen nationell norm säger hur långt man går till en mötesplats, så geoseg frågar."))

  public static let planMeasureUnknown = plan(
    "GS561", exit: .usage,
    title: Phrase(en: "unknown measure", sv: "okänt mått"),
    message: Phrase(
      en: "{family} has no measure {name}", sv: "{family} har inget mått {name}"),
    hint: Phrase(
      en: "nearest: {near}; `geoseg measures` lists all",
      sv: "närmast: {near}; `geoseg measures` visar alla"),
    explanation: Phrase(
      en: "Measures are asked for by the ids that `geoseg measures` lists.",
      sv: "Mått anges med de id som `geoseg measures` räknar upp."))

  public static let planNothingAsked = plan(
    "GS562",
    title: Phrase(en: "plan asks for nothing", sv: "planen ber inte om något"),
    message: Phrase(
      en: "the plan names no access, overlap or segregation",
      sv: "planen nämner varken access, overlap eller segregation"),
    hint: Phrase(
      en: "add a section such as `segregation: segregation.geojson`",
      sv: "lägg till ett avsnitt som `segregation: segregation.geojson`"),
    explanation: Phrase(
      en: "A run computes the families that the plan has a section for.",
      sv: "En körning beräknar de måttfamiljer som planen har ett avsnitt för."))

  public static let planGroupUnknown = plan(
    "GS563",
    title: Phrase(en: "reach for an unknown group", sv: "räckvidd för okänd grupp"),
    message: Phrase(
      en: "group-reach names the group {name}, which the run does not have",
      sv: "group-reach nämner gruppen {name}, som körningen inte har"),
    hint: Phrase(en: "groups here: {names}", sv: "grupper här: {names}"),
    explanation: Phrase(
      en: "A group may have a reach of its own; its name has to be one of the run's groups.",
      sv: "En grupp kan ha en egen räckvidd; namnet måste vara en av körningens grupper."))

  public static let planOutputUnknown = plan(
    "GS564", exit: .usage,
    title: Phrase(en: "unknown output layer", sv: "okänt utdatalager"),
    message: Phrase(
      en: "{family} has no layer {name}", sv: "{family} har inget lager {name}"),
    hint: Phrase(en: "layers here: {names}", sv: "lager här: {names}"),
    explanation: Phrase(
      en: "Each family writes a main layer called zones and further layers by name.",
      sv: "Varje familj skriver ett huvudlager som heter zones och fler lager vid namn."))

  public static let planOutputTwice = plan(
    "GS565", exit: .usage,
    title: Phrase(en: "two layers in one file", sv: "två lager i en fil"),
    message: Phrase(
      en: "two layers would be written to {file}", sv: "två lager skulle skrivas till {file}"),
    hint: Phrase(en: "give each its own file", sv: "ge dem var sin fil"),
    explanation: Phrase(
      en: "One output file holds one layer; the second would overwrite the first.",
      sv: "En utfil rymmer ett lager; det andra skulle skriva över det första."))

  public static let keyColumnMissing = plan(
    "GS566", exit: .badData,
    title: Phrase(en: "key column missing", sv: "nyckelkolumn saknas"),
    message: Phrase(
      en: "there is no column {name} to tell rows apart by",
      sv: "det finns ingen kolumn {name} att skilja rader åt med"),
    hint: Phrase(en: "columns here: {names}", sv: "kolumner här: {names}"),
    explanation: Phrase(
      en: "The key names the column whose values identify zones or places.",
      sv: "Nyckeln anger kolumnen vars värden identifierar zoner eller platser."))

  public static let keyNotUnique = plan(
    "GS567", exit: .badData,
    title: Phrase(en: "key is not unique", sv: "nyckeln är inte unik"),
    message: Phrase(
      en: "the key {key} stands in several rows, first in row {first}",
      sv: "nyckeln {key} står på flera rader, först på rad {first}"),
    hint: Phrase(
      en: "give a column of unique codes with --key", sv: "ange en kolumn med unika koder med --key"
    ),
    explanation: Phrase(
      en: "Results are told apart by the key, so each row needs its own.",
      sv: "Resultat skiljs åt med nyckeln, så varje rad behöver en egen."))

  public static let noUsableRows = plan(
    "GS568", exit: .badData,
    title: Phrase(en: "nothing to work on", sv: "inget att arbeta med"),
    message: Phrase(
      en: "no feature can serve as {role}", sv: "inget objekt kan tjäna som {role}"),
    hint: Phrase(
      en: "zones are polygons; places are points, lines or polygons: look with `geoseg info`",
      sv: "zoner är ytor; platser är punkter, linjer eller ytor: se efter med `geoseg info`"),
    explanation: Phrase(
      en: "The file was read, but holds no geometry of the kind that is needed.",
      sv: "Filen lästes men innehåller ingen geometri av det slag som behövs."))

  public static let otherGeometryLeftOut = plan(
    "GS569", .note,
    title: Phrase(en: "other geometry left out", sv: "annan geometri utelämnad"),
    message: Phrase(
      en: "{count} of {total} features are not used as {role}: another kind of geometry, or none",
      sv: "{count} av {total} objekt används inte som {role}: annat slags geometri, eller ingen"),
    explanation: Phrase(
      en: """
        A file with mixed geometry is split by kind: polygons serve as zones, anything with a \
        position as places. What is left out is counted here and lost nowhere else.
        """,
      sv: """
        En fil med blandad geometri delas efter slag: ytor blir zoner, allt med ett läge kan bli \
        platser. Det som utelämnas räknas här.
        """))

  public static let invalidSkipped = plan(
    "GS570", .warning,
    title: Phrase(en: "invalid features skipped", sv: "ogiltiga objekt hoppades över"),
    message: Phrase(
      en: "{count} of {total} features were skipped as invalid",
      sv: "{count} av {total} objekt hoppades över som ogiltiga"),
    hint: Phrase(
      en: "`geoseg check` says what is wrong with each",
      sv: "`geoseg check` säger vad som är fel med vart och ett"),
    explanation: Phrase(
      en: "With --skip-invalid, features with faults are left out of everything and counted.",
      sv: "Med --skip-invalid lämnas felaktiga objekt utanför allt och räknas."))

  public static let computingCRSNote = plan(
    "GS571", .note,
    title: Phrase(en: "computing CRS", sv: "beräkningssystem"),
    message: Phrase(
      en: "computing in {crs} ({reason})", sv: "beräknar i {crs} ({reason})"),
    explanation: Phrase(
      en: "Distances and areas are only ever computed in metres in a plane; --crs overrides.",
      sv: "Avstånd och ytor beräknas alltid i meter i planet; --crs åsidosätter valet."))

  public static let placesFromShapes = plan(
    "GS572", .note,
    title: Phrase(en: "places given as shapes", sv: "platser givna som former"),
    message: Phrase(
      en: "{count} places are lines or polygons; a point inside each stands for it",
      sv: "{count} platser är linjer eller ytor; en punkt inuti får stå för var och en"),
    explanation: Phrase(
      en: "Reach is measured to a point. For a polygon it lies inside, for a line on it.",
      sv: "Räckvidd mäts till en punkt. För en yta ligger den inuti, för en linje på den."))

  public static let groupsMissing = plan(
    "GS573", exit: .usage,
    title: Phrase(en: "no groups given", sv: "inga grupper angivna"),
    message: Phrase(
      en: "{family} needs groups, and none were given",
      sv: "{family} behöver grupper, och inga angavs"),
    hint: Phrase(
      en: "add --groups A,B; columns of numbers here: {names}",
      sv: "lägg till --groups A,B; talkolumner här: {names}"),
    explanation: Phrase(
      en: "Segregation compares how groups live; name the columns with their counts.",
      sv: "Segregation jämför hur grupper bor; ange kolumnerna med deras antal."))

  public static let reachDuplicate = plan(
    "GS574",
    title: Phrase(en: "two reaches of one name", sv: "två räckvidder med samma namn"),
    message: Phrase(
      en: "two reaches are called {name}", sv: "två räckvidder heter {name}"),
    hint: Phrase(en: "rename one of them", sv: "byt namn på en av dem"),
    explanation: Phrase(
      en: "Families and groups refer to a reach by its name, so each needs its own.",
      sv:
        "Måttfamiljer och grupper hänvisar till en räckvidd vid namn; var och en behöver ett eget."
    ))

  public static let zonesArePoints = plan(
    "GS576", .note,
    title: Phrase(en: "points stand for zones", sv: "punkter står för zoner"),
    message: Phrase(
      en: "{count} points are taken as zones, with all their people on the spot",
      sv: "{count} punkter tas som zoner, med alla sina människor på platsen"),
    explanation: Phrase(
      en: """
        Access can be asked of addresses, buildings or cell centres as well: each point is a zone of \
        its own. Overlap and segregation need polygons.
        """,
      sv: """
        Tillgänglighet kan också frågas för adresser, byggnader eller rutors mittpunkter: varje punkt \
        är en egen zon. Överlapp och segregation behöver polygoner.
        """))

  public static let checkRemarks = plan(
    "GS575", .note,
    title: Phrase(en: "the check has remarks", sv: "kontrollen har anmärkningar"),
    message: Phrase(
      en: "the check of {file} has {count} remarks, such as slivers between zones",
      sv: "kontrollen av {file} har {count} anmärkningar, till exempel flisor mellan zoner"),
    hint: Phrase(
      en: "`geoseg check {file}` lists them", sv: "`geoseg check {file}` räknar upp dem"),
    explanation: Phrase(
      en: """
        Before a run every layer is checked. Faults stop the run; remarks, which leave the \
        numbers well defined, are counted here and listed by `geoseg check`. Overlapping zones \
        count as remarks: people are counted by zone, not by ground.
        """,
      sv: """
        Före en körning kontrolleras varje lager. Fel stoppar körningen; anmärkningar, som \
        lämnar talen entydiga, räknas här och listas av `geoseg check`. Överlappande zoner är \
        anmärkningar: människor räknas per zon, inte per markyta.
        """))
}
