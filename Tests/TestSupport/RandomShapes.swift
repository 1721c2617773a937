public import GeoCore
internal import Glibc

/// Shapes for properties that must hold for any polygon.
public enum RandomShape {
  /// A closed ring that sees its centre from everywhere, hence never crosses itself.
  public static func star(
    _ random: inout SeededRandom, vertices: Int = 24, centre: (x: Double, y: Double) = (0, 0),
    radius: Range<Double> = 20..<100
  ) -> [(x: Double, y: Double)] {
    var ring: [(x: Double, y: Double)] = []
    for i in 0..<vertices {
      let angle = (Double(i) + 0.8 * random.unit()) / Double(vertices) * 2 * Double.pi
      let r = random.number(in: radius)
      ring.append((centre.x + r * cos(angle), centre.y + r * sin(angle)))
    }
    ring.append(ring[0])
    return ring
  }

  /// A column of stars with a small hole each, spread over a square of `side`.
  public static func stars(
    _ count: Int, seed: UInt64, side: Double = 1000, holes: Bool = true,
    origin: (x: Double, y: Double) = (0, 0)
  ) -> GeometryColumn {
    var random = SeededRandom(seed: seed)
    var column = GeometryColumn(crs: .plane)
    for _ in 0..<count {
      let centre = (
        x: origin.x + side * random.unit(), y: origin.y + side * random.unit()
      )
      let shell = star(&random, centre: centre)
      let hole = star(&random, vertices: 8, centre: centre, radius: 5..<15)
      column.appendPolygon(holes ? [shell, hole.reversed()] : [shell])
    }
    return column
  }

  /// Four corners and back, counter-clockwise.
  public static func rectangle(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double
  ) -> [(x: Double, y: Double)] {
    [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
  }
}
