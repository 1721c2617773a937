/// Finds the k nearest persons of one cell of a lattice after the other, for all k at once.
///
/// Small neighbourhoods grow ring by ring. For large ones the ring found around the cell before is
/// tried first: the sum of its disc costs two looks a row, and from there it is a few rings inward
/// or outward. One per worker; nothing but guesses is carried from cell to cell.
final class LatticeSearch {
  let lattice: PersonLattice
  private let scales: [(persons: Double, slot: Int)]
  private let writer: NearestPersonsWriter
  /// Ring found around the cell before.
  private var found: [Int]
  private var hasFound = false
  /// Everybody up to a ring, everybody nearer than it, and everybody in it.
  private let disc: UnsafeMutablePointer<SIMD2<Double>>
  private let before: UnsafeMutablePointer<SIMD2<Double>>
  private let ring: UnsafeMutablePointer<SIMD2<Double>>

  private let persons: [Double]
  private let groups: [ArraySlice<Double>]
  /// The counts of the origin itself, where they are left out.
  private var own: [SIMD2<Double>]?

  init(
    lattice: PersonLattice, persons: [Double], groups: [ArraySlice<Double>],
    scales: [(persons: Double, slot: Int)], areas: [Double], rule: NearestPersonsRule,
    output: NearestPersonsOutput
  ) {
    self.persons = persons
    self.groups = groups
    own =
      rule.ownZone == .excluded ? Array(repeating: .zero, count: lattice.width) : nil
    self.lattice = lattice
    self.scales = scales
    writer = NearestPersonsWriter(areas: areas, rule: rule, output: output)
    found = Array(repeating: 0, count: scales.count)
    disc = .allocate(capacity: lattice.width)
    before = .allocate(capacity: lattice.width)
    ring = .allocate(capacity: lattice.width)
  }

  deinit {
    disc.deallocate()
    before.deallocate()
    ring.deallocate()
  }

  /// Begins anew, so that a chunk does not depend on the one before.
  func forget() { hasFound = false }

  /// Finds and writes the neighbourhoods of the people of one place.
  func search(from place: Int) {
    let zone = Int(lattice.places[place].zone)
    countOwn(zone)
    let cell = Int(lattice.places[place].cell)
    let row = cell / lattice.columns
    let column = cell &- row &* lattice.columns
    let width = lattice.width
    let squares = lattice.rings.squares
    let available = lattice.totals[0].x - (own?[0].x ?? 0)

    // The disc of ring 0 is the cell itself.
    var at = 0
    sumRing(0, column, row)
    leaveOutOwn(of: ring)
    disc.update(from: ring, count: width)
    for q in scales.indices {
      let needed = scales[q].persons * (1 - NearestPersons.countTolerance)
      guard needed <= available else {
        writeAll(from: q, zone, column, row)
        break
      }
      let guess = hasFound ? found[q] : proportionalRing(at, needed)
      jump(&at, to: guess, column, row, needed: needed)
      // Inward: the ring whose disc reaches k while that of the ring before does not.
      var isRingKnown = false
      while at > 0, disc[0].x >= needed {
        sumRing(at, column, row)
        for w in 0..<width { before[w] = disc[w] - ring[w] }
        if before[0].x < needed {
          isRingKnown = true
          break
        }
        disc.update(from: before, count: width)
        at &-= 1
      }
      while disc[0].x < needed, at &+ 1 < squares.count {
        at &+= 1
        sumRing(at, column, row)
        before.update(from: disc, count: width)
        for w in 0..<width { disc[w] += ring[w] }
        isRingKnown = true
      }
      if !isRingKnown {
        sumRing(at, column, row)
        if at == 0 { leaveOutOwn(of: ring) }
        for w in 0..<width { before[w] = at == 0 ? .zero : disc[w] - ring[w] }
      }
      found[q] = at
      writer.write(
        scales[q].persons, slot: scales[q].slot, zone: zone,
        NearestPersonsWriter.Crossing(
          before: UnsafePointer(before), ring: UnsafePointer(ring),
          distance: distance(ofRing: at),
          previousDistance: writer.rule.sharing == .proportional
            ? previousDistance(
              at, column, row
            ) : 0))
    }
    hasFound = true
  }

  /// Metres to a ring.
  @inline(__always)
  private func distance(ofRing at: Int) -> Double {
    // In this order it is √(dx² + dy²) to the last bit where spacings are whole numbers.
    (lattice.spacing * lattice.spacing * Double(lattice.rings.squares[at])).squareRoot()
  }

  /// Metres to the next ring inward where anybody lives, 0 when there is none but the cell itself.
  private func previousDistance(
    _ ring: Int, _ column: Int, _ row: Int
  ) -> Double {
    if !(before[0].x > 0) { return 0 }
    var at = ring &- 1
    while at > 0, !isPopulated(at, column, row) { at &-= 1 }
    return at > 0 ? distance(ofRing: at) : 0
  }

  @inline(__always)
  private func leaveOutOwn(of sum: UnsafeMutablePointer<SIMD2<Double>>) {
    guard let own else { return }
    for w in own.indices { sum[w] -= own[w] }
  }

  private func countOwn(_ zone: Int) {
    guard own != nil else { return }
    own?[0].x = persons[zone]
    for (k, group) in groups.enumerated() {
      own?[(k + 1) / 2][(k + 1) % 2] = group[group.startIndex + zone]
    }
  }

  /// The ring whose disc would hold `needed` if the density of the disc so far went on.
  private func proportionalRing(_ at: Int, _ needed: Double) -> Int {
    let cells = Double.pi * Double(lattice.rings.squares[at]) + 1
    let density = max(
      disc[0].x / cells, lattice.totals[0].x / Double(lattice.columns * lattice.rows) / 64)
    return lattice.rings.ring(reaching: needed / density / Double.pi)
  }

  /// Goes to a ring by the sum of its disc, where that is less work than ring after ring.
  private func jump(
    _ at: inout Int, to guess: Int, _ column: Int, _ row: Int, needed: Double
  ) {
    let squares = lattice.rings.squares
    var guess = guess
    var tries = 0
    while tries < 6 {
      let between = Double(squares[guess] &- squares[at]).magnitude * Double.pi
      let radius = Double(squares[guess]).squareRoot()
      if between < 6 * radius + 30 || guess == at { return }
      if disc[0].x >= needed, guess > at { return }
      sumDisc(squares[guess], column, row)
      leaveOutOwn(of: disc)
      at = guess
      // Far off: the density of this disc tells where to go on.
      let off = (disc[0].x - needed).magnitude
      if off * 16 < needed { return }
      guess = proportionalRing(at, needed)
      tries &+= 1
    }
  }
}

extension LatticeSearch {
  /// Everybody within a squared distance of a cell, into `disc`.
  private func sumDisc(_ square: Int64, _ column: Int, _ row: Int) {
    let columns = lattice.columns
    let width = lattice.width
    let stride = (columns &+ 1) &* width
    let radius = Int(Double(square).squareRoot())
    let south = max(row &- radius, 0)
    let north = min(row &+ radius, lattice.rows &- 1)
    if width == 1 {
      var sum = SIMD2<Double>.zero
      var line = lattice.sums + south &* stride
      var at = south
      while at <= north {
        let up = Int64(at &- row)
        let half = Int(Double(square &- up &* up).squareRoot())
        let west = column > half ? column &- half : 0
        let east = min(column &+ half &+ 1, columns)
        sum += line[east] - line[west]
        line += stride
        at &+= 1
      }
      disc[0] = sum
      return
    }
    disc.update(repeating: .zero, count: width)
    var line = lattice.sums + south &* stride
    var at = south
    while at <= north {
      let up = Int64(at &- row)
      let half = Int(Double(square &- up &* up).squareRoot())
      let west = line + (column > half ? column &- half : 0) &* width
      let east = line + min(column &+ half &+ 1, columns) &* width
      var w = 0
      while w < width {
        disc[w] += east[w] - west[w]
        w &+= 1
      }
      line += stride
      at &+= 1
    }
  }

  /// Everybody in a ring, into `ring`.
  private func sumRing(_ at: Int, _ column: Int, _ row: Int) {
    let width = lattice.width
    let cells = lattice.cells
    let ring = self.ring
    ring.update(repeating: .zero, count: width)
    if width == 1 {
      var sum = SIMD2<Double>.zero
      eachCell(at, column, row) { sum += cells[$0] }
      ring[0] = sum
      return
    }
    eachCell(at, column, row) { cell in
      var w = 0
      while w < width {
        ring[w] += cells[cell &* width &+ w]
        w &+= 1
      }
    }
  }

  private func isPopulated(_ at: Int, _ column: Int, _ row: Int) -> Bool {
    let cells = lattice.cells
    let width = lattice.width
    var isPopulated = false
    eachCell(at, column, row) { if cells[$0 &* width].x > 0 { isPopulated = true } }
    return isPopulated
  }

  /// The cells of a ring that are on the lattice.
  @inline(__always)
  private func eachCell(_ at: Int, _ column: Int, _ row: Int, _ body: (_ cell: Int) -> Void) {
    let columns = lattice.columns
    let rows = lattice.rows
    let centre = row &* columns &+ column
    lattice.rings.starts.withUnsafeBufferPointer { starts in
      lattice.rings.a.withUnsafeBufferPointer { listA in
        lattice.rings.b.withUnsafeBufferPointer { listB in
          var i = Int(starts[at])
          let end = Int(starts[at &+ 1])
          // The first pair of a ring has the lowest a, the last the largest.
          let reach = Int(listA[end &- 1])
          let isInside =
            column >= reach && row >= reach && column &+ reach < columns && row &+ reach < rows
          while i < end {
            let a = Int(listA[i])
            let b = Int(listB[i])
            if isInside {
              let (up, along) = (a &* columns, b &* columns)
              if b == 0 {
                body(centre &+ a)
                if a == 0 { return }
                body(centre &- a)
                body(centre &+ up)
                body(centre &- up)
              } else {
                body(centre &+ up &+ b)
                body(centre &+ up &- b)
                body(centre &- up &+ b)
                body(centre &- up &- b)
                if a != b {
                  body(centre &+ along &+ a)
                  body(centre &+ along &- a)
                  body(centre &- along &+ a)
                  body(centre &- along &- a)
                }
              }
            } else {
              func visit(_ dx: Int, _ dy: Int) {
                let (x, y) = (column &+ dx, row &+ dy)
                if x >= 0, x < columns, y >= 0, y < rows { body(y &* columns &+ x) }
              }
              visit(a, b)
              if a != 0 { visit(-a, b) }
              if b != 0 {
                visit(a, -b)
                visit(-a, -b)
              }
              if a != b {
                visit(b, a)
                visit(b, -a)
                if b != 0 {
                  visit(-b, a)
                  visit(-b, -a)
                }
              }
            }
            i &+= 1
          }
        }
      }
    }
  }

  /// Writes everybody for the scales from the q-th on.
  private func writeAll(
    from first: Int, _ zone: Int, _ column: Int, _ row: Int
  ) {
    var everybody = lattice.totals
    if let own { for w in everybody.indices { everybody[w] -= own[w] } }
    let farthest = farthest(column, row)
    for q in first..<scales.count {
      writer.writeAll(everybody, slot: scales[q].slot, zone: zone, farthest: farthest)
    }
  }

  /// Metres to the farthest cell where anybody lives.
  private func farthest(_ column: Int, _ row: Int) -> Double {
    var at = lattice.rings.squares.count - 1
    while at > 0, !isPopulated(at, column, row) { at -= 1 }
    return distance(ofRing: at)
  }
}
