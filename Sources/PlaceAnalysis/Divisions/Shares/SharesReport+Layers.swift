internal import GeoCore

extension SharesReport {
  /// Of every zone: its share in the layer as a whole, and who of it lives there.
  var zoneColumns: [Column] {
    var columns = [
      Column.numbers(
        "share_area", Self.ratios(shares.zoneCovered, shares.zoneAreas), unit: .share,
        nanIs: .noGeometry),
      .numbers("share_people", shares.peopleCovered[spreadOf[0]], unit: .share),
    ]
    columns.append(
      .texts(
        "areas",
        (0..<shares.zoneCount).map { zone in
          shares.pairs(ofZone: zone).map { layers.second.zones.keys[Int(shares.areas[$0])] }
            .joined(separator: ",")
        }))
    return columns + personColumns("in_", inLayer)
  }

  /// Of every area: its ground, how much of it lies in the zones, and who lives in it.
  var areaColumns: [Column] {
    var covered = [Double](repeating: 0, count: shares.layerCount)
    for pair in 0..<shares.count { covered[Int(shares.areas[pair])] += shares.common[pair] }
    var columns: [Column] = [
      .numbers("area_m2", shares.layerAreas, unit: .squareMetres, decimals: 3),
      .numbers(
        "share_in_zones", Self.ratios(covered, shares.layerAreas), unit: .share,
        nanIs: .noGeometry),
    ]
    guard people.isCounted else { return columns }
    columns += personColumns("", inAreas)
    columns.append(
      .numbers(
        "share_of_population", inAreas[0].map { Self.ratio($0.value, totals[0].value) },
        unit: .share, nanIs: .emptyGroup))
    for group in people.series.indices.dropFirst() {
      let inside = zip(inAreas[group], inAreas[0]).map { Self.ratio($0.value, $1.value) }
      let all = inAreas[group].map { Self.ratio($0.value, totals[group].value) }
      columns += [
        .numbers("share_" + names[group], inside, unit: .share, nanIs: .emptyZone),
        .numbers("share_of_" + names[group], all, unit: .share, nanIs: .emptyGroup),
      ]
    }
    return columns
  }

  /// A row per zone and area with anything in common, with the shares both ways.
  func pairTable(_ geometry: GeometryColumn?) -> FeatureTable {
    let zoneOf = (0..<shares.zoneCount).flatMap { zone in
      shares.pairs(ofZone: zone).map { _ in zone }
    }
    let areaOf = shares.areas.map { Int($0) }
    let pairs = 0..<shares.count
    var columns: [Column] = [
      .texts("zone", zoneOf.map { layers.first.zones.keys[$0] }),
      .texts("area", areaOf.map { layers.second.zones.keys[$0] }),
      .numbers("area_m2", shares.common, unit: .squareMetres, decimals: 3),
      .numbers(
        "share_of_zone", Self.ratios(shares.common, zoneOf.map { shares.zoneAreas[$0] }),
        unit: .share, nanIs: .noGeometry),
      .numbers(
        "share_of_area", Self.ratios(shares.common, areaOf.map { shares.layerAreas[$0] }),
        unit: .share, nanIs: .noGeometry),
      .numbers("share_of_zone_people", shares.peopleShares[spreadOf[0]], unit: .share),
    ]
    if people.isCounted {
      let persons = people.series.indices.map { series in
        pairs.map { pair in
          let share = shares.peopleShares[spreadOf[series]][pair]
          let one = people.series[series]
          return Persons(
            value: one.values[zoneOf[pair]] * share,
            lower: one.lower.map { $0[zoneOf[pair]] * share },
            upper: one.upper.map { $0[zoneOf[pair]] * share })
        }
      }
      columns.append(
        .numbers(
          "share_of_area_people",
          pairs.map { Self.ratio(persons[0][$0].value, inAreas[0][areaOf[$0]].value) },
          unit: .share, nanIs: .emptyZone))
      columns += personColumns("", persons)
    }
    return FeatureTable(count: shares.count, columns: columns, geometry: geometry)
  }

  /// A column for each series, with its lowest and highest where cells are suppressed.
  private func personColumns(_ prefix: String, _ rows: [[Persons]]) -> [Column] {
    guard people.isCounted else { return [] }
    return zip(names, rows).flatMap { name, persons -> [Column] in
      func column(_ suffix: String, _ pick: (Persons) -> Double) -> Column {
        .numbers(prefix + name + suffix, persons.map(pick), unit: .persons, nanIs: .missingInput)
      }
      let value = column("") { $0.value }
      guard persons.contains(where: { $0.lower != nil }) else { return [value] }
      return [
        value, column("_min") { $0.lower ?? $0.value }, column("_max") { $0.upper ?? $0.value },
      ]
    }
  }

  /// The share of ground, of all people and of each group in the layer.
  var values: [MeasureValue] {
    var values = [
      MeasureValue(
        DivisionMeasures.shareInLayer, parameters: [.init("of", "area")],
        value: Self.ratio(shares.zoneCovered.reduce(0, +), shares.zoneAreas.reduce(0, +)),
        undefined: .noGeometry)
    ]
    guard people.isCounted else { return values }
    for series in people.series.indices {
      let known = inLayer[series].filter { !$0.value.isNaN }
      func sum(_ pick: (Persons) -> Double) -> Double {
        var sum = CompensatedSum()
        for persons in known { sum.add(pick(persons)) }
        return sum.value
      }
      let all = totals[series]
      values.append(
        MeasureValue(
          DivisionMeasures.shareInLayer, groups: people.series[series].groups,
          parameters: [.init("of", "people")], value: Self.ratio(sum { $0.value }, all.value),
          undefined: .emptyGroup, interval: interval(series)))
    }
    return values
  }

  /// The lowest and highest share that suppressed cells allow.
  private func interval(_ index: Int) -> MeasureValue.Interval? {
    let series = people.series[index]
    guard let lower = series.lower, let upper = series.upper else { return nil }
    let share = shares.peopleCovered[spreadOf[index]]
    let known = share.indices.filter { !lower[$0].isNaN && !upper[$0].isNaN }
    func extreme(_ sign: Double) -> Double {
      RatioExtreme.greatest(
        of: known.map { sign * share[$0] }, lower: known.map { lower[$0] },
        upper: known.map { upper[$0] }) * sign
    }
    let (least, most) = (extreme(-1), extreme(1))
    guard !least.isNaN, !most.isNaN else { return nil }
    return MeasureValue.Interval(lower: least, upper: most, kind: "suppressed-cells")
  }

  private static func ratio(_ part: Double, _ whole: Double) -> Double {
    whole > 0 ? min(1, part / whole) : .nan
  }

  private static func ratios(_ parts: [Double], _ wholes: [Double]) -> [Double] {
    zip(parts, wholes).map { ratio($0, $1) }
  }
}
