/// A change of M parted by entropies alone.
///
/// With Eᵢ the entropy of zone i and pᵢ its share of the people, M = E − Σ pᵢEᵢ. The change of E is
/// the groups' part, that of the weights pᵢ the zones', that of Eᵢ the structure, both at the mean of
/// the two counts.
///
/// Source: Mora & Ruiz-Castillo 2009, Research on Economic Inequality 17: 33–53.
struct MoraRuizCastillo {
  let groupMargin: Double
  let zoneMargin: Double
  let structural: Double

  init(_ a: Composition, _ b: Composition) {
    let (mixedA, mixedB) = (a.localDiversity(), b.localDiversity())
    var zones = CompensatedSum()
    var structure = CompensatedSum()
    for i in 0..<a.zoneCount {
      let (pA, pB) = (a.zoneTotals[i] / a.total, b.zoneTotals[i] / b.total)
      zones.add(-(pB - pA) * (mixedA[i] + mixedB[i]) / 2)
      structure.add(-(mixedB[i] - mixedA[i]) * (pA + pB) / 2)
    }
    groupMargin = b.entropy() - a.entropy()
    zoneMargin = zones.value
    structural = structure.value
  }
}
