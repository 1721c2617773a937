import GeoCore

/// What an index of inequality is of: values, people, and what these are ranked by.
struct InequalityRows {
  let values: [Double]
  let persons: [Double]
  let rank: [Double]?

  init(values: [Double], persons: [Double], rank: [Double]?) {
    self.values = values
    self.persons = persons
    self.rank = rank
  }

  /// The vectors that stand beside the key, or the value of the town that the path names.
  init?(_ path: LeafPath, _ input: AccessKeyInput) {
    if let values = input.given("accessibility")?.doubles,
      let persons = input.given("population")?.doubles
    {
      guard values.count == persons.count else { return nil }
      self.init(values: values, persons: persons, rank: input.given("rank_variable")?.doubles)
      return
    }
    guard let values = Self.values(named: path[1], input), let persons = input.population,
      values.count == persons.count
    else { return nil }
    self.init(values: values, persons: persons, rank: input.town.areas?.rank)
  }

  /// A value that the same file holds: `capacity_within_1200_m`, `gravity_exponential`, or one of
  /// the supply and demand family by its own name.
  private static func values(named name: String, _ input: AccessKeyInput) -> [Double]? {
    for what in ["capacity", "places"] {
      let prefix = "\(what)_within_"
      if name.hasPrefix(prefix) {
        let bound = name.dropFirst(prefix.count).split(separator: "_").joined(separator: " ")
        return input.values(at: ["cumulative", bound, what])
      }
    }
    if name.hasPrefix("gravity_") {
      return input.values(at: ["gravity", String(name.dropFirst("gravity_".count)), "capacity"])
    }
    for family in ["fca_reimplemented", "fca_pysal_access"] {
      for parts in [[family, name], [family, name, "values"]] {
        if let values = input.values(at: parts) { return values }
      }
    }
    if name.hasPrefix("time_to_nearest") || name.hasPrefix("nearest_time") {
      return input.town.minutes.map { NearestTimeKeys.nearest($0) }
    }
    if name.hasPrefix("raam") { return input.values(at: ["raam", "equilibrium_reimplemented"]) }
    return nil
  }
}
