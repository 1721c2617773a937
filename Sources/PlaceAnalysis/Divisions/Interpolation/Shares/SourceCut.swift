internal import GeoCore

/// What one source area holds of every target, on all of its land and on that within a mask.
struct SourceCut: Sendable {
  struct Part: Sendable {
    /// Area in each target, targets ascending.
    var inTargets: [(key: Int32, value: Double)] = []
    var whole = 0.0
    /// Area in no target.
    var outside = 0.0
  }

  var open = Part()
  var masked = Part()
}

/// Cuts sources by targets and mask at once, so that areas add up whatever overlaps what.
enum SourceCuts {
  /// Cuts of the named rows, in their order.
  ///
  /// - Parameter mask: Areas that do not overlap each other.
  static func all(
    of sources: GeometryColumn, rows: [Int], targets: GeometryColumn, mask: GeometryColumn?,
    _ context: RunContext
  ) throws(GeosegError) -> [SourceCut] {
    let targetBoxes = BoxIndex(targets)
    let maskBoxes = mask.map { BoxIndex($0) }
    return try context.mapChunks(count: rows.count, grain: 16) { (range) throws(GeosegError) in
      var cuts: [SourceCut] = []
      var near: [Int] = []
      var nearMask: [Int] = []
      for place in range {
        let box = sources.box(rows[place])
        guard !box.isEmpty else {
          cuts.append(SourceCut())
          continue
        }
        targetBoxes.query(box, into: &near)
        near.sort()
        if let maskBoxes {
          maskBoxes.query(box, into: &nearMask)
          nearMask.sort()
        }
        cuts.append(try cut(sources, rows[place], targets, near, mask, nearMask))
      }
      return cuts
    }.flatMap { $0 }
  }

  private static func cut(
    _ sources: GeometryColumn, _ source: Int, _ targets: GeometryColumn, _ near: [Int],
    _ mask: GeometryColumn?, _ nearMask: [Int]
  ) throws(GeosegError) -> SourceCut {
    var cutters = targets.selecting(near)
    if let mask, !nearMask.isEmpty {
      cutters.appendJoined(nearMask, of: mask)
    }
    let pieces = try CoverPieces(of: sources.selecting([source]), cutBy: cutters)
    var open = Areas(count: near.count)
    var masked = Areas(count: near.count)
    for piece in 0..<pieces.count {
      let members = pieces.members(piece)
      let area = pieces.areas[piece]
      let isMasked = members.last.map { Int($0) == near.count } ?? false
      let inside = isMasked ? members.dropLast() : members
      open.add(area, inside)
      if isMasked { masked.add(area, inside) }
    }
    return SourceCut(open: open.part(near), masked: masked.part(near))
  }

  /// Sums of one source while its pieces are gone through.
  private struct Areas {
    var inTargets: [CompensatedSum]
    var whole = CompensatedSum()
    var outside = CompensatedSum()

    init(count: Int) {
      inTargets = [CompensatedSum](repeating: CompensatedSum(), count: count)
    }

    mutating func add(_ area: Double, _ members: ArraySlice<Int32>) {
      whole.add(area)
      if members.isEmpty { outside.add(area) }
      for member in members { inTargets[Int(member)].add(area) }
    }

    func part(_ near: [Int]) -> SourceCut.Part {
      SourceCut.Part(
        inTargets: near.indices.compactMap { place in
          let area = inTargets[place].value
          return area > 0 ? (Int32(truncatingIfNeeded: near[place]), area) : nil
        }, whole: whole.value, outside: outside.value)
    }
  }
}

extension GeometryColumn {
  /// Adds several features of another column as one.
  fileprivate mutating func appendJoined(_ features: [Int], of other: GeometryColumn) {
    for feature in features {
      for part in other.parts(feature) where other.partKinds[part] == .area {
        for ring in other.rings(part: part) {
          let range = other.coordinates(ring: ring)
          x.append(contentsOf: other.x[range])
          y.append(contentsOf: other.y[range])
          endRing()
        }
        endPart(.area)
      }
    }
    endFeature(.multiPolygon)
  }
}
