/// The zones with people, smallest area first.
///
/// Areas that differ by rounding alone are equal: equal ones stay in the order of `ranks`, so that
/// nothing hangs on the order of the rows when ranks are those of the zones' names.
struct AreaOrder {
  /// Differences below this, relative to the area, are rounding.
  static let rounding = 1e-9

  let rows: [Int]

  init(_ areas: UnsafeBufferPointer<Double>, rows: [Int], ranks: [Int]) {
    func rank(_ row: Int) -> Int { row < ranks.count ? ranks[row] : row }
    let sorted = rows.sorted {
      areas[$0] == areas[$1] ? rank($0) < rank($1) : areas[$0] < areas[$1]
    }
    var out: [Int] = []
    out.reserveCapacity(sorted.count)
    var first = 0
    while first < sorted.count {
      var end = first + 1
      while end < sorted.count,
        areas[sorted[end]] - areas[sorted[end - 1]] <= Self.rounding * areas[sorted[end]]
      {
        end += 1
      }
      out += end - first == 1 ? [sorted[first]] : sorted[first..<end].sorted { rank($0) < rank($1) }
      first = end
    }
    self.rows = out
  }
}

/// Mean area lived in by as many people as the group has, were they in the smallest or the largest
/// zones.
struct ExtremeAreas {
  /// m₁, of the fewest smallest zones that hold at least X people.
  let smallest: Double
  /// m₂, of the fewest largest.
  let largest: Double

  /// False when areas are equal, and there is nothing to choose between.
  var differ: Bool { largest - smallest > 1e-12 * largest.magnitude }

  init(_ c: TwoGroupCounts, _ areas: UnsafeBufferPointer<Double>, ranks: [Int]) {
    let peopled = (0..<c.count).filter { c.x[$0] + c.y[$0] > 0 }
    let rows = AreaOrder(areas, rows: peopled, ranks: ranks).rows
    smallest = Self.mean(rows, c, areas)
    largest = Self.mean(rows.reversed(), c, areas)
  }

  private static func mean(
    _ rows: some Sequence<Int>, _ c: TwoGroupCounts, _ areas: UnsafeBufferPointer<Double>
  ) -> Double {
    var people = CompensatedSum()
    var weighted = CompensatedSum()
    // Fractions of people may sum to a hair less than the group.
    let enough = c.sumX * (1 - 1e-12)
    for row in rows {
      let t = c.x[row] + c.y[row]
      people.add(t)
      weighted.add(t * areas[row])
      if people.value >= enough { break }
    }
    return weighted.value / people.value
  }
}

/// Opens counts and areas; NaN unless every zone with people has an area that is not negative.
@inline(__always)
func withAreas(
  _ focal: Span<Double>, _ rest: Span<Double>, _ areas: Span<Double>,
  _ body: (TwoGroupCounts, UnsafeBufferPointer<Double>) -> Double
) -> Double {
  precondition(areas.count == focal.count, "an area for every zone")
  return withCounts(focal, rest) { c in
    areas.withUnsafeBufferPointer { areas in
      for row in 0..<c.count where c.x[row] + c.y[row] > 0 && !(areas[row] >= 0) { return .nan }
      return body(c, areas)
    }
  }
}
