internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Lines from zones to places, beside the zone layer.
struct LinkOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "File for lines from each zone to the places that it reaches, with cost and people.",
      sv: "Fil för linjer från varje zon till de platser den når, med kostnad och personer.",
      value: ValueWord.file),
    completion: .file())
  var links: String?

  @Option(
    help: .init(
      en: "The same with the way as it goes: along streets, where the reach follows them.",
      sv: "Samma sak med vägen som den går: längs gator, där räckvidden följer dem.",
      value: ValueWord.file),
    completion: .file())
  var paths: String?

  @Option(
    help: .init(
      en: "Lines to every place in reach, or to the nearest only: reach or nearest.",
      sv: "Linjer till varje plats inom räckhåll, eller bara den närmaste: reach eller nearest.",
      value: ValueWord.word),
    completion: .list(LinkChoice.allCases.map(\.rawValue)))
  var linksOf: String?

  var outputs: [Plan.Output] {
    [("links", links), ("paths", paths)].compactMap { layer, file in
      file.map { Plan.Output(layer: layer, file: $0) }
    }
  }

  var settings: [Plan.Setting] {
    (linksOf ?? Setting.linksOf.text).map { [Plan.Setting(name: "links-of", values: [$0])] } ?? []
  }
}
