internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Where people go and how far: the one definition of reach for a run.
struct ReachOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Places that people go to.", sv: "Platser som människor tar sig till.",
      value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var places: String?

  @Option(
    help: .init(
      en: "Reach with its unit, such as 800m, 1.5km or 15min; several by comma.",
      sv: "Räckvidd med enhet, till exempel 800m, 1.5km eller 15min; flera med komma.",
      value: ValueWord.distance))
  var within: [String] = []

  @Option(
    help: .init(
      en: "Reach the k nearest places instead of a distance.",
      sv: "Nå de k närmaste platserna i stället för ett avstånd.", value: ValueWord.number))
  var nearest: Int?

  @Option(
    help: .init(
      en: "Own costs: a table with origin, destination and cost.",
      sv: "Egna kostnader: en tabell med från, till och kostnad.", value: ValueWord.file),
    completion: .file(extensions: ["csv", "tsv"]))
  var matrix: String?

  @OptionGroup(title: HelpText.streets.here) var streets: StreetOptions

  @Option(
    help: .init(
      en: "Walking speed, needed with minutes; 80m/min, for older people 60m/min.",
      sv: "Gångfart, behövs med minuter; 80m/min, för äldre 60m/min.", value: ValueWord.speed))
  var speed: String?

  @Option(
    help: .init(
      en: "Where in a zone people are: cells, cells:100m, centroid, area or points:FILE.",
      sv: "Var i en zon folk bor: cells, cells:100m, centroid, area eller points:FIL.",
      value: ValueWord.word),
    completion: .list(["cells", "cells:100m", "centroid", "area", "points:"]))
  var populationAt: String?

  @Option(
    help: .init(
      en: "Column of the places with their category; measures are given for each.",
      sv: "Platsernas kolumn med kategori; mått ges för var och en.", value: ValueWord.column))
  var by: String?

  @Option(
    help: .init(
      en: "Column of the places with their capacity.",
      sv: "Platsernas kolumn med kapacitet.", value: ValueWord.column))
  var capacity: String?

  @Option(
    help: .init(
      en: "Polygons that bound the study area; else the zones do.",
      sv: "Polygoner som avgränsar studieområdet; annars gör zonerna det.", value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var studyArea: String?

  /// Puts what was given in the place of what the plan says.
  func apply(to plan: inout Plan) throws(GeosegError) {
    let places = places ?? plan.places?.input.file ?? Setting.places.text
    if let places {
      var layer = plan.places ?? Plan.Places(input: Plan.Input(file: places))
      layer.input.file = places
      layer.category = by ?? Setting.by.text ?? layer.category
      layer.capacity = capacity ?? Setting.capacity.text ?? layer.capacity
      plan.places = layer
    }
    plan.populationAt = populationAt ?? Setting.populationAt.text ?? plan.populationAt
    if let area = studyArea ?? Setting.studyArea.text { plan.studyArea = Plan.Input(file: area) }
    if let reach = try reach {
      plan.reaches = [reach]
    } else {
      for i in plan.reaches.indices where plan.reaches[i].matrix == nil {
        plan.reaches[i].network = streets.network(over: plan.reaches[i].network)
      }
    }
  }

  /// The options with their relative paths seen from a folder.
  func located(_ folder: String?) -> ReachOptions {
    var options = self
    options.places = places.map { WorkingFolder.located($0, in: folder) }
    options.streets = streets.located(folder)
    options.matrix = matrix.map { WorkingFolder.located($0, in: folder) }
    options.studyArea = studyArea.map { WorkingFolder.located($0, in: folder) }
    if let text = populationAt, text.hasPrefix("points:") {
      let file = String(text.dropFirst("points:".count))
      options.populationAt = "points:" + WorkingFolder.located(file, in: folder)
    }
    return options
  }

  /// The nearest place however far it is, for catchments that share out all land.
  func applyNearestPlace(to plan: inout Plan) {
    guard plan.reaches.isEmpty else { return }
    plan.reaches = [
      Plan.Reach(
        name: "reach", nearest: 1, network: streets.network(), speed: speed ?? Setting.speed.text)
    ]
  }

  /// The reach that the options describe; nil when they say nothing of one.
  private var reach: Plan.Reach? {
    get throws(GeosegError) {
      let texts = within.isEmpty ? Setting.within.list : within
      let cutOffs = texts.flatMap { $0.split(separator: ",").map(String.init) }
      let nearest = try Setting.nearest.integer(given: nearest, in: 1...Int.max)
      let matrix = matrix ?? Setting.matrix.text
      guard !cutOffs.isEmpty || nearest != nil || matrix != nil else { return nil }
      return Plan.Reach(
        name: "reach", within: cutOffs, nearest: nearest, matrix: matrix,
        network: streets.network(), speed: speed ?? Setting.speed.text)
    }
  }
}
