internal import GeoCore

/// What one pass found, as the measures read it.
struct AccessReport: Sendable {
  let pass: ReachPass
  let input: ReachInput
  let parameters: AccessParameters
  let selections: [PlaceSelection]
  /// The spread that each of the people's series is counted with.
  let spreadOf: [Int]
  /// Weights of the origins that costs are taken from, one list per spread.
  let spreads: [[Double]]
  /// Whether results that do not depend on the cut-offs are given here: not for the second of two
  /// reaches by the same straight line.
  let givesNearest: Bool
  let context: RunContext
  /// What several measures need, worked out once.
  let shared = SharedResults()
  private let counted: ZoneAccess?
  private let stored: AccessCosts?
  /// The places by kind, with what each of them offers.
  let kinds: [PlaceKind]
  /// The same with their costs; empty when costs are not stored.
  let supplies: [Supply]

  init(
    _ pass: ReachPass, _ input: ReachInput, _ parameters: AccessParameters, counts: Bool,
    givesNearest: Bool, _ context: RunContext
  ) throws(GeosegError) {
    self.pass = pass
    self.input = input
    self.parameters = parameters
    self.givesNearest = givesNearest
    self.context = context
    selections = PlaceSelection.all(of: input.places, byCategory: input.byCategory)
    let (spreads, spreadOf) = pass.rows.origins.spreads(for: input.people)
    self.spreadOf = spreadOf
    self.spreads = pass.costRows.origins.spreads(for: input.people).spreads
    counted =
      counts
      ? try ZoneAccess.counted(
        pass, places: input.places, selectionCount: selections.count, spreads: spreads,
        distanceSpreads: self.spreads, context) : nil
    stored = try pass.costsUpTo.map { limit throws(GeosegError) in
      try AccessCosts(pass.costRows, upTo: limit, context)
    }
    let kinds = PlaceKind.all(input, selections)
    self.kinds = kinds
    supplies = stored.map { Supply.all($0, input, kinds) } ?? []
  }

  /// What was counted at the cut-offs; only for measures that need it.
  var access: ZoneAccess {
    guard let counted else { preconditionFailure("the measure does not say that it needs counts") }
    return counted
  }

  /// The stored costs; only for measures that need them.
  var costs: AccessCosts {
    guard let stored else { preconditionFailure("the measure does not say that it needs costs") }
    return stored
  }

  /// The people's series that this pass reports on.
  var series: [PeopleByGroup.Series] { pass.series.map { input.people.series[$0] } }

  /// Every column of the zone layer that a measure gives, in the order of the output.
  func zoneColumns(of measure: AccessMeasure) throws(GeosegError) -> [Column] {
    try measure.columns(self) + found(by: measure).zoneColumns
  }

  /// Every column of the place layer that a measure gives, in the order of the output.
  func placeColumns(of measure: AccessMeasure) throws(GeosegError) -> [Column] {
    try measure.placeColumns(self) + found(by: measure).placeColumns
  }

  /// What a measure computes together, worked out once however many look at it.
  func found(by measure: AccessMeasure) throws(GeosegError) -> AccessResult {
    try shared.made("found " + measure.info.id) { () throws(GeosegError) -> AccessResult in
      try measure.together(self)
    }
  }
}
