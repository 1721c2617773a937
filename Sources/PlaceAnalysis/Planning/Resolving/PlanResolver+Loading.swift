internal import GeoCore

/// What a layer is read for.
enum LayerRole: String {
  case zones
  case places
  case catchments
  case studyArea = "study-area"
  case population
  /// Areas that numbers are carried over from, and to.
  case sources
  case targets
  /// Land that people live on.
  case mask
  case newZones = "new-zones"
  case secondLayer = "second-layer"

  var phrase: Phrase {
    switch self {
    case .zones: Phrase(en: "zones", sv: "zoner")
    case .places: Phrase(en: "places", sv: "platser")
    case .catchments: Phrase(en: "catchments", sv: "upptagningsområden")
    case .studyArea: Phrase(en: "study area", sv: "undersökningsområde")
    case .population: Phrase(en: "population", sv: "befolkning")
    case .sources: Phrase(en: "source areas", sv: "källområden")
    case .targets: Phrase(en: "target areas", sv: "målområden")
    case .mask: Phrase(en: "mask", sv: "mask")
    case .newZones: Phrase(en: "new zones", sv: "nya zoner")
    case .secondLayer: Phrase(en: "second layer", sv: "andra lagret")
    }
  }
}

/// A layer as read: its rows, and which of them the reader found faulty.
struct ReadLayer {
  var name: String
  var table: FeatureTable
  var faultyRows: Set<Int> = []
}

extension PlanResolver {
  /// Reads one GeoJSON layer; nil, with the findings in the log, when it cannot be used.
  func loadLayer(_ input: Plan.Input, role: LayerRole) -> ReadLayer? {
    let loaded = attempt { () throws(GeosegError) -> (InputFile, LoadedTable) in
      let file = try InputFile.open(input.file, folder: plan.folder)
      return (file, try GeoJSONReader.load(file, context: context))
    }
    guard let (file, read) = loaded else { return nil }
    var layer = ReadLayer(name: read.inputName, table: read.table)
    record(file, at: input.file, role: role.rawValue, rows: read.table.count)
    for diagnostic in read.diagnostics {
      if diagnostic.severity == .error, plan.skipInvalid, let row = diagnostic.location.feature {
        layer.faultyRows.insert(row)
      } else {
        log.add(diagnostic)
      }
    }
    if let text = input.crs ?? planePlan {
      guard let crs = attempt({ () throws(GeosegError) in try CRS.parse(text) }) else {
        return nil
      }
      layer.table.geometry?.crs = crs
    }
    return layer
  }

  /// The zones with their tables joined.
  func loadZones(_ role: LayerRole = .zones) -> ReadLayer? {
    guard var layer = loadLayer(plan.zones, role: role) else {
      // Tables are read all the same: their faults are told together with the layer's.
      for join in plan.joins { _ = loadTable(join) }
      return nil
    }
    for join in plan.joins {
      guard let table = loadTable(join) else { continue }
      var by = TableJoin(
        key: join.key, tableKey: join.tableKey, file: layer.name, tableFile: join.file)
      by.tableLines = table.rowLines
      let joined = attempt { () throws(GeosegError) in
        try layer.table.joined(with: table.table, by: by)
      }
      guard let joined else { continue }
      layer.table = joined.table
      log.add(contentsOf: joined.diagnostics)
    }
    return layer
  }

  private func loadTable(_ join: Plan.Join) -> LoadedCSV? {
    let loaded = attempt { () throws(GeosegError) -> (InputFile, LoadedCSV) in
      let file = try InputFile.open(join.file, folder: plan.folder)
      var options = CSVOptions()
      options.textColumns = [join.tableKey ?? join.key]
      if let decimal = join.decimal { options.decimal = try .parse(decimal) }
      return (file, try CSVReader.load(file, options: options, context: context))
    }
    guard let (file, csv) = loaded else { return nil }
    record(file, at: join.file, role: "join", rows: csv.table.count)
    log.add(contentsOf: csv.diagnostics)
    return csv
  }

  func record(_ file: InputFile, at path: String, role: String, rows: Int) {
    inputs.append(
      ResolvedPlan.InputRecord(
        name: file.name, role: role, bytes: file.withStoredBytes { $0.count },
        sha256: file.withStoredBytes { SHA256.hex($0) },
        rows: rows, path: path))
  }

  /// `plane` when the plan asks for unreferenced metres: then no layer's own CRS counts.
  private var planePlan: String? { plan.crs == "plane" ? "plane" : nil }

  func chooseCRS(_ zones: ReadLayer) throws(GeosegError) -> MetricCRS {
    guard let geometry = zones.table.geometry else {
      throw GeosegError(
        .noUsableRows, ["role": .phrase(LayerRole.zones.phrase)], at: Location(file: zones.name))
    }
    let wanted = try plan.crs.map { text throws(GeosegError) in try CRS.parse(text) }
    do throws(GeosegError) {
      return try MetricCRS.choose(for: geometry, override: wanted)
    } catch {
      throw GeosegError(
        error.diagnostics.map { finding in
          var told = finding
          told.location.file = told.location.file ?? zones.name
          return told
        })
    }
  }
}
