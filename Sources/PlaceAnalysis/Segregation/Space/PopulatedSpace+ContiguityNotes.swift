internal import GeoCore

extension PopulatedSpace {
  /// What the reader of measures of neighbours should know of the map.
  func contiguityNotes(kinds: [Contiguity.Kind]) -> [Diagnostic] {
    guard let contiguity = space.contiguity else { return [] }
    var out: [Diagnostic] = []
    let matching = contiguity.matching
    if matching.pairsWithTolerance > 0 {
      out.append(
        Diagnostic(
          .bordersByTolerance,
          [
            "pairs": .integer(matching.pairsWithTolerance),
            "length": .number(matching.lengthByTolerance / 1000, decimals: 2),
            "total": .number(matching.sharedLength / 1000, decimals: 2),
            "tolerance": .text(ShortestDecimal.string(matching.tolerance)),
          ]))
    }
    let populated = (0..<composition.zoneCount).filter { composition.zoneTotals[$0] > 0 }
    for kind in kinds {
      let graph = contiguity.graph(kind).restricted(to: populated)
      let alone = (0..<graph.count).count { graph.degree($0) == 0 }
      guard alone > 0 else { continue }
      out.append(
        Diagnostic(
          .zonesWithoutNeighbours,
          [
            "zones": .integer(alone), "all": .integer(graph.count),
            "contiguity": .text(kind.rawValue),
          ]))
    }
    return out
  }

  /// In how many parts the map falls, where it is not one.
  func componentNotes(usually kind: Contiguity.Kind) -> [Diagnostic] {
    guard let contiguity = space.contiguity else { return [] }
    return parameters.kinds(usually: kind).compactMap { kind in
      let parts = contiguity.graph(kind).components().count
      return parts > 1
        ? Diagnostic(
          .mapInParts, ["parts": .integer(parts), "contiguity": .text(kind.rawValue)])
        : nil
    }
  }
}
