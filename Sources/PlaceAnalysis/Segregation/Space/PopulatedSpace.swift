public import GeoCore

/// Who lives where: a composition in its space, as spatial measures are given it.
///
/// What several measures need, such as an environment, is worked out once: see `shared`.
public struct PopulatedSpace: Sendable {
  /// All groups; the last may be those in none of the groups named.
  public let composition: Composition
  /// Names of the composition's groups.
  public let names: [String]
  /// Rows as in the composition.
  public let space: ZoneSpace
  public let parameters: SegregationParameters
  public let context: RunContext
  private let results = SharedResults()

  public init(
    _ composition: Composition, names: [String] = [], in space: ZoneSpace,
    parameters: SegregationParameters = SegregationParameters(),
    context: RunContext = RunContext()
  ) {
    self.composition = composition
    self.names = names
    self.space = space
    self.parameters = parameters
    self.context = context
  }

  /// Another composition of the same zones, with nothing worked out yet.
  ///
  /// On one thread: such populations come by the hundred, and are shared out among the threads.
  public func with(_ composition: Composition) -> PopulatedSpace {
    PopulatedSpace(
      composition, names: names, in: space, parameters: parameters,
      context: RunContext(cancellation: context.cancellation))
  }

  /// The result filed under `key`, made on first use.
  ///
  /// Measures of one population are computed one after the other, so that nothing is made twice.
  public func shared<Key: Hashable & Sendable, Value: Sendable>(
    _ key: Key, _ make: () throws(GeosegError) -> Value
  ) throws(GeosegError) -> Value {
    try results.made(key, make)
  }
}

/// A group against another or against everybody else, in space.
public struct ComparisonInSpace: Sendable {
  public let populated: PopulatedSpace
  /// Group of the composition that the measure is about.
  public let focal: Int
  /// The group it is compared with; nil is everybody else.
  public let other: Int?
  /// Persons per zone of the focal group.
  public let x: [Double]
  /// Persons per zone of those it is compared with.
  public let y: [Double]

  public init(_ populated: PopulatedSpace, focal: Int, other: Int?) {
    let town = populated.composition
    let row = { (k: Int) in Array(town.counts[k * town.zoneCount..<(k + 1) * town.zoneCount]) }
    self.populated = populated
    self.focal = focal
    self.other = other
    x = row(focal)
    y = other.map(row) ?? town.rest(of: focal)
  }

  public var space: ZoneSpace { populated.space }
  public var parameters: SegregationParameters { populated.parameters }
  public var context: RunContext { populated.context }
  /// The two as a composition of their own, nobody else counted.
  public var composition: Composition { Composition(groups: [x, y]) }
}
