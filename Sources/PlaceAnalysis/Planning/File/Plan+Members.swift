public import GeoCore

extension Plan {
  /// The plan in the schema of the plan file, ready for provenance.
  ///
  /// Names of output files are left out, since where a result is put does not change it;
  /// reading the text back gives the same plan but for them. `naming` says how an input file is
  /// called.
  public func members(naming: (String) -> String = { $0 }) -> JSONValue {
    var out: [JSONValue.Member] = [.init("geoseg", .integer(Plan.schema))]
    func add(_ key: String, _ value: JSONValue?) {
      if let value { out.append(.init(key, value)) }
    }
    add("zones", zones.members(naming))
    if !joins.isEmpty { add("join", .array(joins.map { $0.members(naming) })) }
    if let places {
      var members = places.input.memberList(naming)
      if let category = places.category { members.append(.init("category", .string(category))) }
      if let capacity = places.capacity { members.append(.init("capacity", .string(capacity))) }
      if let delay = places.delay { members.append(.init("delay", .string(delay))) }
      add("places", .object(members))
    }
    if let catchments {
      var members = catchments.input.memberList(naming)
      if let place = catchments.place { members.append(.init("place", .string(place))) }
      add("catchments", .object(members))
    }
    add("study-area", studyArea?.members(naming))
    add("groups", groups.map { .string($0) })
    add("total", total.map { .string($0) })
    add("year", year.map { .integer($0) })
    add("population-at", populationAt.map { .string(Plan.renamed($0, naming)) })
    add("suppressed", suppressed.map { .string($0) })
    add("min-count", minCount.map { .integer($0) })
    add("crs", crs.map { .string($0) })
    add("crs-out", crsOut.map { .string($0) })
    if skipInvalid { add("skip-invalid", true) }
    add("seed", .integer(Int(clamping: seed)))
    if !reaches.isEmpty {
      add("reach", .object(reaches.map { .init($0.name, $0.members(naming)) }))
    }
    if !groupReaches.isEmpty {
      let sorted = groupReaches.sorted { $0.key < $1.key }
      add("group-reach", .object(sorted.map { .init($0.key, .string($0.value)) }))
    }
    for task in tasks {
      add(
        task.family.rawValue,
        .object(
          [
            .init("reach", .array(task.reaches.map { .string($0) })),
            .init("measures", .array(task.measures.map { .string($0) })),
          ]
            + task.settings.map { .init($0.name, .array($0.values.map { .string($0) })) }))
    }
    return .object(out)
  }

  private static func renamed(_ populationAt: String, _ naming: (String) -> String) -> String {
    guard populationAt.hasPrefix("points:") else { return populationAt }
    return "points:" + naming(String(populationAt.dropFirst(7)))
  }
}

extension Plan.Input {
  func memberList(_ naming: (String) -> String) -> [JSONValue.Member] {
    var out: [JSONValue.Member] = [.init("file", .string(naming(file)))]
    if let key { out.append(.init("key", .string(key))) }
    if let crs { out.append(.init("crs", .string(crs))) }
    return out
  }

  func members(_ naming: (String) -> String) -> JSONValue { .object(memberList(naming)) }
}

extension Plan.Join {
  func members(_ naming: (String) -> String) -> JSONValue {
    var out: [JSONValue.Member] = [
      .init("file", .string(naming(file))), .init("key", .string(key)),
    ]
    if let tableKey { out.append(.init("table-key", .string(tableKey))) }
    if let decimal { out.append(.init("decimal", .string(decimal))) }
    return .object(out)
  }
}

extension Plan.Reach {
  func members(_ naming: (String) -> String) -> JSONValue {
    var out: [JSONValue.Member] = []
    if !within.isEmpty { out.append(.init("within", .array(within.map { .string($0) }))) }
    if let nearest { out.append(.init("nearest", .integer(nearest))) }
    if let matrix { out.append(.init("matrix", .string(naming(matrix)))) }
    if let network { out.append(.init("network", network.members(naming))) }
    if let speed { out.append(.init("speed", .string(speed))) }
    return .object(out)
  }
}

extension Plan.Network {
  func members(_ naming: (String) -> String) -> JSONValue {
    var out: [JSONValue.Member] = [.init("file", .string(naming(file)))]
    if let crs { out.append(.init("crs", .string(crs))) }
    for setting in settings {
      let isFile = StreetSetting.named(setting.name)?.isFile ?? false
      out.append(
        .init(
          setting.name,
          .array(setting.values.map { .string(isFile ? naming($0) : $0) })))
    }
    return .object(out)
  }
}
