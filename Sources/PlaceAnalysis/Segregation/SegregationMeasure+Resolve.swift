internal import GeoCore

extension SegregationMeasure {
  static let everything = "all"

  /// Words that name several measures: everything, or one topic.
  public static let collections = [everything] + Topic.allCases.map(\.rawValue)

  /// Whether the name asks for something, if only with `--compat`.
  static func isKnown(_ name: String) -> Bool {
    collections.contains(name) || compat.contains { $0.info.id == name }
  }

  /// The measures of these ids, aliases and topics in report order, each once; the default report
  /// for none.
  ///
  /// Topics and the default report leave out what needs geometry where there is none; a measure by
  /// name does not. With `isCompat` the numbers of other programs come along: those named, or all
  /// of them when none is. All unknown names are reported at once, each with the nearest ones.
  static func resolve(
    _ names: [String], hasSpace: Bool = true, isCompat: Bool = false
  ) throws(GeosegError) -> [SegregationMeasure] {
    let offered = all.filter { hasSpace || !$0.isSpatial }
    var wanted: Set<String> = []
    var faults: [Diagnostic] = []
    if names.isEmpty { wanted.formUnion(offered.filter(\.isDefault).map(\.info.id)) }
    let others = compat.filter { hasSpace || !$0.isSpatial }
    let otherIDs = compat.map(\.info.id)
    if isCompat, !names.contains(where: { otherIDs.contains($0) }) {
      wanted.formUnion(others.map(\.info.id))
    }
    for name in names {
      if otherIDs.contains(name) {
        if isCompat {
          wanted.insert(name)
        } else {
          faults.append(Diagnostic(.measureOnlyCompat, ["measure": .text(name)]))
        }
        continue
      }
      if name == everything {
        wanted.formUnion(offered.map(\.info.id))
        continue
      }
      if let topic = Topic(rawValue: name) {
        wanted.formUnion(offered.filter { $0.topic == topic }.map(\.info.id))
        continue
      }
      switch MeasureCatalogue.resolve(name) {
      case .success(let info) where info.family == .segregation:
        if !hasSpace, all.contains(where: { $0.info.id == info.id && $0.isSpatial }) {
          faults.append(Diagnostic(.measureNeedsGeometry, ["measure": .text(info.id)]))
        }
        wanted.insert(info.id)
      case .success(let info):
        faults.append(
          Diagnostic(
            .measureOfOtherFamily,
            [
              "measure": .text(info.id), "family": .text(info.family.rawValue),
              "wanted": .text(MeasureInfo.Family.segregation.rawValue),
            ]))
      case .failure(let error): faults += error.diagnostics
      }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return (all + compat).filter { wanted.contains($0.info.id) }
  }

  /// Whether it depends on where the zones lie.
  var isSpatial: Bool {
    if case .inSpace = computation { true } else { false }
  }
}
