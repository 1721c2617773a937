internal import GeoCore

extension Interpolation {
  /// The record of how a layer came about.
  func provenance(_ layer: String) -> Provenance {
    var plan = request.sources
    plan.tasks = []
    plan.zones.key = resolved.keyColumn ?? plan.zones.key
    plan.crs = resolved.computing.crs.name
    var asked: [JSONValue.Member] = []
    if case .object(let members) = plan.members(naming: portableName) { asked = members }
    asked.append(.init("interpolate", question))
    var record = ProvenanceRecord(
      plan: .object(asked), inputs: resolved.inputs.map(\.provenance),
      computing: resolved.computing, output: resolved.outputCRS,
      methods: [.init("layer", .string(layer)), .init("interpolation", method)])
    record.seed = nil
    return record.provenance
  }

  /// What was asked, in the words of the options.
  private var question: JSONValue {
    var members: [JSONValue.Member] = [
      .init("to", .string(portableName(request.targets.file)))
    ]
    func add(_ key: String, _ text: String?) {
      if let text { members.append(.init(key, .string(text))) }
    }
    func add(_ key: String, _ names: [String]) {
      if !names.isEmpty { members.append(.init(key, .array(names.map { .string($0) }))) }
    }
    add("to-key", request.targets.key)
    add("to-crs-in", request.targets.crs)
    add("method", request.method.rawValue)
    add("mask", request.mask.map(portableName))
    add("points", request.points.map(portableName))
    add("weight", request.weight)
    if request.weighsFootprint { members.append(.init("footprint", true)) }
    add("cell", request.cell)
    add("extensive", request.extensive)
    add("intensive", request.intensive)
    add("rate", request.rates)
    add("rate-weight", request.rateWeight)
    add("allocate", request.allocatesAll ? "all" : "covered")
    members.append(.init("allow-overlaps", .bool(request.allowsOverlaps)))
    members.append(.init("max-unknown", .number(request.mostUnknown)))
    return .object(members)
  }

  /// How it was done: shares, what fell back, smoothing.
  private var method: JSONValue {
    var members: [JSONValue.Member] = [
      .init("method", .string(request.method.rawValue)),
      .init("sliver", .number(DivisionShares.sliver)),
    ]
    for basis in DivisionShares.Basis.allCases {
      let count = shares.bases.count { $0 == basis }
      if count > 0 { members.append(.init("sources_by_\(basis.rawValue)", .integer(count))) }
    }
    if let cell { members.append(.init("cell_m", .number(cell))) }
    if !steps.isEmpty {
      members.append(.init("tolerance", .number(request.tolerance)))
      members.append(.init("steps", .array(steps.map { .integer($0) })))
    }
    if resolved.points != nil { members.append(.init("points_on_borders", "first area")) }
    return .object(members)
  }
}
