internal import GeoCore

extension AccessMeasure {
  static let everything = "all"

  /// The measures of these ids, aliases and topics in report order, each once; the default report
  /// for none.
  ///
  /// - Throws: all unknown names at once, each with the nearest ones.
  static func resolve(_ names: [String]) throws(GeosegError) -> [AccessMeasure] {
    let all = AccessibilityMeasures.catalogue
    var wanted: Set<String> = []
    var faults: [Diagnostic] = []
    if names.isEmpty { wanted.formUnion(all.filter(\.isDefault).map(\.info.id)) }
    for name in names {
      if name == everything {
        wanted.formUnion(all.map(\.info.id))
      } else if let topic = Topic(rawValue: name) {
        wanted.formUnion(all.filter { $0.topic == topic }.map(\.info.id))
      } else {
        switch MeasureCatalogue.resolve(name) {
        case .success(let info) where info.family == .access: wanted.insert(info.id)
        case .success(let info):
          faults.append(
            Diagnostic(
              .measureOfOtherFamily,
              [
                "measure": .text(info.id), "family": .text(info.family.rawValue),
                "wanted": .text(MeasureInfo.Family.access.rawValue),
              ]))
        case .failure(let error): faults += error.diagnostics
        }
      }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return all.filter { wanted.contains($0.info.id) }
  }
}
