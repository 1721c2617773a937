internal import GeoCore

/// The examples of the help; each runs as it stands in a checkout, and a test runs them all.
enum Samples {
  typealias Example = CommandPage.Example

  private static let zones = "geodata/zones.geojson"
  private static let places = "geodata/places.geojson"

  static let info = [
    Example(
      "geoseg info \(zones)",
      en: "what is in a file: columns, kinds, CRS", sv: "vad en fil innehåller: kolumner, slag, CRS"
    ),
    Example(
      "geoseg info \(places) --json", en: "the same as data", sv: "samma sak som data"),
  ]
  static let check = [
    Example(
      "geoseg check \(zones) --places \(places)",
      en: "every fault at once; exit code 1 when there is one",
      sv: "alla fel på en gång; slutkod 1 om det finns något"),
    Example(
      "geoseg check \(zones) --repair -o repaired.geojson",
      en: "mend what can be mended and list each change",
      sv: "laga det som går och räkna upp varje ändring"),
  ]
  static let access = [
    Example(
      "geoseg access \(zones) --places \(places) --within 500m,1000m -o access.geojson",
      en: "distance to the nearest place and the number within 500 m and 1 km",
      sv: "avstånd till närmaste plats och antal inom 500 m och 1 km"),
    Example(
      "geoseg access \(zones) --places \(places) --by category --within 15min --speed 60m/min --json",
      en: "for each category, a quarter of an hour at the pace of older people",
      sv: "för varje kategori, en kvart i äldres takt"),
    Example(
      "geoseg access \(zones) --places \(places) --within 1000m --links links.geojson --links-of nearest",
      en: "a line from each zone to the places nearest to its people",
      sv: "en linje från varje zon till de platser som är närmast dess folk"),
  ]
  static let overlap = [
    Example(
      "geoseg overlap \(zones) --places \(places) --within 1000m -o overlap.geojson",
      en: "how many places reach each zone, and which zones none reaches",
      sv: "hur många platser som når varje zon, och vilka zoner ingen når"),
    Example(
      "geoseg overlap \(zones) --places \(places) --within 1000m --layer places=shared.geojson",
      en: "for each place the people that it alone reaches",
      sv: "för varje plats de personer som bara den når"),
  ]
  static let segregation = [
    Example(
      "geoseg segregation \(zones) --groups born_abroad,born_sweden -o segregation.geojson",
      en: "indices, and for each zone its part in them",
      sv: "index, och för varje zon dess del i dem"),
    Example(
      "geoseg segregation \(zones) --groups born_abroad,born_sweden --json",
      en: "the indices as data", sv: "indexen som data"),
  ]
  static let decompose = [
    Example(
      "geoseg decompose \(zones) --groups born_abroad,born_sweden --by regso -o parts.geojson",
      en: "how much of it lies between districts, and how much within each",
      sv: "hur mycket som ligger mellan områden, och hur mycket inom vart och ett"),
    Example(
      "geoseg decompose \(zones) --groups born_abroad,born_sweden --compress neighbours --json",
      en: "how few areas would show nearly the same segregation",
      sv: "hur få områden som skulle visa nästan samma segregation"),
  ]
  static let change = [
    Example(
      "geoseg change geodata/zones_2018.geojson \(zones) --join geodata/population_2020.csv --key deso --groups born_abroad,born_sweden -o change.geojson",
      en: "two divisions of the same town: what comes from new zones, sizes, and living apart",
      sv: "två indelningar av samma kommun: vad som kommer av nya zoner, storlekar och åtskildhet"),
    Example(
      "geoseg change geodata/zones_2018.geojson --join geodata/population_2020.csv --join-after geodata/population_2022.csv --key deso --groups born_abroad,born_sweden --measure gini --json",
      en: "any index between two tables, by counterfactuals",
      sv: "vilket index som helst mellan två tabeller, kontrafaktiskt"),
  ]
  static let interpolate = [
    Example(
      "geoseg interpolate geodata/zones_2018.geojson --join geodata/population_2020.csv --key deso --to \(zones) --groups born_abroad,born_sweden --total pop -o people_2020.geojson",
      en: "an older count on today's zones, by area",
      sv: "en äldre räkning på dagens zoner, efter yta"),
    Example(
      "geoseg interpolate \(zones) --to geodata/zones_2018.geojson --points geodata/blocks.geojson --weight pop --columns pop,dw_hyresratt --layer sources=from.geojson --json",
      en: "the other way, by where people live, with how each zone was shared",
      sv: "åt andra hållet, efter var människor bor, med hur varje zon delats"),
  ]
  static let crosswalk = [
    Example(
      "geoseg crosswalk geodata/zones_2018.geojson \(zones) --join geodata/population_2022.csv --key deso --groups born_abroad,born_sweden --total pop -o crosswalk.geojson --layer pairs=pairs.csv",
      en: "the people of 2022 on the new zones, changed areas flagged, and the table of codes",
      sv: "folket 2022 på de nya zonerna, ändrade områden flaggade, och tabellen över koder"),
    Example(
      "geoseg crosswalk geodata/zones_2018.geojson \(zones) --join geodata/population_2022.csv --key deso --total pop --points geodata/blocks.geojson --weight pop --json",
      en: "parted by where people live in blocks, the totals as data",
      sv: "fördelat efter var folk bor i kvarteren, summorna som data"),
  ]
  static let shares = [
    Example(
      "geoseg shares \(zones) --with geodata/school_districts.geojson --total pop --groups income_low -o shares.geojson",
      en: "the share of each zone, by ground and people, in school districts",
      sv: "den andel av varje zon, i yta och folk, som ligger i upptagningsområden"),
    Example(
      "geoseg shares \(zones) --with geodata/school_districts.geojson --total pop --groups age_5_9,age_10_14 --population-at points:geodata/blocks.geojson --layer areas=areas.geojson",
      en: "the people and children of each district, counted where blocks say they live",
      sv: "folk och barn i varje upptagningsområde, räknade där kvarteren säger att de bor"),
  ]
  static let network = [
    Example(
      "geoseg network geodata/streets.geojson --barriers geodata/barriers.geojson -o edges.geojson",
      en: "the streets as they are understood, with those that the river and the railway cut",
      sv: "gatorna så som de förstås, med dem som ån och järnvägen skär av"),
    Example(
      "geoseg network geodata/streets.geojson --mode cycle --zones \(zones) --total pop --json",
      en: "the parts of the cycling network and the people on each, as data",
      sv: "cykelnätets delar och personerna på var och en, som data"),
  ]
  static let run = [
    Example(
      "geoseg run geodata/plan.yaml --dry-run",
      en: "what would be read, computed and written", sv: "vad som skulle läsas, räknas och skrivas"
    ),
    Example(
      "geoseg run geodata/plan.yaml -o results --overwrite",
      en: "the whole analysis in one go", sv: "hela analysen på en gång"),
  ]
  static let measures = [
    Example("geoseg measures", en: "all measures", sv: "alla mått"),
    Example(
      "geoseg measures segregation --json", en: "one family as data", sv: "en familj som data"),
  ]
  static let explain = [
    Example(
      "geoseg explain dissimilarity",
      en: "formula, range, reading, sources", sv: "formel, intervall, läsart, källor"),
    Example(
      "geoseg explain GS901 --lang sv", en: "a code, in Swedish", sv: "en kod, på svenska"),
  ]
  static let synth = [
    Example(
      "geoseg synth -o town", en: "the sample municipality", sv: "exempelkommunen"),
    Example(
      "geoseg synth --zones 10000 --seed 7 -o big",
      en: "a larger one, for trials of speed", sv: "en större, för hastighetsprov"),
  ]
  static let doctor = [
    Example("geoseg doctor", en: "versions and settings", sv: "versioner och inställningar"),
    Example("geoseg doctor --json", en: "the same as data", sv: "samma sak som data"),
  ]
  static let config = [
    Example(
      "geoseg config", en: "every setting and its origin", sv: "varje inställning och ursprung"),
    Example(
      "GEOSEG_CRS_OUT=3006 geoseg config", en: "with a default from the environment",
      sv: "med ett förval från miljön"),
  ]
  static let help = [
    Example("geoseg help access", en: "a command", sv: "ett kommando"),
    Example("geoseg help units", en: "a topic", sv: "ett ämne"),
  ]
}
