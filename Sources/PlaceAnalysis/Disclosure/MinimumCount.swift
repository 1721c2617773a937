public import GeoCore

/// The fewest people that a published number may speak of: 1…N−1 people are never told.
///
/// Nobody is told as nobody: zero is no number of people that could be recognised. Shares of
/// people, such as 2.7 of a zone that is cut in two, go by their value: 0 < x < N.
public struct MinimumCount: Sendable, Hashable {
  public static let `default` = MinimumCount(unchecked: 5)
  /// Below three a hidden number would be known to be one.
  public static let possible = 3...1_000_000

  public let people: Int

  private init(unchecked people: Int) { self.people = people }

  /// - Throws: `minCountImpossible` outside `possible`.
  public init(
    _ people: Int, at location: Location = Location()
  ) throws(GeosegError) {
    guard Self.possible.contains(people) else {
      throw GeosegError(
        .minCountImpossible,
        [
          "value": .integer(people), "lowest": .integer(Self.possible.lowerBound),
          "highest": .integer(Self.possible.upperBound),
        ], at: location)
    }
    self.people = people
  }

  var limit: Double { Double(people) }

  /// Sums of doubles that are nobody, or N people, but for rounding.
  var slack: Double { 1e-7 }

  /// Whether there are people, but too few of them.
  func isSmall(_ people: Double) -> Bool { people > slack && people < limit - slack }

  /// How many values a hidden number must be able to have beside its own, in persons.
  ///
  /// Half of the N−2 steps between 1 and N−1, rounded up.
  var leastWidth: Double { Double(max(1, (people - 1) / 2)) }
}
