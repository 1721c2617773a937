/// A point of a segregation curve.
public struct SegregationCurvePoint: Sendable, Equatable {
  /// Share of everybody else who live in zones with at least this share of the group.
  public let rest: Double
  /// Share of the group who live there.
  public let focal: Double
  /// The lowest share of the group in those zones; 1 at the origin.
  public let zoneShare: Double
}

/// The segregation curve: zones with the highest shares of the group first, the group's people
/// against everybody else, both cumulated.
///
/// - Output: from (0, 0) to (1, 1), concave, one point per distinct share, so that the order of rows
///   changes nothing; D is its largest height above the diagonal and G twice the area between them.
///   Empty when either group is empty
/// - Complexity: O(zones log zones)
/// - Source: Duncan & Duncan 1955, doi:10.2307/2088328
public func segregationCurve(focal: Span<Double>, rest: Span<Double>) -> [SegregationCurvePoint] {
  var points: [SegregationCurvePoint] = []
  _ = withCounts(focal, rest) { c in
    guard c.isSeparable else { return .nan }
    points.append(SegregationCurvePoint(rest: 0, focal: 0, zoneShare: 1))
    var x = CompensatedSum()
    var y = CompensatedSum()
    let order = ShareOrder(c).sorted
    for place in order.indices.reversed() {
      let row = Int(order[place].row)
      x.add(c.x[row])
      y.add(c.y[row])
      let isLast = place == 0
      guard isLast || order[place - 1].key != order[place].key else { continue }
      points.append(
        SegregationCurvePoint(
          rest: isLast ? 1 : min(1, y.value / c.sumY), focal: isLast ? 1 : min(1, x.value / c.sumX),
          zoneShare: Double(bitPattern: order[place].key)))
    }
    return 0
  }
  return points
}

/// A point of a concentration profile.
public struct ConcentrationProfilePoint: Sendable, Equatable {
  /// A share of the group that some zone has, s.
  public let zoneShare: Double
  /// Share of the group who live in zones with at least that share, v(s).
  public let focal: Double
}

/// The concentration profile v(s): the share of the group who live where it is at least a share s.
///
/// - Output: a step function by falling steps: one point per distinct share of a zone, ascending;
///   v holds from the share before (0 for the first) up to and with its own, and is 0 above the last.
///   Empty when either group is empty
/// - Complexity: O(zones log zones)
/// - Source: Hong & Sadahiro 2014, doi:10.1080/13658816.2013.862265
public func concentrationProfileCurve(
  focal: Span<Double>, rest: Span<Double>
) -> [ConcentrationProfilePoint] {
  let curve = segregationCurve(focal: focal, rest: rest)
  return curve.dropFirst().reversed().map {
    ConcentrationProfilePoint(zoneShare: $0.zoneShare, focal: $0.focal)
  }
}
