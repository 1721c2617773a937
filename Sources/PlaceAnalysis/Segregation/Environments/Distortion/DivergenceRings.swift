/// The people around one origin, ring by ring outwards, and how far their mix is from the whole.
///
/// A ring holds the zones at one distance. One per worker; what it holds is overwritten by the next
/// origin.
final class DivergenceRings {
  /// Distances that are equal but for rounding, metres.
  static let tie = 1e-6

  let people: DivergencePeople
  private let order: DistanceOrder
  /// Distance of each ring, persons up to its end, divergence there.
  private(set) var distances: [Double] = []
  private(set) var persons: [Double] = []
  private(set) var divergences: [Double] = []
  /// Persons per group up to the end of each ring, ring after ring.
  private(set) var counts: [Double] = []

  init(_ people: DivergencePeople) {
    self.people = people
    order = DistanceOrder(count: people.count)
  }

  var ringCount: Int { persons.count }

  /// The rings around a point, from the nearest.
  func place(atX px: Double, y py: Double) {
    distances.removeAll(keepingCapacity: true)
    persons.removeAll(keepingCapacity: true)
    divergences.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    people.x.withUnsafeBufferPointer { x in
      people.y.withUnsafeBufferPointer { y in
        people.counts.withUnsafeBufferPointer { rows in
          guard let x = x.baseAddress, let y = y.baseAddress, let rows = rows.baseAddress
          else { return }
          order.sort(x, y, fromX: px, y: py)
          addRings(rows)
        }
      }
    }
  }

  private func addRings(_ rows: UnsafePointer<Double>) {
    let groups = people.groups
    withUnsafeTemporaryAllocation(of: Double.self, capacity: groups) { within in
      guard let within = within.baseAddress else { return }
      within.initialize(repeating: 0, count: groups)
      var i = 0
      while i < order.count {
        let distance = order.entries[i].distance
        repeat {
          let row = rows + Int(order.entries[i].row) &* groups
          var group = 0
          while group < groups {
            within[group] += row[group]
            group &+= 1
          }
          i &+= 1
        } while i < order.count && order.entries[i].distance - distance <= Self.tie
        var total = 0.0
        var group = 0
        while group < groups {
          total += within[group]
          counts.append(within[group])
          group &+= 1
        }
        distances.append(distance)
        persons.append(total)
        divergences.append(i == order.count ? 0 : people.divergence(within, of: total))
      }
    }
  }

  /// Persons per group up to the end of a ring.
  func counts(upTo ring: Int) -> ArraySlice<Double> {
    counts[ring * people.groups..<(ring + 1) * people.groups]
  }
}
