internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// The layers and tables of two counts.
struct ChangeInputOptions: ParsableArguments {
  @Argument(
    help: .init(
      en: "Zones of the earlier count, or of both; - is standard input.",
      sv: "Zoner för den tidigare räkningen, eller för båda; - är standard in.",
      value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var before: String

  @Argument(
    help: .init(
      en: "Zones of the later count, when they are another file.",
      sv: "Zoner för den senare räkningen, om de är en annan fil.", value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var after: String?

  @OptionGroup var reading: ReadingOptions

  @Option(
    help: .init(
      en: "Table joined to the zones of the later count; may be repeated.",
      sv: "Tabell som kopplas till den senare räkningens zoner; kan upprepas.",
      value: ValueWord.file),
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var joinAfter: [String] = []

  @Option(
    help: .init(
      en: "Key of the later zones and tables when it is another; ZONES=TABLE as --key.",
      sv: "Nyckel för senare zoner och tabeller om den är en annan; ZONER=TABELL som --key.",
      value: ValueWord.column))
  var keyAfter: [String] = []

  /// Both counts are columns of the same rows.
  var isOneLayer: Bool { after == nil && joinAfter.isEmpty }

  /// The earlier and the later layer as plans.
  func plans() throws(GeosegError) -> (before: Plan, after: Plan) {
    if before == "-", after == "-" || (after == nil && !joinAfter.isEmpty) {
      throw GeosegError(
        .conflictingOptions,
        [
          "first": "-", "second": after == nil ? "--join-after" : "-",
          "reason": .phrase(
            Phrase(
              en: "standard input can be read only once",
              sv: "standard in kan bara läsas en gång")),
        ])
    }
    var early = Plan(zones: reading.input(before))
    reading.apply(to: &early)
    var later = reading
    if !keyAfter.isEmpty { later.key = keyAfter }
    later.join = joinAfter
    var late = Plan(zones: later.input(after ?? before))
    later.apply(to: &late)
    return (early, late)
  }
}
