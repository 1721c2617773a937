internal import GeoCore

/// What one pass found, as the measures and tables read it.
struct CoverReport: Sendable {
  let pass: ReachPass
  let input: ReachInput
  /// The catchments, drawn.
  let drawn: DrawnCatchments
  let people: PlanePeople
  let cover: ZoneCover
  /// Areas under 1, 2, … catchments by scale, in square metres; empty where there are no polygons
  /// or nobody asked.
  let areasByMultiplicity: [[Double]]
  /// People expected at every place, where all choose by probability.
  let expected: ExpectedNumbers?

  init(
    _ pass: ReachPass, _ input: ReachInput, _ drawn: DrawnCatchments, wantsAreas: Bool,
    _ context: RunContext
  ) throws(GeosegError) {
    var pass = pass
    if let rows = drawn.rows { pass.rows = rows }
    self.pass = pass
    self.input = input
    self.drawn = drawn
    let (spreads, spreadOf) = pass.rows.origins.spreads(for: input.people)
    people = PlanePeople(input.people, series: pass.series, spreadOf: spreadOf)
    cover = try ZoneCover.counted(pass, people: people, spreads: spreads, context)
    var areas: [[Double]] = []
    for polygons in drawn.polygons {
      guard let polygons, wantsAreas, pass.isGeneral else {
        areas.append([])
        continue
      }
      areas.append(try MultiplicityArea.areas(of: polygons, context))
    }
    areasByMultiplicity = areas
    expected =
      if let choices = drawn.choices {
        try ExpectedNumbers(choices, pass, input.people, context)
      } else {
        nil
      }
  }

  /// A column name: `base`, scale and reach, those that are there.
  func name(_ base: String, _ scale: Int) -> String {
    ColumnName.joined(base, pass.scales[scale].label, pass.nameSuffix)
  }

  /// What every value of a scale carries: reach and scale, where people are, how catchments are
  /// drawn and by what people are counted.
  func parameters(_ scale: Int?) -> [MeasureValue.Parameter] {
    var out = pass.parameters(scale.map { pass.scales[$0] })
    if let method = drawn.method { out.append(.init("catchment", .string(method.rawValue))) }
    out.append(.init("counted_by", .string(drawn.countedBy)))
    return out
  }

  /// The name of each series as part of a column: `population` for everybody.
  var seriesParts: [String] {
    let parts = ColumnName.parts(input.people.groupNames, otherwise: "group")
    return pass.series.map { $0 == 0 ? "population" : parts[$0 - 1] }
  }

  /// A number of one place or pair, with its range.
  func persons(_ read: (_ w: Int) -> Double, series: Int) -> Persons {
    let w = series * people.planes
    guard people.planes == 3 else { return Persons(value: read(w), lower: nil, upper: nil) }
    return Persons(value: read(w), lower: read(w + 1), upper: read(w + 2))
  }

  /// People of one series by place.
  func byPlace(
    _ numbers: KeyPath<CoverSums, [Double]>, scale: Int, series: Int
  ) -> [Persons] {
    (0..<input.places.count).map { place in
      persons({ cover.sums[scale].value(numbers, place: place, $0) }, series: series)
    }
  }

  /// Everybody of a series who could be placed somewhere: covered and uncovered together.
  func placed(scale: Int, series: Int) -> Persons {
    let sums = cover.sums[scale]
    return persons(
      { w in
        var sum = CompensatedSum()
        var at = w
        while at < sums.byMultiplicity.count {
          sum.add(sums.byMultiplicity[at])
          at += sums.width
        }
        return sum.value
      }, series: series)
  }
}
