/// One row of a lattice while its environments are added up; one per worker.
final class LatticeLine {
  let sums: UnsafeMutablePointer<Double>
  private let columns: Int
  /// Two rows at the same distance, added up, with their margins.
  private let mirrored: UnsafeMutablePointer<Double>
  private let width: Int

  init(_ lattice: SiteLattice, width: Int) {
    columns = lattice.columns
    self.width = width
    sums = .allocate(capacity: columns + LatticeSums.block)
    sums.initialize(repeating: 0, count: columns + LatticeSums.block)
    mirrored = .allocate(capacity: width)
    mirrored.initialize(repeating: 0, count: width)
  }

  deinit {
    sums.deallocate()
    mirrored.deallocate()
  }

  /// Σ weight · persons over all offsets for every node of a row of one group.
  func add(_ planes: LatticePlanes, _ offsets: LatticeOffsets, row: Int, group: Int) {
    sums.update(repeating: 0, count: columns + LatticeSums.block)
    offsets.weights.withUnsafeBufferPointer { weights in
      guard let weights = weights.baseAddress else { return }
      var offset = 0
      while offset <= offsets.rows {
        let north = row &+ offset < planes.rows ? planes.row(row &+ offset, ofGroup: group) : nil
        let south =
          offset > 0 && row &- offset >= 0 ? planes.row(row &- offset, ofGroup: group) : nil
        let first = offsets.starts[offset]
        let count = offsets.starts[offset &+ 1] &- first
        if let north, let south {
          let margin = planes.margin
          let both = mirrored + margin
          var column = 0 &- min(margin, count)
          let end = min(width &- margin, columns &+ count &+ LatticeSums.block)
          while column < end {
            both[column] = north[column] + south[column]
            column &+= 1
          }
          addRow(both, weights + first, count)
        } else if let line = north ?? south {
          addRow(line, weights + first, count)
        }
        offset &+= 1
      }
    }
  }

  /// Adds one row of persons, eight columns at a time.
  private func addRow(
    _ persons: UnsafePointer<Double>, _ weights: UnsafePointer<Double>, _ count: Int
  ) {
    guard count > 0 else { return }
    let out = UnsafeMutableRawPointer(sums)
    var column = 0
    while column < columns {
      let here = UnsafeRawPointer(persons + column)
      var a = Self.pair(here, 0) * weights[0]
      var b = Self.pair(here, 2) * weights[0]
      var c = Self.pair(here, 4) * weights[0]
      var d = Self.pair(here, 6) * weights[0]
      var offset = 1
      while offset < count {
        let weight = SIMD2<Double>(repeating: weights[offset])
        a += weight * (Self.pair(here, offset) + Self.pair(here, 0 &- offset))
        b += weight * (Self.pair(here, 2 &+ offset) + Self.pair(here, 2 &- offset))
        c += weight * (Self.pair(here, 4 &+ offset) + Self.pair(here, 4 &- offset))
        d += weight * (Self.pair(here, 6 &+ offset) + Self.pair(here, 6 &- offset))
        offset &+= 1
      }
      Self.add(a, out, column)
      Self.add(b, out, column &+ 2)
      Self.add(c, out, column &+ 4)
      Self.add(d, out, column &+ 6)
      column &+= LatticeSums.block
    }
  }

  @inline(__always)
  private static func pair(_ raw: UnsafeRawPointer, _ i: Int) -> SIMD2<Double> {
    raw.loadUnaligned(fromByteOffset: i &* 8, as: SIMD2<Double>.self)
  }

  @inline(__always)
  private static func add(_ value: SIMD2<Double>, _ raw: UnsafeMutableRawPointer, _ i: Int) {
    let old = raw.loadUnaligned(fromByteOffset: i &* 8, as: SIMD2<Double>.self)
    raw.storeBytes(of: old + value, toByteOffset: i &* 8, as: SIMD2<Double>.self)
  }
}
