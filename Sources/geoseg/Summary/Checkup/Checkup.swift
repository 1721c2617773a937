internal import GeoCore
internal import PlaceAnalysis

/// Everything that is wrong with a delivery: layers, joined tables, groups, places.
///
/// What stops one check does not stop the others; every finding ends up in the log.
struct Checkup {
  let plan: Plan
  let context: RunContext
  private(set) var log = DiagnosticLog()
  /// Features of each layer that could be read, in order.
  private(set) var counts: [(file: String, features: Int)] = []
  /// The main layer, for repair.
  private(set) var main: LoadedTable?

  init(plan: Plan, context: RunContext) {
    self.plan = plan
    self.context = context
  }

  /// - Throws: what the reader throws for a file that cannot be read at all.
  mutating func run() throws(GeosegError) {
    var zones = try load(plan.zones)
    main = zones
    for join in plan.joins { self.join(join, to: &zones) }
    let crs = computingCRS(zones)
    let metric = crs.flatMap { project(zones, to: $0) }
    var check = LayerCheck(role: .unknown, file: zones.inputName, key: plan.zones.key)
    check.population = plan.total
    check.metric = metric
    try look(check, at: zones)
    checkGroups(zones)

    guard let places = plan.places else { return }
    let layer = try load(places.input)
    var area: GeometryColumn?
    if let input = plan.studyArea {
      let bounds = try load(input)
      area = crs.flatMap { project(bounds, to: $0) }
    }
    var placeCheck = LayerCheck(role: .places, file: layer.inputName, key: places.input.key)
    placeCheck.metric = crs.flatMap { project(layer, to: $0) }
    placeCheck.studyArea = area ?? metric
    try look(placeCheck, at: layer)
    for column in [places.category, places.capacity, places.delay].compactMap({ $0 })
    where layer.table[column] == nil {
      attempt { () throws(GeosegError) in
        _ = try PlaceSet.read(
          layer.table, key: nil, category: places.category, capacity: places.capacity,
          delay: places.delay, file: layer.inputName)
      }
    }
  }

  private mutating func load(_ input: Plan.Input) throws(GeosegError) -> LoadedTable {
    let file = try InputFile.open(input.file, folder: plan.folder)
    var loaded = try GeoJSONReader.load(file, context: context)
    add(loaded.diagnostics)
    if let text = input.crs ?? (plan.crs == "plane" ? "plane" : nil) {
      loaded.table.geometry?.crs = try CRS.parse(text)
    }
    counts.append((loaded.inputName, loaded.table.count))
    return loaded
  }

  private mutating func join(_ join: Plan.Join, to zones: inout LoadedTable) {
    let before = zones
    let (plan, context) = (plan, context)
    let joined = attempt { () throws(GeosegError) -> (FeatureTable, [Diagnostic]) in
      let decimal = try join.decimal.map { text throws(GeosegError) in
        try CSVOptions.DecimalMark.parse(text)
      }
      let file = try InputFile.open(join.file, folder: plan.folder)
      let csv = try file.withBytes { (bytes) throws(GeosegError) in
        try CSVReader.load(
          bytes, name: file.name, options: CSVOptions(decimal: decimal), context: context)
      }
      var how = TableJoin(
        key: join.key, tableKey: join.tableKey, file: before.inputName, tableFile: file.name)
      how.tableLines = csv.rowLines
      let result = try before.table.joined(with: csv.table, by: how)
      return (result.table, csv.diagnostics + result.diagnostics)
    }
    guard let (table, diagnostics) = joined else { return }
    zones.table = table
    add(diagnostics)
  }

  private mutating func computingCRS(_ zones: LoadedTable) -> CRS? {
    guard let geometry = zones.table.geometry, !geometry.box.isEmpty else { return nil }
    let wanted = plan.crs
    let metric = attempt { () throws(GeosegError) in
      try MetricCRS.choose(
        for: geometry,
        override: try wanted.map { text throws(GeosegError) in try CRS.parse(text) })
    }
    return metric?.crs
  }

  private mutating func project(_ layer: LoadedTable, to crs: CRS) -> GeometryColumn? {
    guard let geometry = layer.table.geometry else { return nil }
    let context = context
    return attempt { () throws(GeosegError) in
      try Projector(from: geometry.crs, to: crs, around: geometry)
        .project(geometry, run: context, file: layer.inputName, ids: layer.table.ids)
    }
  }

  private mutating func look(_ check: LayerCheck, at layer: LoadedTable) throws(GeosegError) {
    let found = try check.run(layer.table, context)
    // A system that cannot be chosen and coordinates that cannot be in it are one fault, and so
    // are a geometry that cannot be read and the lack of one.
    let told = Set(log.diagnostics.map(\.kind.code))
    let unread = Set(
      layer.diagnostics.filter { $0.severity == .error }.compactMap(\.location.feature))
    add(
      found.diagnostics.filter { diagnostic in
        if diagnostic.kind.code.hasPrefix("GS3") { return !told.contains(diagnostic.kind.code) }
        if diagnostic.kind == .noGeometry, let feature = diagnostic.location.feature {
          return !unread.contains(feature)
        }
        return true
      })
  }

  private mutating func checkGroups(_ zones: LoadedTable) {
    guard let text = plan.groups else { return }
    var findings = DiagnosticLog()
    let plan = plan
    attempt { () throws(GeosegError) in
      let range = try plan.suppressed.map { text throws(GeosegError) in
        try SuppressedRange.parse(text)
      }
      let set = try GroupExpression.parse(text).resolve(
        in: zones.table, total: plan.total, year: plan.year,
        at: Location(file: zones.inputName))
      _ = try set.counts(
        of: zones.table,
        reading: CountReading(suppressed: range, file: zones.inputName, key: plan.zones.key),
        log: &findings)
    }
    add(findings.diagnostics)
  }

  /// The result of a step, or nil with its findings in the log.
  @discardableResult
  private mutating func attempt<Value>(_ step: () throws(GeosegError) -> Value) -> Value? {
    do throws(GeosegError) {
      return try step()
    } catch {
      add(error.diagnostics)
      return nil
    }
  }

  private mutating func add(_ diagnostics: [Diagnostic]) {
    let known = Set(log.diagnostics)
    log.add(contentsOf: diagnostics.filter { !known.contains($0) })
  }
}
