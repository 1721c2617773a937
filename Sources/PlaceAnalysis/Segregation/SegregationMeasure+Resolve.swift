internal import GeoCore

extension SegregationMeasure {
  /// The measures of these ids and aliases in report order, each once; the default report for none.
  ///
  /// All unknown names are reported at once, each with the nearest ones.
  static func resolve(_ names: [String]) throws(GeosegError) -> [SegregationMeasure] {
    if names.isEmpty { return all.filter(\.isDefault) }
    if names == ["all"] { return all }
    var wanted: Set<String> = []
    var faults: [Diagnostic] = []
    for name in names {
      switch MeasureCatalogue.resolve(name) {
      case .success(let info) where info.family == .segregation: wanted.insert(info.id)
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
    return all.filter { wanted.contains($0.info.id) }
  }
}
