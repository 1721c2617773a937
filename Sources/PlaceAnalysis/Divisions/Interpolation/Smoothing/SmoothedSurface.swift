public import GeoCore

/// A surface of people that is smooth across borders and keeps every source's people (pycnophylactic).
///
/// Starts from even density; again and again every cell moves half-way to the mean of its four
/// neighbours (its own value where there is no cell: nothing flows out), what a source gained or lost
/// is given back to its cells evenly, negative cells become 0 and the source is scaled to its people.
/// Ends when no cell changes by more than `tolerance` of the highest cell.
///
/// Every source has its people to rounding after every step; no cell is below 0. Not reproducible
/// between programs, which differ in padding and order: see Tobler 1979,
/// doi:10.1080/01621459.1979.10481647.
public struct SmoothedSurface: Sendable {
  /// When smoothing ends.
  public struct Settings: Sendable, Hashable {
    /// Change of a cell, as a part of the highest cell.
    public var tolerance = 1e-3
    public var mostSteps = 2000

    public init() {}
  }

  /// People by cell of the grid.
  public let people: [Double]
  public let steps: Int
  /// Whether the tolerance was reached within the steps allowed.
  public let isSettled: Bool

  /// - Parameters:
  ///   - amounts: People by source, from 0; unknown ones are taken as flat and empty.
  /// - Throws: `interrupted`
  /// - Complexity: O(cells · steps)
  public init(
    _ amounts: [Double], on grid: CellGrid, settings: Settings = Settings(),
    _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    var now = [Double](repeating: 0, count: grid.count)
    for source in amounts.indices {
      let cells = grid.cells(source)
      let amount = amounts[source].isFinite ? max(0, amounts[source]) : 0
      for cell in cells { now[cell] = amount / Double(cells.count) }
    }
    var next = now
    var steps = 0
    var isSettled = grid.count == 0
    while !isSettled, steps < settings.mostSteps {
      try context.cancellation.check()
      let (change, highest) = Self.step(now, &next, amounts, grid)
      swap(&now, &next)
      steps += 1
      isSettled = change <= settings.tolerance * highest
    }
    people = now
    self.steps = steps
    self.isSettled = isSettled
  }

  private static func step(
    _ now: [Double], _ next: inout [Double], _ amounts: [Double], _ grid: CellGrid
  ) -> (change: Double, highest: Double) {
    var change = 0.0
    var highest = 0.0
    now.withUnsafeBufferPointer { now in
      next.withUnsafeMutableBufferPointer { next in
        grid.neighbours.withUnsafeBufferPointer { around in
          for source in amounts.indices {
            let amount = amounts[source]
            let cells = grid.cells(source)
            guard amount > 0, amount.isFinite, !cells.isEmpty else { continue }
            var sum = CompensatedSum()
            for cell in cells {
              let at = 4 &* cell
              let mean =
                (now[Int(around[at])] + now[Int(around[at &+ 1])] + now[Int(around[at &+ 2])]
                  + now[Int(around[at &+ 3])]) / 4
              next[cell] = (now[cell] + mean) / 2
              sum.add(next[cell])
            }
            let missing = (amount - sum.value) / Double(cells.count)
            var kept = CompensatedSum()
            for cell in cells {
              next[cell] = max(0, next[cell] + missing)
              kept.add(next[cell])
            }
            let scale = kept.value > 0 ? amount / kept.value : 0
            for cell in cells {
              next[cell] *= scale
              change = max(change, (next[cell] - now[cell]).magnitude)
              highest = max(highest, next[cell])
            }
          }
        }
      }
    }
    return (change, highest)
  }
}
