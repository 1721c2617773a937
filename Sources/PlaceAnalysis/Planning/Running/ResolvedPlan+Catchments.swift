internal import GeoCore

extension ResolvedPlan {
  /// How catchments are drawn and by what people are counted in them, reach by reach.
  var catchmentMethods: [JSONValue.Member] {
    guard let task = plan.tasks.first(where: { $0.family == .overlap }),
      let parameters = try? plan.catchmentParameters(of: task)
    else { return [] }
    let isSpread = origins?.method == .area
    func member(_ method: CatchmentMethod?, _ reach: String) -> JSONValue {
      var members: [JSONValue.Member] = []
      if !reach.isEmpty { members.append(.init("reach", .string(reach))) }
      members.append(.init("method", method.map { .string($0.rawValue) } ?? .null))
      let counted: String
      if let method, method.sharesOut {
        counted = method.rawValue
      } else if method == nil {
        counted = CatchmentCounting.cost.rawValue
      } else {
        let isPolygon = isSpread || method?.isCountedByPolygon ?? false
        counted = (parameters.counting ?? (isPolygon ? .polygon : .cost)).rawValue
      }
      members.append(.init("counted_by", .string(counted)))
      return .object(members)
    }
    let all =
      parameters.method == .given
      ? [member(.given, "")]
      : reaches.map { member(parameters.method ?? .default($0), $0.name) }
    return [.init("catchments", .array(all))]
  }
}
