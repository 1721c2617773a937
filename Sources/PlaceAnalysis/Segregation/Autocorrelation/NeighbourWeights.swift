internal import GeoCore

/// How much each neighbour of a zone counts in its surroundings.
public enum WeightStyle: String, Sendable, Hashable, CaseIterable {
  /// Every neighbour counts 1/number of neighbours: surroundings are means.
  case mean
  /// Every neighbour counts 1: surroundings are sums.
  case sum
}

/// Neighbours and their weights among the zones with people.
///
/// Zones are numbered anew: entry i is the i-th zone with people. Zones without neighbours have an
/// empty row and weigh nothing.
struct NeighbourWeights: Sendable {
  let graph: ContiguityGraph
  let style: WeightStyle

  var count: Int { graph.count }

  /// The weight of each neighbour of a zone; 0 without neighbours.
  @inline(__always)
  func weight(_ zone: Int) -> Double {
    let degree = graph.degree(zone)
    return style == .sum ? 1 : degree > 0 ? 1 / Double(degree) : 0
  }

  /// Σⱼ wᵢⱼ vⱼ of one zone; 0 without neighbours.
  func surroundings(_ zone: Int, of values: [Double]) -> Double {
    var sum = 0.0
    for other in graph.neighbours(of: zone) { sum += values[Int(other)] }
    return style == .sum ? sum : graph.degree(zone) > 0 ? sum / Double(graph.degree(zone)) : 0
  }

  /// S₀ = Σwᵢⱼ, S₁ = ½Σ(wᵢⱼ + wⱼᵢ)², S₂ = Σᵢ(Σⱼwᵢⱼ + Σⱼwⱼᵢ)².
  var sums: (s0: Double, s1: Double, s2: Double) {
    var s0 = CompensatedSum()
    var s1 = CompensatedSum()
    var s2 = CompensatedSum()
    for zone in 0..<count {
      let mine = weight(zone)
      var incoming = CompensatedSum()
      for other in graph.neighbours(of: zone) {
        let back = weight(Int(other))
        s0.add(mine)
        s1.add((mine + back) * (mine + back) / 2)
        incoming.add(back)
      }
      let both = mine * Double(graph.degree(zone)) + incoming.value
      s2.add(both * both)
    }
    return (s0.value, s1.value, s2.value)
  }
}
