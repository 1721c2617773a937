#if canImport(Glibc)
  internal import Glibc
#endif

/// The cells of sites as rings of shared vertices, cut to a frame and not yet to any study area.
///
/// Every vertex is worked out once from the three sites (or sides) that meet in it, whoever asks, and
/// vertices closer than rounding tells apart are one: neighbours therefore have the very same border.
struct VoronoiDiagram: Sendable {
  /// A border of a cell, counter-clockwise about its site, from one vertex to the next border's.
  struct Border: Sendable {
    let neighbour: Int32
    /// Vertex that it starts in.
    var vertex: Int32
    /// Angles about the site between which it runs; the end may exceed 2π.
    let start: Double
    let end: Double
    let wave: PolarBorder
  }

  let x: [Double]
  let y: [Double]
  let delays: [Double]?
  let frame: VoronoiFrame
  /// Borders of every site, in turn.
  private(set) var cells: [[Border]]
  private(set) var vertexX: [Double] = []
  private(set) var vertexY: [Double] = []

  /// - Parameters:
  ///   - sites: those with a cell; others have no borders.
  ///   - box: what the frame must hold beside all sites.
  init(
    _ sites: [Int], x: [Double], y: [Double], delays: [Double]?, around box: Box,
    _ context: RunContext
  ) throws(GeosegError) {
    self.x = x
    self.y = y
    self.delays = delays
    let frame = VoronoiFrame(box, sites.map { x[$0] }, sites.map { y[$0] })
    self.frame = frame
    let index = PointIndex(x: x, y: y, rows: sites)
    let least = delays.map { delays in sites.map { delays[$0] }.min() ?? 0 } ?? 0
    let parts = try context.mapChunks(
      count: sites.count, grain: 256,
      worker: { () throws(GeosegError) in Scratch() }
    ) { (scratch, range) throws(GeosegError) -> [[Found]] in
      range.map { number in
        let site = sites[number]
        Self.fill(
          &scratch.cell, site, x, y, delays, least, frame, index, of: sites.count, scratch.list)
        return Self.found(scratch.cell, site, x, y, delays, frame)
      }
    }
    cells = [[Border]](repeating: [], count: x.count)
    var names = VertexNames()
    var site = 0
    for part in parts {
      for found in part {
        cells[sites[site]] = found.map { item in
          Border(
            neighbour: item.wave.neighbour, vertex: names.name(item.x, item.y), start: item.start,
            end: item.end, wave: item.wave)
        }
        site += 1
      }
    }
    let extent = max(frame.box.width, frame.box.height)
    let merged = names.merged(within: max(extent * 1e-12, 1e-9))
    vertexX = names.x
    vertexY = names.y
    for site in sites {
      for border in cells[site].indices {
        cells[site][border].vertex = merged[Int(cells[site][border].vertex)]
      }
      dropEmptyBorders(site)
    }
  }

  /// The vertex that a border of a cell ends in.
  func end(of border: Int, ofCell site: Int) -> Int32 {
    cells[site][border + 1 == cells[site].count ? 0 : border + 1].vertex
  }

  private mutating func dropEmptyBorders(_ site: Int) {
    let all = cells[site]
    let kept = all.indices.filter { border in
      all[border].vertex != all[border + 1 == all.count ? 0 : border + 1].vertex
    }
    if kept.count < all.count { cells[site] = kept.map { all[$0] } }
  }

  /// Puts in borders from the nearest neighbours on until none farther off can matter.
  private static func fill(
    _ cell: inout StarCell, _ site: Int, _ x: [Double], _ y: [Double], _ delays: [Double]?,
    _ least: Double, _ frame: VoronoiFrame, _ index: PointIndex, of count: Int,
    _ list: NeighbourList
  ) {
    cell.begin(frame.borders(fromX: x[site], y: y[site]))
    let own = delays?[site] ?? 0
    var done = 0
    var asked = min(count, 16)
    while done < count {
      list.removeAll()
      index.findNearest(asked, toX: x[site], y: y[site], into: list)
      // Neighbours come in order of distance, so that those done before stand first.
      for entry in done..<list.count where Int(list.indices[entry]) != site {
        let other = Int(list.indices[entry])
        cell.insert(
          PolarBorder(
            dx: x[other] - x[site], dy: y[other] - y[site],
            delayOver: delays.map { own - $0[other] } ?? 0, neighbour: list.indices[entry]))
      }
      guard list.count > done, asked < count else { return }
      done = list.count
      let bound = 2 * cell.radius + own - least
      if list.costs[list.count - 1] > bound { return }
      asked = min(count, asked * 3)
    }
  }

  /// One worker's memory.
  private struct Scratch {
    var cell = StarCell()
    let list = NeighbourList()
  }

  /// A border with where its first vertex lies.
  private struct Found: Sendable {
    let x: Double
    let y: Double
    let start: Double
    let end: Double
    let wave: PolarBorder
  }

  private static func found(
    _ cell: StarCell, _ site: Int, _ x: [Double], _ y: [Double], _ delays: [Double]?,
    _ frame: VoronoiFrame
  ) -> [Found] {
    let arcs = cell.arcs
    guard arcs.count > 1 else { return [] }
    // An arc that runs through angle 0 is cut there: it is joined again.
    let isCut = arcs[0].border == arcs[arcs.count - 1].border
    var out: [Found] = []
    for number in (isCut ? 1 : 0)..<arcs.count {
      let arc = arcs[number]
      let before = arcs[number == 0 ? arcs.count - 1 : number - 1]
      let wave = cell.borders[Int(arc.border)]
      let isLast = number == arcs.count - 1
      let end = isLast ? 2 * Double.pi + (isCut ? arcs[1].start : 0) : arcs[number + 1].start
      let r = 1 / wave.closeness(arc.cosine, arc.sine)
      let near = (x: x[site] + r * arc.cosine, y: y[site] + r * arc.sine)
      let vertex = VoronoiVertex.between(
        Int32(truncatingIfNeeded: site), cell.borders[Int(before.border)].neighbour,
        wave.neighbour, near: near, x, y, delays, frame)
      out.append(
        Found(x: vertex.x, y: vertex.y, start: arc.start, end: end, wave: wave))
    }
    return out
  }
}
