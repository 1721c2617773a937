public import GeoCore

/// What is too small to be a change: borders drawn twice never agree to the millimetre.
public enum SliverLimit: Sendable, Hashable {
  /// Less than this share of both zones, 0…1.
  case share(Double)
  /// Less than this area, in square metres.
  case squareMetres(Double)

  /// Half a percent of both zones.
  public static let `default` = SliverLimit.share(0.005)

  /// Whether what two zones have in common is a sliver.
  ///
  /// - Parameters:
  ///   - area: In common, in square metres.
  ///   - old: Area of the old zone, in square metres.
  ///   - new: Area of the new zone, in square metres.
  public func isSliver(_ area: Double, of old: Double, and new: Double) -> Bool {
    switch self {
    case .share(let share): area < share * old && area < share * new
    case .squareMetres(let limit): area < limit
    }
  }

  /// Whether a gap (m²) in a zone is only a sliver of it.
  public func isGapOnly(_ gap: Double, of zone: Double) -> Bool {
    switch self {
    case .share(let share): gap <= share * zone
    case .squareMetres(let limit): gap <= limit
    }
  }

  /// As written: `0.005` or `100m2`.
  public var name: String {
    switch self {
    case .share(let share): ShortestDecimal.string(share)
    case .squareMetres(let area): ShortestDecimal.string(area) + "m2"
    }
  }

  /// Reads a share (`0.005`, `0.5%`) or an area (`100m2`, `100m²`, `1ha`).
  ///
  /// - Throws: `badSliver` for anything else, for shares from 0.5 up and for what is below 0.
  public static func parse(_ text: String) throws(GeosegError) -> SliverLimit {
    let trimmed = WrittenQuantity.trimmed(text).lowercased()
    func number(without unit: String) -> Double? {
      guard trimmed.hasSuffix(unit) else { return nil }
      let written = WrittenQuantity.trimmed(String(trimmed.dropLast(unit.count)))
      guard written.utf8.allSatisfy({ $0 &- 48 < 10 || $0 == UInt8(ascii: ".") }),
        let value = Double(written), value.isFinite
      else { return nil }
      return value
    }
    if let percent = number(without: "%"), percent < 50 { return .share(percent / 100) }
    for (unit, factor) in [("m2", 1.0), ("m²", 1.0), ("ha", 10_000.0)] {
      if let area = number(without: unit) { return .squareMetres(area * factor) }
    }
    if let share = number(without: ""), share < 0.5 { return .share(share) }
    throw GeosegError(.badSliver, ["text": .text(text)], at: Location(planKey: "sliver"))
  }
}
