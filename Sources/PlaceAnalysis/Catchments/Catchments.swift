public import GeoCore

/// The family *overlap*: who lives in the catchment of each place, whom places share, and who is
/// in none.
public enum Catchments {
  static let stage = Stage(
    "overlap", Phrase(en: "overlaying catchments", sv: "lägger upptagningsområden på varandra"))

  /// Computes the family for all reaches of the input.
  ///
  /// The catchment of a place is everybody who has it in reach; populations are counted with the
  /// run's one way of placing people, by the rule `cost <= cut-off`, never by the polygon that is
  /// drawn (but for `area`, where the polygon is the rule). Tables: `catchments` (a polygon per
  /// place and scale, with people by group), `pairs` (what two catchments have in common) and
  /// `white-spots` (the parts of the study area under no catchment, most people first).
  ///
  /// - Parameter measures: Ids of the measures wanted; empty for all.
  /// - Throws: Faults of a cost matrix; what GEOS refuses; an interrupt.
  public static func measured(
    _ input: ReachInput, measures: Set<String> = [], _ context: RunContext = RunContext()
  ) throws(GeosegError) -> FamilyResult {
    var log = DiagnosticLog(limitPerKind: 100)
    log.add(contentsOf: input.places.diagnostics)
    input.reportUnplaced(&log)
    var result = FamilyResult()
    var tables = CatchmentTables(input)
    var study = StudyAreaUnion(input)
    for pass in try input.passes(context, log: &log) {
      context.progress.began(stage, steps: input.zones.count)
      let drawn = try DrawnCatchments.drawn(pass, input, context, log: &log)
      let report = try CoverReport(
        pass, input, drawn,
        wantsAreas: measures.isEmpty || measures.contains(MultiplicityArea.info.id), context)
      context.progress.ended()
      result.passes.append(report.pass)
      for measure in CatchmentMeasures.catalogue
      where measures.isEmpty || measures.contains(measure.info.id) {
        // Nobody is inside or outside where all choose by probability.
        if report.expected != nil, measure.info.id != ExpectedPeople.info.id { continue }
        if pass.isGeneral || measure.isPerGroup {
          result.zoneColumns += measure.zoneColumns(report)
          result.placeColumns += measure.placeColumns(report)
        }
        result.values += measure.values(report)
      }
      guard report.expected == nil else {
        tables.addChoices(report)
        continue
      }
      tables.addCatchments(report)
      try tables.addPairs(report)
      if measures.isEmpty || measures.contains(UncoveredPopulation.info.id) {
        try tables.addWhiteSpots(report, &study, context)
      }
    }
    result.tables = tables.finished()
    result.diagnostics = log.diagnostics
    return result
  }
}

/// What one pass found, as the measures and tables read it.
struct CoverReport: Sendable {
  let pass: ReachPass
  let input: ReachInput
  /// The catchments, drawn.
  let drawn: DrawnCatchments
  let people: PlanePeople
  let cover: ZoneCover
  /// Radius of the catchments in metres by scale; nil when they are no circles.
  let radii: [Double?]
  /// Areas under 1, 2, … catchments by scale; empty when they are no circles or not asked for.
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
    radii = drawn.method == .buffer ? pass.radii : pass.scales.map { _ in nil }
    var areas: [[Double]] = []
    for radius in radii {
      guard let radius, wantsAreas, pass.isGeneral else {
        areas.append([])
        continue
      }
      let circles = CatchmentCircles.polygons(
        of: input.places, radius: radius, quadrantSegments: input.quadrantSegments)
      areas.append(try MultiplicityArea.areas(of: circles, radius: radius, context))
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
}

/// A number of people, with its range where cells are suppressed.
struct Persons: Sendable, Hashable {
  var value: Double
  var lower: Double?
  var upper: Double?

  /// A column of such numbers.
  static func column(_ name: String, _ persons: [Persons]) -> Column {
    let bounds =
      persons.contains { $0.lower != nil }
      ? Column.Bounds(
        lower: persons.map { $0.lower ?? $0.value }, upper: persons.map { $0.upper ?? $0.value })
      : nil
    return .numbers(name, persons.map(\.value), unit: .persons, bounds: bounds)
  }

  static func - (a: Persons, b: Persons) -> Persons {
    // Whoever is in the smaller number is in the greater one with the same count.
    Persons(
      value: a.value - b.value, lower: a.lower.flatMap { l in b.lower.map { l - $0 } },
      upper: a.upper.flatMap { u in b.upper.map { u - $0 } })
  }
}
