/// `ModifiedDissim` of PySAL segregation 2.5.4: Carrington and Troske's D with one draw for E[D].
///
/// The 500 replicates all have the same seed, so that D* is a single draw and the index moves from
/// run to run by as much as D does under chance. `dissimilarityCorrected` has the exact D* instead.
/// - Output: −1 … 1; NaN when either group is empty
public func pysalModifiedDissimilarity(
  focal: Span<Double>, rest: Span<Double>, seed: UInt64
) -> Double {
  guard let drawn = pysalOneDraw(focal: focal, rest: rest, seed: seed) else { return .nan }
  return correctedForChance(
    dissimilarity(focal: focal, rest: rest), expected: drawn.dissimilarity(ofGroup: 0))
}
