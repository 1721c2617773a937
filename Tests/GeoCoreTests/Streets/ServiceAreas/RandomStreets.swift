import GeoCore
import TestSupport

/// Street networks with bent streets, for tests of geometry.
enum RandomStreets {
  /// A lattice of 7 × 7 corners about 80 m apart, some of them moved, streets with bends, some kept
  /// in line so that sides fall on each other.
  static func bent(seed: UInt64) -> StreetNetwork {
    var random = SeededRandom(seed: seed)
    let side = 7
    let corners = (0..<side * side).map { corner in
      let isMoved = random.unit() < 0.6
      return (
        x: 674_000 + Double(corner % side) * 80 + (isMoved ? random.number(in: -25..<25) : 0),
        y: 6_580_000 + Double(corner / side) * 80 + (isMoved ? random.number(in: -25..<25) : 0)
      )
    }
    var lines: [[(x: Double, y: Double)]] = []
    for corner in corners.indices {
      for next in [corner + 1, corner + side] where next < corners.count {
        if next == corner + 1, next % side == 0 { continue }
        guard random.unit() > 0.1 else { continue }
        let (a, b) = (corners[corner], corners[next])
        var line = [a]
        for bend in 1...3 where random.unit() < 0.4 {
          let share = Double(bend) / 4
          line.append(
            (
              a.x + share * (b.x - a.x) + random.number(in: -8..<8),
              a.y + share * (b.y - a.y) + random.number(in: -8..<8)
            ))
        }
        line.append(b)
        lines.append(line)
      }
    }
    return StreetLayouts.network(lines)
  }
}
