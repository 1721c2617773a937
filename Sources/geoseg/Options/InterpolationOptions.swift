internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// The division that numbers come from, and the one that they go to.
struct InterpolationInputOptions: ParsableArguments {
  @Argument(
    help: .init(
      en: "Source areas with the numbers; - is standard input.",
      sv: "Källområden med talen; - är standard in.", value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var source: String

  @Option(
    help: .init(
      en: "Target areas that the numbers are carried over to.",
      sv: "Målområden som talen förs över till.", value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var to: String

  @Option(
    help: .init(
      en: "Key of the target areas.", sv: "Målområdenas nyckel.", value: ValueWord.column))
  var toKey: String?

  @Option(
    help: .init(
      en: "CRS to believe instead of the one that the target file declares.",
      sv: "CRS att tro på i stället för det som målfilen anger.", value: ValueWord.crs))
  var toCrsIn: String?

  @OptionGroup var reading: ReadingOptions

  func request() throws(GeosegError) -> InterpolationRequest {
    if source == "-", to == "-" {
      throw GeosegError(
        .conflictingOptions,
        [
          "first": "-", "second": "--to -",
          "reason": .phrase(
            Phrase(
              en: "standard input can be read only once",
              sv: "standard in kan bara läsas en gång")),
        ])
    }
    var plan = Plan(zones: reading.input(source))
    reading.apply(to: &plan)
    return InterpolationRequest(
      sources: plan, targets: Plan.Input(file: to, key: toKey, crs: toCrsIn))
  }
}

/// What is carried over, by what its numbers are.
struct CarriedColumnOptions: ParsableArguments {
  @Option(
    name: [.customLong("columns"), .customLong("extensive")],
    help: .init(
      en: "Columns of amounts that are divided with an area, such as people or dwellings.",
      sv: "Kolumner med antal som delas när ett område delas, som personer eller bostäder.",
      value: ValueWord.list))
  var extensive: [String] = []

  @Option(
    help: .init(
      en: "Columns of levels, averaged by area, such as height or noise.",
      sv: "Kolumner med nivåer, medelvärde efter yta, som höjd eller buller.",
      value: ValueWord.list))
  var intensive: [String] = []

  @Option(
    help: .init(
      en: "Columns of rates of people, averaged by people, such as mean income or a share.",
      sv: "Kolumner med kvoter, medelvärde efter personer, som medelinkomst eller en andel.",
      value: ValueWord.list))
  var rate: [String] = []

  @Option(
    help: .init(
      en: "Column of the people that rates are of; --total when left out.",
      sv: "Kolumn med de personer kvoterna gäller; --total om det utelämnas.",
      value: ValueWord.column))
  var rateWeight: String?

  @Option(
    help: .init(
      en: "Part of a target, 0 to 1, that may lie in sources without a number; 0 when left out.",
      sv: "Del av ett målområde, 0 till 1, som får ligga i källor utan tal; annars 0.",
      value: ValueWord.number))
  var maxUnknown: Double?

  func apply(to request: inout InterpolationRequest) throws(GeosegError) {
    request.extensive = Self.names(extensive)
    request.intensive = Self.names(intensive)
    request.rates = Self.names(rate)
    request.rateWeight = rateWeight
    guard let maxUnknown else { return }
    guard (0...1).contains(maxUnknown) else {
      throw GeosegError(
        .invalidOptionValue,
        [
          "value": .text(ShortestDecimal.string(maxUnknown)), "option": "--max-unknown",
          "help": .phrase(Phrase(en: "a share from 0 to 1", sv: "en andel från 0 till 1")),
        ])
    }
    request.mostUnknown = max(maxUnknown, DivisionShares.sliver)
  }

  private static func names(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",") }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

/// How people are shared out.
struct InterpolationMethodOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "What people are shared out by; told by --mask, --points or --cell, else area.",
      sv: "Vad personer delas efter; framgår av --mask, --points eller --cell, annars yta.",
      value: ValueWord.word))
  var method: InterpolationChoice?

  @Option(
    help: .init(
      en: "Polygons of the land that people live on.",
      sv: "Polygoner med den mark människor bor på.", value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var mask: String?

  @Option(
    help: .init(
      en: "Buildings or addresses that people live at; polygons count at their centroid.",
      sv: "Byggnader eller adresser som människor bor i; polygoner räknas vid tyngdpunkten.",
      value: ValueWord.file),
    completion: .file(extensions: inputEndings))
  var points: String?

  @Option(
    help: .init(
      en: "Column of the points with their weight; without points the people that weigh levels.",
      sv: "Punkternas kolumn med vikt; utan punkter de personer som nivåer vägs med.",
      value: ValueWord.column))
  var weight: String?

  @Flag(
    help: .init(
      en: "Multiply the weight of a building by its ground area, for storeys or as it is.",
      sv: "Multiplicera en byggnads vikt med dess markyta, för våningar eller i sig."))
  var footprint = false

  @Option(
    help: .init(
      en: "Side of a cell of the smoothed surface, such as 50m.",
      sv: "Sida på en cell i den utjämnade ytan, till exempel 50m.", value: ValueWord.distance))
  var cell: String?

  @Option(
    help: .init(
      en: "Smoothing ends when no cell changes by more than this part of the highest.",
      sv: "Utjämningen slutar när ingen cell ändras mer än denna del av den högsta.",
      value: ValueWord.number))
  var tolerance: Double?

  @Option(
    help: .init(
      en: "People outside all targets: covered leaves and tells them, all puts them in.",
      sv: "Personer utanför alla mål: covered lämnar och redovisar dem, all lägger in dem.",
      value: ValueWord.word))
  var allocate: AllocationChoice = .covered

  @Flag(
    help: .init(
      en: "Take source areas that lie over each other, each with its own people.",
      sv: "Godta källområden som ligger över varandra, vart och ett med sitt folk."))
  var allowOverlaps = false

  func apply(to request: inout InterpolationRequest) throws(GeosegError) {
    request.mask = mask
    request.points = points
    request.weighsFootprint = footprint
    request.cell = cell
    request.allocatesAll = allocate == .all
    request.allowsOverlaps = allowOverlaps
    if let method {
      request.method = InterpolationRequest.Method(rawValue: method.rawValue) ?? .area
    } else if mask != nil {
      request.method = .mask
    } else if points != nil {
      request.method = .points
    } else if cell != nil {
      request.method = .pycnophylactic
    }
    if points != nil || request.method == .points {
      request.weight = weight
    } else if let weight {
      // People as weights: what is a level becomes a rate of them, and they come along.
      request.rates += request.intensive
      request.intensive = []
      request.rateWeight = request.rateWeight ?? weight
      request.sources.total = request.sources.total ?? weight
    }
    guard let tolerance else { return }
    guard tolerance > 0, tolerance < 1 else {
      throw GeosegError(
        .invalidOptionValue,
        [
          "value": .text(ShortestDecimal.string(tolerance)), "option": "--tolerance",
          "help": .phrase(Phrase(en: "a number between 0 and 1", sv: "ett tal mellan 0 och 1")),
        ])
    }
    request.tolerance = tolerance
  }
}

/// Words of `--method`.
enum InterpolationChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  case area, mask, points, pycnophylactic
}

/// Words of `--allocate`.
enum AllocationChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  case covered, all
}
