/// What meets at each place: the points of one node are one vertex.
struct MeetingPoints {
  /// Node of every point; −1 for the points of lines without length.
  private var node: [Int32]
  /// The place that each node beyond the places belongs to.
  private var places: [Int32] = []
  private let placeCount: Int
  /// How many courses touch each node.
  private var uses: [Int32]
  private var isEnd: [Bool]

  /// What a point of a place with several nodes belongs to.
  private enum Party: Hashable {
    /// Ends of lines at an unlink.
    case ends
    /// All that is on this level.
    case level(Int32)
    /// One line that passes an unlink.
    case line(Int)
  }

  private struct Seat: Hashable {
    var place: Int32
    var party: Party
  }

  init(of lines: StreetLines, places: PointPlaces, unlinks: Unlinks) {
    placeCount = places.x.count
    node = places.place
    let apart = SeparatedPlaces(lines, places, unlinks)
    if !apart.isEmpty {
      var nodes: [Seat: Int32] = [:]
      for line in 0..<lines.count {
        let points = lines.points(line)
        for point in points where places.place[point] >= 0 {
          let place = places.place[point]
          let passes = point != points.lowerBound && point != points.upperBound - 1
          let party: Party
          if apart.unlinked.contains(place) {
            party = passes ? .line(line) : .ends
          } else if let levels = apart.levels[place] {
            party = .level(passes ? lines.levels[line] : levels.nearest(to: lines.levels[line]))
          } else {
            continue
          }
          let seat = Seat(place: place, party: party)
          if let known = nodes[seat] {
            node[point] = known
          } else {
            let new = Int32(truncatingIfNeeded: placeCount + self.places.count)
            self.places.append(place)
            nodes[seat] = new
            node[point] = new
          }
        }
      }
    }
    uses = [Int32](repeating: 0, count: placeCount + self.places.count)
    isEnd = [Bool](repeating: false, count: uses.count)
    count(lines)
  }

  /// Counts the courses at each node; a course that stays at it counts once.
  private mutating func count(_ lines: StreetLines) {
    uses.withUnsafeMutableBufferPointer { uses in
      isEnd.withUnsafeMutableBufferPointer { isEnd in
        node.withUnsafeBufferPointer { node in
          for line in 0..<lines.count {
            let points = lines.points(line)
            guard let first = points.first, node[first] >= 0 else { continue }
            isEnd[Int(node[first])] = true
            isEnd[Int(node[points.upperBound &- 1])] = true
            var before: Int32 = -1
            var point = first
            while point < points.upperBound {
              let here = node[point]
              if here != before { uses[Int(here)] &+= 1 }
              before = here
              point &+= 1
            }
          }
        }
      }
    }
  }

  /// Joints at the nodes where a line ends or several courses meet.
  consuming func joints(_ at: PointPlaces) -> PointJoints {
    var number = [Int32](repeating: -1, count: uses.count)
    var x: [Double] = []
    var y: [Double] = []
    for index in uses.indices where uses[index] > 1 || isEnd[index] {
      number[index] = Int32(truncatingIfNeeded: x.count)
      let place = index < placeCount ? index : Int(places[index - placeCount])
      x.append(at.x[place])
      y.append(at.y[place])
    }
    for point in node.indices where node[point] >= 0 { node[point] = number[Int(node[point])] }
    return PointJoints(joint: node, x: x, y: y)
  }
}

/// Levels on which lines pass a place, rising.
private struct PassingLevels {
  var levels: [Int32] = []

  mutating func insert(_ level: Int32) {
    guard !levels.contains(level) else { return }
    levels.append(level)
    levels.sort()
  }

  /// The level itself, else the nearest one, the lower of two.
  func nearest(to level: Int32) -> Int32 {
    levels.min { a, b in
      ((Int(a) - Int(level)).magnitude, a) < ((Int(b) - Int(level)).magnitude, b)
    } ?? level
  }
}

/// Places where not everything meets everything.
private struct SeparatedPlaces {
  /// Places that lines of several levels pass.
  var levels: [Int32: PassingLevels] = [:]
  /// Places within the radius of an unlink point, of those that several lines pass.
  var unlinked: Set<Int32> = []

  var isEmpty: Bool { levels.isEmpty && unlinked.isEmpty }

  init(_ lines: StreetLines, _ places: PointPlaces, _ unlinks: Unlinks) {
    let unlinkIndex = unlinks.isEmpty ? nil : PointIndex(x: unlinks.x, y: unlinks.y)
    let ground = lines.levels.first ?? 0
    guard unlinkIndex != nil || lines.levels.contains(where: { $0 != ground }) else { return }
    // The first line that passes each place.
    var passing = [Int32](repeating: -1, count: places.x.count)
    for line in 0..<lines.count {
      let points = lines.points(line)
      guard points.count > 2 else { continue }
      for point in points.dropFirst().dropLast() where places.place[point] >= 0 {
        let place = places.place[point]
        let other = Int(passing[Int(place)])
        if other < 0 {
          passing[Int(place)] = Int32(truncatingIfNeeded: line)
          continue
        }
        guard other != line else { continue }
        if lines.levels[other] != lines.levels[line] || levels[place] != nil {
          levels[place, default: PassingLevels(levels: [lines.levels[other]])]
            .insert(lines.levels[line])
        }
        if let unlinkIndex, !unlinked.contains(place),
          unlinkIndex.nearest(
            toX: places.x[Int(place)], y: places.y[Int(place)], within: unlinks.radius) != nil
        {
          unlinked.insert(place)
        }
      }
    }
  }
}
