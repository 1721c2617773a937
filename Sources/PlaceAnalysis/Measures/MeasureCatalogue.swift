public import GeoCore

/// Every measure that there is, gathered from its families.
public enum MeasureCatalogue {
  /// In the order of the families, and of the reports within them.
  public static let all: [MeasureInfo] =
    AccessibilityMeasures.all + CatchmentMeasures.all + SegregationMeasures.all
    + StreetMeasures.all

  /// The measure of an id or alias, whatever its case; nil when there is none.
  public static func find(_ name: String) -> MeasureInfo? {
    let wanted = name.lowercased()
    return all.first { $0.id == wanted } ?? all.first { $0.aliases.contains(wanted) }
  }

  /// As `find`, with the nearest names in the error.
  public static func resolve(_ name: String) -> Result<MeasureInfo, GeosegError> {
    if let info = find(name) { return .success(info) }
    let near = nearest(to: name)
    let suggestion =
      near.isEmpty
      ? Phrase(
        en: "`geoseg measures` lists all there are", sv: "`geoseg measures` listar alla som finns")
      : Phrase(
        en: "did you mean \(near.joined(separator: ", "))?",
        sv: "menade du \(near.joined(separator: ", "))?")
    return .failure(
      GeosegError(
        .unknownMeasure, ["measure": .text(name), "suggestion": .phrase(suggestion)]))
  }

  /// Ids whose own name or alias is spelt almost like this.
  public static func nearest(to name: String) -> [String] {
    let names = all.flatMap { [$0.id] + $0.aliases }
    var ids: [String] = []
    for near in nearestNames(to: name, in: names) {
      if let id = find(near)?.id, !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  public static func measures(of family: MeasureInfo.Family) -> [MeasureInfo] {
    all.filter { $0.family == family }
  }
}
