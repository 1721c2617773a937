/// A point to be put into a segment of a line.
struct PointInsertion {
  /// First point of the segment.
  var segment: Int
  /// Metres from there.
  var along: Double
  var x: Double
  var y: Double
  /// Identity that it shares with what it meets, for lines with identities.
  var id: Int64
}

extension StreetLines {
  /// The lines with points put into their segments; heights there are interpolated.
  /// - Complexity: O(points + insertions · log insertions)
  func inserting(_ insertions: [PointInsertion]) -> StreetLines {
    guard !insertions.isEmpty else { return self }
    let sorted = insertions.sorted {
      ($0.segment, $0.along, $0.x, $0.y) < ($1.segment, $1.along, $1.x, $1.y)
    }
    var out = self
    out.x.removeAll(keepingCapacity: true)
    out.y.removeAll(keepingCapacity: true)
    out.heights?.removeAll(keepingCapacity: true)
    out.pointIDs?.removeAll(keepingCapacity: true)
    var next = 0
    for line in 0..<count {
      for point in points(line) {
        out.x.append(x[point])
        out.y.append(y[point])
        if let heights { out.heights?.append(heights[point]) }
        if let pointIDs { out.pointIDs?.append(pointIDs[point]) }
        while next < sorted.count, sorted[next].segment == point {
          let new = sorted[next]
          out.x.append(new.x)
          out.y.append(new.y)
          if let heights {
            let length = PointIndex.distance(x[point + 1] - x[point], y[point + 1] - y[point])
            let share = length > 0 ? min(1, new.along / length) : 0
            out.heights?.append(heights[point] + share * (heights[point + 1] - heights[point]))
          }
          out.pointIDs?.append(new.id)
          next += 1
        }
      }
      out.pointStarts[line + 1] = out.x.count
    }
    return out
  }

  /// The nearest point of a segment, as an insertion there.
  func insertion(_ px: Double, _ py: Double, into segment: Int, id: Int64) -> PointInsertion {
    let foot = SegmentFoot.of(
      px: px, py: py, ax: x[segment], ay: y[segment], bx: x[segment + 1], by: y[segment + 1])
    return PointInsertion(segment: segment, along: foot.along, x: px, y: py, id: id)
  }

  /// Identities that no point has, going down.
  var freeIdentity: Int64 { (pointIDs?.min() ?? 0) &- 1 }
}
