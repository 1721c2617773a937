internal import GeoCore

/// One measure of the family: what it is, what it reads, and how its columns and values are had.
///
/// A new measure is one file with its entry, and one line in `AccessMeasure.byTopic`.
struct AccessMeasure: Sendable {
  let info: MeasureInfo
  /// Part of the report when no measures are named.
  var isDefault = false
  /// Whether a group with a reach of its own has zone columns of its own.
  var isPerGroup = false
  /// Whether it divides capacities among people, so that both should be given.
  var sharesSupply = false
  var columns: @Sendable (AccessReport) throws(GeosegError) -> [Column] = { _ in [] }
  /// Columns of the place layer.
  var placeColumns: @Sendable (AccessReport) throws(GeosegError) -> [Column] = { _ in [] }
  var values: @Sendable (AccessReport) throws(GeosegError) -> [MeasureValue] = { _ in [] }
  /// Columns and values at once, for what is computed together; beside the above.
  var together: @Sendable (AccessReport) throws(GeosegError) -> AccessResult = { _ in AccessResult()
  }
  /// What is made ready before the measure is asked.
  var needs: @Sendable (AccessParameters, ReachDefinition) throws(GeosegError) -> AccessNeeds = {
    (_, _) throws(GeosegError) in .counts
  }
  /// What the reader of its numbers has to know.
  var notes: @Sendable (AccessReport) -> [Diagnostic] = { _ in [] }
}

/// What a measure found in one pass.
struct AccessResult: Sendable {
  var zoneColumns: [Column] = []
  var placeColumns: [Column] = []
  var values: [MeasureValue] = []
  var notes: [Diagnostic] = []
}

/// What measures read of a pass: places counted in a stream, or costs that are stored.
struct AccessNeeds: Sendable, Hashable {
  /// The counts at the cut-offs, and what is nearest.
  var counts = false
  /// Costs of all pairs up to this one; nil for none.
  var costsUpTo: Double?
  /// Places in order of cost, as far as a measure asks, whatever the cut-off.
  var ranks = false

  static let nothing = AccessNeeds()
  static let counts = AccessNeeds(counts: true)

  static let ranks = AccessNeeds(ranks: true)

  static func costs(upTo limit: Double) -> AccessNeeds { AccessNeeds(costsUpTo: limit) }

  mutating func formUnion(_ other: AccessNeeds) {
    counts = counts || other.counts
    ranks = ranks || other.ranks
    if let limit = other.costsUpTo { costsUpTo = max(costsUpTo ?? limit, limit) }
  }

  /// What all the measures read together.
  static func union(
    of measures: [AccessMeasure], _ parameters: AccessParameters, _ reach: ReachDefinition
  ) throws(GeosegError) -> AccessNeeds {
    var needs = AccessNeeds.nothing
    for measure in measures { needs.formUnion(try measure.needs(parameters, reach)) }
    // Straight lines find the next nearest place when it is asked for; other costs must be there.
    if needs.ranks, reach.source != .straightLine { needs.costsUpTo = .infinity }
    return needs
  }
}

/// The catalogue of the family *access*.
public enum AccessibilityMeasures {
  static let catalogue: [AccessMeasure] = AccessMeasure.byTopic.flatMap(\.measures)

  /// What each measure is, in the order of the output.
  public static let all: [MeasureInfo] = catalogue.map(\.info)

  /// Words that name several measures: everything, or one topic.
  public static let collections =
    [AccessMeasure.everything] + AccessMeasure.Topic.allCases.map(\.rawValue)
}
