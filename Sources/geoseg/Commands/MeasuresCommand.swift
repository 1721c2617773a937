internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// What can be computed.
struct MeasuresCommand: GeosegCommand {
  static let page = CommandPage(
    name: "measures",
    abstract: Phrase(
      en: "What can be computed, by family; geoseg explain tells more of each.",
      sv: "Vad som kan beräknas, per familj; geoseg explain berättar mer om vart och ett."),
    usage: Phrase(en: "measures [FAMILY…] [--json]", sv: "measures [FAMILJ…] [--json]"),
    examples: Samples.measures)

  @Argument(
    help: .init(
      en: "Families to list: access, overlap, segregation.",
      sv: "Familjer att räkna upp: access, overlap, segregation.", value: ValueWord.word))
  var families: [String] = []

  @Flag(
    help: .init(
      en: "The whole catalogue as one JSON document.",
      sv: "Hela katalogen som ett JSON-dokument."))
  var json = false
  @OptionGroup(title: HelpText.running.here) var running: RunningOptions

  var wantsJSON: Bool { json }

  func run(in session: Session) throws(GeosegError) -> ExitStatus {
    let known = MeasureInfo.Family.allCases.filter { family in
      MeasureText.catalogue.contains { $0.family == family }
    }
    for name in families where !known.contains(where: { $0.rawValue == name }) {
      throw GeosegError(
        .invalidOptionValue,
        [
          "value": .text(name), "option": "measures",
          "help": .text(known.map(\.rawValue).joined(separator: ", ")),
        ])
    }
    let wanted = known.filter { families.isEmpty || families.contains($0.rawValue) }
    if json {
      var document = SummaryDocument(command: session.command)
      let entries = MeasureText.catalogue.filter { wanted.contains($0.family) }
      document.extra = [
        .init("catalogue", .array(entries.map { MeasureText.json($0, in: session.language) }))
      ]
      try session.output.writeLine(document.json(in: session.language).text(indent: 2))
      return .done
    }
    for (i, family) in wanted.enumerated() {
      if i > 0 { try session.output.write("\n") }
      try list(family, in: session)
    }
    return .done
  }

  /// A family as tables; the measures of segregation topic by topic.
  private func list(_ family: MeasureInfo.Family, in session: Session) throws(GeosegError) {
    let title = MeasureText.family(family).template(in: session.language)
    guard family == .segregation else {
      let infos = MeasureText.catalogue.filter { $0.family == family }
      return try list(infos, under: title, in: session)
    }
    var isFirst = true
    for topic in SegregationMeasure.Topic.allCases {
      let infos = SegregationMeasure.all.filter { $0.topic == topic }.map(\.info)
      guard !infos.isEmpty else { continue }
      if !isFirst { try session.output.write("\n") }
      isFirst = false
      let name = MeasureText.topic(topic).template(in: session.language)
      try list(infos, under: "\(title): \(name) (--measures \(topic.rawValue))", in: session)
    }
  }

  private func list(
    _ infos: [MeasureInfo], under title: String, in session: Session
  ) throws(GeosegError) {
    let language = session.language
    var table = TextTable(
      [MeasureText.measure, MeasureText.title, MeasureText.per, MeasureText.range].map {
        TextTable.Heading($0.template(in: language))
      })
    for info in infos {
      table.add([
        info.id, info.title.template(in: language),
        MeasureText.scope(info.scope).template(in: language),
        MeasureText.range(info, in: language),
      ])
    }
    let lines =
      [session.outputPalette.paint(title, .heading)]
      + table.lines(width: session.output.columns.map { $0 - 2 }, palette: session.outputPalette)
      .map { "  " + $0 }
    try session.output.write(lines.joined(separator: "\n") + "\n")
  }
}
