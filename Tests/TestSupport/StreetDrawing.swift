public import GeoCore

extension StreetLines {
  /// Lines drawn by hand, on the ground and open both ways, in metres.
  public static func drawn(
    _ lines: [[(Double, Double)]], levels: [Int32]? = nil, passage: [Passage]? = nil
  ) -> StreetLines {
    var out = StreetLines(crs: .sweref99TM)
    for line in lines {
      for point in line {
        out.x.append(point.0)
        out.y.append(point.1)
      }
      out.pointStarts.append(out.x.count)
    }
    out.passage = passage ?? lines.map { _ in .both }
    out.levels = levels ?? lines.map { _ in 0 }
    out.rows = lines.indices.map { Int32($0) }
    return out
  }
}

extension StreetNetwork {
  /// The network of lines drawn by hand.
  public static func drawn(
    _ lines: [[(Double, Double)]], levels: [Int32]? = nil, passage: [Passage]? = nil,
    tolerance: Double = StreetJoiner.defaultTolerance
  ) throws -> StreetNetwork {
    try StreetJoiner(tolerance: tolerance)
      .join(.drawn(lines, levels: levels, passage: passage)).network
  }
}
