public import GeoCore

extension Plan {
  /// The version of the plan schema that this build reads and writes.
  public static let schema = 1

  /// Reads a plan file (YAML, or JSON as its subset), all faults at once.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - file: its name, for findings.
  ///   - folder: the folder that relative paths in it are seen from.
  /// - Throws: GS55x findings with line and column: syntax, unknown or missing keys, wrong types.
  public static func read(
    _ text: String, file: String, folder: String? = nil
  ) throws(GeosegError) -> Plan {
    var log = DiagnosticLog()
    let root = try PlanNode.parse(text, file: file)
    var plan = PlanFileReader(file: file).plan(root, &log)
    try log.throwIfErrors()
    plan.folder = folder
    return plan
  }
}

/// Turns the tree of a plan file into a `Plan`, one method a section.
struct PlanFileReader {
  let file: String

  func plan(_ root: PlanNode, _ log: inout DiagnosticLog) -> Plan {
    var plan = Plan(zones: Plan.Input(file: ""))
    guard var top = PlanSection(root, path: "", file: file, log: &log) else { return plan }
    if let version = top.integer("geoseg", log: &log), version != Plan.schema {
      log.add(
        .planSchemaUnknown, ["version": .integer(version), "known": .integer(Plan.schema)],
        at: top.location("geoseg"))
    }
    if let node = top.take("zones") {
      plan.zones = input(node, top, "zones", &log) ?? plan.zones
    } else {
      top.missing("zones", &log)
    }
    plan.joins = joins(top.take("join"), top, &log)
    if let node = top.take("places") { plan.places = places(node, top, &log) }
    if let node = top.take("catchments") { plan.catchments = catchments(node, top, &log) }
    if let node = top.take("study-area") {
      plan.studyArea = input(node, top, "study-area", &log)
    }
    plan.groups = groups(top.take("groups"), top, &log)
    plan.total = top.text("total", log: &log)
    plan.year = top.integer("year", log: &log)
    plan.populationAt = top.text("population-at", log: &log)
    plan.suppressed = top.text("suppressed", log: &log)
    plan.minCount = top.integer("min-count", log: &log)
    plan.crs = top.text("crs", log: &log)
    plan.crsOut = top.text("crs-out", log: &log)
    plan.skipInvalid = top.flag("skip-invalid", log: &log) ?? false
    if let seed = top.integer("seed", log: &log) {
      if let seed = UInt64(exactly: seed) {
        plan.seed = seed
      } else {
        log.add(
          .planWrongType, ["key": "seed", "expected": .phrase(PlanWords.integer)],
          at: top.location("seed"))
      }
    }
    plan.reaches = reaches(top.take("reach"), top, &log)
    plan.groupReaches = groupReaches(top.take("group-reach"), top, &log)
    for family in Plan.Task.Family.allCases {
      guard let node = top.take(family.rawValue) else { continue }
      plan.tasks.append(task(family, node, top, &log))
    }
    top.finish(&log)
    return plan
  }

  private func input(
    _ node: PlanNode, _ parent: PlanSection, _ name: String, _ log: inout DiagnosticLog
  ) -> Plan.Input? {
    if case .scalar(let path, _, _) = node { return Plan.Input(file: path) }
    guard
      var section = PlanSection(node, path: parent.key(name), file: file, log: &log)
    else { return nil }
    let input = input(&section, &log)
    section.finish(&log)
    return input
  }

  private func input(_ section: inout PlanSection, _ log: inout DiagnosticLog) -> Plan.Input? {
    let path = section.text("file", log: &log)
    let key = section.text("key", log: &log)
    let crs = section.text("crs", log: &log)
    guard let path else {
      section.missing("file", &log)
      return nil
    }
    return Plan.Input(file: path, key: key, crs: crs)
  }

  private func joins(
    _ node: PlanNode?, _ top: PlanSection, _ log: inout DiagnosticLog
  ) -> [Plan.Join] {
    guard let node else { return [] }
    let elements: [PlanNode]
    if case .list(let list, _) = node { elements = list } else { elements = [node] }
    var joins: [Plan.Join] = []
    for (i, element) in elements.enumerated() {
      guard
        var section = PlanSection(element, path: "join[\(i)]", file: file, log: &log)
      else { continue }
      let path = section.text("file", log: &log)
      let key = section.text("key", log: &log)
      let tableKey = section.text("table-key", log: &log)
      let decimal = section.text("decimal", log: &log)
      if path == nil { section.missing("file", &log) }
      if key == nil { section.missing("key", &log) }
      section.finish(&log)
      if let path, let key {
        joins.append(Plan.Join(file: path, key: key, tableKey: tableKey, decimal: decimal))
      }
    }
    return joins
  }

  private func places(
    _ node: PlanNode, _ top: PlanSection, _ log: inout DiagnosticLog
  ) -> Plan.Places? {
    if case .scalar(let path, _, _) = node { return Plan.Places(input: Plan.Input(file: path)) }
    guard var section = PlanSection(node, path: "places", file: file, log: &log) else {
      return nil
    }
    let source = input(&section, &log)
    let category = section.text("category", log: &log)
    let capacity = section.text("capacity", log: &log)
    let delay = section.text("delay", log: &log)
    section.finish(&log)
    return source.map {
      Plan.Places(input: $0, category: category, capacity: capacity, delay: delay)
    }
  }

  private func catchments(
    _ node: PlanNode, _ top: PlanSection, _ log: inout DiagnosticLog
  ) -> Plan.GivenCatchments? {
    if case .scalar(let path, _, _) = node {
      return Plan.GivenCatchments(input: Plan.Input(file: path))
    }
    guard var section = PlanSection(node, path: "catchments", file: file, log: &log) else {
      return nil
    }
    let source = input(&section, &log)
    let place = section.text("place", log: &log)
    section.finish(&log)
    return source.map { Plan.GivenCatchments(input: $0, place: place) }
  }

  /// A text in the group grammar, a list of columns, or a mapping of names to sums.
  private func groups(
    _ node: PlanNode?, _ top: PlanSection, _ log: inout DiagnosticLog
  ) -> String? {
    switch node {
    case nil: return nil
    case .scalar(let text, _, _)?: return text
    case .list(let elements, _)?:
      var names: [String] = []
      for element in elements {
        guard case .scalar(let text, false, _) = element else {
          top.wrongType("groups", element, PlanWords.text, &log)
          continue
        }
        names.append(text)
      }
      return names.joined(separator: ",")
    case .map(let members, _)?:
      var terms: [String] = []
      for member in members {
        switch member.value {
        case .scalar(let sum, false, _): terms.append("\(member.key)=\(sum)")
        case .list(let parts, _):
          let columns = parts.compactMap { part -> String? in
            if case .scalar(let text, false, _) = part { text } else { nil }
          }
          if columns.count != parts.count {
            top.wrongType("groups.\(member.key)", member.value, PlanWords.text, &log)
          }
          terms.append("\(member.key)=\(columns.joined(separator: "+"))")
        default: top.wrongType("groups.\(member.key)", member.value, PlanWords.text, &log)
        }
      }
      return terms.joined(separator: ",")
    }
  }

  private func reaches(
    _ node: PlanNode?, _ top: PlanSection, _ log: inout DiagnosticLog
  ) -> [Plan.Reach] {
    guard let node, var all = PlanSection(node, path: "reach", file: file, log: &log) else {
      return []
    }
    var out: [Plan.Reach] = []
    for (name, value) in all.takeRest() {
      guard
        var section = PlanSection(value, path: "reach.\(name)", file: file, log: &log)
      else { continue }
      var reach = Plan.Reach(
        name: name, within: section.texts("within", log: &log),
        nearest: section.integer("nearest", log: &log),
        matrix: section.text("matrix", log: &log), speed: section.text("speed", log: &log))
      if let node = section.take("network") { reach.network = network(node, section, &log) }
      out.append(reach)
      section.finish(&log)
    }
    return out
  }

  /// A path, or a file with how its streets are read and walked.
  private func network(
    _ node: PlanNode, _ parent: PlanSection, _ log: inout DiagnosticLog
  ) -> Plan.Network? {
    if case .scalar(let path, _, _) = node { return Plan.Network(file: path) }
    guard var section = PlanSection(node, path: parent.key("network"), file: file, log: &log)
    else { return nil }
    let path = section.text("file", log: &log)
    if path == nil { section.missing("file", &log) }
    var network = Plan.Network(file: path ?? "", crs: section.text("crs", log: &log))
    for setting in StreetSetting.all {
      let values = section.texts(setting.name, log: &log)
      if !values.isEmpty {
        network.settings.append(Plan.Setting(name: setting.name, values: values))
      }
    }
    section.finish(&log)
    return path == nil ? nil : network
  }

  private func groupReaches(
    _ node: PlanNode?, _ top: PlanSection, _ log: inout DiagnosticLog
  ) -> [String: String] {
    guard let node, var section = PlanSection(node, path: "group-reach", file: file, log: &log)
    else { return [:] }
    var out: [String: String] = [:]
    for (group, value) in section.takeRest() {
      guard case .scalar(let reach, false, _) = value else {
        section.wrongType(group, value, PlanWords.text, &log)
        continue
      }
      out[group] = reach
    }
    return out
  }

  /// A family's section: a path, or reach, measures and outputs.
  private func task(
    _ family: Plan.Task.Family, _ node: PlanNode, _ top: PlanSection, _ log: inout DiagnosticLog
  ) -> Plan.Task {
    var task = Plan.Task(family: family)
    if case .scalar(let path, _, _) = node {
      task.outputs = [Plan.Output(layer: "zones", file: path)]
      return task
    }
    guard var section = PlanSection(node, path: family.rawValue, file: file, log: &log) else {
      return task
    }
    task.reaches = section.texts("reach", log: &log)
    task.measures = section.texts("measures", log: &log)
    for name in family.settings {
      let values = section.texts(name, log: &log)
      if !values.isEmpty { task.settings.append(Plan.Setting(name: name, values: values)) }
    }
    switch section.take("output") {
    case nil: break
    case .scalar(let path, _, _)?: task.outputs = [Plan.Output(layer: "zones", file: path)]
    case let node?:
      if var outputs = PlanSection(
        node, path: "\(family.rawValue).output", file: file, log: &log)
      {
        for (layer, value) in outputs.takeRest() {
          guard case .scalar(let path, false, _) = value else {
            outputs.wrongType(layer, value, PlanWords.text, &log)
            continue
          }
          task.outputs.append(Plan.Output(layer: layer, file: path))
        }
      }
    }
    section.finish(&log)
    return task
  }
}
