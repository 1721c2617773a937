internal import GeoCore

/// A town as PySAL draws it for its modified indices: one binomial draw per zone.
///
/// PySAL segregation 2.5.4 seeds each of its 500 replicates with the same number, so that all of
/// them are this one draw and their mean is the index of it.
func pysalOneDraw(focal: Span<Double>, rest: Span<Double>, seed: UInt64) -> Composition? {
  var totals: [Int] = []
  var (people, members) = (0.0, 0.0)
  for i in focal.indices {
    // Counts are cut to whole persons.
    guard let x = Int(exactly: focal[i].rounded(.down)),
      let t = Int(exactly: (focal[i] + rest[i]).rounded(.down)), Double(t) <= WholeCounts.limit
    else { return nil }
    totals.append(t)
    people += Double(t)
    members += Double(x)
  }
  guard people > 0, members > 0, members < people else { return nil }
  let draws = DigitDraws.binomial(chance: members / people, largest: totals.max() ?? 0)
  var random = SeededRandom(seed: seed)
  let drawn = draws.withDrawing { drawing in totals.map { drawing.draw($0, &random) } }
  return Composition(groups: [drawn, zip(totals, drawn).map { Double($0) - $1 }])
}
