internal import GeoCore

/// One pass over all sites and their neighbours that gives every environment asked for.
///
/// Origins go along a strip from west to east; for each strip of neighbours and each reach two
/// cursors mark the stretch that is near enough. Distances are taken once per stretch of the largest
/// reach, weights once per scale, and all groups are added up with them.
struct EnvironmentSweep {
  let origins: SiteStrips
  let sources: SiteStrips
  /// Group after group in the order of the sources, each with padding.
  let counts: [Double]
  let groups: Int
  let siteCount: Int
  /// From the largest reach to the smallest, each once.
  let reaches: [Double]
  /// Kernels, those of the first reach first; reach r has `rowStarts[r]..<rowStarts[r + 1]`.
  let rows: [WeightRow]
  let rowStarts: [Int]
  /// The scale that each row was asked for as.
  let scaleOfRow: [Int]
  /// Sites with residents; others with less than `faint` people around have nobody.
  let isPopulated: [Bool]
  let faint: Double

  /// Origins per piece of work.
  private static let grain = 256

  /// - Parameter scales: At least one.
  init(x: [Double], y: [Double], residents: Composition, scales: [EnvironmentScale]) {
    let least = residents.zoneTotals.filter { $0 > 0 }.min() ?? 1
    let negligible = Self.negligibleWeight(least: least, of: residents.total)
    isPopulated = residents.zoneTotals.map { $0 > 0 }
    faint = 1e-6 * least
    let reachOf = scales.map { $0.reach(leaving: negligible) }
    let order = scales.indices.sorted { (-reachOf[$0], $0) < (-reachOf[$1], $1) }
    var reaches: [Double] = []
    var rowStarts: [Int] = []
    for (row, scale) in order.enumerated() where reachOf[scale] != reaches.last {
      reaches.append(reachOf[scale])
      rowStarts.append(row)
    }
    rowStarts.append(order.count)
    let height = SiteStrips.height(x: x, y: y, smallestReach: reaches.last ?? .infinity)
    origins = SiteStrips(x: x, y: y, rows: x.indices, height: height)
    let populated = x.indices.lazy.filter { residents.zoneTotals[$0] > 0 }
    let sources = SiteStrips(x: x, y: y, rows: populated, height: height)
    let padding = [Double](repeating: 0, count: SiteStrips.padding)
    counts = (0..<residents.groupCount).flatMap { group in
      sources.sites.map { residents.counts[group * residents.zoneCount + Int($0)] } + padding
    }
    self.sources = sources
    self.reaches = reaches
    self.rowStarts = rowStarts
    rows = order.map { WeightRow(scales[$0]) }
    scaleOfRow = order
    groups = residents.groupCount
    siteCount = residents.zoneCount
  }

  /// A weight so low that everybody at it adds less than 10⁻¹⁵ of the least populated site.
  static func negligibleWeight(least: Double, of total: Double) -> Double {
    total > 0 ? max(1e-15 * (least / total), 1e-300) : 1e-15
  }

  func run(_ context: RunContext) throws(GeosegError) -> EnvironmentSums {
    let sums = EnvironmentSums(scales: rows.count, size: groups * siteCount)
    let longest =
      sources.starts.indices.dropLast()
      .map { sources.starts[$0 + 1] - sources.starts[$0] }.max() ?? 0
    _ = try context.mapChunks(
      count: origins.count, grain: Self.grain,
      worker: {
        SweepScratch(
          longestStretch: longest, sums: rows.count * groups,
          cursors: sources.stripCount * reaches.count)
      }
    ) { (scratch, range) throws(GeosegError) in
      sweep(range, scratch, into: sums)
    }
    return sums
  }

  private func sweep(_ range: Range<Int>, _ scratch: SweepScratch, into sums: EnvironmentSums) {
    sources.x.withUnsafeBufferPointer { x in
      sources.y.withUnsafeBufferPointer { y in
        counts.withUnsafeBufferPointer { counts in
          rows.withUnsafeBufferPointer { rows in
            guard let x = x.baseAddress, let y = y.baseAddress, let rows = rows.baseAddress,
              let counts = counts.baseAddress
            else { return }
            var position = range.lowerBound
            while position < range.upperBound {
              let strip = origins.strip(of: position)
              let end = min(range.upperBound, origins.starts[strip + 1])
              let strips = placeCursors(scratch, ofStrip: strip, x, at: origins.x[position])
              while position < end {
                scratch.clear()
                let (px, py) = (origins.x[position], origins.y[position])
                var first = 0
                while first < strips &* reaches.count {
                  add(
                    scratch.cursors + first, x, y, counts, rows, px, py, scratch)
                  first &+= reaches.count
                }
                store(scratch, at: Int(origins.sites[position]), into: sums)
                position += 1
              }
            }
          }
        }
      }
    }
  }

  /// Puts a cursor for every reach before the origins in every strip that is near theirs; how many.
  private func placeCursors(
    _ scratch: SweepScratch, ofStrip strip: Int, _ x: UnsafePointer<Double>, at px: Double
  ) -> Int {
    let (low, high) = (origins.low[strip], origins.high[strip])
    let reach = reaches[0] * (1 + 0x1p-30)
    let near = sources.strips(from: low - reach, to: high + reach)
    var next = scratch.cursors
    for other in near {
      let gap = max(0, sources.low[other] - high, low - sources.high[other])
      for reach in reaches {
        var cursor = StretchCursor(
          reach: reach * (1 + 0x1p-30), gap: gap,
          strip: sources.starts[other]..<sources.starts[other + 1])
        cursor.start(x, at: px)
        next.initialize(to: cursor)
        next += 1
      }
    }
    return near.count
  }

  /// What the sites of one strip add to all scales and groups of one origin.
  ///
  /// - Parameter cursors: Of the strip, one per reach.
  @inline(__always)
  private func add(
    _ cursors: UnsafeMutablePointer<StretchCursor>, _ x: UnsafePointer<Double>,
    _ y: UnsafePointer<Double>, _ counts: UnsafePointer<Double>, _ rows: UnsafePointer<WeightRow>,
    _ px: Double, _ py: Double, _ scratch: SweepScratch
  ) {
    cursors[0].move(x, to: px)
    let lower = cursors[0].lower
    let length = cursors[0].upper &- lower
    let squares = scratch.squares
    // Up to three beyond the stretch, so that whole vectors can be read.
    let padded = (length &+ 3) & ~3
    var i = 0
    while i < padded {
      let dx = x[lower &+ i] - px
      let dy = y[lower &+ i] - py
      squares[i] = dx * dx + dy * dy
      i &+= 1
    }
    let stride = sources.count &+ SiteStrips.padding
    var hasRoots = false
    var reach = 0
    while reach < reaches.count {
      if reach > 0 { cursors[reach].move(x, to: px) }
      let from = cursors[reach].lower
      let count = cursors[reach].upper &- from
      if count > 0 {
        let offset = from &- lower
        var row = rowStarts[reach]
        while row < rowStarts[reach &+ 1] {
          if !hasRoots, rows[row].needsRoots {
            let end = offset &+ count
            var i = offset
            while i < end {
              scratch.roots[i] = squares[i].squareRoot()
              i &+= 1
            }
            hasRoots = true
          }
          rows[row].fill(
            scratch.weights, squares: squares + offset, roots: scratch.roots + offset,
            count: count)
          WeightedSums.add(
            scratch.weights, counts + from, stride: stride, groups: groups, count: count,
            to: scratch.sums + row &* groups)
          row &+= 1
        }
      }
      reach &+= 1
    }
  }

  private func store(_ scratch: SweepScratch, at site: Int, into sums: EnvironmentSums) {
    for row in 0..<rows.count {
      guard let out = sums[scaleOfRow[row]]?.sums else { continue }
      let lanes = scratch.sums + row &* groups
      if !isPopulated[site] {
        var around = 0.0
        for group in 0..<groups { around += lanes[group].x + lanes[group].y }
        if around < faint { continue }
      }
      for group in 0..<groups {
        out[group &* siteCount &+ site] = lanes[group].x + lanes[group].y
      }
    }
  }
}
