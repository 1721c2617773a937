extension StreetLines {
  /// The lines with a vertex in common at every crossing that is open; others stay as they are.
  ///
  /// A crossing becomes a point of both lines, an end or a vertex a point of the line that it lies
  /// on, so that joining makes one vertex of them.
  public func split(at crossings: StreetCrossings) -> StreetLines {
    var insertions: [PointInsertion] = []
    var id = freeIdentity
    for crossing in 0..<crossings.count where crossings.status[crossing] == .open {
      let (px, py) = (crossings.x[crossing], crossings.y[crossing])
      let p = Int(crossings.firstPoint[crossing])
      let q = Int(crossings.secondPoint[crossing])
      if crossings.kind[crossing] == .crossing {
        insertions.append(insertion(px, py, into: p, id: id))
        insertions.append(insertion(px, py, into: q, id: id))
        id &-= 1
      } else {
        insertions.append(insertion(px, py, into: q, id: pointIDs?[p] ?? 0))
      }
    }
    return inserting(insertions)
  }
}
