/// Cuts one zone at a time into vertical slabs in which no two edges cross, and adds up trapezoids.
///
/// Within a slab the edges lie above each other in one order. Walking up, every edge steps in or out
/// of its catchment (or of the zone), and the trapezoid between two neighbours belongs to the set
/// one is in. Edges that lie on each other, or cross where rounding hides it, bound trapezoids of no
/// or next to no area: the sum is whole whatever their order. Holds scratch memory: one per worker.
struct SlabArrangement {
  /// An edge from west to east; never vertical.
  struct Edge {
    var x0: Double
    var y0: Double
    var x1: Double
    var y1: Double
    /// The catchment by its number among those near, −1 for the zone.
    var owner: Int32
    /// Height in the middle of the slab that is walked.
    var middle = 0.0

    @inline(__always)
    func height(_ x: Double) -> Double {
      x == x0 ? y0 : x == x1 ? y1 : y0 + (y1 - y0) * ((x - x0) / (x1 - x0))
    }
  }

  private var edges: [Edge] = []
  private var breaks: [Double] = []
  private var sets = CoverSets()
  /// Catchments, by their own index, that cover all of the zone's box.
  private var everywhere: [Int32] = []
  /// Catchments with an edge in the zone's box, by number.
  private var near: [Int32] = []

  /// Cuts a zone by the named catchments (ascending); read the result with `forEachPiece`.
  mutating func cut(
    _ zone: Int, _ zones: ColumnView, _ box: Box, by catchments: [Int], _ others: ColumnView
  ) {
    edges.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
    everywhere.removeAll(keepingCapacity: true)
    near.removeAll(keepingCapacity: true)
    sets.removeAll()
    guard !box.isEmpty, box.width > 0, box.height > 0, box.width.isFinite, box.height.isFinite
    else { return }
    let centre = box.centre
    let local = Box(
      minX: box.minX - centre.x, minY: box.minY - centre.y, maxX: box.maxX - centre.x,
      maxY: box.maxY - centre.y)
    _ = appendEdges(zone, zones, centre, local, owner: -1)
    guard !edges.isEmpty else { return }
    for catchment in catchments {
      let start = edges.count
      let startOfBreaks = breaks.count
      if appendEdges(catchment, others, centre, local, owner: Int32(near.count)) {
        near.append(Int32(catchment))
        continue
      }
      // No edge in the box: the catchment holds all of it or none.
      let below = edges[start...].reduce(into: 0) { count, edge in
        if edge.x0 <= 0, edge.x1 > 0, edge.height(0) < 0 { count += 1 }
      }
      if !below.isMultiple(of: 2) { everywhere.append(Int32(catchment)) }
      edges.removeSubrange(start...)
      breaks.removeSubrange(startOfBreaks...)
    }
    sets.begin(count: near.count)
    edges.sort { ($0.x0, $0.owner, $0.y0, $0.y1, $0.x1) < ($1.x0, $1.owner, $1.y0, $1.y1, $1.x1) }
    addCrossings(local)
    breaks.sort()
    walk()
  }

  /// Calls `body` for every piece: the catchments over it, ascending, and its area above zero.
  func forEachPiece(_ body: (_ covering: [Int32], _ area: Double) -> Void) {
    sets.forEach { numbers, area in
      guard area > 0 else { return }
      body((everywhere + numbers.map { near[$0] }).sorted(), area)
    }
  }

  /// Adds the edges of all areas of a feature that lie in or below the box.
  ///
  /// Upright edges only break; the result says whether any edge may have a point in the box. Of a
  /// catchment's stretches below the box or beside it only the ends matter: each is one level edge.
  /// What lies above is left out.
  private mutating func appendEdges(
    _ feature: Int, _ view: ColumnView, _ centre: (x: Double, y: Double), _ box: Box, owner: Int32
  ) -> Bool {
    var isNear = false
    for part in view.parts(feature) where view.partKinds[part] == .area {
      for index in view.rings(part: part) {
        let ring = view.ring(index)
        guard ring.openCount > 2 else { continue }
        var bx = ring.x[ring.count &- 1] - centre.x
        var by = ring.y[ring.count &- 1] - centre.y
        // Where the stretch below or beside the box began that the walk is on.
        var began = Double.nan
        var i = 0
        while i < ring.count {
          let ax = bx
          let ay = by
          bx = ring.x[i] - centre.x
          by = ring.y[i] - centre.y
          i &+= 1
          if owner >= 0 {
            let isBelow = ay < box.minY && by < box.minY
            let isBeside = (ax < box.minX && bx < box.minX) || (ax > box.maxX && bx > box.maxX)
            if isBelow || isBeside {
              if began.isNaN { began = ax }
              continue
            }
            if !began.isNaN {
              appendLevel(began, ax, box, owner)
              began = .nan
            }
            if ay > box.maxY && by > box.maxY { continue }
          }
          if box.contains(x: bx, y: by) { breaks.append(bx) }
          guard ax.isFinite, bx.isFinite, ay.isFinite, by.isFinite, max(ax, bx) >= box.minX,
            min(ax, bx) <= box.maxX
          else { continue }
          if ax == bx {
            if max(ay, by) >= box.minY, min(ay, by) <= box.maxY {
              breaks.append(ax)
              isNear = true
            }
            continue
          }
          let edge =
            ax < bx
            ? Edge(x0: ax, y0: ay, x1: bx, y1: by, owner: owner)
            : Edge(x0: bx, y0: by, x1: ax, y1: ay, owner: owner)
          edges.append(edge)
          if owner >= 0 { addRimCrossings(edge, box) }
          if Self.meets(edge, box) { isNear = true }
        }
        if !began.isNaN { appendLevel(began, bx, box, owner) }
      }
    }
    return isNear
  }

  /// Adds a level edge just below the box.
  private mutating func appendLevel(_ from: Double, _ to: Double, _ box: Box, _ owner: Int32) {
    let low = min(from, to)
    let high = max(from, to)
    guard high > low, high >= box.minX, low <= box.maxX, low.isFinite, high.isFinite else { return }
    let y = box.minY - box.height
    edges.append(Edge(x0: low, y0: y, x1: high, y1: y, owner: owner))
  }

  /// Breaks where an edge enters or leaves the box through its lower or upper side.
  private mutating func addRimCrossings(_ edge: Edge, _ box: Box) {
    for y in [box.minY, box.maxY] where (edge.y0 < y) != (edge.y1 < y) {
      let x = edge.x0 + (edge.x1 - edge.x0) * ((y - edge.y0) / (edge.y1 - edge.y0))
      if x > box.minX, x < box.maxX { breaks.append(x) }
    }
  }

  /// Whether an edge may have a point in common with the box.
  private static func meets(_ edge: Edge, _ box: Box) -> Bool {
    let a = edge.height(max(edge.x0, box.minX))
    let b = edge.height(min(edge.x1, box.maxX))
    return max(a, b) >= box.minY && min(a, b) <= box.maxY
  }

  /// Breaks where edges cross within the box, those of one owner that crosses itself too.
  private mutating func addCrossings(_ box: Box) {
    var open: [Edge] = []
    for edge in edges where Self.meets(edge, box) {
      open.removeAll { $0.x1 <= edge.x0 }
      let low = min(edge.y0, edge.y1)
      let high = max(edge.y0, edge.y1)
      for other in open {
        guard max(other.y0, other.y1) >= low, min(other.y0, other.y1) <= high else { continue }
        let from = edge.x0
        let to = min(edge.x1, other.x1)
        let before = edge.height(from) - other.height(from)
        let after = edge.height(to) - other.height(to)
        guard (before < 0 && after > 0) || (before > 0 && after < 0) else { continue }
        let x = from + (to - from) * (before / (before - after))
        if x > box.minX, x < box.maxX { breaks.append(x) }
      }
      open.append(edge)
    }
  }

  /// Walks the slabs from west to east, and each from south to north.
  private mutating func walk() {
    var active: [Edge] = []
    var next = 0
    var i = 0
    while i + 1 < breaks.count {
      let from = breaks[i]
      let to = breaks[i + 1]
      i += 1
      guard to > from else { continue }
      let middle = from + (to - from) / 2
      active.removeAll { $0.x1 <= middle }
      // Half-open: where two edges below or above the box meet in the middle, one of them counts.
      while next < edges.count, edges[next].x0 <= middle {
        if edges[next].x1 > middle { active.append(edges[next]) }
        next += 1
      }
      for e in active.indices { active[e].middle = active[e].height(middle) }
      Self.sort(&active)
      climb(active, from, to)
    }
  }

  /// Insertion sort: from one slab to the next the order hardly changes.
  private static func sort(_ edges: inout [Edge]) {
    var i = 1
    while i < edges.count {
      let edge = edges[i]
      var j = i
      while j > 0, edges[j - 1].middle > edge.middle {
        edges[j] = edges[j - 1]
        j -= 1
      }
      edges[j] = edge
      i += 1
    }
  }

  private mutating func climb(_ active: [Edge], _ from: Double, _ to: Double) {
    var state = 0
    var inZone = false
    var lower = 0.0
    for edge in active {
      // Twice the mean height over the slab.
      let height = edge.height(from) + edge.height(to)
      if inZone { sets.add((height - lower) * (to - from) / 2, to: state) }
      lower = height
      if edge.owner < 0 {
        inZone.toggle()
      } else {
        state = sets.toggling(Int(edge.owner), in: state)
      }
    }
  }
}
