/// People under the catchments at one scale, added up over zones: by place, by pair of places and
/// by the number of catchments over them.
///
/// `width` numbers belong to each entry: series × planes, as `PlanePeople` lays them out.
struct CoverSums: Sendable {
  let width: Int
  /// Places with anybody in reach, in order of first appearance.
  private(set) var places: [Int32] = []
  /// By place in that order.
  var totals: [Double] = []
  var exclusive: [Double] = []
  /// Pairs (lower place, higher place) with anybody in both.
  var pairs: [UInt64] { pairSlots.pairs }
  var shared: [Double] = []
  /// By number of catchments, from 0.
  var byMultiplicity: [Double] = []
  /// By place, −1 for none; as long as the highest place met.
  private var placeSlots: [Int32] = []
  private var pairSlots = PairSlots()

  init(width: Int) {
    self.width = width
  }

  /// Where the numbers of a place start.
  mutating func slot(place: Int32) -> Int {
    let index = Int(place)
    if index >= placeSlots.count {
      placeSlots.append(contentsOf: repeatElement(-1, count: index + 1 - placeSlots.count))
    }
    let known = placeSlots[index]
    if known >= 0 { return Int(known) * width }
    let slot = totals.count
    placeSlots[index] = Int32(truncatingIfNeeded: places.count)
    places.append(place)
    totals.append(contentsOf: repeatElement(0, count: width))
    exclusive.append(contentsOf: repeatElement(0, count: width))
    return slot
  }

  static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: min(a, b))) << 32 | UInt64(UInt32(bitPattern: max(a, b)))
  }

  /// Where the numbers of a pair start.
  mutating func slot(pair key: UInt64) -> Int {
    let (number, isNew) = pairSlots.numberOrNew(key)
    if isNew { shared.append(contentsOf: repeatElement(0, count: width)) }
    return number * width
  }

  /// Where the numbers of a multiplicity start.
  mutating func slot(multiplicity: Int) -> Int {
    let end = (multiplicity + 1) * width
    if byMultiplicity.count < end {
      byMultiplicity.append(contentsOf: repeatElement(0, count: end - byMultiplicity.count))
    }
    return multiplicity * width
  }

  /// Adds the sums of the next chunk.
  mutating func add(_ other: CoverSums) {
    for (i, place) in other.places.enumerated() {
      let slot = slot(place: place)
      for w in 0..<width {
        totals[slot + w] += other.totals[i * width + w]
        exclusive[slot + w] += other.exclusive[i * width + w]
      }
    }
    for (i, pair) in other.pairs.enumerated() {
      let slot = slot(pair: pair)
      for w in 0..<width { shared[slot + w] += other.shared[i * width + w] }
    }
    for m in 0..<(other.byMultiplicity.count / max(1, width)) {
      let slot = slot(multiplicity: m)
      for w in 0..<width { byMultiplicity[slot + w] += other.byMultiplicity[m * width + w] }
    }
  }

  /// The number of a place, 0 when nobody is in its reach.
  func value(_ numbers: KeyPath<CoverSums, [Double]>, place: Int, _ w: Int) -> Double {
    guard place < placeSlots.count, placeSlots[place] >= 0 else { return 0 }
    return self[keyPath: numbers][Int(placeSlots[place]) * width + w]
  }

  func sharedValue(_ a: Int, _ b: Int, _ w: Int) -> Double {
    pairSlots.number(Self.key(Int32(a), Int32(b))).map { shared[$0 * width + w] } ?? 0
  }

  /// Highest number of catchments over anybody.
  var highestMultiplicity: Int { max(0, byMultiplicity.count / max(1, width) - 1) }
}
