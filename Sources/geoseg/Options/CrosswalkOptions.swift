internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// The two divisions of a crosswalk, and how their codes and versions are read.
struct CrosswalkInputOptions: ParsableArguments {
  @Argument(
    help: .init(
      en: "Zones of the old division; - is standard input.",
      sv: "Zoner i den gamla indelningen; - är standard in.", value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var old: String

  @Argument(
    help: .init(
      en: "Zones of the new division.", sv: "Zoner i den nya indelningen.",
      value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var new: String

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: .init(
      en: "Column with the codes of the new zones, when it is another than --key.",
      sv: "Kolumn med de nya zonernas koder, om den är en annan än --key.",
      value: ValueWord.column))
  var toKey: String?

  @Option(
    help: .init(
      en: "CRS to believe instead of the one that the new zones' file declares.",
      sv: "CRS att tro på i stället för det som de nya zonernas fil anger.",
      value: ValueWord.crs))
  var toCrsIn: String?

  @Option(
    help: .init(
      en: "Version of the old zones, such as DeSO2018, when they do not say it.",
      sv: "De gamla zonernas version, till exempel DeSO2018, om de inte anger den.",
      value: ValueWord.word))
  var fromVersion: String?

  @Option(
    help: .init(
      en: "Version of the new zones, such as DeSO2025, when they do not say it.",
      sv: "De nya zonernas version, till exempel DeSO2025, om de inte anger den.",
      value: ValueWord.word))
  var toVersion: String?

  @Option(
    help: .init(
      en: "Column with the version of a zone; version when left out.",
      sv: "Kolumn med zonens version; version om den utelämnas.", value: ValueWord.column))
  var versionColumn: String?

  /// The request without counts.
  func request() throws(GeosegError) -> CrosswalkRequest {
    if old == "-", new == "-" {
      throw GeosegError(
        .conflictingOptions,
        ["first": "-", "second": "-", "reason": .phrase(CrosswalkText.oneInput)])
    }
    var early = Plan(zones: reading.input(old))
    reading.apply(to: &early)
    var late = Plan(zones: Plan.Input(file: new, key: toKey ?? early.zones.key, crs: toCrsIn))
    late.skipInvalid = early.skipInvalid
    var request = CrosswalkRequest(from: early, to: late)
    request.fromVersion = fromVersion
    request.toVersion = toVersion
    if let versionColumn { request.versionColumn = versionColumn }
    return request
  }
}

/// How a crosswalk parts people between zones.
struct CrosswalkOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Further columns of counts that are carried over, parted by commas.",
      sv: "Ytterligare kolumner med antal som förs över, delade med kommatecken.",
      value: ValueWord.list))
  var columns: [String] = []

  @Option(
    help: .init(
      en: "Overlaps below this are no change: a share of both zones (0.5%) or an area (100m2).",
      sv: "Överlapp under detta är ingen ändring: andel av båda zonerna (0.5%) eller yta (100m2).",
      value: ValueWord.number))
  var sliver: String?

  @Option(
    help: .init(
      en: "Points, buildings or blocks that say where people are; by area when left out.",
      sv: "Punkter, byggnader eller kvarter som säger var folk finns; efter yta om de utelämnas.",
      value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var points: String?

  @Option(
    help: .init(
      en: "Column with the weight of a point, such as its residents; all alike when left out.",
      sv: "Kolumn med punktens vikt, till exempel boende; alla lika om den utelämnas.",
      value: ValueWord.column))
  var weight: String?

  func apply(to request: inout CrosswalkRequest) throws(GeosegError) {
    if weight != nil, points == nil {
      throw GeosegError(
        .missingOptionValue,
        ["option": "--points", "help": .phrase(CrosswalkText.weightNeedsPoints)])
    }
    request.columns = columns.flatMap { $0.split(separator: ",").map { String($0).trimmed } }
      .filter { !$0.isEmpty }
    request.sliver = sliver
    request.points = points
    request.weight = weight
  }
}
