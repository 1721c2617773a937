/// How the mix around a point nears that of the whole as more and more people are taken in.
///
/// - Source: Olteanu, Randon-Furling & Clark 2019, doi:10.1073/pnas.1900192116
public struct DivergenceProfile: Sendable {
  /// The people up to and including one ring of zones at the same distance.
  public struct Step: Sendable, Hashable {
    /// Of the ring, metres.
    public let distance: Double
    /// Up to the end of the ring.
    public let persons: Double
    /// Of their mix from the whole, nats.
    public let divergence: Double
    /// The highest divergence from here on, nats.
    public let envelope: Double
  }

  /// From the nearest ring to the last, where the divergence is 0.
  public let steps: [Step]

  /// The profile seen from (px, py); zones without people or position are passed over.
  ///
  /// - Complexity: O(zones · groups)
  public init(
    of residents: Composition, x: [Double], y: [Double], seenFromX px: Double, y py: Double
  ) {
    let rings = DivergenceRings(DivergencePeople(residents, x: x, y: y))
    rings.place(atX: px, y: py)
    var steps: [Step] = []
    var envelope = 0.0
    for ring in stride(from: rings.ringCount - 1, through: 0, by: -1) {
      envelope = max(envelope, rings.divergences[ring])
      steps.append(
        Step(
          distance: rings.distances[ring], persons: rings.persons[ring],
          divergence: rings.divergences[ring], envelope: envelope))
    }
    self.steps = steps.reversed()
  }

  /// The least number of people beyond which the divergence stays at or below `level` nats, at the
  /// ends of rings.
  public func focalPersons(level: Double) -> Double {
    guard let last = steps.last(where: { $0.divergence > level }) else { return 0 }
    return last.persons
  }
}
