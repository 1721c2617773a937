internal import GeoCore

/// A comparison ready to be computed.
struct ChangeAnalysis {
  let request: ChangeRequest
  let layers: MatchedLayers

  struct Result {
    var values: [MeasureValue] = []
    /// nil for indices by counterfactuals, which have no parts by zone.
    var information: InformationChange?
  }

  func result(_ context: RunContext) throws(GeosegError) -> Result {
    switch request.method {
    case .information(let way): information(layers.counts.informationChange(by: way))
    case .index(let measure, let way): try index(measure, way, context)
    }
  }

  private func value(
    _ info: MeasureInfo, _ number: Double, groups: [String]? = nil,
    _ parameters: [MeasureValue.Parameter]
  ) -> MeasureValue {
    MeasureValue(
      info, groups: groups ?? layers.groups, parameters: parameters, value: number,
      undefined: number.isNaN ? .oneGroup : nil)
  }

  private func information(_ change: InformationChange) -> Result {
    let m = SegregationMeasure.mutualInformation.info
    let method = [MeasureValue.Parameter("method", .string(change.method.rawValue))]
    var values = [
      value(m, change.before, [.init("count", "before")]),
      value(m, change.after, [.init("count", "after")]),
      value(PartMeasures.changeTotal, change.difference, method),
      value(PartMeasures.changeAdditions, change.parts.additions, method),
      value(PartMeasures.changeRemovals, change.parts.removals, method),
      value(PartMeasures.changeGroupMargin, change.parts.groupMargin, method),
      value(PartMeasures.changeZoneMargin, change.parts.zoneMargin, method),
    ]
    if change.method == .karmelMaclachlan {
      values.append(value(PartMeasures.changeInteraction, change.parts.interaction, method))
    }
    values.append(value(PartMeasures.changeStructural, change.parts.structural, method))
    let free = marginFreeTrend([layers.counts.before, layers.counts.after], reference: .count(0))
    for (name, fitted) in zip(["before", "after"], free ?? []) {
      values.append(
        value(
          PartMeasures.marginFreeInformation, fitted.table.mutualInformation(),
          [.init("count", .string(name))]))
    }
    return Result(values: values, information: change)
  }

  private func index(
    _ name: String, _ way: Counterfactual, _ context: RunContext
  ) throws(GeosegError) -> Result {
    let measures = try SegregationMeasure.resolve([name])
    guard let measure = measures.first, measures.count == 1 else {
      throw GeosegError([Self.fault(name, way)])
    }
    var result = Result()
    for index in try indices(of: measure, way, context) {
      let changed = indexChange(
        before: index.before, after: index.after, by: way, index: index.value)
      guard let changed else { throw GeosegError([Self.fault(measure.info.id, way)]) }
      let parameters =
        [
          MeasureValue.Parameter("measure", .string(measure.info.id)),
          .init("counterfactual", .string(way.rawValue)),
        ] + index.parameters
      for (info, number) in [
        (PartMeasures.indexBefore, changed.before), (PartMeasures.indexAfter, changed.after),
        (PartMeasures.indexStructure, changed.structure),
        (PartMeasures.indexAttributes, changed.attributes),
      ] {
        var found = value(info, number, groups: index.groups, parameters)
        found.unit = measure.info.unit
        result.values.append(found)
      }
      if let failure = index.failure.error { throw failure }
    }
    return result
  }

  static func fault(_ measure: String, _ way: Counterfactual) -> Diagnostic {
    Diagnostic(
      .measureHasNoChange, ["measure": .text(measure), "way": .text(way.rawValue)])
  }
}
