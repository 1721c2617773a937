public import GeoCore

/// Square cells over source areas, each with the source that holds its middle.
///
/// The grid starts at whole multiples of the cell size, so that it does not depend on the extent of
/// the data. Cells whose middle lies in no source are left out. Cells of one source stand in a row.
public struct CellGrid: Sendable {
  /// Side of a cell in CRS units.
  public let side: Double
  /// Cells `starts[s]..<starts[s + 1]` are those of source s.
  let starts: [Int]
  /// By cell: the target that holds its middle, the first in file order; −1 for none.
  let targets: [Int32]
  /// By cell: its neighbours to the east, west, north and south; itself where there is none.
  let neighbours: [Int32]

  public var count: Int { targets.count }

  /// Most cells of the box around the sources.
  public static let mostCells = 20_000_000

  /// A side of a round number that gives a source 250 cells on average.
  public static func defaultSide(
    for sources: GeometryColumn, _ context: RunContext = RunContext()
  ) throws(GeosegError) -> Double {
    let areas = try sources.areas(context).filter { $0 > 0 }
    guard !areas.isEmpty else { return 1 }
    let box = sources.box
    let mean = areas.reduce(0, +) / Double(areas.count)
    let wanted = max(
      (mean / 250).squareRoot(), (box.width * box.height / Double(mostCells) * 4).squareRoot())
    guard wanted > 0, wanted.isFinite else { return 1 }
    var power = 1.0
    while power > wanted { power /= 10 }
    while power * 10 <= wanted { power *= 10 }
    return [1.0, 2, 5].map { $0 * power }.last { $0 <= wanted } ?? power
  }

  /// nil when the box around the sources would have more than `mostCells` cells, or none.
  public init?(side: Double, sources: GeometryColumn, targets: GeometryColumn) {
    let box = sources.box
    guard side > 0, side.isFinite, !box.isEmpty else { return nil }
    let west = (box.minX / side).rounded(.down)
    let south = (box.minY / side).rounded(.down)
    let wide = (box.maxX / side).rounded(.up) - west
    let high = (box.maxY / side).rounded(.up) - south
    guard wide > 0, high > 0, wide * high <= Double(Self.mostCells) else { return nil }
    var raster = CellRaster(
      side: side, west: west, south: south, columns: Int(wide), rows: Int(high))
    let owner = raster.owners(in: sources)
    let target = raster.owners(in: targets)

    var counts = [Int](repeating: 0, count: sources.count + 1)
    for source in owner where source >= 0 { counts[Int(source) + 1] += 1 }
    for source in 1..<counts.count { counts[source] += counts[source - 1] }
    starts = counts
    var next = counts
    var cellAt = [Int32](repeating: -1, count: owner.count)
    for place in owner.indices where owner[place] >= 0 {
      let source = Int(owner[place])
      cellAt[place] = Int32(next[source])
      next[source] += 1
    }
    let total = counts[sources.count]
    var ofCell = [Int32](repeating: -1, count: total)
    var around = [Int32](repeating: 0, count: 4 * total)
    let columns = raster.columns
    for place in owner.indices where cellAt[place] >= 0 {
      let cell = Int(cellAt[place])
      ofCell[cell] = target[place]
      let column = place % columns
      let sides = [
        column + 1 < columns ? place + 1 : place, column > 0 ? place - 1 : place,
        place + columns < owner.count ? place + columns : place,
        place >= columns ? place - columns : place,
      ]
      for (number, side) in sides.enumerated() {
        around[4 * cell + number] = cellAt[side] >= 0 ? cellAt[side] : Int32(cell)
      }
    }
    self.side = side
    self.targets = ofCell
    neighbours = around
  }

  /// The cells of a source.
  func cells(_ source: Int) -> Range<Int> { starts[source]..<starts[source + 1] }
}

/// A whole raster, row by row from the south-west.
private struct CellRaster {
  let side: Double
  /// Western and southern edge in cells.
  let west: Double
  let south: Double
  let columns: Int
  let rows: Int

  /// By cell: the first feature in file order that holds its middle; −1 for none.
  mutating func owners(in features: GeometryColumn) -> [Int32] {
    var out = [Int32](repeating: -1, count: columns * rows)
    var crossings: [(row: Int, x: Double)] = []
    for feature in 0..<features.count {
      for part in features.parts(feature) where features.partKinds[part] == .area {
        crossings.removeAll(keepingCapacity: true)
        for ring in features.rings(part: part) {
          addCrossings(features, features.coordinates(ring: ring), to: &crossings)
        }
        crossings.sort { ($0.row, $0.x) < ($1.row, $1.x) }
        var i = 0
        while i + 1 < crossings.count {
          let (from, to) = (crossings[i], crossings[i + 1])
          guard from.row == to.row else {
            i += 1
            continue
          }
          i += 2
          fill(&out, row: from.row, from.x, to.x, with: Int32(feature))
        }
      }
    }
    return out
  }

  private func fill(
    _ out: inout [Int32], row: Int, _ from: Double, _ to: Double, with feature: Int32
  ) {
    // Middles at or east of `from` and west of `to`.
    let first = max(0, (from / side - west - 0.5).rounded(.up))
    let end = min(Double(columns), (to / side - west - 0.5).rounded(.up))
    guard first < end else { return }
    for column in Int(first)..<Int(end) where out[row * columns + column] < 0 {
      out[row * columns + column] = feature
    }
  }

  /// Where the edges of a ring cross the lines through the middles of cells.
  private func addCrossings(
    _ features: GeometryColumn, _ range: Range<Int>, to crossings: inout [(row: Int, x: Double)]
  ) {
    guard var j = range.last else { return }
    for i in range {
      let (ax, ay, bx, by) = (features.x[j], features.y[j], features.x[i], features.y[i])
      j = i
      guard ay != by, ay.isFinite, by.isFinite, ax.isFinite, bx.isFinite else { continue }
      let (low, high) = (min(ay, by), max(ay, by))
      let first = max(0, (low / side - south - 0.5).rounded(.up))
      let end = min(Double(rows), (high / side - south - 0.5).rounded(.up))
      guard first < end else { continue }
      for row in Int(first)..<Int(end) {
        let y = (south + Double(row) + 0.5) * side
        crossings.append((row, ax + (bx - ax) * ((y - ay) / (by - ay))))
      }
    }
  }
}
