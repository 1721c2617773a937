internal import GeoCore

/// Mean of zone values weighted by people, with its exact range where people are a range.
///
/// Zones whose value or people are not known are left out.
struct WeightedMean: Sendable {
  /// NaN when nobody is left.
  let value: Double
  /// Lowest and highest mean that the ranges of the people allow; nil when nothing is a range.
  let range: (lower: Double, upper: Double)?
  /// People that the mean is about, and the people of zones without a value.
  let people: Double
  let leftOut: Double

  /// Σ people · part · value / Σ people · part over the zones.
  ///
  /// - Parameters:
  ///   - values: Per zone; NaN where there is none.
  ///   - parts: Share of a zone's people that the value is about; nil for all of them.
  init(_ values: [Double], of people: PeopleByGroup.Series, parts: [Double]? = nil) {
    var numerator = CompensatedSum()
    var denominator = CompensatedSum()
    var missing = CompensatedSum()
    for zone in values.indices {
      let persons = people.values[zone]
      guard !persons.isNaN else { continue }
      let part = parts?[zone] ?? 1
      if values[zone].isNaN || part.isNaN {
        missing.add(persons)
        continue
      }
      numerator.add(persons * part * values[zone])
      denominator.add(persons * part)
      missing.add(persons * (1 - part))
    }
    self.people = denominator.value
    leftOut = missing.value
    value = denominator.value > 0 ? numerator.value / denominator.value : .nan
    range =
      people.hasRange ? Self.range(values, people, parts) : nil
  }

  /// The extreme means: people at their highest where values are extreme, at their lowest elsewhere.
  ///
  /// The mean is a ratio of two linear forms, so its extremes have the zones on one side of a
  /// threshold value at one end of their range and those on the other side at the other; all
  /// thresholds are tried. Complexity: O(zones · log zones).
  private static func range(
    _ values: [Double], _ people: PeopleByGroup.Series, _ parts: [Double]?
  ) -> (lower: Double, upper: Double)? {
    guard let lower = people.lower, let upper = people.upper else { return nil }
    let rows = values.indices.filter {
      !values[$0].isNaN && !(parts?[$0].isNaN ?? false) && !lower[$0].isNaN && !upper[$0].isNaN
    }.sorted { (values[$0], $0) < (values[$1], $1) }
    guard !rows.isEmpty else { return nil }

    func extreme(low: [Double], high: [Double]) -> [Double] {
      // `low` weighs the rows before the threshold, `high` those from it on.
      var numerator = rows.map { high[$0] * (parts?[$0] ?? 1) * values[$0] }.reduce(0, +)
      var denominator = rows.map { high[$0] * (parts?[$0] ?? 1) }.reduce(0, +)
      var means: [Double] = denominator > 0 ? [numerator / denominator] : []
      for row in rows {
        let change = (low[row] - high[row]) * (parts?[row] ?? 1)
        numerator += change * values[row]
        denominator += change
        if denominator > 0 { means.append(numerator / denominator) }
      }
      return means
    }
    let least = extreme(low: upper, high: lower).min()
    let most = extreme(low: lower, high: upper).max()
    guard let least, let most, let first = rows.first, let last = rows.last else { return nil }
    // Rounding in the running sums must not leave the values' own span.
    return (max(least, values[first]), min(most, values[last]))
  }

  /// The range as results carry it.
  var interval: MeasureValue.Interval? {
    range.map { MeasureValue.Interval(lower: $0.lower, upper: $0.upper, kind: "suppressed-cells") }
  }
}
