internal import GeoCore

/// Numbers by place, for the places that anybody has to do with: `width` numbers each.
struct PlaceSums: Sendable {
  let width: Int
  private var places: [Int32] = []
  private var sums: [CompensatedSum] = []
  private var slotOf: [Int32: Int] = [:]

  init(width: Int) { self.width = width }

  /// Adds the numbers of one zone.
  mutating func add(_ numbers: [Double], to place: Int32) {
    let slot = slot(place)
    for w in 0..<width { sums[slot + w].add(numbers[w]) }
  }

  /// Adds the sums of the next chunk.
  mutating func add(_ other: PlaceSums) {
    for (i, place) in other.places.enumerated() {
      let slot = slot(place)
      for w in 0..<width { sums[slot + w].add(other.sums[i * width + w].value) }
    }
  }

  private mutating func slot(_ place: Int32) -> Int {
    if let known = slotOf[place] { return known }
    let slot = sums.count
    slotOf[place] = slot
    places.append(place)
    sums.append(contentsOf: repeatElement(CompensatedSum(), count: width))
    return slot
  }

  /// A number of a place, 0 when nobody has to do with it.
  func value(_ place: Int, _ w: Int) -> Double {
    slotOf[Int32(place)].map { sums[$0 + w].value } ?? 0
  }
}
