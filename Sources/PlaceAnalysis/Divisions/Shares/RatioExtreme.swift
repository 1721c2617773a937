/// The greatest mean of shares that weights within ranges allow.
public enum RatioExtreme {
  /// max Σ s_i n_i / Σ n_i over l_i ≤ n_i ≤ u_i, NaN when nobody can be there.
  ///
  /// At the optimum every weight is at an end: high where its share is above the mean, low where
  /// below. Each step recomputes the mean from the ends it asks for; it only rises, and stays after
  /// as many steps as there are weights at most.
  /// Source: Dinkelbach 1967, doi:10.1287/mnsc.13.7.492.
  public static func greatest(of shares: [Double], lower: [Double], upper: [Double]) -> Double {
    var mean = -Double.infinity
    for _ in 0...shares.count {
      var (part, whole) = (CompensatedSum(), CompensatedSum())
      for i in shares.indices {
        let weight = shares[i] > mean ? upper[i] : lower[i]
        part.add(shares[i] * weight)
        whole.add(weight)
      }
      guard whole.value > 0 else { return mean.isFinite ? mean : .nan }
      let next = part.value / whole.value
      guard next > mean else { return mean }
      mean = next
    }
    return mean
  }
}
