internal import GeoCore

extension LayerHiding {
  /// How far groups have to the nearest place, as a curve: steps of too few people are left out of
  /// the curves of all groups at once.
  ///
  /// What is left rises by nobody or by at least the minimum count, for everybody, every group and
  /// all others; so does what is beyond the last step.
  mutating func hideCurves(_ table: inout FeatureTable) {
    var hiding = ColumnHiding(table.columns, rows: table.count)
    guard let people = table["people"]?.numbers, let costs = table["cost"]?.numbers else {
      return
    }
    func key(_ row: Int) -> String {
      ["reach", "category", "unit"].map { table[$0]?.text(row) ?? "" }.joined(separator: "\n")
    }
    // Curves of one reach and category step at the same costs.
    var steps: [String: [Double: [Int]]] = [:]
    for row in 0..<table.count {
      steps[key(row), default: [:]][costs[row], default: []].append(row)
    }
    var isHidden = [Bool](repeating: false, count: table.count)
    for (_, byCost) in steps.sorted(by: { $0.key < $1.key }) {
      let order = byCost.keys.sorted()
      var ends: [String: Double] = [:]
      for cost in order {
        for row in byCost[cost] ?? [] { ends[table["group"]?.text(row) ?? ""] = people[row] }
      }
      var last: [String: Double] = [:]
      for cost in order {
        let rows = byCost[cost] ?? []
        let here = Dictionary(
          rows.map { (table["group"]?.text($0) ?? "", people[$0]) },
          uniquingKeysWith: { first, _ in first })
        if isStep(from: last, to: here) && isStep(from: here, to: ends) {
          last = here
        } else {
          for row in rows { isHidden[row] = true }
        }
      }
    }
    let names = ["people", "share"]
    for (position, column) in table.columns.enumerated() where names.contains(column.name) {
      hiding.decide(position) { row, value in
        guard isHidden[row] else { return .told }
        if column.name == "share" { return .derived }
        return numbers.minimum.isSmall(value) ? .small : .protecting
      }
    }
    table.columns = hiding.flagged
    note(hiding, "curves")
  }

  /// Whether between two points of all curves there is nobody, or enough people of each kind.
  private func isStep(from a: [String: Double], to b: [String: Double]) -> Bool {
    let everybody = (b[""] ?? 0) - (a[""] ?? 0)
    for (group, people) in b {
      let step = people - (a[group] ?? 0)
      if numbers.minimum.isSmall(step) { return false }
      if !group.isEmpty, b[""] != nil, numbers.minimum.isSmall(everybody - step) { return false }
    }
    return true
  }

  /// Groups in a few figures: those of too few people have none, and parts of them go by value.
  mutating func hideGroups(_ table: inout FeatureTable) {
    var hiding = ColumnHiding(table.columns, rows: table.count)
    let people = table["people"]?.numbers ?? []
    let unreachable = table["unreachable_people"]?.numbers ?? []
    let minimum = numbers.minimum
    // With one group under the count, everybody less the others would tell it.
    let smallRows = Set(people.indices.filter { minimum.isSmall(people[$0]) })
    var protectors: Set<Int> = []
    for row in smallRows.sorted() {
      let alike = people.indices.filter {
        !smallRows.contains($0) && $0 != row && table["group"]?.text($0) != ""
          && table["unit"]?.text($0) == table["unit"]?.text(row)
          && table["reach"]?.text($0) == table["reach"]?.text(row)
          && table["category"]?.text($0) == table["category"]?.text(row)
      }
      if let least = alike.min(by: { (people[$0], $0) < (people[$1], $1) }) {
        protectors.insert(least)
      }
    }
    for (position, column) in table.columns.enumerated() where column.numbers != nil {
      let isCount = column.unit == .persons
      let isPart = column.unit == .share
      hiding.decide(position) { row, value in
        if smallRows.contains(row) { return isCount && minimum.isSmall(value) ? .small : .derived }
        if protectors.contains(row), isCount || isPart { return .protecting }
        let part = isPart ? value * people[row] : value
        if isCount || isPart, minimum.isSmall(part) || minimum.isSmall(people[row] - part) {
          return isCount && minimum.isSmall(value) ? .small : .derived
        }
        if isCount, column.name == "people", unreachable.indices.contains(row),
          minimum.isSmall(people[row] - unreachable[row])
        {
          return .protecting
        }
        return .told
      }
    }
    table.columns = hiding.flagged
    note(hiding, "groups")
  }
}
