/// All that is known about the border of two zones.
///
/// What one of them measures along the other counts no further than the other agrees: a needle of
/// one zone that runs to and fro along the border does not make the border longer.
struct SharedBorder {
  private struct Side {
    var straight = CompensatedSum()
    var near = CompensatedSum()
    var hasLongRun = false

    var total: Double { straight.value + near.value }
  }

  private var edges = CompensatedSum()
  private var lower = Side()
  private var higher = Side()

  mutating func add(_ kind: Contact.Kind, _ length: Double, isLower: Bool) {
    switch kind {
    case .point: break
    case .edge: edges.add(length)
    case .straight:
      if isLower { lower.straight.add(length) } else { higher.straight.add(length) }
    case .near, .brief:
      if isLower { lower.near.add(length) } else { higher.near.add(length) }
      if kind == .near { if isLower { lower.hasLongRun = true } else { higher.hasLongRun = true } }
    }
  }

  /// Metres of border drawn alike by both: edges in common, and straight lines along each other.
  var lengthDrawnAlike: Double {
    edges.value + min(lower.straight.value, higher.straight.value)
  }

  var isDrawnAlike: Bool { lengthDrawnAlike > Contiguity.shortestSharedBoundary }

  /// Metres of border in all; 0 when the zones only touch.
  var length: Double {
    guard isDrawnAlike || lower.hasLongRun || higher.hasLongRun else { return 0 }
    let length = edges.value + min(lower.total, higher.total)
    return length > Contiguity.shortestSharedBoundary ? length : 0
  }
}
