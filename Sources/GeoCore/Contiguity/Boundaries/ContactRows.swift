/// Gathers single contacts into the rows of a contiguity.
struct ContactRows {
  private struct Entry {
    var zone: Int32
    var kind: Contact.Kind
    var isMeasuredByLower: Bool
    var length: Double
  }

  /// What one stretch of zones has found.
  private struct Rows: Sendable {
    var sizes: [Int] = []
    var neighbours: [Int32] = []
    var lengths: [Double] = []
    var interior: [Double] = []
    var matching: Contiguity.Matching
  }

  /// Complexity: O(zones + contacts), memory for both directions of each contact.
  static func contiguity(
    _ contacts: [Contact], zones: Int, perimeters: [Double], tolerance: Double,
    _ context: RunContext
  ) throws(GeosegError) -> Contiguity {
    let starts = starts(contacts, zones)
    let entries = entries(contacts, starts)
    let parts = try context.mapChunks(count: zones, grain: 4096) { range in
      entries.withUnsafeBufferPointer { rows(range, starts, $0, tolerance) }
    }
    var out = Rows(matching: Contiguity.Matching(tolerance: tolerance))
    var rowStarts = [0]
    rowStarts.reserveCapacity(zones + 1)
    for part in parts {
      for size in part.sizes { rowStarts.append(rowStarts[rowStarts.count - 1] + size) }
      out.neighbours += part.neighbours
      out.lengths += part.lengths
      out.interior += part.interior
      out.matching.sharedLength += part.matching.sharedLength
      out.matching.lengthByTolerance += part.matching.lengthByTolerance
      out.matching.pairsWithTolerance += part.matching.pairsWithTolerance
      out.matching.pairsByToleranceAlone += part.matching.pairsByToleranceAlone
    }
    return Contiguity(
      starts: rowStarts, neighbours: out.neighbours, sharedLengths: out.lengths,
      perimeters: perimeters, interiorPerimeters: out.interior, matching: out.matching)
  }

  private static func starts(_ contacts: [Contact], _ zones: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: zones + 1)
    for contact in contacts {
      starts[Int(contact.a) + 1] += 1
      starts[Int(contact.b) + 1] += 1
    }
    for zone in 0..<zones { starts[zone + 1] += starts[zone] }
    return starts
  }

  private static func entries(_ contacts: [Contact], _ starts: [Int]) -> [Entry] {
    var next = starts
    return [Entry](unsafeUninitializedCapacity: 2 * contacts.count) { entries, count in
      next.withUnsafeMutableBufferPointer { next in
        for contact in contacts {
          let (a, b) = (Int(contact.a), Int(contact.b))
          var entry = Entry(
            zone: contact.b, kind: contact.kind, isMeasuredByLower: contact.isMeasuredByLower,
            length: contact.length)
          entries.initializeElement(at: next[a], to: entry)
          next[a] &+= 1
          entry.zone = contact.a
          entries.initializeElement(at: next[b], to: entry)
          next[b] &+= 1
        }
      }
      count = 2 * contacts.count
    }
  }

  private static func rows(
    _ range: Range<Int>, _ starts: [Int], _ entries: UnsafeBufferPointer<Entry>,
    _ tolerance: Double
  ) -> Rows {
    var out = Rows(matching: Contiguity.Matching(tolerance: tolerance))
    var order: [Int] = []
    for zone in range {
      order.removeAll(keepingCapacity: true)
      order += starts[zone]..<starts[zone + 1]
      // Contacts of one pair stay in the order found, so that both rows add up the same way.
      sort(&order, entries)
      var interior = CompensatedSum()
      var i = 0
      let before = out.neighbours.count
      while i < order.count {
        let other = entries[order[i]].zone
        var border = SharedBorder()
        while i < order.count, entries[order[i]].zone == other {
          let entry = entries[order[i]]
          border.add(entry.kind, entry.length, isLower: entry.isMeasuredByLower)
          i += 1
        }
        let length = border.length
        out.neighbours.append(other)
        out.lengths.append(length)
        interior.add(length)
        if length > 0, Int(other) > zone {
          let byTolerance = length - border.lengthDrawnAlike
          out.matching.sharedLength += length
          out.matching.lengthByTolerance += byTolerance
          out.matching.pairsWithTolerance += byTolerance > 0 ? 1 : 0
          out.matching.pairsByToleranceAlone += border.isDrawnAlike ? 0 : 1
        }
      }
      out.sizes.append(out.neighbours.count - before)
      out.interior.append(interior.value)
    }
    return out
  }

  private static func sort(_ order: inout [Int], _ entries: UnsafeBufferPointer<Entry>) {
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      let (p, q) = (entries[a].zone, entries[b].zone)
      return p < q || (p == q && a < b)
    }
    guard order.count <= 64 else {
      order.sort(by: isBefore)
      return
    }
    var i = 1
    while i < order.count {
      let entry = order[i]
      var j = i
      while j > 0, isBefore(entry, order[j - 1]) {
        order[j] = order[j - 1]
        j -= 1
      }
      order[j] = entry
      i += 1
    }
  }
}
