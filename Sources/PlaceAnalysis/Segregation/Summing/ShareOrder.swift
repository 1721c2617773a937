/// The zones that have people, sorted by the focal group's share ascending.
///
/// Equal shares are equal bits, since a quotient of doubles is correctly rounded; rows of equal
/// share stay in file order.
struct ShareOrder {
  /// Keys are the bits of the shares, which sort as the shares do since they are not negative.
  let sorted: [KeyedRow]

  /// Precondition: fewer than 2³² zones.
  init(_ c: TwoGroupCounts) {
    precondition(c.count < Int(UInt32.max), "too many zones")
    var entries: [KeyedRow] = []
    entries.reserveCapacity(c.count)
    var i = 0
    while i < c.count {
      let t = c.x[i] + c.y[i]
      if t > 0 {
        let share = (c.x[i] / t).magnitude
        entries.append(KeyedRow(key: share.bitPattern, row: UInt32(truncatingIfNeeded: i)))
      }
      i &+= 1
    }
    sorted = KeyedRow.sorted(entries)
  }
}
