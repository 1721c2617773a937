extension DiagnosticKind {
  /// GS800–GS809: OpenStreetMap files.
  public static let osmKinds: [DiagnosticKind] = [
    osmDamaged, osmFeature, osmHistory, osmCompression, osmNodesMissing, tooManyStreets,
  ]

  public static let osmDamaged = DiagnosticKind(
    "GS800", .error,
    title: Phrase(en: "damaged OSM file", sv: "skadad OSM-fil"),
    message: Phrase(
      en: "the OSM PBF file is damaged: {what}", sv: "OSM PBF-filen är skadad: {what}"),
    hint: Phrase(
      en: "fetch the file again; `osmium fileinfo -e` shows whether others can read it",
      sv: "hämta filen igen; `osmium fileinfo -e` visar om andra kan läsa den"),
    explanation: Phrase(
      en: """
        An OSM PBF file is a row of blocks, each with its length before it. Here a length, a \
        compressed block or a number in it is not possible. A download that was cut off is the usual \
        reason. The message names the byte where the block begins; nothing of the file is used.
        """,
      sv: """
        En OSM PBF-fil är en rad block, vart och ett med sin längd framför sig. Här är en längd, ett \
        packat block eller ett tal i det omöjligt. En nedladdning som bröts är den vanliga orsaken. \
        Meddelandet anger den byte där blocket börjar; inget av filen används.
        """))

  public static let osmFeature = DiagnosticKind(
    "GS801", .error,
    title: Phrase(en: "OSM file of an unknown make", sv: "OSM-fil av okänt slag"),
    message: Phrase(
      en: "the file requires \"{name}\" of its readers, which is not known here",
      sv: "filen kräver ”{name}” av den som läser, vilket inte är känt här"),
    hint: Phrase(
      en: "rewrite it: osmium cat IN.osm.pbf -o OUT.osm.pbf",
      sv: "skriv om den: osmium cat IN.osm.pbf -o UT.osm.pbf"),
    explanation: Phrase(
      en: """
        The header of an OSM PBF file lists what a reader must know to read it right. One of the \
        things listed is not known to this version, so that reading on could give wrong streets \
        without a sign of it. Known are OsmSchema-V0.6, DenseNodes and LocationsOnWays.
        """,
      sv: """
        Huvudet i en OSM PBF-fil räknar upp vad den som läser måste känna till. Något av detta är \
        okänt för den här versionen, så att fortsatt läsning kunde ge fel gator utan att det märks. \
        Kända är OsmSchema-V0.6, DenseNodes och LocationsOnWays.
        """))

  public static let osmHistory = DiagnosticKind(
    "GS802", .error,
    title: Phrase(en: "OSM file with history", sv: "OSM-fil med historik"),
    message: Phrase(
      en: "the file holds old versions of streets beside those of today",
      sv: "filen innehåller gamla versioner av gator jämte dagens"),
    hint: Phrase(
      en: "take one day out of it: osmium time-filter IN.osh.pbf -o OUT.osm.pbf",
      sv: "ta ut en dag ur den: osmium time-filter IN.osh.pbf -o UT.osm.pbf"),
    explanation: Phrase(
      en: """
        A history file has every version that a street ever had, deleted ones too. A network made of \
        all of them at once would be of no day. Take out the state of one day first.
        """,
      sv: """
        En historikfil har varje version som en gata någonsin haft, även raderade. Ett nät av alla på \
        en gång vore ingen dags nät. Ta först ut läget en viss dag.
        """))

  public static let osmCompression = DiagnosticKind(
    "GS803", .error,
    title: Phrase(en: "OSM file packed in another way", sv: "OSM-fil packad på annat sätt"),
    message: Phrase(
      en: "a block is packed with {name}; only zlib and unpacked blocks are read",
      sv: "ett block är packat med {name}; bara zlib och opackade block läses"),
    hint: Phrase(
      en: "rewrite it: osmium cat IN.osm.pbf -o OUT.osm.pbf",
      sv: "skriv om den: osmium cat IN.osm.pbf -o UT.osm.pbf"),
    explanation: Phrase(
      en: """
        The blocks of an OSM PBF file may be packed in several ways. Nearly all files use zlib. Tools \
        such as osmium rewrite a file so that any reader can read it.
        """,
      sv: """
        Blocken i en OSM PBF-fil kan packas på flera sätt. Nästan alla filer använder zlib. Verktyg \
        som osmium skriver om en fil så att alla kan läsa den.
        """))

  public static let osmNodesMissing = DiagnosticKind(
    "GS804", .warning,
    title: Phrase(en: "nodes of streets missing", sv: "gatornas noder saknas"),
    message: Phrase(
      en: "{count} points of {ways} streets are not in the file; the streets are cut there",
      sv: "{count} punkter på {ways} gator finns inte i filen; gatorna kapas där"),
    hint: Phrase(
      en: "cut extracts with whole ways: osmium extract --strategy complete_ways",
      sv: "klipp utdrag med hela vägar: osmium extract --strategy complete_ways"),
    explanation: Phrase(
      en: """
        A way in an OSM file names the nodes that it runs along; where they are stands elsewhere in \
        the file. In extracts that were cut at a box the nodes beyond it may be missing. The way is \
        cut there: what lies before and behind becomes lines of their own, not joined to each other.
        """,
      sv: """
        En väg i en OSM-fil anger noderna som den går genom; var de ligger står på annat håll i \
        filen. I utdrag som klippts efter en ruta kan noderna utanför saknas. Vägen kapas där: det \
        som ligger före och efter blir egna linjer som inte hänger ihop.
        """))

  public static let tooManyStreets = DiagnosticKind(
    "GS805", .error,
    title: Phrase(en: "too many streets", sv: "för många gator"),
    message: Phrase(
      en: "the streets have {count} points; at most two thousand million can be handled",
      sv: "gatorna har {count} punkter; högst två miljarder kan hanteras"),
    hint: Phrase(
      en: "cut out the region: osmium extract", sv: "klipp ut regionen: osmium extract"),
    explanation: Phrase(
      en: """
        Points are counted with 32 bits. A file of a whole continent goes beyond that; the region \
        that a study needs never does.
        """,
      sv: """
        Punkter räknas med 32 bitar. En fil över en hel kontinent går utöver det; regionen som en \
        studie behöver gör det aldrig.
        """))
}
