internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// What is not told because it is of too few people.
struct DisclosureOptions: ParsableArguments {
  @Option(
    defaultAsFlag: MinimumCount.default.people,
    help: .init(
      en: "Hide numbers of fewer people (5 when no number is given), and what would tell them.",
      sv: "Dölj antal på färre personer (5 om inget tal anges), och det som skulle röja dem.",
      value: ValueWord.number))
  var minCount: Int?

  func apply(to plan: inout Plan) throws(GeosegError) {
    plan.minCount =
      try Setting.minCount.integer(given: minCount, in: MinimumCount.possible) ?? plan.minCount
  }
}
