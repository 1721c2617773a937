/// One search from all places at once: the nearest place of every vertex and what it costs.
///
/// Where two places cost the same, the lower one owns the vertex.
struct OwnerSweep {
  /// Per search vertex; infinite where no place is within the limit.
  let costs: [Double]
  /// Per search vertex; −1 where no place is within the limit.
  let owners: [Int32]

  /// Costs first, by a search that knows nothing of owners; then every owner is handed on along the
  /// arcs that some cheapest way takes, the lowest of those that come to a vertex winning.
  /// - Parameters:
  ///   - selection: the places that take part; nil for all.
  init(
    _ graph: SearchGraph, _ places: SnappedPoints, selection: [Bool]?, within limit: Double
  ) {
    let rows = graph.rows
    var starts: [SearchStart] = []
    var startPlaces: [Int32] = []
    for place in 0..<places.count where selection?[place] ?? true {
      for start in graph.starts(from: place, of: places) {
        starts.append(start)
        startPlaces.append(Int32(truncatingIfNeeded: place))
      }
    }
    let search = VertexSearch(rows)
    search.run(from: starts, within: limit)
    let labels = search.labels

    var waiting: [UInt32] = []
    var owners = [Int32](repeating: -1, count: rows.vertexCount)
    owners.withUnsafeMutableBufferPointer { owners in
      for (start, place) in zip(starts, startPlaces) {
        let vertex = Int(start.vertex)
        // Places rise, so that the first that owns a vertex is the lowest.
        if start.cost == labels[vertex], start.cost < .infinity, owners[vertex] < 0 {
          owners[vertex] = place
          waiting.append(start.vertex)
        }
      }
      var next: [UInt32] = []
      while !waiting.isEmpty {
        next.removeAll(keepingCapacity: true)
        for from in waiting {
          let vertex = Int(from)
          let (label, owner) = (labels[vertex], owners[vertex])
          var arc = Int(rows.starts[vertex])
          let end = Int(rows.starts[vertex &+ 1])
          while arc < end {
            let target = Int(rows.targets[arc])
            if label + rows.costs[arc] == labels[target],
              owners[target] < 0 || owner < owners[target]
            {
              owners[target] = owner
              next.append(rows.targets[arc])
            }
            arc &+= 1
          }
        }
        swap(&waiting, &next)
      }
    }
    costs = Array(UnsafeBufferPointer(start: labels, count: rows.vertexCount))
    self.owners = owners
  }
}
