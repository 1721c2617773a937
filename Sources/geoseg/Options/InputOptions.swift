internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// What is analysed: the zones, and the tables joined to them.
struct ZoneOptions: ParsableArguments {
  @Argument(
    help: .init(
      en: "Zones: GeoJSON, a GeoJSON sequence, or - for standard input; .gz is unpacked.",
      sv: "Zoner: GeoJSON, en GeoJSON-sekvens, eller - för standard in; .gz packas upp.",
      value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var input: String

  @OptionGroup var reading: ReadingOptions

  /// A plan that reads these zones and joins these tables.
  var plan: Plan {
    var plan = Plan(zones: reading.input(input))
    reading.apply(to: &plan)
    return plan
  }
}

/// How inputs are read; the same for every command that has zones.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Table joined to the zones; may be repeated.",
      sv: "Tabell som kopplas till zonerna; kan upprepas.", value: ValueWord.file),
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var join: [String] = []

  @Option(
    help: .init(
      en: "Key of zones and tables; ZONES=TABLE when the two names differ.",
      sv: "Nyckel för zoner och tabeller; ZONER=TABELL om namnen skiljer sig.",
      value: ValueWord.column))
  var key: [String] = []

  @Option(
    help: .init(
      en: "Decimal mark of the tables, comma or point; found out when left out.",
      sv: "Tabellernas decimaltecken, comma eller point; tas reda på om det utelämnas.",
      value: ValueWord.word),
    completion: .list(["comma", "point"]))
  var decimal: String?

  @Option(
    help: .init(
      en: "CRS to compute in, such as 3006; plane for metres without a place on earth.",
      sv: "CRS att räkna i, till exempel 3006; plane för meter utan plats på jorden.",
      value: ValueWord.crs))
  var crs: String?

  @Option(
    help: .init(
      en: "CRS to believe instead of the one that the zones' file declares.",
      sv: "CRS att tro på i stället för det som zonernas fil anger.", value: ValueWord.crs))
  var crsIn: String?

  @Flag(
    help: .init(
      en: "Leave out features that cannot be used, and count them.",
      sv: "Utelämna objekt som inte kan användas, och räkna dem."))
  var skipInvalid = false

  func input(_ file: String) -> Plan.Input {
    let key = key.isEmpty ? Setting.key.list : key
    return Plan.Input(
      file: file, key: key.first.map { Self.sides($0).zones }, crs: crsIn ?? Setting.crsIn.text)
  }

  func apply(to plan: inout Plan) {
    let keys = (key.isEmpty ? Setting.key.list : key).map(Self.sides)
    for (i, file) in join.enumerated() {
      // One key serves all tables; else the keys are told in the order of the tables.
      let key = keys.isEmpty ? nil : keys[min(i, keys.count - 1)]
      plan.joins.append(
        Plan.Join(
          file: file, key: key?.zones ?? "", tableKey: key?.table,
          decimal: decimal ?? Setting.decimal.text))
    }
    plan.crs = crs ?? Setting.crs.text ?? plan.crs
    plan.skipInvalid = skipInvalid || Setting.skipInvalid.isOn || plan.skipInvalid
  }

  /// The options with their relative paths seen from a folder.
  func located(_ folder: String?) -> ReadingOptions {
    var options = self
    options.join = join.map { WorkingFolder.located($0, in: folder) }
    return options
  }

  /// `deso=region` names the zones' and the table's column, `deso` both.
  private static func sides(_ key: String) -> (zones: String, table: String?) {
    guard let equals = key.firstIndex(of: "=") else { return (key, nil) }
    return (String(key[..<equals]), String(key[key.index(after: equals)...]))
  }
}

/// Endings of files that are read as layers.
let inputEndings = ["geojson", "json", "geojsonl", "ndjson", "geojsons", "gz"]
