internal import GeoCore

extension DivisionShares {
  /// Rates of people (incomes, shares), weighted by people: Σ y_s P_s share_st / Σ P_s share_st.
  ///
  /// Undefined where nobody is in the target, and where more than `mostUnknown` of its people have no
  /// known rate or of its area no known people. Where rates or people are ranges, the ends are those
  /// that any values within the ranges can reach.
  ///
  /// - Precondition: one value of each per source.
  /// - Complexity: O(entries log entries) where people are ranges, else O(entries).
  public func rate(
    _ sources: DivisionValues, people: DivisionValues, mostUnknown: Double = DivisionShares.sliver
  ) -> InterpolatedValues {
    precondition(
      sources.values.count == sourceCount && people.values.count == sourceCount,
      "values and sources differ")
    let hasBounds = sources.bounds != nil || people.bounds != nil
    var out = InterpolatedValues(count: targetCount, hasBounds: hasBounds)
    var byTarget = RateRows(self, sources, people)
    for target in 0..<targetCount {
      let row = byTarget.take(target)
      out.unknownShares[target] = row.unknownShare(area: sourceAreas[target])
      if !row.meetsAny {
        out.setUndefined(target, .noOverlap)
      } else if out.unknownShares[target] > mostUnknown {
        out.setUndefined(target, .missingInput)
      } else if let value = row.mean {
        out.set(
          target, value, hasBounds ? row.extreme(highest: false) : value,
          hasBounds ? row.extreme(highest: true) : value)
      } else {
        out.setUndefined(target, .emptyZone)
      }
    }
    return out
  }
}

/// The parts of rates that meet in one target.
struct RateRow {
  struct Term {
    var rate: ClosedRange<Double>
    var value: Double
    var people: ClosedRange<Double>
    var persons: Double
  }

  var terms: [Term] = []
  var meetsAny = false
  /// People whose rate is not known.
  var unknownPeople = 0.0
  /// Area of sources whose people are not known.
  var unknownArea = 0.0

  func unknownShare(area: Double) -> Double {
    let known = terms.reduce(0) { $0 + $1.persons }
    let byPeople = unknownPeople > 0 ? unknownPeople / (known + unknownPeople) : 0
    return max(byPeople, area > 0 ? min(1, unknownArea / area) : 0)
  }

  /// nil when nobody is there.
  var mean: Double? {
    var sum = CompensatedSum()
    var people = CompensatedSum()
    for term in terms {
      sum.add(term.value * term.persons)
      people.add(term.persons)
    }
    return people.value > 0 ? sum.value / people.value : nil
  }

  /// The highest or lowest mean: most people where the rate is extreme, fewest elsewhere.
  func extreme(highest: Bool) -> Double {
    func rate(_ term: Term) -> Double { highest ? term.rate.upperBound : term.rate.lowerBound }
    let order = terms.sorted { highest ? rate($0) > rate($1) : rate($0) < rate($1) }
    var sum = 0.0
    var people = 0.0
    for term in order {
      sum += rate(term) * term.people.lowerBound
      people += term.people.lowerBound
    }
    for term in order {
      // More people pull the mean on as long as their rate lies beyond it.
      if people > 0, highest ? rate(term) <= sum / people : rate(term) >= sum / people { break }
      let more = term.people.upperBound - term.people.lowerBound
      sum += rate(term) * more
      people += more
    }
    return people > 0 ? sum / people : .nan
  }
}

/// The entries of shares by target, sources in file order.
private struct RateRows {
  private var rows: [RateRow]

  init(_ shares: DivisionShares, _ rates: DivisionValues, _ people: DivisionValues) {
    rows = [RateRow](repeating: RateRow(), count: shares.targetCount)
    for source in 0..<shares.sourceCount {
      let persons = people.values[source]
      let rate = rates.values[source]
      for entry in shares.row(source) {
        let target = Int(shares.targets[entry])
        let share = shares.shares[entry]
        rows[target].meetsAny = true
        if !persons.isFinite {
          rows[target].unknownArea += shares.areas[entry]
        } else if !rate.isFinite {
          rows[target].unknownPeople += persons * share
        } else {
          let (low, high) = (people.lower[source] * share, people.upper[source] * share)
          let (least, most) = (rates.lower[source], rates.upper[source])
          rows[target].terms.append(
            RateRow.Term(
              rate: min(least, rate)...max(most, rate), value: rate,
              people: min(low, persons * share)...max(high, persons * share),
              persons: persons * share))
        }
      }
    }
  }

  mutating func take(_ target: Int) -> RateRow {
    let row = rows[target]
    rows[target].terms = []
    return row
  }
}
