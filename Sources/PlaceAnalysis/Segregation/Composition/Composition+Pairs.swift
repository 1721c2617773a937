extension Composition {
  /// Runs a kernel on two groups: persons of `focal` against persons of `rest`, nobody else counted.
  public func value(
    of focal: Int, against rest: Int, _ kernel: (Span<Double>, Span<Double>) -> Double
  ) -> Double {
    let span = counts.span
    return kernel(
      span.extracting(focal * zoneCount..<(focal + 1) * zoneCount),
      span.extracting(rest * zoneCount..<(rest + 1) * zoneCount))
  }

  /// Everybody of a zone who is not in `group`; exact for whole numbers.
  public func rest(of group: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: zoneCount) { out, count in
      counts.withUnsafeBufferPointer { all in
        zoneTotals.withUnsafeBufferPointer { totals in
          let start = group * zoneCount
          var i = 0
          while i < zoneCount {
            // Rounding of fractions can leave less than nothing.
            out.initializeElement(at: i, to: max(0, totals[i] - all[start &+ i]))
            i &+= 1
          }
        }
      }
      count = zoneCount
    }
  }

  /// Runs a kernel on one group against everybody else.
  public func value(
    ofGroup group: Int, againstRest rest: [Double],
    _ kernel: (Span<Double>, Span<Double>) -> Double
  ) -> Double {
    kernel(counts.span.extracting(group * zoneCount..<(group + 1) * zoneCount), rest.span)
  }

  /// Only these groups, others not counted.
  public func selecting(_ groups: [Int]) -> Composition {
    var out: [Double] = []
    out.reserveCapacity(groups.count * zoneCount)
    for group in groups {
      out.append(contentsOf: counts[group * zoneCount..<(group + 1) * zoneCount])
    }
    return Composition(zones: zoneCount, groups: groups.count, counts: out)
  }
}
