/// Straight edges between points of a grid, each with the areas whose border runs along it an odd
/// number of times.
///
/// No two edges have the same ends, and every edge parts two different sets of areas.
struct BorderEdges {
  var points: [GridPoint] = []
  /// Lower point number first.
  private(set) var ends: [(a: Int32, b: Int32)] = []
  private(set) var ownerStarts: [Int32] = [0]
  private(set) var owners: [Int32] = []
  /// Whether an edge is new since edges were last looked at for crossings.
  private(set) var isFresh: [Bool] = []

  var count: Int { ends.count }

  func owners(_ edge: Int) -> ArraySlice<Int32> {
    owners[Int(ownerStarts[edge])..<Int(ownerStarts[edge + 1])]
  }

  /// One stretch of an edge on its way in: its ends and what it inherits its owners from.
  struct Stretch {
    var a: Int32
    var b: Int32
    /// The one owner, or the edge of `parent` whose owners it has.
    var source: Int32
    var isFresh: Bool
  }

  /// Joins stretches with the same ends; owners that come twice part nothing and are struck off.
  init(_ stretches: [Stretch], points: [GridPoint], parent: BorderEdges? = nil) {
    self.points = points
    var order = stretches.filter { $0.a != $0.b }
    for i in order.indices {
      let (a, b) = (order[i].a, order[i].b)
      order[i].a = min(a, b)
      order[i].b = max(a, b)
    }
    order.sort {
      $0.a != $1.a ? $0.a < $1.a : $0.b != $1.b ? $0.b < $1.b : $0.source < $1.source
    }
    ends.reserveCapacity(order.count)
    var gathered: [Int32] = []
    var i = 0
    while i < order.count {
      let first = order[i]
      gathered.removeAll(keepingCapacity: true)
      var fresh = false
      while i < order.count, order[i].a == first.a, order[i].b == first.b {
        if let parent {
          let source = Int(order[i].source)
          var k = Int(parent.ownerStarts[source])
          let end = Int(parent.ownerStarts[source + 1])
          while k < end {
            gathered.append(parent.owners[k])
            k += 1
          }
        } else {
          gathered.append(order[i].source)
        }
        if order[i].isFresh { fresh = true }
        i += 1
      }
      let start = owners.count
      if gathered.count > 1 { gathered.sort() }
      for owner in gathered {
        if owners.count > start, owners[owners.count - 1] == owner {
          owners.removeLast()
        } else {
          owners.append(owner)
        }
      }
      if owners.count == start { continue }
      ownerStarts.append(Int32(truncatingIfNeeded: owners.count))
      ends.append((first.a, first.b))
      isFresh.append(fresh)
    }
  }
}

/// Gives points of a grid their numbers.
struct PointNumbers {
  private(set) var points: [GridPoint] = []
  private var numberOf: [GridPoint: Int32] = [:]

  init() {}

  init(_ points: [GridPoint]) {
    self.points = points
    numberOf.reserveCapacity(2 * points.count)
    for (i, point) in points.enumerated() { numberOf[point] = Int32(truncatingIfNeeded: i) }
  }

  mutating func number(_ point: GridPoint) -> Int32 {
    if let known = numberOf[point] { return known }
    let number = Int32(truncatingIfNeeded: points.count)
    numberOf[point] = number
    points.append(point)
    return number
  }
}
