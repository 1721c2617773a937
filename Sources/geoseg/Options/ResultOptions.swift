internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Where results go and in what form.
struct ResultOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      en: "File for the zone layer, its ending says the format; - is standard output.",
      sv: "Fil för zonlagret, ändelsen säger formatet; - är standard ut.", value: ValueWord.file),
    completion: .file())
  var out: String?

  @Option(
    help: .init(
      en: "Further layer and its file, such as places=places.geojson; may be repeated.",
      sv: "Ytterligare lager och dess fil, till exempel places=platser.geojson; kan upprepas.",
      value: ValueWord.layerFile))
  var layer: [String] = []

  @OptionGroup var writing: WritingOptions

  /// The outputs asked for; an output of layer `zones` for `-o`.
  func outputs(main: String) throws(GeosegError) -> [Plan.Output] {
    var outputs: [Plan.Output] = []
    if let out { outputs.append(Plan.Output(layer: main, file: out)) }
    for text in layer.flatMap({ $0.split(separator: ",") }) {
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex,
        text.index(after: equals) != text.endIndex
      else {
        throw GeosegError(
          .invalidOptionValue,
          [
            "value": .text(String(text)), "option": "--layer",
            "help": .phrase(
              Phrase(
                en: "name and file, such as places=places.geojson",
                sv: "namn och fil, till exempel places=platser.geojson")),
          ])
      }
      outputs.append(
        Plan.Output(
          layer: String(text[..<equals]), file: String(text[text.index(after: equals)...])))
    }
    return outputs
  }
}

/// How files are written, and the summary as data.
struct WritingOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "CRS of the output; WGS 84 as RFC 7946 has it when left out.",
      sv: "Utdatas CRS; WGS 84 enligt RFC 7946 om det utelämnas.", value: ValueWord.crs))
  var crsOut: String?

  @Flag(
    help: .init(
      en: "Replace files that exist.", sv: "Ersätt filer som finns."))
  var overwrite = false

  @Flag(
    help: .init(
      en: "One JSON document of summary, findings and provenance on standard output.",
      sv: "Ett JSON-dokument med summering, fynd och proveniens på standard ut."))
  var json = false

  var mayOverwrite: Bool { overwrite || Setting.overwrite.isOn }

  func apply(to plan: inout Plan) {
    plan.crsOut = crsOut ?? Setting.crsOut.text ?? plan.crsOut
  }
}
