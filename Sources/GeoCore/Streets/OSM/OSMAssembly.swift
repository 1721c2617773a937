/// Puts the ways of all blocks and the places of their nodes together to lines.
struct OSMAssembly {
  private let ranks: IdentityRanks
  /// Degrees of every node used, NaN where there is none.
  private var x: [Double]
  private var y: [Double]
  private let usesWays: Bool
  private var counts = OSMCounts()

  init(ranks: IdentityRanks, usesWays: Bool) {
    self.ranks = ranks
    self.usesWays = usesWays
    x = [Double](repeating: .nan, count: ranks.identities.count)
    y = x
  }

  /// Takes over where nodes are; of a node that is told twice the first place counts.
  mutating func place(_ blocks: [OSMPlaces]) {
    for block in blocks {
      counts.nodes += block.count
      for (i, row) in block.rows.enumerated() where x[Int(row)].isNaN {
        x[Int(row)] = block.x[i]
        y[Int(row)] = block.y[i]
      }
    }
  }

  /// The lines, cut where a node is missing, with an account.
  consuming func streets(
    _ batches: [OSMWayBatch], file: String, mode: StreetMode
  ) -> OSMStreets {
    var lines = StreetLines(crs: .wgs84)
    lines.x.reserveCapacity(ranks.rows.count)
    lines.y.reserveCapacity(ranks.rows.count)
    var ids: [Int64] = []
    ids.reserveCapacity(ranks.rows.count)
    /// Per line: its way among all ways of the batches.
    var ways: [Int32] = []
    var factors: [Double] = []
    var position = 0
    var way = 0

    for batch in batches {
      counts.ways += batch.count
      counts.relations += batch.relations
      counts.leftOut.add(batch.leftOut)
      let hasOwnPlaces = usesWays && !batch.x.isEmpty
      for w in batch.ids.indices {
        let missing = counts.missingReferences
        let before = lines.count
        func close() {
          let start = lines.pointStarts[lines.count]
          guard lines.x.count - start >= 2 else {
            lines.x.removeSubrange(start...)
            lines.y.removeSubrange(start...)
            ids.removeSubrange(start...)
            return
          }
          lines.pointStarts.append(lines.x.count)
          lines.passage.append(batch.passage[w])
          lines.levels.append(batch.levels[w])
          lines.rows.append(Int32(truncatingIfNeeded: counts.keptWays))
          factors.append(batch.speedFactors[w])
          ways.append(Int32(truncatingIfNeeded: way))
        }
        for node in batch.starts[w]..<batch.starts[w + 1] {
          let row = Int(ranks.rows[position])
          position += 1
          var (px, py) = (x[row], y[row])
          if hasOwnPlaces, !batch.x[node].isNaN { (px, py) = (batch.x[node], batch.y[node]) }
          if px.isNaN {
            counts.missingReferences += 1
            close()
            continue
          }
          lines.x.append(px)
          lines.y.append(py)
          ids.append(batch.nodes[node])
        }
        close()
        if counts.missingReferences > missing { counts.cutWays += 1 }
        if lines.count > before { counts.keptWays += 1 } else { tooShort(batch, w) }
        way += 1
      }
    }
    lines.pointIDs = ids
    lines.speedFactors = factors.contains { $0 != 1 } ? factors : nil
    lines.attributes = Self.attributes(batches, of: ways)
    return OSMStreets(
      lines: lines, counts: counts, diagnostics: notes(file: file, mode: mode))
  }

  private mutating func tooShort(_ batch: OSMWayBatch, _ way: Int) {
    let kind = batch.attributes[0].texts[way]
    counts.leftOut.add(.tooShort, kind)
  }

  private func notes(file: String, mode: StreetMode) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if counts.missingReferences > 0 {
      notes.append(
        Diagnostic(
          .osmNodesMissing,
          ["count": .integer(counts.missingReferences), "ways": .integer(counts.cutWays)],
          at: Location(file: file)))
    }
    return notes
  }
}
