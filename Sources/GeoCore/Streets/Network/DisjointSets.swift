/// Sets of numbers that grow together; the lowest member stands for its set.
///
/// Source: Galler & Fischer 1964, doi:10.1145/364099.364331.
struct DisjointSets {
  private var parent: [Int32]

  init(count: Int) { parent = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

  /// The lowest member of the set that holds `member`; paths are halved on the way.
  @inline(__always)
  mutating func root(of member: Int) -> Int {
    parent.withUnsafeMutableBufferPointer { parent in
      var at = member
      while true {
        let up = Int(parent[at])
        if up == at { return at }
        let above = parent[up]
        parent[at] = above
        at = Int(above)
      }
    }
  }

  mutating func unite(_ a: Int, _ b: Int) {
    let (x, y) = (root(of: a), root(of: b))
    if x < y {
      parent[y] = Int32(truncatingIfNeeded: x)
    } else if y < x {
      parent[x] = Int32(truncatingIfNeeded: y)
    }
  }
}
