internal import GeoCore

/// A request computed: shares, numbers of the targets, totals, and what is to be told.
struct Interpolation {
  let request: InterpolationRequest
  let resolved: ResolvedInterpolation
  /// Shares by method before people outside are allocated; for amounts of a smoothed surface the
  /// first amount's.
  private(set) var shares: DivisionShares
  private(set) var carried: [Carried] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var cell: Double?
  private(set) var steps: [Int] = []

  /// One column with its numbers in the targets.
  struct Carried {
    var column: CarriedColumn
    var interpolated: InterpolatedValues
    /// Amounts only.
    var totals: AmountTotals?
    var shares: DivisionShares
  }

  init(
    _ request: InterpolationRequest, _ resolved: ResolvedInterpolation, _ context: RunContext
  ) throws(GeosegError) {
    self.request = request
    self.resolved = resolved
    diagnostics = resolved.diagnostics
    context.progress.began(InterpolationStage.interpolate, steps: 0)
    defer { context.progress.ended() }
    let (sources, targets) = (resolved.sources.metric, resolved.targets.metric)
    let overlapping = try DivisionOverlaps(of: targets, context)
    diagnostics += try Self.overlapFindings(request, resolved, overlapping, context)
    let byArea = try DivisionShares.byArea(
      of: sources, in: targets, overlapping: overlapping, context)
    switch request.method {
    case .area, .pycnophylactic: shares = byArea
    case .mask:
      shares = try .byMask(
        of: sources, in: targets,
        mask: try MaskAreas(resolved.mask ?? GeometryColumn(crs: sources.crs), context),
        overlapping: overlapping, context)
    case .points:
      shares = try .byPoints(
        of: sources, in: targets,
        points: resolved.points ?? DivisionPoints(x: [], y: [], weights: []), orArea: byArea,
        context)
    }
    if request.method == .pycnophylactic {
      try smooth(byArea, context)
    } else {
      let used = request.allocatesAll ? shares.allocatingAll() : shares
      for column in resolved.columns { carry(column, by: used) }
    }
    diagnostics += findings
  }

  private mutating func carry(
    _ column: CarriedColumn, by used: DivisionShares, people: DivisionShares? = nil
  ) {
    let most = request.mostUnknown
    let interpolated: InterpolatedValues
    var totals: AmountTotals?
    switch column.kind {
    case .extensive:
      interpolated = used.extensive(column.values, mostUnknown: most)
      totals = AmountTotals(of: column.values.values, to: interpolated, by: used)
    case .intensive: interpolated = used.intensive(column.values, mostUnknown: most)
    case .rate:
      let empty = DivisionValues(column.values.values.map { _ in .nan })
      interpolated = (people ?? used).rate(
        column.values, people: resolved.people ?? empty, mostUnknown: most)
    }
    carried.append(
      Carried(column: column, interpolated: interpolated, totals: totals, shares: used))
  }

  /// Each amount has a surface of its own; levels go by area, and rates by the people's surface.
  private mutating func smooth(
    _ byArea: DivisionShares, _ context: RunContext
  ) throws(GeosegError) {
    let (sources, targets) = (resolved.sources.metric, resolved.targets.metric)
    let side: Double
    if let given = resolved.cell {
      side = given
    } else {
      side = try CellGrid.defaultSide(for: sources, context)
    }
    guard let grid = CellGrid(side: side, sources: sources, targets: targets) else {
      throw GeosegError(
        .cellsTooMany,
        ["side": .text(Length(metres: side).description), "most": .integer(CellGrid.mostCells)])
    }
    cell = side
    var settings = SmoothedSurface.Settings()
    settings.tolerance = request.tolerance
    var amounts = resolved.columns.filter { $0.kind == .extensive }.map(\.values.values)
    if let people = resolved.people { amounts.append(people.values) }
    let chosen = settings
    let surfaces = try context.mapChunks(count: amounts.count, grain: 1) {
      [amounts] (range) throws(GeosegError) in
      try SmoothedSurface(amounts[range.lowerBound], on: grid, settings: chosen, context)
    }
    let allocates = request.allocatesAll
    let made = surfaces.map { surface in
      let shares = DivisionShares.byCells(of: surface, on: grid, orArea: byArea)
      return allocates ? shares.allocatingAll() : shares
    }
    steps = surfaces.map(\.steps)
    for surface in surfaces where !surface.isSettled {
      diagnostics.append(Diagnostic(.smoothingUnsettled, ["steps": .integer(surface.steps)]))
      break
    }
    if let first = made.first { shares = first }
    var next = 0
    for column in resolved.columns {
      switch column.kind {
      case .extensive:
        carry(column, by: made[next])
        next += 1
      case .intensive: carry(column, by: byArea)
      case .rate: carry(column, by: byArea, people: resolved.people == nil ? nil : made.last)
      }
    }
  }

  /// Sources that lie over each other are a fault, unless they are allowed.
  private static func overlapFindings(
    _ request: InterpolationRequest, _ resolved: ResolvedInterpolation,
    _ overlapping: DivisionOverlaps, _ context: RunContext
  ) throws(GeosegError) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let sources = resolved.sources
    let pairs = try DivisionOverlaps(of: sources.metric, context).pairs
    if !pairs.isEmpty, request.allowsOverlaps {
      found.append(
        Diagnostic(
          .sourceOverlapsAllowed, ["count": .integer(pairs.count)],
          at: Location(file: sources.name)))
    } else if !pairs.isEmpty {
      throw GeosegError(
        pairs.prefix(1000).map { pair in
          Diagnostic(
            .sourcesOverlap,
            [
              "other": .text(sources.keys[pair.second]),
              "area": .number(pair.area, decimals: pair.area < 100 ? 2 : 0),
            ],
            at: Location(
              file: sources.name, feature: sources.fileRows[pair.first],
              id: sources.keys[pair.first]))
        })
    }
    if !overlapping.pairs.isEmpty {
      found.append(
        Diagnostic(
          .targetsOverlap, ["count": .integer(overlapping.pairs.count)],
          at: Location(file: resolved.targets.name)))
    }
    return found
  }
}

enum InterpolationStage {
  static let interpolate = Stage(
    "interpolate", Phrase(en: "interpolate", sv: "för över"))
}
