internal import GeoCore

/// What each place is to the people of one pass: who has it in reach, for whom it is the nearest.
struct PlaceReach: Sendable {
  let pass: ReachPass
  let input: ReachInput
  let people: PlanePeople
  private let context: RunContext

  init(_ report: AccessReport) {
    pass = report.pass
    input = report.input
    context = report.context
    people = PlanePeople(
      input.people, series: pass.series, spreadOf: pass.rows.origins.spreads(for: input.people).of)
  }

  /// Numbers of a place at one scale: people by series and plane, then people × cost.
  var width: Int { people.width + 1 }

  /// By place and scale, who has the place in reach.
  ///
  /// - Complexity: O(pairs of origins and places in reach · scales · spreads).
  func inReach() throws(GeosegError) -> PlaceSums {
    let spreads = pass.rows.origins.spreads(for: input.people).spreads
    let limits = pass.scales.map(\.cost)
    let empty = PlaceSums(width: width * limits.count)
    let (people, pass, placeCount) = (people, pass, input.places.count)
    let parts = try pass.rows.mapZones(context) { (reader, zones) throws(GeosegError) in
      var part = empty
      var shares = PlaceShares(
        scales: limits.count, spreads: spreads.count, placeCount: placeCount)
      for zone in zones {
        shares.count(reachOf: zone, reader, limits: limits, spreads, pass.rows.origins)
        shares.addPeople(of: zone, people, to: &part)
      }
      return part
    }
    return Self.total(parts, empty)
  }

  /// By place, for whom it is the nearest: of all places, or of those of its category.
  ///
  /// - Complexity: O(origins · log places), and that for each category.
  func nearest(ofCategory: Bool) throws(GeosegError) -> PlaceSums {
    let rows = pass.distanceRows
    let spreads = rows.origins.spreads(for: input.people).spreads
    let empty = PlaceSums(width: width)
    let categoryOf = input.places.categoryOf
    let finders =
      ofCategory
      ? input.places.categories.indices.map { category in
        rows.nearestFinder(among: categoryOf.indices.filter { categoryOf[$0] == category })
      } : [rows.nearestFinder(among: nil)]
    let (people, placeCount) = (people, input.places.count)
    let parts = try rows.mapZones(context) { (_, zones) throws(GeosegError) in
      var part = empty
      var shares = PlaceShares(scales: 1, spreads: spreads.count, placeCount: placeCount)
      for zone in zones {
        shares.count(nearestOf: zone, rows, finders, spreads)
        shares.addPeople(of: zone, people, to: &part)
      }
      return part
    }
    return Self.total(parts, empty)
  }

  private static func total(_ parts: [PlaceSums], _ empty: PlaceSums) -> PlaceSums {
    var out = empty
    for part in parts { out.add(part) }
    return out
  }

  /// The name of each series as part of a column: `population` for everybody, `zones` where nobody
  /// was counted.
  var seriesParts: [String] {
    let parts = ColumnName.parts(input.people.groupNames, otherwise: "group")
    let everybody = input.people.isCounted ? "population" : "zones"
    return pass.series.map { $0 == 0 ? everybody : parts[$0 - 1] }
  }

  /// The reach as part of a column name, for what does not depend on the cut-offs.
  var nearestSuffix: String {
    pass.definition.source == .straightLine ? "" : pass.nameSuffix
  }

  /// Columns of people by series, and of their mean cost where the pass is everybody's.
  ///
  /// - Parameters:
  ///   - base: beginning of the names, such as `reached_by`.
  ///   - offset: where the numbers of a place start in `sums`.
  ///   - ending: of the names, such as the scale's label; and the reach's name.
  func columns(_ base: String, _ sums: PlaceSums, offset: Int, ending: String) -> [Column] {
    let places = 0..<input.places.count
    func name(_ part: String) -> String { ColumnName.joined(base, part, ending) }
    var columns = seriesParts.enumerated().map { series, part in
      let w = offset + series * people.planes
      return Persons.column(
        name(part),
        places.map { place in
          guard people.planes == 3 else { return Persons(value: sums.value(place, w)) }
          return Persons(
            value: sums.value(place, w), lower: sums.value(place, w + 1),
            upper: sums.value(place, w + 2))
        })
    }
    guard pass.isGeneral else { return columns }
    let unit = pass.definition.costUnit
    let means = places.map { place in
      let persons = sums.value(place, offset)
      return persons > 0 ? sums.value(place, offset + people.width) / persons : .nan
    }
    columns.append(
      .numbers(
        name("mean_" + pass.definition.costName), means, unit: unit,
        nanIs: .emptyZone))
    return columns
  }
}

extension PlaceShares {
  /// Adds the people of a zone to the sums of its places: at each scale every series, then
  /// people × cost of the first.
  fileprivate func addPeople(of zone: Int, _ people: PlanePeople, to sums: inout PlaceSums) {
    var numbers = [Double](repeating: 0, count: sums.width)
    for (position, place) in places.enumerated() {
      for scale in 0..<scales {
        let base = scale * (people.width + 1)
        for w in base...(base + people.width) { numbers[w] = 0 }
        people.add(zone: zone, to: &numbers, at: base) { spread in
          let share = share(position, scale: scale, spread: spread)
          return share.isNaN ? 0 : share
        }
        let cost = cost(position, scale: scale, spread: people.spreadOf.first ?? 0)
        if numbers[base] > 0 { numbers[base + people.width] = numbers[base] * cost }
      }
      sums.add(numbers, to: place)
    }
  }
}
