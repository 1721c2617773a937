public import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Streets as Place Syntax Tool holds them: straight lines in single precision that meet wherever
/// they touch or cross.
///
/// This is here to recognise that program's numbers, not to compute better ones: it rounds to seven
/// digits, joins streets that cross without a common point, and lets the order in which lines are
/// found decide between equally short ways. Written after how pstalgo (commit e7f2755) behaves.
public struct PlaceSyntaxMap: Sendable {
  /// Ends relative to the middle of all lines, in metres.
  var x1: [Float] = []
  var y1: [Float] = []
  var x2: [Float] = []
  var y2: [Float] = []
  var length: [Float] = []
  /// Degrees anticlockwise from east, 0 up to 360.
  var angle: [Float] = []
  /// Meetings of line l: `meetingStarts[l]..<meetingStarts[l + 1]`.
  var meetingStarts: [Int] = [0]
  var meetings: [Meeting] = []
  var crossingX: [Float] = []
  var crossingY: [Float] = []
  /// What the coordinates are relative to.
  let originX: Double
  let originY: Double
  let cells: CircleTree

  /// A place on a line where another line meets it.
  struct Meeting {
    var crossing: Int32
    var line: Int32
    /// The same meeting as listed with the other line.
    var opposite: Int32
    /// Metres from the line's first end.
    var position: Float
  }

  public var count: Int { length.count }

  /// The lines between successive points of every street, in their order.
  ///
  /// `points` are those tied to the map later: they widen the frame in which lines are looked for.
  public init(_ network: GeoCore.StreetNetwork, points: [(x: Double, y: Double)] = []) {
    var lines: [(x1: Double, y1: Double, x2: Double, y2: Double)] = []
    for edge in 0..<network.edgeCount {
      for p in network.points(edge).dropFirst() {
        lines.append((network.x[p - 1], network.y[p - 1], network.x[p], network.y[p]))
      }
    }
    self.init(lines, points: points)
  }

  init(
    _ lines: [(x1: Double, y1: Double, x2: Double, y2: Double)], points: [(x: Double, y: Double)]
  ) {
    let xs = lines.flatMap { [$0.x1, $0.x2] }
    let ys = lines.flatMap { [$0.y1, $0.y2] }
    originX = ((xs.min() ?? 0) + (xs.max() ?? 0)) * 0.5
    originY = ((ys.min() ?? 0) + (ys.max() ?? 0)) * 0.5
    for line in lines {
      x1.append(Float(line.x1 - originX))
      y1.append(Float(line.y1 - originY))
      x2.append(Float(line.x2 - originX))
      y2.append(Float(line.y2 - originY))
    }
    for l in lines.indices {
      let (dx, dy) = (x2[l] - x1[l], y2[l] - y1[l])
      length.append((dx * dx + dy * dy).squareRoot())
      angle.append(Self.orientation(dx, dy))
    }
    var frame = (x1 + x2, y1 + y2)
    for point in points {
      frame.0.append(Float(point.x - originX))
      frame.1.append(Float(point.y - originY))
    }
    cells = CircleTree(
      x1: x1, y1: y1, x2: x2, y2: y2,
      frame: (
        frame.0.min() ?? 0, frame.1.min() ?? 0, frame.0.max() ?? 0, frame.1.max() ?? 0
      ))
    findMeetings()
  }

  func local(_ point: (x: Double, y: Double)) -> (x: Float, y: Float) {
    (Float(point.x - originX), Float(point.y - originY))
  }

  // MARK: Angles

  static func orientation(_ dx: Float, _ dy: Float) -> Float {
    // The nearest number to π; `Float.pi` is the one below it.
    let degrees = atan2f(dy, dx) * 180 / Float(Double.pi)
    return degrees < 0 ? degrees + 360 : degrees
  }

  static func difference(_ a: Float, _ b: Float) -> Float {
    let d = (a - b).magnitude
    return d > 180 ? 360 - d : d
  }

  static func reversed(_ angle: Float) -> Float { angle < 180 ? angle + 180 : angle - 180 }

  // MARK: Meeting

  /// Shortest line that meets others, in metres.
  private static let shortest: Float = 0.01
  /// How far beyond its ends, as a share of its length, a line still crosses another.
  private static let slack: Float = 0.00001

  private mutating func findMeetings() {
    var found: [(x: Float, y: Float, a: Int, b: Int)] = []
    var finder = cells.finder(lines: count)
    for a in 0..<max(0, count - 1) where length[a] >= Self.shortest {
      for b in finder.near(x1[a], y1[a], x2[a], y2[a]) where b > a && length[b] >= Self.shortest {
        guard let t = place(of: b, on: a) else { continue }
        found.append((x1[a] * (1 - t) + x2[a] * t, y1[a] * (1 - t) + y2[a] * t, a, b))
      }
    }
    let crossing = numberCrossings(found.map { ($0.x, $0.y) })
    var counts = [Int](repeating: 0, count: count + 1)
    for meeting in found {
      counts[meeting.a + 1] += 1
      counts[meeting.b + 1] += 1
    }
    for l in 0..<count { counts[l + 1] += counts[l] }
    meetingStarts = counts
    var next = counts
    meetings = [Meeting](
      repeating: Meeting(crossing: 0, line: 0, opposite: 0, position: 0), count: 2 * found.count)
    for (k, meeting) in found.enumerated() {
      let (slotA, slotB) = (next[meeting.a], next[meeting.b])
      next[meeting.a] += 1
      next[meeting.b] += 1
      meetings[slotA] = Meeting(
        crossing: crossing[k], line: Int32(meeting.a), opposite: Int32(slotB),
        position: position(meeting.x, meeting.y, on: meeting.a))
      meetings[slotB] = Meeting(
        crossing: crossing[k], line: Int32(meeting.b), opposite: Int32(slotA),
        position: position(meeting.x, meeting.y, on: meeting.b))
    }
  }

  /// Numbers equal points alike, in the order of their coordinates.
  private mutating func numberCrossings(_ points: [(x: Float, y: Float)]) -> [Int32] {
    let order = points.indices.sorted {
      points[$0].x != points[$1].x ? points[$0].x < points[$1].x : points[$0].y < points[$1].y
    }
    var number = [Int32](repeating: 0, count: points.count)
    for k in order {
      if crossingX.last != points[k].x || crossingY.last != points[k].y {
        crossingX.append(points[k].x)
        crossingY.append(points[k].y)
      }
      number[k] = Int32(crossingX.count - 1)
    }
    return number
  }

  /// Where along line a, 0…1, line b meets it; nil when it does not.
  private func place(of b: Int, on a: Int) -> Float? {
    let sharesFirst =
      (x1[a] == x1[b] && y1[a] == y1[b]) || (x1[a] == x2[b] && y1[a] == y2[b])
    if sharesFirst { return 0 }
    let sharesLast = (x2[a] == x2[b] && y2[a] == y2[b]) || (x2[a] == x1[b] && y2[a] == y1[b])
    if sharesLast { return 1 }
    let (ax, ay) = (x2[a] - x1[a], y2[a] - y1[a])
    let (bx, by) = (x2[b] - x1[b], y2[b] - y1[b])
    let cross = ax * by - ay * bx
    if cross == 0 { return nil }
    let inverse = 1 / cross
    let (vx, vy) = (x1[a] - x1[b], y1[a] - y1[b])
    let range = -Self.slack...(Self.slack + 1)
    let onA = (bx * vy - by * vx) * inverse
    let onB = (ax * vy - ay * vx) * inverse
    return range.contains(onA) && range.contains(onB) ? onA : nil
  }

  private func position(_ x: Float, _ y: Float, on line: Int) -> Float {
    if x == x2[line] && y == y2[line] { return length[line] }
    let along = (x - x1[line]) * (x2[line] - x1[line]) + (y - y1[line]) * (y2[line] - y1[line])
    return along / length[line]
  }

  // MARK: Points

  /// The line nearest to a point, how far it is and how many metres along it the nearest place is;
  /// nil without lines.
  func nearest(_ point: (x: Float, y: Float)) -> (line: Int, distance: Float, position: Float)? {
    var tolerance: Float = 15
    repeat {
      tolerance *= 2
      var best: (line: Int, distance: Float, position: Float)?
      cells.forEachNear(point.x, point.y, tolerance) { line in
        let (t, distance) = nearestPlace(point, on: line)
        if best == nil || distance < (best?.distance ?? 0) {
          best = (line, distance, t * length[line])
        }
      }
      if let best, best.distance < tolerance { return best }
    } while tolerance < 1e9 && count > 0
    return nil
  }

  /// Where along a line, 0…1, a point is nearest to it, and how far it is from there.
  private func nearestPlace(
    _ point: (x: Float, y: Float), on line: Int
  ) -> (t: Float, distance: Float) {
    let (dx, dy) = (x2[line] - x1[line], y2[line] - y1[line])
    var t = (dx * (point.x - x1[line]) + dy * (point.y - y1[line])) / (dx * dx + dy * dy)
    if t < 0 { t = 0 } else if t > 1 { t = 1 }
    let (ex, ey) = (x1[line] + dx * t - point.x, y1[line] + dy * t - point.y)
    return (t, (ex * ex + ey * ey).squareRoot())
  }
}
