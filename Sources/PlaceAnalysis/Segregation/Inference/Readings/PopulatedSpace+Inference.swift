internal import GeoCore

extension PopulatedSpace {
  /// What replicates say about values read off this population, in the order of the readings.
  ///
  /// Where persons are drawn and two groups are compared with each other alone, only those two are
  /// drawn; everybody else stays where they are.
  func inference(
    of readings: [GlobalReading], _ plan: Resampling
  ) throws(GeosegError) -> Resampling.Report {
    var universes: [[Int]?: [Int]] = [:]
    for (position, reading) in readings.enumerated() {
      // Says what chance gives, and has nothing to be measured against.
      if SegregationMeasure.expectedIDs.contains(reading.info.id) { continue }
      universes[universe(of: reading, plan.model), default: []].append(position)
    }
    var results = [Inference?](repeating: nil, count: readings.count)
    var log = DiagnosticLog()
    let order = universes.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
    for (universe, positions) in order {
      let part = PartOfTown(self, universe)
      let wanted = positions.map { readings[$0] }
      let report = try plan.run(try part.indices(wanted), of: part.composition, context: context)
      for (position, result) in zip(positions, report.results) { results[position] = result }
      for diagnostic in report.diagnostics where !log.diagnostics.contains(diagnostic) {
        log.add(diagnostic)
      }
    }
    if results.contains(where: { !($0?.distribution.values.isEmpty ?? true) }) {
      log.add(
        .intervalMeaning,
        ["model": .text(plan.model.rawValue), "meaning": .phrase(plan.model.meaning)])
    }
    let observed = try values(of: readings)
    return Resampling.Report(
      results: results.enumerated().map { position, result in
        result
          ?? Inference(
            name: readings[position].info.id, model: plan.model, level: plan.level,
            observed: observed[position], distribution: ReplicateDistribution([]))
      }, diagnostics: log.diagnostics)
  }

  /// The two groups that alone are drawn; nil is everybody.
  private func universe(of reading: GlobalReading, _ model: ResamplingModel) -> [Int]? {
    guard model.drawsPersons, let pair = reading.source.pair else { return nil }
    let others = composition.presentGroups.filter { !pair.contains($0) }
    return others.isEmpty ? nil : pair.sorted()
  }
}

extension GlobalReading.Source {
  /// Two groups compared with each other and nobody else.
  fileprivate var pair: [Int]? {
    switch self {
    case .kernel(_, let focal, let other?): [focal, other]
    case .comparisonInSpace(_, let who): who.other.map { [who.focal, $0] }
    default: nil
    }
  }
}

/// The groups of a population that are drawn, and the indices as functions of them.
private struct PartOfTown: Sendable {
  let populated: PopulatedSpace
  /// Groups drawn; nil is all.
  let groups: [Int]?

  init(_ populated: PopulatedSpace, _ groups: [Int]?) {
    self.populated = populated
    self.groups = groups
  }

  var composition: Composition {
    groups.map { populated.composition.selecting($0) } ?? populated.composition
  }

  /// Everybody, once the groups drawn live elsewhere.
  private func whole(_ drawn: Composition) -> Composition {
    guard let groups else { return drawn }
    let town = populated.composition
    var counts = town.counts
    for (row, group) in groups.enumerated() {
      counts.replaceSubrange(
        group * town.zoneCount..<(group + 1) * town.zoneCount,
        with: drawn.counts[row * town.zoneCount..<(row + 1) * town.zoneCount])
    }
    return Composition(zones: town.zoneCount, groups: town.groupCount, counts: counts)
  }

  func indices(_ readings: [GlobalReading]) throws(GeosegError) -> ResampledIndices {
    let corrections = try readings.map { reading throws(GeosegError) in
      try HeldCorrection(reading, populated)
    }
    return ResampledIndices(
      names: readings.map(\.info.id), isSpatial: readings.map(\.isSpatial),
      isCorrected: readings.map { SegregationMeasure.correctedIDs.contains($0.info.id) },
      forms: readings.map { form(of: $0) }
    ) { [self] positions in
      let wanted = positions.map { corrections[$0]?.uncorrected ?? readings[$0] }
      return { (drawn) throws(GeosegError) in
        let values = try populated.with(whole(drawn)).values(of: wanted)
        return zip(positions, values).map { corrections[$0]?.applied(to: $1) ?? $1 }
      }
    }
  }

  /// Known forms are of the groups drawn, by their rows.
  private func form(of reading: GlobalReading) -> ResampledIndex.Form? {
    func row(_ group: Int) -> Int? { groups.map { $0.firstIndex(of: group) } ?? group }
    switch reading.source {
    case .kernel(_, let focal, let other):
      guard let focal = row(focal) else { return nil }
      let other = other.flatMap { row($0) }
      switch reading.info.id {
      case "dissimilarity", "pairwise-dissimilarity":
        return .dissimilarity(focal: focal, other: other)
      case "gini", "pairwise-gini": return .gini(focal: focal, other: other)
      case "information-theory": return .informationTheory(focal: focal, other: other)
      default: return nil
      }
    case .againstRest(_, let focal):
      switch reading.info.id {
      case "dissimilarity": return .dissimilarity(focal: focal, other: nil)
      case "information-theory": return .informationTheory(focal: focal, other: nil)
      default: return nil
      }
    case .allGroups:
      switch reading.info.id {
      case "multigroup-dissimilarity": return .multigroupDissimilarity
      case "multigroup-information-theory": return .multigroupInformationTheory
      case "mutual-information": return .mutualInformation
      default: return nil
      }
    default: return nil
    }
  }
}
