/// Sets of catchments met while walking over a zone, numbered as they come, with an area each.
///
/// Set 0 is the empty one. Steps from set to set are remembered, so that a step costs one look-up.
struct CoverSets {
  private var words = 0
  private var masks: [[UInt64]] = []
  private var areas: [CompensatedSum] = []
  private var numberOf: [[UInt64]: Int32] = [:]
  /// The set after stepping over an edge of a catchment, by set and catchment; −1 when not known.
  private var steps: [Int32] = []
  private var count = 0

  mutating func removeAll() {
    masks.removeAll(keepingCapacity: true)
    areas.removeAll(keepingCapacity: true)
    numberOf.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
  }

  /// Starts anew with the empty set of `count` catchments.
  mutating func begin(count: Int) {
    removeAll()
    self.count = count
    words = (count + 63) / 64
    _ = number(of: [UInt64](repeating: 0, count: words))
  }

  private mutating func number(of mask: [UInt64]) -> Int {
    if let known = numberOf[mask] { return Int(known) }
    let number = masks.count
    numberOf[mask] = Int32(number)
    masks.append(mask)
    areas.append(CompensatedSum())
    steps.append(contentsOf: repeatElement(-1, count: count))
    return number
  }

  /// The set with one catchment stepped into or out of.
  mutating func toggling(_ catchment: Int, in set: Int) -> Int {
    let step = set * count + catchment
    if steps[step] >= 0 { return Int(steps[step]) }
    var mask = masks[set]
    mask[catchment / 64] ^= 1 << UInt64(catchment % 64)
    let next = number(of: mask)
    steps[step] = Int32(next)
    return next
  }

  mutating func add(_ area: Double, to set: Int) { areas[set].add(area) }

  /// Calls `body` for every set: the catchments' numbers, ascending, and the area.
  func forEach(_ body: (_ catchments: [Int], _ area: Double) -> Void) {
    for set in masks.indices {
      let numbers = (0..<count).filter { masks[set][$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
      body(numbers, areas[set].value)
    }
  }
}
