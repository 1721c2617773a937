internal import GeoCore

/// The population cut into pieces that no number of some passes parts: all people with the same
/// places in reach at the same scales (and in the same white spot, and with the same nearest place).
struct PeoplePieces: Sendable {
  /// A place over a piece and the scales at which it is.
  struct Cover: Sendable, Hashable {
    var place: Int32
    /// Bit s for scale s; scales beyond the 63rd share the last bit.
    var scales: UInt64

    func holds(_ scale: Int) -> Bool { scales & (1 << UInt64(min(scale, 63))) != 0 }
  }

  /// What tells a piece from the others.
  struct Signature: Sendable, Hashable {
    /// By pass, in file order of places.
    var covers: [[Cover]] = []
    /// By pass: the nearest place and the nearest of each category, −1 for none.
    var nearest: [[Int32]] = []
    /// By pass and scale: row of the white spot, −1 for none.
    var spots: [[Int32]] = []
    /// −1 where pieces are not told apart by zone.
    var zone: Int32 = -1
  }

  /// A pass with its number in the run.
  struct Entry: Sendable {
    var number: Int
    var pass: ReachPass
    /// Of all places, then of each category; empty where no nearest place is told.
    var finders: [NearestFinder] = []
  }

  /// All with the same origins.
  private(set) var entries: [Entry]
  private(set) var signatures: [Signature] = []
  /// By series of the run and piece, in persons.
  private(set) var people: [[Double]]
  private var known: [Signature: Int] = [:]

  /// - Parameters:
  ///   - passes: with the very same origins.
  ///   - spots: finders of white spots by pass and scale.
  /// - Complexity: O(Σ over origins of places in reach).
  init(
    _ passes: [(number: Int, pass: ReachPass)], _ input: ReachInput, _ detail: PublishedDetail,
    spots: [SpotScale: WhiteSpotFinder], _ context: RunContext
  ) throws(GeosegError) {
    entries = passes.map { Entry(number: $0.number, pass: $0.pass) }
    people = input.people.series.map { _ in [] }
    guard let origins = passes.first?.pass.rows.origins else { return }
    if detail.nearest {
      for position in entries.indices {
        entries[position].finders = Self.finders(entries[position].pass, input, origins.count)
      }
    }
    let (spreads, spreadOf) = origins.spreads(for: input.people)
    let list = NeighbourList()
    var finders = spots
    for zone in 0..<origins.zoneCount {
      if zone % 256 == 0 { try context.cancellation.check() }
      let range = origins.origins(ofZone: zone)
      let wholes = spreads.map { weights in range.reduce(0.0) { $0 + weights[$1] } }
      for origin in range {
        var signature = Signature()
        if detail.zones { signature.zone = Int32(zone) }
        for entry in entries {
          entry.pass.rows.read(origin, into: list)
          signature.add(list, entry)
          signature.addNearest(origin, entry)
          if detail.spots {
            signature.addSpots(x: origins.x[origin], y: origins.y[origin], entry, &finders)
          }
        }
        let piece = piece(signature)
        for series in people.indices {
          let whole = wholes[spreadOf[series]]
          let persons = input.people.series[series].values[zone]
          guard whole > 0, !persons.isNaN else { continue }
          people[series][piece] += persons * (spreads[spreadOf[series]][origin] / whole)
        }
      }
    }
    settle()
  }

  private static func finders(
    _ pass: ReachPass, _ input: ReachInput, _ originCount: Int
  ) -> [NearestFinder] {
    let rows = pass.distanceRows
    guard rows.origins.count == originCount else { return [] }
    let places = input.places
    let categories = input.byCategory ? Array(places.categories.indices) : []
    return [rows.nearestFinder(among: nil)]
      + categories.map { category in
        rows.nearestFinder(
          among: places.categoryOf.indices.filter { Int(places.categoryOf[$0]) == category })
      }
  }

  private mutating func piece(_ signature: Signature) -> Int {
    if let there = known[signature] { return there }
    let piece = signatures.count
    known[signature] = piece
    signatures.append(signature)
    for series in people.indices { people[series].append(0) }
    return piece
  }

  /// Sums of shares of whole people are whole but for rounding.
  private mutating func settle() {
    for series in people.indices {
      for piece in people[series].indices {
        let value = people[series][piece]
        if (value - value.rounded()).magnitude < 1e-9 * max(1, value) {
          people[series][piece] = value.rounded()
        }
      }
    }
  }
}

extension PeoplePieces.Signature {
  /// The places in reach and at which scales.
  mutating func add(_ list: NeighbourList, _ entry: PeoplePieces.Entry) {
    var out: [PeoplePieces.Cover] = []
    for i in 0..<list.count {
      var bits: UInt64 = 0
      for (scale, reach) in entry.pass.scales.enumerated() where list.costs[i] <= reach.cost {
        bits |= 1 << UInt64(min(scale, 63))
      }
      if bits != 0 { out.append(PeoplePieces.Cover(place: list.indices[i], scales: bits)) }
    }
    covers.append(out)
  }

  mutating func addNearest(_ origin: Int, _ entry: PeoplePieces.Entry) {
    guard !entry.finders.isEmpty else { return }
    nearest.append(
      entry.finders.map { finder in
        entry.pass.distanceRows.nearest(origin, finder).map { Int32($0.place) } ?? -1
      })
  }

  mutating func addSpots(
    x: Double, y: Double, _ entry: PeoplePieces.Entry,
    _ finders: inout [SpotScale: WhiteSpotFinder]
  ) {
    let covers = covers.last ?? []
    self.spots.append(
      entry.pass.scales.indices.map { scale in
        guard !covers.contains(where: { $0.holds(scale) }),
          let row = finders[SpotScale(pass: entry.number, scale: scale)]?.row(x: x, y: y)
        else { return -1 }
        return row
      })
  }
}

/// A pass and scale of the layer of white spots.
struct SpotScale: Sendable, Hashable {
  var pass: Int
  var scale: Int
}

/// Finds the row of the white spot that an origin lies in, as the layer itself was counted.
struct WhiteSpotFinder: Sendable {
  private var finder: SpotFinder
  /// Rows of the table by spot of the finder.
  private let rows: [Int32]

  init(_ table: FeatureTable, rows: [Int]) {
    let geometry = table.geometry
    var spots = GeometryColumn(crs: geometry?.crs ?? .plane)
    for row in rows {
      if let geometry { spots.append(row, of: geometry) }
    }
    finder = SpotFinder(spots)
    self.rows = rows.map { Int32($0) }
  }

  mutating func row(x: Double, y: Double) -> Int32 {
    guard !rows.isEmpty, !x.isNaN else { return -1 }
    let spot = finder.spot(x: x, y: y)
    return rows.indices.contains(spot) ? rows[spot] : -1
  }
}
