/// Who is whose neighbour: a symmetric graph without loops, in compressed rows.
public struct ContiguityGraph: Sendable {
  /// Start of each node's row in `neighbours`; one more than there are nodes.
  public internal(set) var starts: [Int]
  /// Neighbours of each node, ascending.
  public internal(set) var neighbours: [Int32]

  /// Precondition: symmetric, without loops, rows ascending.
  public init(starts: [Int], neighbours: [Int32]) {
    self.starts = starts
    self.neighbours = neighbours
  }

  /// How many nodes there are.
  public var count: Int { starts.count - 1 }

  public func row(_ node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

  /// The neighbours of a node, ascending.
  public func neighbours(of node: Int) -> ArraySlice<Int32> { neighbours[row(node)] }

  /// How many neighbours a node has.
  public func degree(_ node: Int) -> Int { starts[node + 1] - starts[node] }

  /// The graph among some nodes only: node r of the result is `rows[r]`; rows ascending.
  public func restricted(to rows: [Int]) -> ContiguityGraph {
    var place = [Int32](repeating: -1, count: count)
    for (new, old) in rows.enumerated() { place[old] = Int32(truncatingIfNeeded: new) }
    var out = ContiguityGraph(starts: [0], neighbours: [])
    for old in rows {
      for other in neighbours(of: old) where place[Int(other)] >= 0 {
        out.neighbours.append(place[Int(other)])
      }
      out.starts.append(out.neighbours.count)
    }
    return out
  }

  /// The component of each node, numbered by its lowest node, and how many there are.
  ///
  /// A node without neighbours is a component by itself. Complexity: O(nodes + edges).
  public func components() -> (of: [Int32], count: Int) {
    var component = [Int32](repeating: -1, count: count)
    var found: Int32 = 0
    var queue: [Int32] = []
    for node in 0..<count where component[node] < 0 {
      component[node] = found
      queue.removeAll(keepingCapacity: true)
      queue.append(Int32(truncatingIfNeeded: node))
      var next = 0
      while next < queue.count {
        for other in neighbours(of: Int(queue[next])) where component[Int(other)] < 0 {
          component[Int(other)] = found
          queue.append(other)
        }
        next += 1
      }
      found += 1
    }
    return (component, Int(found))
  }
}
