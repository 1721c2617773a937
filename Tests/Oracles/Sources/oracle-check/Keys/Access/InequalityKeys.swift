import GeoCore
import PlaceAnalysis

/// Keys of inequality: `inequality.<value>.<measure>` over the areas of a town, and
/// `inequality[i].<measure>` over vectors in the file.
enum InequalityKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard path.first == "inequality", input.form == .access || input.form == .toy,
      let rows = InequalityRows(path, input)
    else { return nil }
    return measure(Array(path.parts.dropFirst(2)), rows, input)
  }

  private static func measure(
    _ parts: [String], _ rows: InequalityRows, _ input: AccessKeyInput
  ) -> AccessNumbers? {
    let town = AccessDistribution(values: rows.values, persons: rows.persons)
    let name = parts.first ?? ""
    switch name {
    case "population_total": return AccessNumbers(town.people)
    case "weighted_mean": return AccessNumbers(town.mean)
    case "gini": return AccessNumbers(town.gini())
    case "gini_pairwise_check": return AccessNumbers(pairwiseGini(town))
    case "theil_t": return AccessNumbers(town.theilT())
    case "theil_l": return AccessNumbers(town.theilL())
    case "theil_l_undefined_if_zero": return AccessNumbers(town.theilL().isNaN)
    case "hoover": return AccessNumbers(town.hoover())
    case "variance_of_logs": return AccessNumbers(town.varianceOfLogs())
    case "p90_p10": return AccessNumbers(town.percentileRatio())
    case "group_weighted_means": return groupMeans(rows, input)
    case "theil_by_group": return theil(Array(parts.dropFirst()), rows, input)
    default: break
    }
    if name.hasPrefix("fgt"), let power = Int(name.dropFirst(3)),
      let line = input.number("fgt_line")
    {
      return AccessNumbers(town.poverty(below: line, power: power))
    }
    if name.hasPrefix("atkinson_"), let epsilon = Double(name.dropFirst("atkinson_".count)) {
      return AccessNumbers(town.atkinson(epsilon: epsilon))
    }
    guard let rank = rows.rank else { return nil }
    let ranked = RankedDistribution(values: rows.values, persons: rows.persons, rank: rank)
    switch name {
    case "concentration_index_standard": return AccessNumbers(ranked.concentrationIndex())
    case "concentration_index_erreygers_observed_bounds":
      return AccessNumbers(ranked.erreygersIndex())
    case "concentration_index_wagstaff": return AccessNumbers(ranked.wagstaffIndex())
    case "palma_ratio_split_marginal_cell": return AccessNumbers(ranked.palmaRatio())
    default: return nil
    }
  }

  /// Σ Σ P P |a − a| / (2 N² μ), pair by pair.
  private static func pairwiseGini(_ town: AccessDistribution) -> Double {
    var sum = 0.0
    for i in town.values.indices {
      for j in town.values.indices {
        sum += town.persons[i] * town.persons[j] * (town.values[i] - town.values[j]).magnitude
      }
    }
    return sum / (2 * town.people * town.total)
  }

  /// A mean for each of the columns that the file names.
  private static func groupMeans(
    _ rows: InequalityRows, _ input: AccessKeyInput
  ) -> AccessNumbers? {
    guard case .object(let members) = input.leaf else { return nil }
    var out: [(name: String, Number)] = []
    for member in members {
      guard let persons = input.town.areas?.numbers(member.key) else { return nil }
      out.append(
        (member.key, Number(AccessDistribution(values: rows.values, persons: persons).mean)))
    }
    return AccessNumbers(.object(out))
  }

  /// `between`, `within`, `total`, and of each group `mean`, `theil_t` and `access_share`.
  private static func theil(
    _ parts: [String], _ rows: InequalityRows, _ input: AccessKeyInput
  ) -> AccessNumbers? {
    // The groups are members beside or above the key.
    let group = parts.count > 1 ? parts[1] : nil
    guard case .object(let members)? = input.given("groups") ?? input.parent["groups"] else {
      return nil
    }
    let names = members.map(\.key)
    var persons: [[Double]] = []
    for name in names {
      guard let column = input.town.areas?.numbers(name) else { return nil }
      persons.append(column)
    }
    let parted = TheilDecomposition(values: rows.values, persons: persons)
    switch parts.first {
    case "between": return AccessNumbers(parted.between)
    case "within": return AccessNumbers(parted.within)
    case "total": return AccessNumbers(parted.total)
    case "groups":
      guard let place = names.firstIndex(where: { $0 == group }) else { return nil }
      let part = parted.groups[place]
      return AccessNumbers(
        .object([
          ("mean", Number(part.mean)), ("theil_t", Number(part.theil)),
          ("access_share", Number(part.share)),
        ]))
    default: return nil
    }
  }
}
