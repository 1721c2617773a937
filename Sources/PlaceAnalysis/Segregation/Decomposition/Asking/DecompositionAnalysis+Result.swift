internal import GeoCore

extension DecompositionAnalysis {
  /// What was found, before it is put into layers.
  struct Result {
    var values: [MeasureValue] = []
    var nested: NestedDecomposition
    /// Per level, outermost first; units are the parts that the level cuts those around it into.
    var superunits: [[SuperunitSegregation]] = []
    var groups: SupergroupDecomposition?
    var compression: Compression?
    var diagnostics: [Diagnostic] = []
  }

  func result(_ context: RunContext) throws(GeosegError) -> Result {
    var result = Result(nested: town.decomposed(by: units))
    var cut = Superunits.whole(zones: town.zoneCount)
    for unit in units {
      let outer = cut
      cut = cut.refined(by: unit)
      let parents = cut.parents(in: outer)
      // A name that is only unique within the unit around it is told with that.
      let isUnique = cut.count == unit.count
      let named = Superunits(
        isUnique
          ? unit.ofZone.map { unit.names[$0] }
          : cut.ofZone.map { "\(outer.names[parents[$0]]) / \(cut.names[$0])" })
      result.superunits.append(town.segregation(within: named))
      cut = named.count == cut.count ? named : cut
    }
    if let supergroups {
      result.groups = town.decomposed(
        intoSupergroups: supergroups.ofGroup, count: supergroups.names.count)
    }
    if let merging = request.merging {
      result.compression = try town.compressed(
        merging: try rule(merging, context), context: context)
    }
    addTotals(to: &result)
    addLevels(to: &result)
    addSupergroups(to: &result)
    return result
  }

  private func rule(
    _ merging: DecompositionRequest.Merging, _ context: RunContext
  ) throws(GeosegError) -> MergingRule {
    switch merging {
    case .any: return .any
    case .neighbours:
      let geometry = plan.zones.metric.selecting(population.zones)
      let contiguity = try Contiguity(geometry, context)
      return .neighbours(
        (0..<contiguity.count).flatMap { zone in
          contiguity.neighbours(of: zone, .rook).map { (zone, $0) }
        })
    }
  }

  private func value(
    _ info: MeasureInfo, _ number: Double, groups: [String]? = nil,
    _ parameters: [MeasureValue.Parameter] = []
  ) -> MeasureValue {
    MeasureValue(
      info, groups: groups ?? town.presentGroups.map { population.allNames[$0] },
      parameters: parameters, value: number,
      undefined: number.isNaN ? .oneGroup : nil)
  }

  private func addTotals(to result: inout Result) {
    result.values.append(value(SegregationMeasure.mutualInformation.info, town.mutualInformation()))
    result.values.append(
      value(
        SegregationMeasure.multigroupInformationTheory.info, town.multigroupInformationTheory()))
  }

  private func addLevels(to result: inout Result) {
    guard !units.isEmpty else { return }
    for (number, level) in result.nested.levels.enumerated() {
      let isZones = number == units.count
      let name = isZones ? "zones" : request.levels[number]
      var parameters = [MeasureValue.Parameter("level", .string(name))]
      if number > 0 { parameters.append(.init("within", .string(request.levels[number - 1]))) }
      result.values.append(
        value(PartMeasures.informationOfLevel, level.mutualInformation, parameters))
      result.values.append(value(PartMeasures.theilOfLevel, level.informationTheory, parameters))
      result.values.append(
        value(
          PartMeasures.dissimilarityOfLevel, level.dissimilarity,
          [.init("level", .string(name)), .init("units", .integer(level.units))]))
    }
    for (number, superunits) in result.superunits.enumerated() {
      for unit in superunits {
        let parameters = [
          MeasureValue.Parameter(request.levels[number], .string(unit.name)),
          .init("share", .number(unit.share)),
        ]
        result.values.append(
          value(PartMeasures.informationWithin, unit.mutualInformation, parameters))
        result.values.append(value(PartMeasures.theilWithin, unit.informationTheory, parameters))
      }
    }
  }

  private func addSupergroups(to result: inout Result) {
    for (group, linkage) in town.groupLinkage().enumerated() where !linkage.isNaN {
      result.values.append(
        value(
          SegregationMeasure.linkageOfGroup.info, linkage, groups: [population.allNames[group]],
          [.init("share", .number(town.share(group)))]))
    }
    if let supergroups, let parts = result.groups {
      result.values.append(
        value(PartMeasures.informationBetweenSupergroups, parts.between, groups: supergroups.names))
      result.values.append(
        value(
          PartMeasures.theilBetweenSupergroups, parts.betweenShareOfInformationTheory,
          groups: supergroups.names))
      for (name, part) in zip(supergroups.names, parts.within) where part.people > 0 {
        result.values.append(
          value(
            PartMeasures.informationWithinSupergroup, part.mutualInformation, groups: [name],
            [.init("share", .number(part.share))]))
      }
    }
    if let compression = result.compression {
      for share in [0.99, 0.95, 0.9] {
        result.values.append(
          value(
            PartMeasures.areasNeeded, Double(compression.areasNeeded(keeping: share)),
            [
              .init("keeping", .number(share)),
              .init("merging", .optional(request.merging?.rawValue)),
            ]))
      }
    }
  }
}
