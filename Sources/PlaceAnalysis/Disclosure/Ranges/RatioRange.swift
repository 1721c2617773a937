internal import GeoCore

/// Lowest and highest value that a ratio of people can have when cells are suppressed.
///
/// A ratio is no quotient of two ranges where its parts share people: what is in the part is in the
/// whole too. It is then a function of the part and of the rest, rising in the one and falling in
/// the other, so that its ends are at the ends of these: `part / (part + rest)`.
struct RatioRange: Sendable, Hashable {
  var lower: Double
  var upper: Double

  /// The share that some people are of all of whom they are a part, such as shared / catchment.
  ///
  /// Both numbers are sums over the same cells, so that their lowest values are reached together
  /// and the rest's are their differences. The range holds every value that fillings of the cells
  /// can give; it is exact unless people of one cell are in both the part and the rest.
  ///
  /// - Returns: nil without a range, or when nobody at all may be in the whole.
  static func share(_ part: Persons, of whole: Persons) -> RatioRange? {
    ratio(part, beside: whole - part)
  }

  /// |A ∩ B| / |A ∪ B|: what both have beside what only one has.
  static func jaccard(_ a: Persons, _ b: Persons, shared: Persons) -> RatioRange? {
    let (first, second) = (a - shared, b - shared)
    return ratio(
      shared,
      beside: Persons(
        value: first.value + second.value,
        lower: first.lower.flatMap { l in second.lower.map { l + $0 } },
        upper: first.upper.flatMap { u in second.upper.map { u + $0 } }))
  }

  /// |A ∩ B| / min(|A|, |B|): what both have beside what the smaller one has alone.
  static func overlap(_ a: Persons, _ b: Persons, shared: Persons) -> RatioRange? {
    let (first, second) = (a - shared, b - shared)
    // The smaller of two numbers lies between the smaller of their lowest and of their highest.
    return ratio(
      shared,
      beside: Persons(
        value: min(first.value, second.value),
        lower: first.lower.flatMap { l in second.lower.map { min(l, $0) } },
        upper: first.upper.flatMap { u in second.upper.map { min(u, $0) } }))
  }

  /// The share of a group: its people and everybody have ranges of their own, narrowed together
  /// zone by zone but not cell by cell, so that all that is sure is part ≤ whole.
  static func ofGroup(_ group: Persons, of everybody: Persons) -> RatioRange? {
    guard group.lower != nil || everybody.lower != nil else { return nil }
    let low = group.lower ?? group.value
    let high = group.upper ?? group.value
    let least = everybody.lower ?? everybody.value
    let most = everybody.upper ?? everybody.value
    guard most > 0 else { return nil }
    return RatioRange(
      lower: min(1, max(0, low / most)), upper: least > 0 ? min(1, max(0, high / least)) : 1)
  }

  private static func ratio(_ part: Persons, beside rest: Persons) -> RatioRange? {
    guard let low = part.lower.map({ max(0, $0) }), let high = part.upper.map({ max(0, $0) }),
      let least = rest.lower.map({ max(0, $0) }), let most = rest.upper.map({ max(0, $0) }),
      high + most > 0
    else { return nil }
    return RatioRange(
      lower: low > 0 ? low / (low + most) : 0, upper: high > 0 ? high / (high + least) : 0)
  }
}

extension Column {
  /// A column of ratios with their ranges; NaN stands for a value that does not exist.
  static func ratios(
    _ name: String, _ values: [Double], _ ranges: [RatioRange?], unit: ColumnUnit,
    nanIs reason: UndefinedReason
  ) -> Column {
    var column = Column.numbers(name, values, unit: unit, nanIs: reason)
    guard ranges.contains(where: { $0 != nil }) else { return column }
    column.bounds = Bounds(
      lower: values.indices.map { row in
        values[row].isNaN ? .nan : min(values[row], ranges[row]?.lower ?? values[row])
      },
      upper: values.indices.map { row in
        values[row].isNaN ? .nan : max(values[row], ranges[row]?.upper ?? values[row])
      })
    return column
  }
}
