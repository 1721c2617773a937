internal import GeoCore

extension Composition {
  /// What people of one group meet where they live, by group: the exposure matrix ₖPₗ.
  ///
  /// - Formula: ₖPₗ = Σᵢ (nᵢₖ/Nₖ)(nᵢₗ/tᵢ), t the whole population; row k on the diagonal is isolation
  /// - Output: one row per group, 0 … 1, each summing to 1; the row of an empty group is NaN
  /// - Invariants: Nₖ·ₖPₗ = Nₗ·ₗPₖ
  /// - Complexity: O(zones · groups²)
  /// - Source: Bell 1954, doi:10.2307/2574118; Lieberson 1981
  public func exposureMatrix() -> [[Double]] {
    var matrix = [[Double]](repeating: [], count: groupCount)
    for k in 0..<groupCount { matrix[k] = (0..<groupCount).map { exposure(of: k, to: $0) } }
    return matrix
  }

  /// One cell of the exposure matrix; NaN when group `k` is empty.
  public func exposure(of k: Int, to l: Int) -> Double {
    guard groupTotals[k] > 0 else { return .nan }
    let met = counts.withUnsafeBufferPointer { all in
      zoneTotals.withUnsafeBufferPointer { totals in
        guard let base = all.baseAddress, let t = totals.baseAddress else { return 0.0 }
        let (a, b) = (base + k * zoneCount, base + l * zoneCount)
        return blockedSum(zoneCount) { t[$0] > 0 ? a[$0] * (b[$0] / t[$0]) : 0 }
      }
    }
    return clampedToUnit(met / groupTotals[k])
  }
}

extension SegregationMeasure {
  static let exposureMatrix = SegregationMeasure(
    MeasureInfo(
      id: "exposure-matrix", aliases: ["p"], family: .segregation, scope: .pairwise,
      title: Phrase(en: "Exposure matrix", sv: "Exponeringsmatris"),
      meaning: Phrase(
        en: """
          For every pair of groups: the share of the second among the people of the zone where \
          members of the first live, on average. A row sums to 1; its own cell is isolation.
          """,
        sv: """
          För varje par av grupper: den andras andel av människorna i den zon där den förstas \
          medlemmar bor, i genomsnitt. En rad summerar till 1; den egna cellen är isolering.
          """),
      formula: "ₖPₗ = Σᵢ (nᵢₖ/Nₖ)(nᵢₗ/tᵢ)",
      unit: .share, range: 0...1,
      caution: Phrase(
        en: "Compare a cell with the second group's share of the area, not with 0.",
        sv: "Jämför en cell med den andra gruppens andel av området, inte med 0."),
      example: Phrase(
        en: """
          Two zones with 60, 30, 10 and 20, 30, 50 people of three groups: the first group \
          meets the third at (60 · 0.1 + 20 · 0.5)/80 = 0.20.
          """,
        sv: """
          Två zoner med 60, 30, 10 respektive 20, 30, 50 människor ur tre grupper: den första \
          gruppen möter den tredje till (60 · 0,1 + 20 · 0,5)/80 = 0,20.
          """),
      sources: [
        .init("Bell 1954", doi: "10.2307/2574118"),
        .init("Lieberson 1981, An asymmetrical approach to segregation"),
      ]),
    isDefault: true, oracleKeys: ["exposure_matrix"],
    .exposure { $0.exposure(of: $1, to: $2) })
}
