/// Zones grouped by their distance from the centre, nearest first.
///
/// Distances that differ by up to a micrometre are equal, so that neither rounding nor the order of
/// the rows decides which zone comes first.
struct CentreRings {
  static let tolerance = 1e-6

  private let rows: [Int]
  /// Ring r holds `rows[starts[r]..<starts[r + 1]]`.
  private let starts: [Int]

  /// nil when a zone's distance is not known.
  init?(_ distances: [Double], rows: [Int], within limit: RingLimit) {
    guard rows.allSatisfy({ distances[$0].isFinite }) else { return nil }
    let sorted = rows.sorted {
      distances[$0] == distances[$1] ? $0 < $1 : distances[$0] < distances[$1]
    }
    var starts: [Int] = []
    var end = sorted.count
    for (place, row) in sorted.enumerated() {
      if case .metres(let most) = limit, distances[row] > most + Self.tolerance {
        end = place
        break
      }
      if place > 0, distances[row] - distances[sorted[place - 1]] <= Self.tolerance { continue }
      if case .rings(let most) = limit, starts.count >= most {
        end = place
        break
      }
      starts.append(place)
    }
    self.rows = Array(sorted[..<end])
    self.starts = starts + [end]
  }

  /// Σ (A_{r−1}·b_r − a_r·B_{r−1}) of the shares a and b of two quantities by ring: twice the area
  /// between their curves.
  ///
  /// NaN when either is nothing within the rings.
  func gap(_ a: (Int) -> Double, _ b: (Int) -> Double) -> Double {
    var (sum, sumA, sumB) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    for (start, end) in zip(starts, starts.dropFirst()) {
      var (ringA, ringB) = (CompensatedSum(), CompensatedSum())
      for row in rows[start..<end] {
        ringA.add(a(row))
        ringB.add(b(row))
      }
      sum.add(sumA.value * ringB.value - ringA.value * sumB.value)
      sumA.add(ringA.value)
      sumB.add(ringB.value)
    }
    guard sumA.value > 0, sumB.value > 0 else { return .nan }
    let value = sum.value / sumA.value / sumB.value
    return value > 1 ? 1 : value < -1 ? -1 : value
  }
}

/// How far out from the centre zones are counted.
public enum RingLimit: Sendable, Hashable {
  case all
  /// The nearest rings; zones at the same distance are one ring.
  case rings(Int)
  /// Zones at most so far from the centre.
  case metres(Double)
}
