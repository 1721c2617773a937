/// Which rate of a zone is compared with those of its neighbours.
public enum RateBasis: String, Sendable, Hashable, CaseIterable {
  /// The share of the group among the people of the zone.
  case share
  /// The share, made comparable between zones of few and of many people by empirical Bayes.
  ///
  /// Shares of small zones swing by chance alone. Moran's I takes the deviation from the area's share
  /// over its standard error (Assunção & Reis), Gi* the share drawn towards that of the area
  /// (Marshall).
  case empiricalBayes = "empirical-bayes"
}

/// Empirical-Bayes rates of x cases among t people, zone by zone; all zones have people.
///
/// b = Σx/Σt, m = Σt/n, a = Σt(p − b)²/Σt − b/m: variance of the true rates beyond that of chance.
struct EmpiricalBayesRates {
  private let shares: [Double]
  private let people: [Double]
  private let mean: Double
  private let excess: Double

  init(shares: [Double], people: [Double]) {
    self.shares = shares
    self.people = people
    var x = CompensatedSum()
    var t = CompensatedSum()
    for i in shares.indices {
      x.add(shares[i] * people[i])
      t.add(people[i])
    }
    let b = x.value / t.value
    var spread = CompensatedSum()
    for i in shares.indices { spread.add(people[i] * (shares[i] - b) * (shares[i] - b)) }
    mean = b
    excess = spread.value / t.value - b / (t.value / Double(shares.count))
  }

  /// z = (p − b)/√(a + b/t), the root of b/t alone where the variance would be negative.
  ///
  /// Source: Assunção & Reis 1999, doi:10.1002/(SICI)1097-0258(19990830)18:16<2147::AID-SIM179>3.0.CO;2-I.
  var standardised: [Double] {
    shares.indices.map { i in
      let chance = mean / people[i]
      let variance = excess + chance
      return (shares[i] - mean) / (variance < 0 ? chance : variance).squareRoot()
    }
  }

  /// b + (p − b)·a/(a + b/t), b alone when a ≤ 0.
  ///
  /// Source: Marshall 1991, doi:10.2307/2347593.
  var smoothed: [Double] {
    guard excess > 0 else { return shares.map { _ in mean } }
    return shares.indices.map { i in
      mean + (shares[i] - mean) * excess / (excess + mean / people[i])
    }
  }
}
