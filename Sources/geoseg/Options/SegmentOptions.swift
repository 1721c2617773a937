internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Measures of street segments: which, by what cost and within what radius.
struct SegmentOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Measures of every street segment by id, reach or all; see `geoseg measures streets`.",
      sv: "Mått på varje gatusegment med id, reach eller all; se `geoseg measures streets`.",
      value: ValueWord.list),
    completion: .list(StreetMeasures.all.map(\.id) + ["reach", "all"]))
  var measures: [String] = []

  @Option(
    help: .init(
      en: "How far ways go: 800m, 3turns, 180deg or all; several separated by comma.",
      sv: "Hur långt vägar går: 800m, 3turns, 180deg eller all; flera skilda med komma.",
      value: ValueWord.list))
  var within: [String] = []

  @Option(
    help: .init(
      en: "What ways are compared by: angular, turns, metres or axial.",
      sv: "Vad vägar jämförs efter: angular, turns, metres eller axial.", value: ValueWord.word),
    completion: .list(SegmentCost.allCases.map(\.rawValue)))
  var cost: String?

  @Option(
    help: .init(
      en: "What a segment is: pieces between points, or whole edges between junctions.",
      sv: "Vad ett segment är: pieces mellan punkter, eller hela edges mellan korsningar.",
      value: ValueWord.word),
    completion: .list(SegmentGraph.Unit.allCases.map(\.rawValue)))
  var segments: String?

  @Option(
    help: .init(
      en: "Degrees under which a turn counts as going straight on; 0 counts every turn.",
      sv: "Grader under vilka en sväng räknas som rakt fram; 0 räknar varje sväng.",
      value: ValueWord.number))
  var leastTurn: Double?

  var isWanted: Bool { !measures.isEmpty }

  /// The layer of a network's segments with their measures; nil when no measures are asked for.
  func layer(
    of network: GeoCore.StreetNetwork, context: RunContext
  ) throws(GeosegError) -> FeatureTable? {
    guard let centrality = try centrality() else { return nil }
    return try centrality.layer(
      of: SegmentGraph(network, unit: try unit()), in: network, context: context)
  }

  /// What was asked for, as it stands in the record of a run; null without measures.
  var record: JSONValue {
    guard isWanted else { return .null }
    return [
      "measures": .array(measures.map { .string($0) }),
      "within": .array((within.isEmpty ? ["all"] : within).map { .string($0) }),
      "cost": .string(cost ?? SegmentCost.angular.rawValue),
      "unit": .string(segments ?? SegmentGraph.Unit.pieces.rawValue),
      "least_turn_deg": .number(leastTurn ?? 0),
    ]
  }

  /// What is to be computed; nil when no measures are asked for.
  func centrality() throws(GeosegError) -> StreetCentrality? {
    guard isWanted else { return nil }
    let names = measures.flatMap { $0.split(separator: ",").map { $0.trimmingSpaces } }
    let radii = within.isEmpty ? ["all"] : within
    let leastTurn = leastTurn ?? 0
    guard leastTurn.isFinite, (0...180).contains(leastTurn) else {
      throw invalid(ShortestDecimal.string(leastTurn), "--least-turn", "0 … 180")
    }
    return StreetCentrality(
      measures: try StreetMeasures.resolve(names),
      cost: try one(of: SegmentCost.self, cost ?? SegmentCost.angular.rawValue, "--cost"),
      within: try StreetRadius.list(radii.joined(separator: ",")), leastTurn: leastTurn)
  }

  /// What a segment is to be; the straight pieces of streets when nothing is said.
  func unit() throws(GeosegError) -> SegmentGraph.Unit {
    try one(of: SegmentGraph.Unit.self, segments ?? SegmentGraph.Unit.pieces.rawValue, "--segments")
  }

  private func one<Choice: CaseIterable & RawRepresentable<String>>(
    of type: Choice.Type, _ word: String, _ option: String
  ) throws(GeosegError) -> Choice {
    if let choice = Choice(rawValue: word) { return choice }
    throw invalid(word, option, Choice.allCases.map(\.rawValue).joined(separator: ", "))
  }

  private func invalid(_ value: String, _ option: String, _ help: String) -> GeosegError {
    GeosegError(
      .invalidOptionValue,
      ["value": .text(value), "option": .text(option), "help": .text(help)])
  }
}
