/// Compares the edges and zones that meet at one place, with memory that serves place after place.
struct PlaceComparison {
  /// An edge seen from one of its ends.
  private struct Spoke {
    /// The corner at the other end.
    var end: Int32
    /// The corner at which the edge begins on its ring.
    var edge: Int32
    var zone: Int32
  }

  /// With more zones at one place, pairs that share an edge are not told apart from the others.
  private static let few = 24

  private var groups = PlaceGroups()
  private var spokes: [Spoke] = []
  private var zones: [Int32] = []
  private var joined: [(Int32, Int32)] = []

  mutating func run(
    _ part: Int, of partition: CornerPartition, _ view: BoundaryCycles.View,
    _ budget: ContactBudget, into findings: inout PlaceFindings
  ) throws(GeosegError) {
    groups.group(part, of: partition, view)
    var spent = findings.contacts.count
    for group in 0..<groups.count {
      let range = groups.range(group)
      if range.count > Self.few { try budget.check(zonesAtOnePlace: range.count) }
      compare(range, view, &findings)
      if findings.contacts.count - spent > 1 << 16 {
        try budget.spend(findings.contacts.count - spent)
        spent = findings.contacts.count
      }
    }
    try budget.spend(findings.contacts.count - spent)
  }

  private mutating func compare(
    _ range: Range<Int>, _ view: BoundaryCycles.View, _ findings: inout PlaceFindings
  ) {
    spokes.removeAll(keepingCapacity: true)
    for index in range {
      let corner = Int(groups.members[index])
      let zone = view.zone(corner)
      let previous = view.previous(corner)
      spokes.append(
        Spoke(
          end: Int32(truncatingIfNeeded: view.next(corner)), edge: groups.members[index],
          zone: zone))
      spokes.append(
        Spoke(
          end: Int32(truncatingIfNeeded: previous), edge: Int32(truncatingIfNeeded: previous),
          zone: zone))
    }
    sortSpokes(view)
    joined.removeAll(keepingCapacity: true)
    let isOpen = matchSpokes(Int(groups.members[range.lowerBound]), view, &findings)
    addMeetings(range, view, &findings)
    if isOpen {
      for index in range { findings.openCorners.append(groups.members[index]) }
      findings.openStarts.append(Int32(truncatingIfNeeded: findings.openCorners.count))
    }
  }

  /// By the place of the other end, then by zone.
  private mutating func sortSpokes(_ view: BoundaryCycles.View) {
    func isBefore(_ a: Spoke, _ b: Spoke) -> Bool {
      let (i, j) = (Int(a.end), Int(b.end))
      if view.x[i] != view.x[j] { return view.x[i] < view.x[j] }
      if view.y[i] != view.y[j] { return view.y[i] < view.y[j] }
      return a.zone != b.zone ? a.zone < b.zone : a.edge < b.edge
    }
    guard spokes.count <= 2 * Self.few else {
      spokes.sort(by: isBefore)
      return
    }
    spokes.withUnsafeMutableBufferPointer { spokes in
      var i = 1
      while i < spokes.count {
        let spoke = spokes[i]
        var j = i
        while j > 0, isBefore(spoke, spokes[j &- 1]) {
          spokes[j] = spokes[j &- 1]
          j &-= 1
        }
        spokes[j] = spoke
        i &+= 1
      }
    }
  }

  /// Finds the edges to each neighbouring place; answers whether one of them is open.
  ///
  /// Every edge has two ends; it is counted at the lesser of them.
  private mutating func matchSpokes(
    _ here: Int, _ view: BoundaryCycles.View, _ findings: inout PlaceFindings
  ) -> Bool {
    var isOpen = false
    var i = 0
    while i < spokes.count {
      let end = Int(spokes[i].end)
      var j = i + 1
      while j < spokes.count, view.isSamePlace(Int(spokes[j].end), end) { j += 1 }
      let counts = view.comes(here, before: end)
      if j == i + 1 {
        isOpen = true
        if counts { findings.openEdges.append(spokes[i].edge) }
      }
      let dx = view.x[end] - view.x[here]
      let dy = view.y[end] - view.y[here]
      let length = (dx * dx + dy * dy).squareRoot()
      for a in i..<j where a == i || spokes[a].zone != spokes[a - 1].zone {
        for b in (a + 1)..<max(a + 1, j)
        where spokes[b].zone != spokes[b - 1].zone && spokes[b].zone != spokes[a].zone {
          joined.append((spokes[a].zone, spokes[b].zone))
          if counts {
            findings.contacts.append(
              Contact(spokes[a].zone, spokes[b].zone, .edge, length: length))
          }
        }
      }
      i = j
    }
    return isOpen
  }

  /// Zones that meet here without an edge in common.
  private mutating func addMeetings(
    _ range: Range<Int>, _ view: BoundaryCycles.View, _ findings: inout PlaceFindings
  ) {
    guard range.count > 1 else { return }
    zones.removeAll(keepingCapacity: true)
    // Members ascend by corner, and so by zone.
    for index in range {
      let zone = view.zone(Int(groups.members[index]))
      if zones.last != zone { zones.append(zone) }
    }
    let checks = zones.count <= Self.few
    for (i, zone) in zones.enumerated() {
      for other in zones[(i + 1)...] {
        if checks, joined.contains(where: { $0 == zone && $1 == other }) { continue }
        findings.contacts.append(Contact(zone, other, .point))
      }
    }
  }
}
