import Foundation
import GeoCore
import PlaceAnalysis

/// Keys of inequality in files of the R package accessibility.
///
/// Ours is the definition; where R is known to deviate its own number is recomputed beside it.
enum RInequalityKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    switch input.form {
    case .workedInequality:
      guard path.count >= 3, let rows = InequalityRows(path, input) else { return nil }
      return measure(Array(path.parts.dropFirst(2)), rows, input)
    case .rAccess:
      guard path.first.hasPrefix("inequality"), path.count >= 3,
        let rows = InequalityRows(ofR: path, input)
      else { return nil }
      return measure(Array(path.parts.dropFirst(2)), rows, input)
    default: return nil
    }
  }

  private static func measure(
    _ parts: [String], _ rows: InequalityRows, _ input: AccessKeyInput
  ) -> AccessNumbers? {
    let town = AccessDistribution(values: rows.values, persons: rows.persons)
    let rank = rows.rank ?? [Double](repeating: .nan, count: rows.values.count)
    let ranked = RankedDistribution(values: rows.values, persons: rows.persons, rank: rank)
    let r = RInequality(values: rows.values, persons: rows.persons, rank: rank)
    switch parts[0] {
    case "gini": return AccessNumbers(town.gini())
    case "theil_t":
      return AccessNumbers(town.theilT()).orVariant(
        "R leaves people who have nothing out of the weights", Number(r.theil()))
    case "concentration_standard":
      return AccessNumbers(ranked.concentrationIndex()).orVariant(
        "R does not average tied ranks", Number(r.concentration()))
    case "concentration_corrected":
      return AccessNumbers(ranked.erreygersIndex()).orVariant(
        "R does not average tied ranks and takes bounds of rows without people",
        Number(r.corrected(r.concentration()))
      ).orVariant(
        "R takes bounds of rows without people",
        Number(r.corrected(ranked.concentrationIndex())))
    case "palma":
      return AccessNumbers(ranked.palmaRatio()).orVariant(
        "R takes whole rows beyond interpolated quantiles", Number(r.palma()))
    case "fgt":
      guard let line = input.number("fgt_line") else { return nil }
      return AccessNumbers(
        .list([
          .object(
            (0...2).map { ("FGT\($0)", Number(town.poverty(below: line, power: $0))) })
        ]))
    case "theil_by_group": return RTheilKeys.byColumn(parts, rows, input)
    default:
      return parts[0].hasPrefix("groups_alternate_") && parts[0].hasSuffix("_theil")
        ? RTheilKeys.alternating(parts[0], rows, input) : nil
    }
  }
}

extension InequalityRows {
  /// The values that a section of an R file is about: `gravity_<decay>`, or `cumulative` at the
  /// cut-off `c`; a section `inequality_<x>_zones` keeps to the zones listed in `<x>_zones`, as
  /// origins and as destinations.
  fileprivate init?(ofR path: LeafPath, _ input: AccessKeyInput) {
    guard let areas = input.town.areas, let persons = input.population else { return nil }
    let rank = areas.rank
    var parts = ["cumulative_cutoff"]
    if path[1] == "cumulative", let bound = input.number("c") {
      parts.append(Number.plain(bound))
    } else if path[1].hasPrefix("gravity_") {
      parts = ["gravity", String(path[1].dropFirst("gravity_".count))]
    } else {
      return nil
    }
    let list = String(path.first.dropFirst("inequality_".count))
    guard path.first.hasPrefix("inequality_"), let zones = input.document[list]?.doubles else {
      guard
        let values = input.values(at: parts)
          ?? Self.sums(parts, among: Array(persons.indices), input),
        values.count == persons.count
      else { return nil }
      self.init(values: values, persons: persons, rank: rank)
      return
    }
    let kept = zones.compactMap { Int(exactly: $0) }.filter { areas.ids.indices.contains($0) }
    guard let values = Self.sums(parts, among: kept, input) else { return nil }
    self.init(
      values: values, persons: kept.map { persons[$0] }, rank: rank.map { r in kept.map { r[$0] } })
  }

  /// Opportunities of the zones kept, by their decay.
  private static func sums(
    _ parts: [String], among kept: [Int], _ input: AccessKeyInput
  ) -> [Double]? {
    guard let table = input.town.minutes, let capacity = input.capacity,
      let decay = RDecays.decay(parts[0] == "gravity" ? parts[1] : "binary", input)
    else { return nil }
    let isKept = Set(kept.map { Int32($0) })
    return kept.map { row in
      var sum = 0.0
      for pair in table.rowStarts[row]..<table.rowStarts[row + 1]
      where isKept.contains(table.places[pair]) {
        sum += capacity[Int(table.places[pair])] * decay.weight(table.costs[pair])
      }
      return sum
    }
  }
}

/// The decays of an R file that inequality is asked of, by R's names and parameters.
private enum RDecays {
  static func decay(_ name: String, _ input: AccessKeyInput) -> Decay? {
    let form: Decay.Form? =
      switch name {
      case "binary": input.number("c").map { .binary(cutOff: $0) }
      case "linear": input.number("c").map { .linear(cutOff: $0) }
      // R caps the power at 1, so that it is 1 up to one unit of cost.
      case "power": input.number("pow").map { .inversePower(exponent: $0, floor: 1) }
      case "exponential": input.number("beta").map { .exponential(rate: $0) }
      case "logistic":
        input.number("c").flatMap { median in
          input.number("sd").map { .logistic(median: median, deviation: $0) }
        }
      default: nil
      }
    return form.flatMap { try? Decay($0) }
  }
}

extension Number {
  /// A number as the keys of a file write it: 30, 0.5.
  static func plain(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
