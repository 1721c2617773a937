/// `ModifiedGini` of PySAL segregation 2.5.4: Carrington and Troske's G with one draw for E[G].
///
/// The 500 replicates all have the same seed, so that G* is a single draw; it also overwrites the
/// caller's column with that draw, which is not imitated. `SimulatedEvenness` has the mean of draws
/// that differ.
/// - Output: −1 … 1; NaN when either group is empty
public func pysalModifiedGini(focal: Span<Double>, rest: Span<Double>, seed: UInt64) -> Double {
  guard let drawn = pysalOneDraw(focal: focal, rest: rest, seed: seed) else { return .nan }
  return correctedForChance(
    gini(focal: focal, rest: rest),
    expected: drawn.value(of: 0, against: 1) { gini(focal: $0, rest: $1) })
}
