internal import GeoCore

extension LayerHiding {
  /// What a column of the place layer tells.
  private enum Telling {
    /// People of a series, in a set by place.
    case count(pass: Int, series: Int, (Int) -> PeopleSet)
    /// Something made of people of these series, in sets by place.
    case made(pass: Int, series: [Int], (Int) -> [PeopleSet])
  }

  /// The new columns of the place layer, with small numbers hidden.
  mutating func placeColumns(_ columns: [Column]) -> [Column] {
    guard !columns.isEmpty else { return [] }
    var known = tellings()
    var hiding = ColumnHiding(columns, rows: input.places.count)
    var beside: [Int] = []
    let numbers = numbers
    for (position, column) in columns.enumerated() where column.numbers != nil {
      guard var list = known[column.name], !list.isEmpty else {
        beside.append(position)
        continue
      }
      // Reaches alike in name give columns alike in name, one after the other.
      let telling = list.removeFirst()
      known[column.name] = list
      switch telling {
      case .count(let pass, let series, let set):
        hiding.decide(position) { place, value in
          numbers.standing(set(place), pass: pass, series: series, value: value)
        }
      case .made(let pass, let series, let sets):
        hiding.decide(position) { place, _ in
          made(of: sets(place), pass: pass, series: series)
        }
      }
    }
    // Numbers that are no plain sums over people, such as weighted demand: told of places about
    // which nothing is hidden.
    let flags = hiding.flags
    for position in beside where columns[position].tellsPeople {
      hiding.decide(position) { place, value in
        if columns[position].unit == .persons, numbers.minimum.isSmall(value) { return .small }
        return flags[place] ? .derived : .told
      }
    }
    note(hiding, "places")
    return columns.contains(where: \.tellsPeople) ? hiding.flagged : hiding.columns
  }

  private func tellings() -> [String: [Telling]] {
    var out: [String: [Telling]] = [:]
    func add(_ telling: Telling, _ name: String...) {
      out[name.filter { !$0.isEmpty }.joined(separator: "_"), default: []].append(telling)
    }
    for (number, pass) in passes {
      let suffix = pass.nameSuffix
      for (scale, reach) in pass.scales.enumerated() {
        let catchment = { PeopleSet.catchment(pass: number, scale: scale, place: $0) }
        let exclusive = { PeopleSet.exclusive(pass: number, scale: scale, place: $0) }
        let shared = { PeopleSet.shared(pass: number, scale: scale, place: $0) }
        for one in pass.series {
          for part in one == 0 ? ["population", "zones"] : [parts[one]] {
            add(
              .count(pass: number, series: one, catchment), "catchment", part, reach.label, suffix)
            add(
              .count(pass: number, series: one, exclusive), "exclusive", part, reach.label, suffix)
            add(.count(pass: number, series: one, shared), "shared", part, reach.label, suffix)
            add(
              .count(pass: number, series: one, catchment), "reached_by", part, reach.label, suffix)
          }
        }
        add(
          .made(pass: number, series: [0]) { [catchment($0), shared($0), exclusive($0)] },
          "shared_share", reach.label, suffix)
        add(
          .made(pass: number, series: [0]) { [catchment($0)] },
          "reached_by_mean_" + pass.definition.costName, reach.label, suffix)
        for mix in ["mix_entropy", "mix_divergence"] {
          add(
            .made(pass: number, series: pass.series) { [catchment($0)] }, mix, reach.label, suffix)
        }
      }
      // Capacity less those who have a seat tells how many these are.
      let last = pass.scales.count - 1
      add(
        .made(pass: number, series: [0]) { [.catchment(pass: number, scale: last, place: $0)] },
        "free_seats", suffix)
      let ending = pass.definition.source == .straightLine ? "" : suffix
      for (base, ofCategory) in [("nearest_for", false), ("nearest_of_category_for", true)] {
        let set = { PeopleSet.nearest(pass: number, place: $0, ofCategory: ofCategory) }
        for one in pass.series {
          for part in one == 0 ? ["population", "zones"] : [parts[one]] {
            add(.count(pass: number, series: one, set), base, part, ending)
          }
        }
        add(
          .made(pass: number, series: [0]) { [set($0)] },
          base + "_mean_" + pass.definition.costName, ending)
      }
    }
    return out
  }
}
