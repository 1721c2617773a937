/// Finds values in a rising list, fast when they come in rising order too.
struct RisingSearch {
  private let list: UnsafeBufferPointer<Int64>
  /// The first row whose value is not below the one asked for last.
  private var row = 0
  private var last = Int64.min

  init(_ list: UnsafeBufferPointer<Int64>) { self.list = list }

  /// The row of a value, −1 when it is not in the list.
  @inline(__always)
  mutating func row(_ value: Int64) -> Int {
    if value < last { row = 0 }
    last = value
    if row < list.count, list[row] < value { advance(to: value) }
    return row < list.count && list[row] == value ? row : -1
  }

  /// Leaps of growing length, then halves the last one.
  private mutating func advance(to value: Int64) {
    var step = 1
    var low = row
    while low &+ step < list.count, list[low &+ step] < value {
      low &+= step
      step &*= 2
    }
    var high = min(low &+ step, list.count)
    low &+= 1
    while low < high {
      let middle = (low &+ high) / 2
      if list[middle] < value { low = middle &+ 1 } else { high = middle }
    }
    row = low
  }
}
